import type { Candidate, Held } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import { questionOf } from '../round.ts';
import { afterSubmission } from './after-submission.ts';
import { askQuestion } from './ask.ts';
import { settleChoices } from './choices.ts';
import { readPartAnew } from './edit-part.ts';
import { release } from './go-on.ts';
import { progress } from './next-question.ts';
import { shownAnswer } from './overview.ts';
import { readAhead } from './read-ahead.ts';
import { readCandidate } from './read-candidate.ts';
import { readWish } from './read-wish.ts';
import { askAgain } from './restate.ts';
import { takeReply } from './take-reply.ts';
import { takeValue } from './take-value.ts';
import { takeAll } from './understood.ts';
import type { Turn } from './turn.ts';

/**
 * A message that was changed in the chat: only the answers whose words changed are read anew. Words that never were an
 * answer change nothing, and nothing is said about them; `hear` takes a better wording of the reply at hand.
 */
export function readEdit(turn: Turn, of: string, text: string, hear: () => void): void {
  const questions = questionsFrom(turn, of);
  if (turn.dossier().submission) return questions.length > 0 ? afterSubmission(turn, text) : undefined;
  const waiting = candidateFrom(turn, of);
  if (waiting) {
    release(turn);
    return takeReply(turn, questionOf(turn.talk.round, waiting.question), text);
  }
  if (readPartAnew(turn, of, text)) return;
  if (questions.length === 0) return turn.talk.contact.lastDelivery === of && cameToNothing(turn, of) ? hear() : undefined;
  const changed = questions.filter((question) => !text.includes(turn.dossier().answers[question.id]?.words ?? '\u0000') || questions.length === 1);
  const read = changed.map((question) => [question, rereadIn(turn, question, questions, text)] as const);
  const candidates = read.flatMap(([question, one]) => (one && !isSame(turn, question, one) ? [{ ...one, delivery: of }] : []));
  const unread = read.find(([, one]) => one === null)?.[0];
  if (candidates.length === 1 && !unread) return takeValue(turn, candidates[0]!, null);
  if (candidates.length > 0) return takeAll(turn, candidates);
  if (!unread) return;
  release(turn);
  turn.line('edit-unread', { label: { words: unread.label }, value: shownAnswer(turn, unread) });
  askQuestion(turn, unread, 'repeat');
}

/** A message that was taken back in the chat: its raw words go; whether its answers go too is asked. */
export function readDeletion(turn: Turn, of: string): void {
  turn.mask(of, '');
  const questions = questionsFrom(turn, of).filter((question) => turn.dossier().answers[question.id]?.given.status === 'answered');
  if (turn.dossier().submission) {
    if (questions.length > 0) turn.line('deleted-after-submission');
    return;
  }
  if (candidateFrom(turn, of)) {
    release(turn);
    turn.line('deleted-unkept');
    return askAgain(turn);
  }
  if (questions.length === 0) return;
  const ids = questions.map((question) => question.id);
  turn.hold({ kind: 'withdrawal', questions: ids });
  askWithdrawal(turn, ids);
}

/** Asks whether the answers of a deleted message go too. */
export function askWithdrawal(turn: Turn, questions: readonly string[]): void {
  turn.line('withdrawal', { answers: { list: questions.map((id) => ({ words: questionOf(turn.talk.round, id).label })) } }, 'question');
  turn.wait({ question: null, awaits: { kind: 'confirmation' }, choices: settleChoices(turn, ['choice-keep-answer', 'no'], ['choice-withdraw', 'yes']) });
}

/** The answers stay unless the person says they go; then their questions are open, and every earlier version stays in the journal. */
export function settleWithdrawal(turn: Turn, held: Extract<Held, { kind: 'withdrawal' }>, goes: boolean): void {
  release(turn);
  if (goes) for (const question of held.questions) turn.record({ type: 'answer-withdrawn', question, by: turn.talk.person.id });
  turn.line(goes ? 'withdrawn' : 'withdrawal-kept');
  askAgain(turn);
}

/** The last message was asked back about: nothing of it was kept. */
function cameToNothing(turn: Turn, of: string): boolean {
  const asked = turn.dossier().asked[turn.talk.person.id];
  const held = turn.held();
  if (held?.kind === 'parts') return !Object.values(held.from ?? {}).includes(of);
  return held ? held.kind === 'suggestion' : asked?.why === 'repeat' && !asked.answered;
}

function questionsFrom(turn: Turn, of: string): readonly Question[] {
  return (turn.dossier().cameFrom[of] ?? []).map((id) => questionOf(turn.talk.round, id));
}

/** What was read from that message and waits for a word. */
function candidateFrom(turn: Turn, of: string): Candidate | null {
  const held = turn.held();
  const candidate = held === null ? null : held.kind === 'personal-data' ? held.masked : 'candidate' in held ? held.candidate : null;
  return candidate?.delivery === of ? candidate : null;
}

function rereadIn(turn: Turn, question: Question, together: readonly Question[], text: string): Candidate | null {
  if (together.length === 1) return readCandidate(turn, question, askedOf(turn, question, text))?.candidate ?? null;
  return readAhead(turn, text, (one) => together.includes(one), []).find((one) => one.question === question.id) ?? null;
}

/** "Vraag 8 moet 410 zijn", edited from 400: what it says of that question. */
function askedOf(turn: Turn, question: Question, text: string): string {
  const wish = readWish(text);
  return wish?.wish === 'change' && wish.rest !== '' && wish.number === progress(turn.situation(), question).number ? wish.rest : text;
}

function isSame(turn: Turn, question: Question, candidate: Candidate): boolean {
  const given = turn.dossier().answers[question.id]?.given;
  return given?.status === 'answered' && JSON.stringify([given.value, given.approx, given.range]) === JSON.stringify([candidate.given.value, candidate.given.approx, candidate.given.range]);
}
