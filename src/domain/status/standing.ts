import { isAsked } from '../checks/holds.ts';
import type { Situation } from '../checks/situation.ts';
import type { Question } from '../question.ts';

/** How far a dossier is: the questions that apply now, each in one of four places. */
export type Standing = {
  /** No answer yet: what every count of open questions counts, to people, reminders and pages alike. */
  readonly missing: readonly Question[];
  /** Left on "weet ik nog niet": told apart, as the sector has said something. */
  readonly unknown: readonly Question[];
  /** Answered, and to be said again since another answer changed. */
  readonly reconfirm: readonly Question[];
  readonly settled: readonly Question[];
};

/** Sorts the questions that apply, in the order of the round. The question that submits is one of them. */
export function standingOf(situation: Situation): Standing {
  const { answers, reconfirm } = situation.dossier;
  const asked = situation.round.questionnaire.questions.filter((question) => isAsked(question, situation));
  const placeOf = ({ id }: Question): keyof Standing =>
    answers[id] === undefined ? 'missing' : answers[id].given.status === 'unknown' ? 'unknown' : reconfirm[id] !== undefined ? 'reconfirm' : 'settled';
  const at = (place: keyof Standing) => asked.filter((question) => placeOf(question) === place);
  return { missing: at('missing'), unknown: at('unknown'), reconfirm: at('reconfirm'), settled: at('settled') };
}
