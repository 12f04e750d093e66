import type { Value } from '../value.ts';
import { type Folded, spanOf } from './folded.ts';
import type { Doubt, Found, Reading } from './reading.ts';

type Stretch = readonly [number, number];

/** A sure value with the words it was read from. */
export function answer(folded: Folded, value: Value, at: Stretch, more: { approx?: Stretch | null; range?: Found['range']; otherUnit?: string | null } = {}): Reading {
  const approx = more.approx ?? null;
  return {
    turn: 'answer', value, quote: spanOf(folded, ...at),
    approx: approx === null ? null : spanOf(folded, ...approx).text,
    range: more.range ?? null, otherUnit: more.otherUnit ?? null,
  };
}

/** Why to ask back, what is likely, and the words that raised the doubt. */
export function clarify(folded: Folded, reason: Doubt, suggest: readonly Value[] = [], at: Stretch | null = null): Reading {
  return { turn: 'clarify', reason, suggest, quote: at === null ? null : spanOf(folded, ...at) };
}

/** The whole reply without the white space around it. */
export function wholeOf(folded: Folded): Stretch {
  const start = folded.text.search(/\S/);
  return start < 0 ? [0, 0] : [start, folded.text.trimEnd().length];
}
