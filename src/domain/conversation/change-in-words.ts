import { contentStems } from '../reading/numbers/pick-number.ts';
import type { Question } from '../question.ts';
import { askQuestion } from './ask.ts';
import { settleChoices } from './choices.ts';
import type { Candidate } from '../dossier/dossier.ts';
import { questionOf } from '../round.ts';
import { release } from './go-on.ts';
import { askedQuestions, progress } from './next-question.ts';
import { lastAnswered, openQuestion, waitingQuestion } from './open-question.ts';
import { questionNumbered } from './overview.ts';
import { readCandidate } from './read-candidate.ts';
import { readWish } from './read-wish.ts';
import { askAgain } from './restate.ts';
import { takeReply } from './take-reply.ts';
import { propose } from './understood.ts';
import type { Turn } from './turn.ts';

/** "Wijzig vraag 8", "vraag 8 moet 269,5 zijn": asks the earlier question again, or takes the new words for it. */
export function changeNumbered(turn: Turn, number: number, rest: string): void {
  const question = questionNumbered(turn, number);
  if (!question) {
    const first = openQuestion(turn);
    const comesFirst = first && turn.talk.round.questionnaire.questions[number - 1] ? progress(turn.situation(), first).number : null;
    if (first && comesFirst !== null && comesFirst < number) turn.line('question-not-yet', { number, first: comesFirst, label: { words: first.label } });
    else turn.line('no-such-question', { number });
    return askAgain(turn);
  }
  changeTo(turn, question, rest);
}

/**
 * "Nee wacht, 270": the answer before this one. What may as well be about this one ("sorry, 270") is asked about; a "nee"
 * that answers the question at hand is no correction. False when no earlier answer can hold these words.
 */
export function amend(turn: Turn, text: string, rest: string, sure: boolean): boolean {
  const inner = readWish(rest);
  if (inner?.wish === 'change') {
    changeNumbered(turn, inner.number, inner.rest);
    return true;
  }
  const last = lastAnswered(turn);
  const waiting = waitingQuestion(turn);
  const forLast = last && last.id !== waiting?.id ? readCandidate(turn, last, rest) : null;
  if (!last || !forLast) return false;
  const forWaiting = waiting ? readCandidate(turn, waiting, rest)?.candidate ?? null : null;
  if (sure && (!forWaiting || (!isFree(last) && forLast.otherUnit === null) || (waiting && isFree(waiting) && !isFree(last)))) {
    changeTo(turn, last, rest);
    return true;
  }
  if (forLast.otherUnit !== null || (!sure && (isFree(last) || (waiting && !isFigure(waiting) && readCandidate(turn, waiting, text))))) return false;
  if (!forWaiting || (waiting && isFree(waiting))) propose(turn, [forLast.candidate]);
  else {
    turn.hold({ kind: 'which-answer', candidates: [forLast.candidate, forWaiting] });
    askWhichAnswer(turn, [forLast.candidate, forWaiting]);
  }
  return true;
}

const isFree = (question: Question): boolean => question.type === 'text' || question.type === 'list' || question.type === 'dated-list';
const isFigure = (question: Question): boolean => question.type === 'number' || question.type === 'integer' || question.type === 'money' || question.type === 'percentage';

/** Asks to which of two questions an answer belongs. */
export function askWhichAnswer(turn: Turn, candidates: readonly Candidate[]): void {
  turn.line('which-question-meant', {}, 'question');
  turn.wait({
    question: candidates[1]?.question ?? null,
    awaits: { kind: 'confirmation' },
    choices: settleChoices(turn, ...candidates.map((one, index) => ['choice-field', index, {
      label: { words: questionOf(turn.talk.round, one.question).label }, value: { value: one.given.value, question: one.question },
    }] as const)),
  });
}

/** A wish to change an earlier answer that names no number: "het aantal banen moet 270 zijn". */
export function changeInWords(turn: Turn, current: Question, text: string): void {
  const wish = readWish(text);
  if (wish?.wish === 'change') return changeNumbered(turn, wish.number, wish.rest);
  const named = questionNamed(turn, text);
  const question = named ?? lastAnswered(turn);
  const rest = /(?:moet(?:en)?|moest(?:en)?|naar|in|wordt|should be|to|:)\s+(?:(?:dat|het|er|eigenlijk)\s+)*(.+?)(?:\s+(?:zijn|worden|wezen|staan|be))?\s*[.!]*$/iu.exec(text)?.[1] ?? '';
  if (!question || (!named && rest === '')) {
    turn.line('which-question');
    return askAgain(turn);
  }
  if (question.id === current.id && rest === '') return askQuestion(turn, current, 'repeat');
  changeTo(turn, question, readCandidate(turn, question, rest) ? rest : '');
}

function changeTo(turn: Turn, question: Question, rest: string): void {
  release(turn);
  if (rest === '') return askQuestion(turn, question, 'change');
  turn.record({ type: 'question-asked', person: turn.talk.person.id, question: question.id, part: null, why: 'change' });
  takeReply(turn, question, rest);
}

/** The one answered question whose label is named in these words. */
function questionNamed(turn: Turn, text: string): Question | null {
  const said = new Set(contentStems(text.toLowerCase()));
  const { answers } = turn.dossier();
  const named = askedQuestions(turn.situation()).filter((question) => answers[question.id] && [question.label.nl, question.label.en].some((label) => {
    const words = contentStems(label.toLowerCase());
    return words.length > 0 && words.every((word) => said.has(word));
  }));
  return named.length === 1 ? named[0] ?? null : null;
}
