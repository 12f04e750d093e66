import type { Question } from '../question.ts';
import { readConfirmation } from '../reading/read-confirmation.ts';
import { readReply } from '../reading/read-reply.ts';
import type { Reading } from '../reading/reading.ts';
import { askFor } from './ask-for.ts';
import { askBack } from './ask-back.ts';
import { answered, candidateOf } from './answered.ts';
import { byNumber } from './by-number.ts';
import { cleanWords } from './clean-words.ts';
import { followIntent } from './follow-intent.ts';
import { joinToPrevious } from './join-to-previous.ts';
import { shownAnswer } from './overview.ts';
import { notApplicable } from './not-answered.ts';
import { partsOf } from './parts.ts';
import { proposePointed } from './propose-pointed.ts';
import { readAhead } from './read-ahead.ts';
import { readFound, valueOf } from './read-candidate.ts';
import { refer } from './refer.ts';
import { takeDivisions } from './take-divisions.ts';
import { takeLetter } from './take-letter.ts';
import { startOf, takeParts } from './take-parts.ts';
import { store, takeValue } from './take-value.ts';
import { holdUnderstood, propose } from './understood.ts';
import type { Turn } from './turn.ts';

/** Reads a reply to this question and does what it asks for: keep a value, ask back, or follow another wish. */
export function takeReply(turn: Turn, question: Question, typed: string): void {
  const text = byNumber(question, typed, turn.talk.person.email);
  const reading = partsOf(question, turn.situation()).length > 0 ? null : readFound(turn, question, text);
  if (declaresAndMore(turn, question, text) || holdUnderstood(turn, question, text, reading)) return;
  if (reading === null) return takeParts(turn, question, text, startOf(turn, question));
  if (takeDivisions(turn, question, text) || takeLetter(turn, question, text)) return;
  if (reading.turn !== 'answer') return takeOther(turn, question, reading, text);
  if (question.declaration && !isDeclared(turn, question, text)) return;
  const words = question.type === 'text' || question.type === 'list' || question.type === 'dated-list' ? text.trim() : cleanWords(turn, text);
  const quote = words === text.trim() ? reading.quote.text : words;
  takeValue(turn, candidateOf(turn, question.id, answered(valueOf(question, reading, text, turn), quote, reading.approx, reading.range), words), reading.otherUnit);
}

/** "Ja, dat klopt. De Werkagenda is vastgesteld": the statement is kept, and what stands beside it is shown before it is. */
function declaresAndMore(turn: Turn, question: Question, text: string): boolean {
  const { answers } = turn.dossier();
  const [, head = '', rest = ''] = /^\s*(\p{L}+(?: \p{L}+){0,4})\s*[.,!;:]+\s*(.+)$/su.exec(text) ?? [];
  const said = readConfirmation(head);
  if (!question.declaration || question.submits || answers[question.id] || said.kind !== 'confirm' || said.reason !== '' || RESERVED.test(rest)) return false;
  const own = candidateOf(turn, question.id, answered(true, head), head);
  const others = readAhead(turn, text, (one) => one.id !== question.id && !answers[one.id], [{ start: 0, end: text.indexOf(head) + head.length, text: head }], own);
  if (others.length === 0) return false;
  store(turn, own, []);
  turn.line('kept', { label: { words: question.label }, value: shownAnswer(turn, question) });
  propose(turn, others);
  return true;
}

/** A yes with one of these behind it is not a plain one. */
const RESERVED = /^.{0,60}(?<!\p{L})(?:maar|behalve|alleen|niet|nee|but|only|not|no|except)(?!\p{L})/su;

/** What is not an answer: a doubt is asked back with the likely values, everything else is a wish of its own. */
function takeOther(turn: Turn, question: Question, reading: Exclude<Reading, { turn: 'answer' }>, text: string): void {
  if (reading.turn !== 'clarify') return followIntent(turn, question, reading, text);
  if (joinToPrevious(turn, question, reading, text) || proposePointed(turn, question, text)) return;
  if (question.type === 'url-or-date' && reading.reason === 'invalid-url' && !/\d|www|:\/\//.test(text)) {
    if (NONE_COMES.test(text)) return notApplicable(turn, question, text, text);
    return askBack(turn, question, null, reading, text, 'doubt-link-or-date');
  }
  if (question.type === 'money' && isNo(text)) return askBack(turn, question, null, { ...reading, suggest: [0] }, text, 'doubt-none');
  askBack(turn, question, null, reading, text);
}

/** Nothing is there to link to, and nothing comes; "nog niet" says that it does. */
const NONE_COMES = /^(?!.*(?<!\p{L})(?:nog|yet)(?!\p{L}))\s*(?:nee[,.]? |no[,.]? )?(?:er (?:is|komt|wordt|was) (?:(?:dit jaar|ook|helaas) )*geen|die (?:is er niet|komt er (?:ook )?niet)|wij? (?:hebben|maken) (?:er )?geen|there (?:is|will be) (?:no|none)|we (?:have|make) no)(?!\p{L})/isu;

/** "Nee", asked whether there was money and how much, may mean none. */
function isNo(text: string): boolean {
  const said = readConfirmation(text);
  return (said.kind === 'reject' && said.rest === '') || /^\s*(?:nee[^\p{L}]+)?(?:hoor[^\p{L}]+)?(?:er (?:was|is) |we (?:hadden|kregen) |there was |we had )?(?:geen|no) (?:\p{L}+ )?(?:geld|budget|middelen|money|funding)(?: \p{L}+){0,2}[\s.!]*$/iu.test(text);
}

/** A statement somebody makes is taken from a plain yes or no only; a "nee, dat is …" names who can. */
function isDeclared(turn: Turn, question: Question, text: string): boolean {
  const said = readConfirmation(text);
  if (said.kind === 'reject' && said.rest.length > 2 && !question.submits) {
    refer(turn, question.id, said.rest);
    return false;
  }
  if (said.kind === 'reject' || (said.kind === 'confirm' && said.reason.trim() !== text.trim().replace(/\s+/g, ' '))) return true;
  const reading = readReply(text, askFor(question, question, turn.situation()));
  askBack(turn, question, null, { turn: 'clarify', reason: reading.turn === 'clarify' ? reading.reason : 'contradiction', suggest: [], quote: null }, text, 'yes-or-no');
  return false;
}
