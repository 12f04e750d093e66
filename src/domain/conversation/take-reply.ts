import type { Question } from '../question.ts';
import { readKamerstuk } from '../reading/read-kamerstuk.ts';
import { readList } from '../reading/read-list.ts';
import { readReply } from '../reading/read-reply.ts';
import type { Found, Reading } from '../reading/reading.ts';
import type { Parts, Value } from '../value.ts';
import { answered } from './answered.ts';
import { askFor, askQuestion, waitForAnswer } from './ask.ts';
import { followIntent } from './follow-intent.ts';
import { partsOf } from './parts.ts';
import { takeDivisions } from './take-divisions.ts';
import { takeParts } from './take-parts.ts';
import { takeValue } from './take-value.ts';
import type { Turn } from './turn.ts';

/** Reads a reply to this question and does what it asks for: keep a value, ask back, or follow another wish. */
export function takeReply(turn: Turn, question: Question, text: string): void {
  const situation = turn.situation();
  if (partsOf(question, situation).length > 0) return takeParts(turn, question, text, { parts: {}, passed: [], words: '', approx: null });
  if (question.perDivision && takeDivisions(turn, question, text)) return;
  if (question.mayRefer && situation.sector.traits.includes('refers-to-letter') && takeLetter(turn, question, text)) return;
  const reading = readReply(text, askFor(question, question, situation));
  if (reading.turn === 'clarify' && question.type === 'url-or-date') return takeUrlOrDate(turn, question, text);
  if (reading.turn === 'answer') return takeFound(turn, question, reading, text);
  takeOther(turn, question, reading, text);
}

/** What is not an answer: a doubt is asked back with the likely values, everything else is a wish of its own. */
export function takeOther(turn: Turn, question: Question, reading: Exclude<Reading, { turn: 'answer' }>, text: string): void {
  if (reading.turn === 'clarify') return askBack(turn, question, null, reading, text);
  followIntent(turn, question, reading, text);
}

/** Says why a reply cannot be kept as it stands and offers what it may have meant. */
export function askBack(turn: Turn, question: Question, part: string | null, reading: Extract<Reading, { turn: 'clarify' }>, text: string, sofar: Parts = {}): void {
  turn.line(`doubt-${reading.reason}`, { quote: reading.quote?.text ?? text.slice(0, 80) });
  const likely = distinct(reading.suggest).slice(0, 3);
  if (likely.length === 0) return part === null ? repeat(turn, question) : undefined;
  turn.hold({ kind: 'suggestion', question: question.id, part, parts: sofar, passed: [], reason: reading.reason, suggest: likely, words: text });
  offer(turn, question.id, likely);
}

/** Offers what a reply may have meant, as buttons. */
export function offer(turn: Turn, question: string, likely: readonly Value[]): void {
  const since = turn.dossier().version;
  if (likely.length === 1) turn.line('suggest-one', { value: { value: likely[0] ?? '', question } });
  else turn.line('suggest-some');
  turn.wait({
    question,
    awaits: likely.length === 1 ? { kind: 'confirmation' } : { kind: 'answer', declaration: false },
    choices: [
      ...likely.map((value, index) => ({ label: { value, question }, action: { do: 'settle' as const, with: index, since } })),
      { label: { say: 'choice-something-else' }, action: { do: 'settle', with: 'no', since } },
    ],
  });
}

function distinct(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function takeFound(turn: Turn, question: Question, found: Found, text: string): void {
  const items = question.type === 'list' || question.type === 'dated-list' ? readList(text) : null;
  const value = items === null ? found.value : question.type === 'list' ? items.map((item) => item.text) : items.map((item) => ({ text: item.text, date: item.date }));
  takeValue(turn, { question: question.id, given: answered(value, found.quote.text, found.approx, found.range), words: text, delivery: turn.delivery }, found.otherUnit);
}

function takeUrlOrDate(turn: Turn, question: Question, text: string): void {
  const reading = readReply(text, { ...askFor(question, question, turn.situation()), type: 'date' });
  if (reading.turn === 'answer') return takeFound(turn, question, reading, text);
  if (reading.turn === 'clarify' && reading.reason === 'no-value') return askBack(turn, question, null, { ...reading, reason: 'invalid-url' }, text);
  takeOther(turn, question, reading, text);
}

/** A letter to parliament instead of text: its date and its number, both. */
function takeLetter(turn: Turn, question: Question, text: string): boolean {
  const letter = readKamerstuk(text);
  if (!letter) return false;
  if (letter.date === null) {
    turn.line('letter-without-date', { number: `${letter.dossier}, nr. ${letter.number}` });
    repeat(turn, question);
    return true;
  }
  takeValue(turn, { question: question.id, given: answered({ kamerbrief: letter.date, kamerstuk: `${letter.dossier}, nr. ${letter.number}` }, text, null, null), words: text, delivery: turn.delivery }, null);
  return true;
}

/** Puts the same question again, in the same message as what was wrong. */
function repeat(turn: Turn, question: Question): void {
  if (turn.dossier().asked[turn.talk.person.id]?.question === question.id) {
    askQuestion(turn, question, 'repeat');
    return;
  }
  waitForAnswer(turn, question);
}
