import { readCorrection } from '../reading/read-correction.ts';
import { answered, candidateOf } from './answered.ts';
import { cleanWords } from './clean-words.ts';
import { release } from './go-on.ts';
import { askedQuestions } from './next-question.ts';
import { takeValue } from './take-value.ts';
import type { Turn } from './turn.ts';

const CHANGES = /(?<!\p{L})(?:moet(?:en)?|moest(?:en)?|niet|geen|had(?:den)?|gezegd|i\.?p\.?v\.?|in plaats van|should|instead|not)(?!\p{L})/iu;

/** "Niet 280 maar 281": the one answer that holds the old figure gets the new one. False when no answer, or more than one, does. */
export function changeByOldValue(turn: Turn, said: string): boolean {
  // the sentence with the figures, after one that tells how it came about
  const text = said.trim().split(/(?<=[.!?])\s+/).findLast((sentence) => /\d/.test(sentence)) ?? said;
  if (!CHANGES.test(text) || text.trim().split(/\s+/).length > 12) return false;
  const { answers } = turn.dossier();
  const figures = Object.fromEntries(askedQuestions(turn.situation()).flatMap((question) => {
    const given = answers[question.id]?.given;
    return given?.status === 'answered' && typeof given.value === 'number' && mentions(text, given.value) ? [[question.id, given.value] as const] : [];
  }));
  const [id, other] = Object.keys(figures);
  const value = id === undefined || other !== undefined ? undefined : readCorrection(text, figures, null, { today: turn.situation().today, year: turn.talk.round.year })?.[id];
  if (id === undefined || typeof value !== 'number') return false;
  release(turn);
  turn.record({ type: 'question-asked', person: turn.talk.person.id, question: id, part: null, why: 'change' });
  const words = cleanWords(turn, said);
  takeValue(turn, candidateOf(turn, id, answered(value, words), words), null);
  return true;
}

/** As a figure of its own, with a comma or a point, and with or without one between thousands. */
function mentions(text: string, value: number): boolean {
  const shown = String(value).replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, '§').replace('.', '[.,]').replaceAll('§', '[., ]?');
  return new RegExp(`(?<![\\d.,])${shown}(?![\\d]|[.,]\\d)`).test(text);
}
