import type { Question } from '../question.ts';
import { readParts } from '../reading/read-parts.ts';
import { answered, candidateOf } from './answered.ts';
import { askFor } from './ask-for.ts';
import { cleanWords } from './clean-words.ts';
import { plain } from './plain.ts';
import { takeValue } from './take-value.ts';
import type { Turn } from './turn.ts';

/** "po 800, vo 400": an answer per division of the sector, when the reply names each of them with a figure. */
export function takeDivisions(turn: Turn, question: Question, text: string): boolean {
  const { divisions } = turn.talk.sector;
  if (!question.perDivision || divisions.length === 0) return false;
  const ask = { ...askFor(question, question, turn.situation()), question: '' };
  const found = readParts(text, divisions.map((one) => ({ id: one.id, names: [one.id, one.label.nl, one.label.en], ask })));
  if (divisions.some((one) => !(one.id in found))) return false;
  const parts = Object.fromEntries(divisions.map((one) => [one.id, plain(found[one.id]!.value)]));
  const approx = Object.values(found).find((one) => one.approx !== null)?.approx ?? null;
  const words = cleanWords(turn, text);
  takeValue(turn, candidateOf(turn, question.id, answered(parts, words, approx), words), Object.values(found).find((one) => one.otherUnit !== null)?.otherUnit ?? null);
  return true;
}
