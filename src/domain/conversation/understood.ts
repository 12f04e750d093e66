import { isAsked } from '../checks/holds.ts';
import { runChecks } from '../checks/run-checks.ts';
import { withCandidate } from '../checks/situation.ts';
import type { Candidate, Given, Held, Warning } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import { contentStems } from '../reading/numbers/pick-number.ts';
import type { Reading, Span } from '../reading/reading.ts';
import { questionOf } from '../round.ts';
import { askBack } from './ask-back.ts';
import { askQuestion } from './ask.ts';
import { answered } from './answered.ts';
import { settleChoices } from './choices.ts';
import { cleanWords } from './clean-words.ts';
import { goOn, release } from './go-on.ts';
import { wordsIn } from './named-question.ts';
import { openQuestion } from './open-question.ts';
import { shownAnswer } from './overview.ts';
import { partsOf } from './parts.ts';
import { readAhead } from './read-ahead.ts';
import { readCandidate, readFound } from './read-candidate.ts';
import { readFigures } from './read-figures.ts';
import { sayDependants, store, takeChecked, takeValue } from './take-value.ts';
import type { Turn } from './turn.ts';

/** What is named with its figure changes an answer that stands, after a yes. */
const COUNTED: readonly Question['type'][] = ['integer', 'number', 'money', 'percentage', 'date'];
const isNews = (one: Candidate, stands: Given | undefined): boolean => stands?.status !== 'answered' || JSON.stringify(stands.value) !== JSON.stringify(one.given.value);
const FREE: readonly Question['type'][] = ['text', 'list', 'dated-list'];

/**
 * A message that answers several open questions: all of it is shown, and nothing kept before a yes. False when it does not.
 * `reading` is what it says to the question that was put; null for one in parts.
 */
export function holdUnderstood(turn: Turn, question: Question, text: string, reading: Reading | null): boolean {
  const parts = partsOf(question, turn.situation());
  if (FREE.includes(question.type) || question.declaration || text.trim().length < 8 || parts.some((part) => part.type === 'text' || part.type === 'choices')) return false;
  if (parts.length > 0 && readFigures(turn, question, text, { parts: {}, passed: [], words: '', approx: null })) return false;
  if (reading && reading.turn !== 'answer' && reading.turn !== 'clarify') return false;
  const { answers } = turn.dossier();
  const own = reading?.turn === 'answer' && reading.otherUnit === null ? reading : null;
  const mine: Candidate | null = own ? { question: question.id, given: answered(own.value, own.quote.text, own.approx, own.range), words: own.quote.text, delivery: turn.delivery }
    : readAhead(turn, text, (one) => !answers[one.id], []).find((one) => one.question === question.id) ?? null;
  // a figure in another unit is asked about by its unit: it is no answer to the question that counts in that one
  const elsewhere = reading?.turn === 'answer' && reading.otherUnit !== null ? reading.quote.text : null;
  const others = readAhead(turn, text, (one) => one.id !== question.id && (!answers[one.id] || COUNTED.includes(one.type)) && !(question.type === 'choice' && one.type === 'choice'), mine ? [own?.quote ?? placeOf(mine, text)] : [], mine).filter((one) => (elsewhere === null || one.given.quote !== elsewhere) && isNews(one, answers[one.question]?.given));
  if (others.length === 0) return false;
  const first = mine ? [mine] : [];
  propose(turn, [...first, ...others.filter((one) => !first.some((other) => other.words === one.words))]);
  return true;
}

/** Where the words of a reading stand in the message. */
function placeOf({ given: { quote } }: Candidate, text: string): Span {
  const start = Math.max(0, text.indexOf(quote));
  return { start, end: start + quote.length, text: quote };
}

/** Shows what was understood, field by field, and waits for a yes. */
export function propose(turn: Turn, candidates: readonly Candidate[]): void {
  const clean = candidates.map((one) => ({ ...one, words: cleanWords(turn, one.words) }));
  turn.hold({ kind: 'understood', candidates: clean });
  sayUnderstood(turn, clean);
}

/** The card itself: what is understood of which question, in which words, each to keep or to change. */
export function sayUnderstood(turn: Turn, candidates: readonly Candidate[]): void {
  const labelOf = (one: Candidate) => ({ words: questionOf(turn.talk.round, one.question).label });
  turn.line('understood');
  for (const one of candidates) {
    turn.line('understood-point', { label: labelOf(one), value: { value: one.given.value, question: one.question, approx: one.given.approx, range: one.given.range }, quote: one.words }, 'point');
  }
  turn.line('understood-ask', {}, 'question');
  turn.wait({
    question: openQuestion(turn)?.id ?? null,
    awaits: { kind: 'confirmation' },
    choices: settleChoices(turn, ['choice-all-right', 'yes'], ...candidates.map((one, index) => ['choice-change-field', index, { label: labelOf(one) }] as const), ['choice-none-of-it', 'no']),
  });
}

/** A yes takes all; a field to change is left out and asked in its turn; a no takes nothing. */
export function settleUnderstood(turn: Turn, held: Extract<Held, { kind: 'understood' }>, by: 'yes' | 'no' | number): void {
  if (by === 'yes') return takeAll(turn, held.candidates);
  const left = by === 'no' ? [] : held.candidates.filter((_, index) => index !== by);
  if (left.length > 0) return propose(turn, left);
  release(turn);
  turn.line('then-what');
  const question = openQuestion(turn);
  if (question) askQuestion(turn, question, 'repeat');
  else goOn(turn, null);
}

/** "De peildatum is 1 december", "het aantal mensen klopt niet": the field that is named gets its new value, or is left out. */
export function settleUnderstoodInWords(turn: Turn, held: Extract<Held, { kind: 'understood' }>, text: string): boolean {
  const said = new Set([...contentStems(text.toLowerCase()), ...wordsIn(text)]);
  const named = held.candidates.filter((one) => {
    const { label, noun } = questionOf(turn.talk.round, one.question);
    return [[label.nl, noun?.nl], [label.en, noun?.en]].some(([name = '', counted = '']) => {
      const words = contentStems(name.toLowerCase());
      // "het aantal" alone names nothing that is counted
      return words.length > 0 && [...words, ...wordsIn(counted).filter((word) => wordsIn(name).includes(word))].every((word) => said.has(word));
    });
  });
  const [one] = named;
  const rest = text.replace(/^\s*(?:nee|neen|no)(?!\p{L})[\s,.:;!-]*/iu, '');
  if (named.length === 0) return addNamed(turn, held, rest) || changeOnly(turn, held, rest) || changeTheFigure(turn, held, rest);
  if (!one || named.length > 1) return false;
  const read = readCandidate(turn, questionOf(turn.talk.round, one.question), text);
  if (read?.otherUnit === null) propose(turn, held.candidates.map((other) => (other === one ? read.candidate : other)));
  else settleUnderstood(turn, held, held.candidates.indexOf(one));
  return true;
}

/** "271,4 is het aantal banen": a question that is not on the card yet comes onto it, and takes the words it was misread from. */
function addNamed(turn: Turn, held: Extract<Held, { kind: 'understood' }>, text: string): boolean {
  const { answers } = turn.dossier();
  const choice = held.candidates.find((one) => questionOf(turn.talk.round, one.question).type === 'choice') ?? null;
  const added = readAhead(turn, text, (one) => !answers[one.id] && one.type !== 'choice' && held.candidates.every((other) => other.question !== one.id), [], choice);
  if (added.length === 0) return false;
  propose(turn, [...held.candidates.filter((one) => added.every((other) => other.given.quote !== one.given.quote)), ...added]);
  return true;
}

/** "Nee, het zijn er 450": the one figure on the card. */
function changeTheFigure(turn: Turn, held: Extract<Held, { kind: 'understood' }>, text: string): boolean {
  const figures = held.candidates.filter((one) => typeof one.given.value === 'number');
  const [only] = figures;
  if (!only || figures.length > 1 || text.match(/\d[\d.,]*/g)?.length !== 1) return false;
  const read = readCandidate(turn, questionOf(turn.talk.round, only.question), text);
  if (read?.otherUnit !== null) return false;
  propose(turn, held.candidates.map((one) => (one === only ? read.candidate : one)));
  return true;
}

/** A new value where one figure, date or choice is on the card replaces it; in doubt it is asked back by its words. False for other words. */
export function changeOnly(turn: Turn, held: Extract<Held, { kind: 'understood' }>, text: string): boolean {
  const [only, ...others] = held.candidates;
  if (!only || others.length > 0) return false;
  const question = questionOf(turn.talk.round, only.question);
  if (FREE.includes(question.type)) return false;
  const read = readCandidate(turn, question, text);
  if (read?.otherUnit === null) {
    propose(turn, [read.candidate]);
    return true;
  }
  if (partsOf(question, turn.situation()).length > 0) return false;
  const reading = read ? null : readFound(turn, question, text);
  if (read) takeValue(turn, read.candidate, read.otherUnit);
  else if (reading?.turn === 'clarify' && /\d/.test(text)) {
    release(turn);
    askBack(turn, question, null, reading, text);
  } else return false;
  return true;
}

/** Keeps an answer a check was about, and takes the others of its message. */
export function keepAndTake(turn: Turn, candidate: Candidate, warnings: readonly Warning[], then: readonly Candidate[]): void {
  store(turn, candidate, warnings);
  takeAll(turn, then, [candidate.question]);
}

/** Keeps what no check objects to; the first of the others is asked about, and the rest after it. */
export function takeAll(turn: Turn, candidates: readonly Candidate[], before: readonly string[] = []): void {
  release(turn);
  const doubtful: Candidate[] = [];
  const kept: string[] = [...before];
  for (const candidate of candidates) {
    const question = questionOf(turn.talk.round, candidate.question);
    // what is asked only because of an answer that is asked about waits for that one
    if (!isAsked(question, turn.situation())) {
      if (doubtful.length > 0) doubtful.push(candidate);
      continue;
    }
    const { hard, soft } = runChecks(question, withCandidate(turn.situation(), question, candidate.given, candidate.words));
    if (hard.length + soft.length > 0) doubtful.push(candidate);
    else {
      store(turn, candidate, []);
      kept.push(candidate.question);
    }
  }
  for (const id of kept) turn.line('kept', { label: { words: questionOf(turn.talk.round, id).label }, value: shownAnswer(turn, questionOf(turn.talk.round, id)) });
  sayDependants(turn);
  const [first, ...rest] = doubtful;
  const last = kept.at(-1);
  if (first) takeChecked(turn, first, undefined, rest);
  else goOn(turn, last === undefined ? null : questionOf(turn.talk.round, last));
}
