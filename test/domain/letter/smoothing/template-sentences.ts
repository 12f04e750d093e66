import { draftLetter } from '../../../../src/domain/letter/draft.ts';
import type { Piece, Sentence } from '../../../../src/domain/letter/sentence.ts';
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

const SAID: { readonly [kind: string]: string } = { number: '605', percentage: '94,4', amount: '€ 75.000', date: '5 maart 2025', year: '2025', quotation: '«Het loopt goed.»', link: 'https://voorbeeld.nl', words: 'de ledenvergadering' };

/** A sentence of a template that has these slots, each with a source of its own. */
export function sentenceFor(slotted: string): Sentence {
  const parts = slotted.split(/(\{\{[a-z]+-[a-z]\}\})/).flatMap((text, at): readonly Piece[] => {
    if (at % 2 === 0) return text === '' ? [] : [{ text }];
    const kind = text.slice(2, -4);
    if (kind === 'sector') return [{ text: slotted.startsWith(text) ? 'De politie' : 'de politie' }];
    const source = { question: `q${at}`, version: 1, quote: SAID[kind]! };
    return [{ text: SAID[kind]!, source }, ...(kind === 'percentage' ? [{ text: ' procent' }] : [])];
  });
  return { id: 'politie-zin', text: parts.map((part) => part.text).join(''), author: 'template', parts, sources: parts.flatMap((part) => ('source' in part ? [part.source] : [])), computed: [] };
}
