import { draftLetter } from '../../../../src/domain/letter/draft.ts';
import type { Sentence } from '../../../../src/domain/letter/sentence.ts';
import { slottedOf } from '../../../../src/domain/letter/smoothing/slots.ts';
import type { SlotMaking } from '../../../../src/domain/letter/smoothing/slots.ts';
import { shippedLetter, shippedRound, submitted } from '../../../support/letter-desk.ts';
import { CASES } from '../passage-cases.ts';

const letter = shippedLetter();
const round = shippedRound();
export const MAKING: SlotMaking = { round, forms: letter.frame.forms };

/** Every sentence that the shipped templates write for the passages of `CASES`, by its text with slots. */
export const SENTENCES: ReadonlyMap<string, Sentence> = new Map(CASES.flatMap(({ sector, answers }) => {
  const draft = draftLetter(round, letter, [submitted(sector, answers)], '2026-06-20T08:00:00Z');
  return draft.passages.flatMap((passage) => passage.sentences).flatMap((sentence) => {
    const slotted = slottedOf(sentence, MAKING);
    return slotted === null ? [] : [[slotted.text, sentence] as const];
  });
}));

export function sentenceFor(slotted: string): Sentence {
  const sentence = SENTENCES.get(slotted);
  if (!sentence) throw new Error(`No shipped template writes «${slotted}»`);
  return sentence;
}
