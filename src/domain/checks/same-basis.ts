import { questionOf } from '../round.ts';
import type { Situation } from './situation.ts';
import { answerValue, previousValue, splitRef } from './situation.ts';

/** True when this year and the earlier one named the same basis; false too when either is not known. */
export function isOnSameBasis(basis: string, situation: Situation): boolean {
  const now = answerValue(situation, basis);
  return now !== null && now === previousValue(situation, basis)?.value;
}

/**
 * False when the earlier figure is known to be counted on another basis than this year's, by the basis that the
 * question's own checks name. All jobs and extra jobs say nothing about one another.
 */
export function isComparable(ref: string, situation: Situation): boolean {
  return questionOf(situation.round, splitRef(ref)[0]).checks.every((check) => {
    const basis = check.kind === 'changed-by' ? check.sameBasis : undefined;
    if (basis === undefined || answerValue(situation, basis) === null || previousValue(situation, basis) === null) return true;
    return isOnSameBasis(basis, situation);
  });
}
