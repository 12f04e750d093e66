import type { Question } from '../question.ts';
import { fold } from '../reading/folded.ts';
import { readParts } from '../reading/read-parts.ts';
import type { Sector } from '../round.ts';
import { answered, candidateOf } from './answered.ts';
import { askFor } from './ask-for.ts';
import { cleanWords } from './clean-words.ts';
import { plain } from './plain.ts';
import { askAgain } from './restate.ts';
import { takeValue } from './take-value.ts';
import type { Turn } from './turn.ts';

/** "po 800, vo 400": an answer per division of the sector, when the reply names each of them with a figure. */
export function takeDivisions(turn: Turn, question: Question, text: string): boolean {
  const { divisions } = turn.talk.sector;
  if (!question.perDivision || divisions.length === 0) return false;
  const ask = { ...askFor(question, question, turn.situation()), question: '' };
  const found = readParts(text, divisions.map((one) => ({ id: one.id, names: [one.id, one.label.nl, one.label.en], ask })));
  if (divisions.some((one) => !(one.id in found))) return askForWhole(turn, text, divisions.filter((one) => one.id in found));
  const parts = Object.fromEntries(divisions.map((one) => [one.id, plain(found[one.id]!.value)]));
  const approx = Object.values(found).find((one) => one.approx !== null)?.approx ?? null;
  const words = cleanWords(turn, text);
  takeValue(turn, candidateOf(turn, question.id, answered(parts, words, approx), words), Object.values(found).find((one) => one.otherUnit !== null)?.otherUnit ?? null);
  return true;
}

/** A figure of some of the divisions is none of the whole sector, and a figure of the whole in parts is not given by division: asked again. False where the reply names no division with a figure. */
export function askForWhole(turn: Turn, text: string, read: Sector['divisions'] = []): boolean {
  const { divisions } = turn.talk.sector;
  const said = fold(text.replace(/https?:\S+/gu, ' ')).text;
  const named = divisions.filter((one) => read.includes(one) || [one.id, one.label.nl, one.label.en].some((name) => new RegExp(`(?<!\\p{L})${RegExp.escape(fold(name).text)}(?!\\p{L})`, 'u').test(said)));
  if (named.length === 0 || !/\d/.test(said)) return false;
  turn.line('division-whole', { named: { list: named.map((one) => ({ words: one.label })) }, sector: { words: turn.talk.sector.label } });
  askAgain(turn);
  return true;
}
