import type { NotRead } from '../../../src/domain/reading/report/report.ts';

/** Thrown inside the reading of one file, where a reason ends it; caught where the file was handed in. */
export class Refused extends Error {
  readonly why: NotRead;
  constructor(why: NotRead) {
    super(`The report was not read: ${why}`);
    this.why = why;
  }
}
