import type { Clearing } from '../../domain/clearance/clearing.ts';
import { evolveClearing, NO_CLEARING } from '../../domain/clearance/clearing.ts';
import type { Recorded } from '../../domain/dossier/events.ts';
import type { Versions } from '../../domain/letter/versions.ts';
import { evolveVersions, NO_VERSIONS } from '../../domain/letter/versions.ts';
import type { RoundEvent } from '../ports.ts';

/** The letter of a round, folded from the round's journal: its versions, and how far it is on its way. */
export type LetterState = {
  /** Number of events of the round's stream: the version a next event expects. */
  readonly version: number;
  readonly versions: Versions;
  readonly clearing: Clearing;
};

export const NO_LETTER_STATE: LetterState = { version: 0, versions: NO_VERSIONS, clearing: NO_CLEARING };

/** Folds one event of the round; most are about something else. */
export function evolveLetterState(state: LetterState, { n, at, event }: Recorded<RoundEvent>): LetterState {
  const next = { ...state, version: n };
  switch (event.type) {
    case 'draft-compiled': case 'sentence-edited': case 'proposal-taken': case 'proposal-declined': case 'sentence-removed':
    case 'passage-smoothed': case 'wordings-taken': case 'wordings-accepted': case 'wordings-undone':
      return { ...next, versions: evolveVersions(state.versions, { n, at, event }) };
    case 'review': case 'step-recorded':
      return { ...next, clearing: evolveClearing(state.clearing, { n, at, event }) };
    case 'round-begun': case 'identity-linked': case 'desk-asked':
      return next;
  }
}
