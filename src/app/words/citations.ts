import type { Block, Source } from '../messages.ts';

/** The sources of one block by their numbers in its message, and in full those that no block before it named. */
export type Cited = { readonly numbers: readonly number[]; readonly fresh: readonly { readonly number: number; readonly source: Source }[] };

const NOTHING: Cited = { numbers: [], fresh: [] };

/** Numbers the sources of these blocks from 1 in the order they come; the same source keeps its number. One entry for each block. */
export function citationsOf(blocks: readonly Block[]): readonly Cited[] {
  const known = new Map<string, number>();
  return blocks.map(({ sentence }) => {
    if (!sentence) return NOTHING;
    const fresh: { number: number; source: Source }[] = [];
    const numbers = sentence.sources.map((source) => {
      const key = JSON.stringify([source.what, source.quote]);
      const number = known.get(key) ?? known.size + 1;
      if (!known.has(key)) fresh.push({ number, source });
      known.set(key, number);
      return number;
    });
    return { numbers: [...new Set(numbers)], fresh };
  });
}

/** The marks behind a sentence: ` [1][2]`; nothing where it cites nothing. */
export function marksOf({ numbers }: Cited): string {
  return numbers.length === 0 ? '' : ` ${numbers.map((number) => `[${number}]`).join('')}`;
}
