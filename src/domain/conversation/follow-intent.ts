import { isOptional } from '../checks/holds.ts';
import type { Question } from '../question.ts';
import type { Reading } from '../reading/reading.ts';
import { coordinatorsOf } from '../roles.ts';
import { askQuestion } from './ask.ts';
import { correctInWords } from './correct.ts';
import { explain } from './explain.ts';
import { goOn, release, submit } from './go-on.ts';
import { nextQuestion, openQuestions, questionBefore } from './next-question.ts';
import { sayOverview } from './overview.ts';
import { restate } from './restate.ts';
import { takeSameAsPrevious } from './same-as-previous.ts';
import { askUntilWhen, snoozeIn } from './snooze.ts';
import type { Turn } from './turn.ts';

type Wish = Exclude<Reading, { turn: 'answer' | 'clarify' }>;

/** Follows a reply that is not an answer. Only "weet ik nog niet", "n.v.t." and "overslaan" write to the question. */
export function followIntent(turn: Turn, question: Question, wish: Wish, text: string): void {
  switch (wish.turn) {
    case 'unknown': case 'decline': return notKnown(turn, question, text);
    case 'not-applicable': return notApplicable(turn, question, wish.rest, text);
    case 'skip': return skip(turn, question, text);
    case 'none': return none(turn, question, text);
    case 'same-as-previous': return takeSameAsPrevious(turn, question, text);
    case 'later': return wish.rest === '' ? askUntilWhen(turn, 'snooze-until') : snoozeIn(turn, wish.rest);
    case 'stop': return askUntilWhen(turn, 'stop-until');
    case 'resume':
      turn.note({ type: 'resumed' });
      turn.line('resumed');
      return restate(turn);
    case 'forward': return forward(turn, question, wish.rest);
    case 'back': return back(turn, question);
    case 'overview':
      sayOverview(turn);
      return askAgain(turn, question);
    case 'submit': return tryToSubmit(turn);
    case 'correct': return correctInWords(turn, question, wish.rest, text);
    case 'human':
      for (const coordinator of coordinatorsOf(turn.talk.round)) turn.tell(coordinator.id, 'human-tell', { who: { person: turn.talk.person.id }, sector: { words: turn.talk.sector.label }, label: { words: question.label } });
      turn.line('human', { contact: turn.talk.round.asks.contact });
      return askAgain(turn, question);
    case 'attachment':
      turn.line('attachment');
      return askAgain(turn, question);
    default:
      explain(turn, question, wish);
      return askAgain(turn, question);
  }
}

function notKnown(turn: Turn, question: Question, text: string): void {
  if (question.indispensable) {
    turn.line('indispensable');
    return askQuestion(turn, question, 'repeat');
  }
  const current = turn.dossier().answers[question.id]?.given;
  if (current?.status === 'answered') {
    turn.line('value-stays', { value: { value: current.value, question: question.id, approx: current.approx } });
    return goOn(turn, null);
  }
  if (current?.status !== 'unknown') turn.record({ type: 'answer-given', question: question.id, by: turn.talk.person.id, given: { status: 'unknown' }, words: text.trim(), warnings: [], delivery: turn.delivery });
  turn.line('unknown-kept', { label: { words: question.label } });
  goOn(turn, null);
}

function notApplicable(turn: Turn, question: Question, reason: string, text: string): void {
  if (question.indispensable) {
    turn.line('indispensable');
    return askQuestion(turn, question, 'repeat');
  }
  if (reason.trim() === '') {
    turn.hold({ kind: 'not-applicable', question: question.id });
    return askWhyNot(turn, question.id);
  }
  turn.record({ type: 'answer-given', question: question.id, by: turn.talk.person.id, given: { status: 'not-applicable', reason: reason.trim() }, words: text.trim(), warnings: [], delivery: turn.delivery });
  turn.line('kept', { label: { words: question.label }, value: { say: 'status-not-applicable' } });
  goOn(turn, null);
}

/** Asks why a question does not apply to the sector. */
export function askWhyNot(turn: Turn, question: string): void {
  turn.line('why-not-applicable');
  turn.wait({ question, awaits: { kind: 'reason' } });
}

/** Asks who can answer better. */
export function askWhoKnows(turn: Turn, question: string): void {
  turn.line('who-knows');
  turn.wait({ question, awaits: { kind: 'reason' } });
}

function skip(turn: Turn, question: Question, text: string): void {
  if (!isOptional(question, turn.situation())) {
    turn.line(question.indispensable ? 'indispensable' : 'not-skippable');
    return askQuestion(turn, question, 'repeat');
  }
  if (turn.dossier().answers[question.id]?.given.status !== 'answered') {
    turn.record({ type: 'answer-given', question: question.id, by: turn.talk.person.id, given: { status: 'skipped' }, words: text.trim(), warnings: [], delivery: turn.delivery });
  }
  turn.line('skipped', { label: { words: question.label } });
  goOn(turn, null);
}

/** "Nee, niets": passes over what may be passed over; elsewhere it is not applicable for want of anything. */
function none(turn: Turn, question: Question, text: string): void {
  if (isOptional(question, turn.situation())) return skip(turn, question, text);
  notApplicable(turn, question, text, text);
}

function forward(turn: Turn, question: Question, who: string): void {
  if (who.trim() === '') {
    turn.hold({ kind: 'referral', question: question.id });
    return askWhoKnows(turn, question.id);
  }
  release(turn);
  turn.record({ type: 'referred', question: question.id, by: turn.talk.person.id, words: who.trim() });
  turn.line('referred', { words: who.trim() });
  for (const coordinator of coordinatorsOf(turn.talk.round)) turn.tell(coordinator.id, 'referred-tell', { who: { person: turn.talk.person.id }, sector: { words: turn.talk.sector.label }, label: { words: question.label }, words: who.trim() });
  if (!question.indispensable) goOn(turn, null);
}

function back(turn: Turn, question: Question): void {
  release(turn);
  const before = questionBefore(turn.situation(), question.id);
  if (!before) turn.line('at-first');
  askQuestion(turn, before ?? question, before ? 'back' : 'repeat');
}

function tryToSubmit(turn: Turn): void {
  release(turn);
  const submits = turn.talk.round.questionnaire.questions.find((one) => one.submits);
  const indispensable = openQuestions(turn.situation()).find((one) => one.indispensable && turn.dossier().answers[one.id] === undefined);
  if (indispensable) return askQuestion(turn, indispensable, 'next');
  if (!submits) return submit(turn);
  askQuestion(turn, submits, 'change');
}

/** After a digression the open question stands again, in short; what was held is still held. */
function askAgain(turn: Turn, question: Question): void {
  const held = turn.dossier().held[turn.talk.person.id];
  if (held) return restate(turn);
  if (turn.dossier().submission) return;
  const next = turn.dossier().asked[turn.talk.person.id]?.question === question.id ? question : nextQuestion(turn.situation(), turn.talk.person.id) ?? question;
  askQuestion(turn, next, 'repeat');
}
