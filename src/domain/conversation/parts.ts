import { holds, isPartAsked } from '../checks/holds.ts';
import type { Situation } from '../checks/situation.ts';
import type { Part, Question } from '../question.ts';
import type { Parts } from '../value.ts';

/** The parts this question is answered in now; none for a question that is answered whole. */
export function partsOf(question: Question, situation: Situation): readonly Part[] {
  const inParts = question.type === 'parts' || (question.partsWhen !== undefined && holds(question.partsWhen, situation));
  return inParts ? question.parts ?? [] : [];
}

/** The first part that is asked and neither given nor passed over; null when the answer is whole. */
export function nextPart(question: Question, situation: Situation, given: Parts, passed: readonly string[]): Part | null {
  return partsOf(question, situation).find((part) => !(part.id in given) && !passed.includes(part.id) && isPartAsked(part, given, situation)) ?? null;
}
