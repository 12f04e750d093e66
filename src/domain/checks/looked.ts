import type { Check } from '../check.ts';
import type { Finding, Given } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import { isParts } from '../value.ts';
import type { Value } from '../value.ts';
import type { Situation } from './situation.ts';
import { answerFigure, computedFigure, previousFigure, previousValue } from './situation.ts';

/** What one check looks at: the answer to its question, or a part of it, with all that is known around it. */
export type Looked = {
  readonly question: Question;
  /** The question, or the part of it: `q13_inleen.banen`. */
  readonly ref: string;
  readonly value: Value;
  readonly given: Extract<Given, { status: 'answered' }>;
  /** The whole reply. */
  readonly words: string;
  readonly situation: Situation;
};

export type Slots = Finding['slots'];

/** The checks of these kinds. */
export type Kinds<K extends Check['kind']> = Extract<Check, { kind: K }>;

/** What every finding tells: the value, last year's, both years, and all computed figures by their id. */
export function commonSlots({ ref, value, situation }: Pick<Looked, 'ref' | 'value' | 'situation'>): Slots {
  const shownValue = answerFigure(situation, ref) ?? slot(value);
  const { round } = situation;
  const previous = previousValue(situation, ref);
  const shown = previousFigure(situation, ref) ?? slot(previous?.value);
  return {
    ...computedSlots(situation),
    ...(shownValue === null ? {} : { value: shownValue }),
    ...(shown === null ? {} : { previous: shown }),
    year: round.year,
    previousYear: previous?.year ?? round.year - 1,
  };
}

/** Every computed figure that can be computed, by its id. */
export function computedSlots(situation: Situation): Slots {
  return Object.fromEntries(situation.round.computed.flatMap(({ id }) => {
    const figure = computedFigure(situation, id);
    return figure === null ? [] : [[id, figure] as const];
  }));
}

/** An option by its key, several by their keys, a yes or no as `true` or `false`: putting them into words is not for here. */
function slot(value: Value | undefined): number | string | null {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((one: string | { readonly text: string }) => (typeof one === 'string' ? one : one.text)).join(', ');
  return isParts(value) ? Object.values(value).map(String).join(', ') : null;
}
