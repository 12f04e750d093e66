import { isAsked } from '../checks/holds.ts';
import type { Situation } from '../checks/situation.ts';
import { answerValue } from '../checks/situation.ts';
import type { Proposed } from '../dossier/dossier.ts';
import { questionOf } from '../round.ts';
import type { Question } from '../question.ts';
import { isParts } from '../value.ts';
import { settleChoices } from './choices.ts';
import { openQuestion } from './open-question.ts';
import { partsOf } from './parts.ts';
import type { Turn } from './turn.ts';

/** Shows what a report said of questions that can be answered now. False when nothing is left of it. */
export function offerProposals(turn: Turn): boolean {
  const shown = (turn.dossier().proposed[turn.talk.person.id] ?? []).filter((one) => mayBeTaken(one, turn.situation()));
  if (shown.length === 0 || turn.dossier().submission) return false;
  turn.hold({ kind: 'proposals', shown });
  turn.line('report-more');
  sayProposals(turn, shown);
  return true;
}

/** The card: per question the value and the words it stands in, each to take over, and all. */
export function sayProposals(turn: Turn, shown: readonly Proposed[]): void {
  const slotsOf = (one: Proposed) => ({ number: numberOf(turn, one), label: { words: questionOf(turn.talk.round, one.question).label } });
  for (const one of shown) {
    turn.line('report-point', { ...slotsOf(one), value: { value: one.given.value, question: one.question, approx: one.given.approx, range: one.given.range }, quote: excerpt(one) }, 'point');
  }
  const now = shown.filter((one) => mayBeTaken(one, turn.situation()));
  if (now.length < shown.length) turn.line('report-later');
  turn.line('report-ask', {}, 'question');
  turn.wait({
    question: openQuestion(turn)?.id ?? null,
    awaits: { kind: 'confirmation' },
    choices: settleChoices(turn, ['choice-report-all', 'yes'], ...now.map((one) => ['choice-report-one', shown.indexOf(one), slotsOf(one)] as const), ['choice-report-none', 'no']),
  });
}

/** The number a question has everywhere. */
export function numberOf(turn: Turn, { question }: Pick<Proposed, 'question'>): number {
  return turn.talk.round.questionnaire.questions.findIndex((one) => one.id === question) + 1;
}

/** True when its question is asked and open, in the form the value has, and counted the way the report counts. */
export function mayBeTaken(proposed: Proposed, situation: Situation): boolean {
  const question = questionOf(situation.round, proposed.question);
  if (situation.dossier.answers[question.id] || !isAsked(question, situation) || !fitsForm(proposed, question, situation)) return false;
  return proposed.needs === null || answerValue(situation, proposed.needs.question) === proposed.needs.option;
}

function fitsForm(proposed: Proposed, question: Question, situation: Situation): boolean {
  return isParts(proposed.given.value) === partsOf(question, situation).length > 0;
}

const MOST = 220;

/** The words of a proposal, cut around its value where they are long. */
function excerpt({ words, given }: Proposed): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  if (plain.length <= MOST) return plain;
  const at = Math.max(0, plain.indexOf(given.quote.replace(/\s+/g, ' ').slice(0, 40)));
  const from = Math.max(0, Math.min(at - MOST / 2, plain.length - MOST));
  return `${from > 0 ? '… ' : ''}${plain.slice(from, from + MOST).trim()}${from + MOST < plain.length ? ' …' : ''}`;
}
