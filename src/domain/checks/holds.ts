import type { Condition } from '../condition.ts';
import type { Part, Question } from '../question.ts';
import type { Parts, Value } from '../value.ts';
import type { Situation } from './situation.ts';
import { answerValue, figureOf, splitRef } from './situation.ts';

/**
 * True when the condition holds. A condition on an answer that was not given does not hold, whatever it compares with;
 * `given: false` does, and so does `not` over it. `among` are the parts a bare name may refer to.
 */
export function holds(condition: Condition, situation: Situation, among: Parts | null = null): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, situation, among));
  if ('any' in condition) return condition.any.some((one) => holds(one, situation, among));
  if ('not' in condition) return !holds(condition.not, situation, among);
  if ('warned' in condition) return condition.warned.some((ref) => wasWarned(ref, situation));
  if ('sector' in condition) return condition.sector.includes(situation.sector.id);
  if ('trait' in condition) return situation.sector.traits.some((trait) => trait === condition.trait);
  const value = referred(condition.answer, situation, among);
  if ('given' in condition) return (value !== null) === condition.given;
  if (value === null) return false;
  if ('is' in condition) return value === condition.is;
  if ('in' in condition) return condition.in.some((one) => one === value);
  if ('includes' in condition) return value === condition.includes || (Array.isArray(value) && value.includes(condition.includes));
  const figure = figureOf(value, situation.sector);
  if (figure === null) return false;
  return 'atLeast' in condition ? figure >= condition.atLeast : figure < condition.below;
}

/** True when this question belongs to the dossier as it stands. */
export function isAsked(question: Question, situation: Situation): boolean {
  return question.when === undefined || holds(question.when, situation);
}

/** True when the question may be passed over. */
export function isOptional(question: Question, situation: Situation): boolean {
  return typeof question.optional === 'boolean' ? question.optional : holds(question.optional, situation);
}

/** True when this part of a question is asked, after the parts that were given so far. */
export function isPartAsked(part: Part, given: Parts, situation: Situation): boolean {
  return part.when === undefined || holds(part.when, situation, given);
}

/**
 * The same situation with only the answers that still count: what was said to a question that is no longer asked,
 * after a change of an earlier answer, stays in the journal and takes no part in figures and checks.
 */
export function inForce(situation: Situation): Situation {
  return situation.round.questionnaire.questions.reduce((sofar, question) => {
    if (sofar.dossier.answers[question.id] === undefined || isAsked(question, sofar)) return sofar;
    const { [question.id]: _, ...answers } = sofar.dossier.answers;
    return { ...sofar, dossier: { ...sofar.dossier, answers } };
  }, situation);
}

function referred(ref: string, situation: Situation, among: Parts | null): Value | null {
  return among?.[ref] ?? answerValue(situation, ref);
}

function wasWarned(ref: string, situation: Situation): boolean {
  const [question, check] = splitRef(ref);
  const warnings = situation.dossier.answers[question]?.warnings ?? [];
  return check === null ? warnings.length > 0 : warnings.some((warning) => warning.check === check);
}
