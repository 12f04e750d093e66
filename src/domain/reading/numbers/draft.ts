import type { Token } from '../tokens.ts';
import { DENOMINATORS, MAGNITUDES } from '../words/number-words.ts';
import type { NumberMention } from './find-numbers.ts';

/** A number while its words are being read: where it begins and its sign are not settled yet. */
export type Draft = Omit<NumberMention, 'first' | 'start' | 'sign'> & { readonly startToken?: number };

/** A number that ends before token `after`; `special` says what sets it apart from plain digits. */
export function draft(tokens: readonly Token[], after: number, value: number, special: Partial<Draft>): Draft {
  const end = tokens[after - 1]?.end ?? 0;
  return { value, end, after, decimals: 0, other: null, malformed: false, form: 'digits', magnitude: null, ordinal: false, rounded: false, ...special };
}

/** "twee derde", "1 vijfde": a count and a denominator. */
export function fractionTail(tokens: readonly Token[], after: number, value: number): Draft | null {
  const below = DENOMINATORS[tokens[after]?.text ?? ''];
  if (below === undefined || !Number.isInteger(value) || value < 1 || value >= below) return null;
  if (/^(?:kwartaal|quarter|jaar|helft|week|maand)$/.test(tokens[after + 1]?.text ?? '')) return null;
  return enlarged(tokens, after + 1, value / below) ?? draft(tokens, after + 1, value / below, { form: 'fraction' });
}

/** "half miljoen", "een kwart miljard". */
export function enlarged(tokens: readonly Token[], at: number, fraction: number): Draft | null {
  const word = tokens[at]?.text ?? '';
  const size = word === 'ton' ? 1e5 : MAGNITUDES[word];
  return size === undefined ? null : draft(tokens, at + 1, fraction * size, { form: 'words', magnitude: word });
}
