import { isAsked } from '../checks/holds.ts';
import type { Situation } from '../checks/situation.ts';
import type { Question } from '../question.ts';
import { standingOf } from '../status/standing.ts';

/** The questions that belong to this dossier as it stands, in their order. */
export function askedQuestions(situation: Situation): readonly Question[] {
  return situation.round.questionnaire.questions.filter((question) => isAsked(question, situation));
}

/**
 * The first question nobody of the sector has answered, or whose answer has to be said again. What this person passed on to somebody else comes last,
 * before the question that submits. Null when everything has an answer.
 */
export function nextQuestion(situation: Situation, person: string): Question | null {
  const open = askedQuestions(situation).filter((question) => !situation.dossier.answers[question.id] || situation.dossier.reconfirm[question.id]);
  const passedOn = new Set(situation.dossier.referrals.filter((one) => one.by === person).map((one) => one.question));
  return open.find((question) => !question.submits && (!passedOn.has(question.id) || question.indispensable))
    ?? open.find((question) => !question.submits)
    ?? open[0]
    ?? null;
}

/**
 * Where a question stands: 8 of about 22. The number is the question's own, the same for every sector and in every
 * message; the total counts what may still come after it, so it changes with the answers.
 */
export function progress(situation: Situation, question: Question): { readonly number: number; readonly of: number } {
  const { questions } = situation.round.questionnaire;
  const at = questions.findIndex((one) => one.id === question.id);
  return { number: at + 1, of: at + 1 + questions.slice(at + 1).filter((one) => isAsked(one, situation)).length };
}

/** The asked question before this one; null at the first. */
export function questionBefore(situation: Situation, id: string): Question | null {
  const asked = askedQuestions(situation);
  return asked[asked.findIndex((question) => question.id === id) - 1] ?? null;
}

/** What still wants a word before the dossier is whole: never answered, left on "weet ik nog niet", or to be said again. In the order of the round, without the question that submits. */
export function unfinishedQuestions(situation: Situation): readonly Question[] {
  const { settled } = standingOf(situation);
  return askedQuestions(situation).filter((question) => !question.submits && !settled.includes(question));
}
