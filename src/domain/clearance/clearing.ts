import type { Instant } from '../dossier/dossier.ts';
import type { Recorded } from '../dossier/events.ts';
import type { SignOffEvent } from '../sign-off/events.ts';
import type { SignOff } from '../sign-off/sign-off.ts';
import { evolveSignOff, NO_SIGN_OFF } from '../sign-off/sign-off.ts';

/** What happened on the way of the letter to the outside, apart from the sectors' own agreement. */
export type ClearanceEvent =
  /** Something between a step's reviewers and the part they read. */
  | { readonly type: 'review'; readonly step: string; readonly by: string; readonly act: SignOffEvent }
  /** `date` is the day it happened, `YYYY-MM-DD`; a later record of the same step corrects it. */
  | { readonly type: 'step-recorded'; readonly by: string; readonly step: string; readonly date: string };

/** Folded: reviews and records by the id of their step. */
export type Clearing = {
  readonly reviews: { readonly [step: string]: SignOff };
  readonly records: { readonly [step: string]: { readonly date: string; readonly by: string; readonly at: Instant } };
};

export const NO_CLEARING: Clearing = { reviews: {}, records: {} };

/** Folds one event. Total. */
export function evolveClearing(clearing: Clearing, { at, event }: Recorded<ClearanceEvent>): Clearing {
  switch (event.type) {
    case 'review': return { ...clearing, reviews: { ...clearing.reviews, [event.step]: evolveSignOff(clearing.reviews[event.step] ?? NO_SIGN_OFF, event.act, at) } };
    case 'step-recorded': return { ...clearing, records: { ...clearing.records, [event.step]: { date: event.date, by: event.by, at } } };
  }
}
