/** What a report may cost to read. Sizes in bytes. */
export type Limits = {
  readonly file: number;
  /** All that is unpacked from it together. */
  readonly unpacked: number;
  /** What the whole program may grow by while a report is read. */
  readonly memory: number;
  readonly milliseconds: number;
  /** Text beyond this many characters is left out. */
  readonly characters: number;
  readonly pages: number;
};

const MB = 1024 * 1024;

export const LIMITS: Limits = { file: 10 * MB, unpacked: 50 * MB, memory: 400 * MB, milliseconds: 15_000, characters: 400_000, pages: 300 };
