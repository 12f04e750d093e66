import type { Held } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import { questionOf } from '../round.ts';
import { readKamerstuk } from '../reading/read-kamerstuk.ts';
import { readReply } from '../reading/read-reply.ts';
import { answered, candidateOf } from './answered.ts';
import { askFor } from './ask-for.ts';
import { cleanWords } from './clean-words.ts';
import { takeValue } from './take-value.ts';
import type { Turn } from './turn.ts';

/** A letter to parliament instead of text: its date and its number, both. A letter without its date waits for it. */
export function takeLetter(turn: Turn, question: Question, text: string): boolean {
  if (!question.mayRefer || !turn.talk.sector.traits.includes('refers-to-letter')) return false;
  const letter = readKamerstuk(text);
  if (!letter) return false;
  const kamerstuk = `${letter.dossier}, nr. ${letter.number}`;
  const words = cleanWords(turn, text);
  if (letter.date !== null) {
    keepLetter(turn, question, letter.date, kamerstuk, words);
    return true;
  }
  turn.hold({ kind: 'letter', question: question.id, kamerstuk, words });
  askLetterDate(turn, question.id, kamerstuk);
  return true;
}

/** Asks of which date the letter is. */
export function askLetterDate(turn: Turn, question: string, kamerstuk: string): void {
  turn.line('letter-without-date', { number: kamerstuk }, 'question');
  turn.wait({ question, awaits: { kind: 'answer', declaration: false } });
}

/** The date of a letter that was cited without one; false when the words hold none. */
export function takeLetterDate(turn: Turn, held: Extract<Held, { kind: 'letter' }>, text: string): boolean {
  const question = questionOf(turn.talk.round, held.question);
  if (takeLetter(turn, question, text)) return true;
  const date = readReply(text, { ...askFor(question, question, turn.situation()), type: 'date' });
  if (date.turn !== 'answer' || typeof date.value !== 'string' || date.value.length !== 10) return false;
  keepLetter(turn, question, date.value, held.kamerstuk, `${held.words} · ${cleanWords(turn, text)}`);
  return true;
}

function keepLetter(turn: Turn, question: Question, date: string, kamerstuk: string, words: string): void {
  takeValue(turn, candidateOf(turn, question.id, answered({ kamerbrief: date, kamerstuk }, words), words), null);
}
