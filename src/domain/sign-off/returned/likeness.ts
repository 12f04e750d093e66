import { plainWords } from './marks.ts';

/** How much two texts have in common, from 0 to 1: the share of words they share, each as often as it stands in both. */
export function likeness(one: string, other: string): number {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of right) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of left) {
    const count = counts.get(word) ?? 0;
    if (count > 0) {
      counts.set(word, count - 1);
      shared += 1;
    }
  }
  return (2 * shared) / (left.length + right.length);
}

/** Of these texts the one most like it, and whether no other comes near; null where there are none. */
export function likest<T extends { readonly text: string }>(text: string, among: readonly T[]): { readonly one: T; readonly like: number; readonly clear: boolean } | null {
  const ranked = among.map((one) => ({ one, like: likeness(text, one.text) })).toSorted((a, b) => b.like - a.like);
  const [best, second] = ranked;
  return best ? { ...best, clear: best.like - (second?.like ?? 0) >= CLEAR } : null;
}

const CLEAR = 0.15;

function wordsOf(text: string): readonly string[] {
  return plainWords(text).toLowerCase().match(/[\p{L}\p{N}%€.,]*[\p{L}\p{N}%€]/gu) ?? [];
}
