import { isOptional } from '../checks/holds.ts';
import type { Given } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import { askQuestion } from './ask.ts';
import { cleanWords } from './clean-words.ts';
import { goOn } from './go-on.ts';
import { shownAnswer } from './overview.ts';
import type { Turn } from './turn.ts';

type NoValue = Exclude<Given, { status: 'answered' }>;

/** Keeps that there is no value, and why. A value that stands already is never replaced by it. */
export function notAnswered(turn: Turn, question: Question, given: NoValue, text: string): void {
  const current = turn.dossier().answers[question.id]?.given;
  if (current?.status === 'answered' && given.status !== 'not-applicable') {
    turn.line('value-stays', { value: shownAnswer(turn, question) });
    return goOn(turn, null);
  }
  const words = cleanWords(turn, text);
  turn.record({ type: 'answer-given', question: question.id, by: turn.talk.person.id, given, words, warnings: [], delivery: turn.delivery });
  if (given.status === 'not-applicable') turn.line('kept', { label: { words: question.label }, value: { say: 'status-not-applicable' } });
  else turn.line(given.status === 'unknown' ? 'unknown-kept' : 'skipped', { label: { words: question.label } });
  goOn(turn, null);
}

/** "Weet ik nog niet": stays open, and may be submitted so; not where nothing can do without it. */
export function notKnown(turn: Turn, question: Question, text: string): void {
  if (question.indispensable) return needed(turn, question);
  notAnswered(turn, question, { status: 'unknown' }, text);
}

/** "N.v.t.": kept with its reason, which is asked for when it was not given. */
export function notApplicable(turn: Turn, question: Question, reason: string, text: string): void {
  if (question.indispensable) return needed(turn, question);
  if (reason.trim() === '') {
    turn.hold({ kind: 'not-applicable', question: question.id });
    return askWhyNot(turn, question.id);
  }
  notAnswered(turn, question, { status: 'not-applicable', reason: cleanWords(turn, reason) }, text);
}

/** "Overslaan", where that is allowed. */
export function skip(turn: Turn, question: Question, text: string): void {
  if (question.indispensable) return needed(turn, question);
  if (isOptional(question, turn.situation())) return notAnswered(turn, question, { status: 'skipped' }, text);
  turn.line('not-skippable');
  askQuestion(turn, question, 'repeat');
}

/** "Nee, niets": passes over what may be passed over; elsewhere it is not applicable for want of anything. */
export function none(turn: Turn, question: Question, text: string): void {
  if (isOptional(question, turn.situation())) return skip(turn, question, text);
  notApplicable(turn, question, text, text);
}

/** Asks why a question does not apply to the sector. */
export function askWhyNot(turn: Turn, question: string): void {
  turn.line('why-not-applicable', {}, 'question');
  turn.wait({ question, awaits: { kind: 'reason' } });
}

function needed(turn: Turn, question: Question): void {
  turn.line('indispensable');
  askQuestion(turn, question, 'repeat');
}
