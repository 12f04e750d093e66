import { isComparable } from './same-basis.ts';
import type { Situation } from './situation.ts';
import { answerFigure, previousFigure, previousValue, splitRef } from './situation.ts';
import type { Compared } from './stated-differs.ts';
import type { Years } from './stated.ts';

/** This year's figure beside the one on file, as far as both are there and on one basis. */
export function comparedWithPrevious(situation: Situation, ref: string): Years & Compared {
  const given = situation.dossier.answers[splitRef(ref)[0]]?.given;
  const previous = previousValue(situation, ref);
  const comparable = isComparable(ref, situation);
  return {
    value: answerFigure(situation, ref),
    previous: comparable ? previousFigure(situation, ref) : null,
    approx: (previous?.approx ?? null) !== null || (given?.status === 'answered' && given.approx !== null),
    ...yearsOf(situation, ref),
  };
}

/** The year reported on and the year of the answer on file; the year before when there is none. */
export function yearsOf(situation: Situation, ref: string): Years {
  const { year } = situation.round;
  return { year, previousYear: previousValue(situation, ref)?.year ?? year - 1 };
}
