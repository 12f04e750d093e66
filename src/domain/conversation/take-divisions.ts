import type { Question } from '../question.ts';
import { answered } from './answered.ts';
import { readFigures } from './read-figures.ts';
import { takeValue } from './take-value.ts';
import type { Turn } from './turn.ts';

/** "po 800, vo 400": an answer per division of the sector, when the reply names each of them with a figure. */
export function takeDivisions(turn: Turn, question: Question, text: string): boolean {
  const { divisions } = turn.talk.sector;
  if (divisions.length === 0) return false;
  const parts = divisions.map((division) => ({
    id: division.id, label: division.label, ask: division.label, type: 'number' as const, optional: false, confidential: false,
  }));
  const figures = readFigures(text, parts, { parts: {}, passed: [], words: '', approx: null });
  if (!figures || divisions.some((division) => !(division.id in figures.parts))) return false;
  takeValue(turn, { question: question.id, given: answered(figures.parts, text, figures.approx, null), words: text, delivery: turn.delivery }, null);
  return true;
}
