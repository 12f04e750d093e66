import { compareWords } from '../../domain/letter/word-changes.ts';

/** A stretch of one side of a change: words that differ from the other side, or what stayed. */
export type Run = { readonly text: string; readonly differs: boolean };

/** What a sentence was and what it becomes, each in runs; joined they are the two texts. White space behind words that differ stands outside them. */
export function twoSides(before: string, after: string): { readonly was: readonly Run[]; readonly becomes: readonly Run[] } {
  const pieces = compareWords(before, after);
  const side = (other: 'removed' | 'added'): readonly Run[] => pieces.flatMap(({ kind, text }): readonly Run[] => {
    if (kind === other) return [];
    if (kind === 'same') return [{ text, differs: false }];
    const words = text.trimEnd();
    return words === text ? [{ text, differs: true }] : [{ text: words, differs: true }, { text: text.slice(words.length), differs: false }];
  });
  return { was: side('added'), becomes: side('removed') };
}
