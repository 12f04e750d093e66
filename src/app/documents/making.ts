import type { Clearing } from '../../domain/clearance/clearing.ts';
import { clearanceOf } from '../../domain/clearance/stand.ts';
import type { StepStand } from '../../domain/clearance/stand.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import type { Letter } from '../../domain/letter/letter-file.ts';
import type { Round } from '../../domain/round.ts';
import type { Replies } from '../words/load-replies.ts';
import type { Wording } from '../words/render.ts';

/** What papers are made with beside a draft. */
export type Making = {
  readonly round: Round;
  readonly letter: Letter;
  readonly replies: Replies;
  /** How the draft stands with everybody who has to agree; left out where nobody was asked, or it is not known. */
  readonly clearance?: readonly StepStand[];
};

/** The words of a paper that are not the round's, in the language of its letter. */
export function wordingOf({ round, letter, replies }: Making): Wording {
  return { round, replies, language: letter.frame.forms.locale.startsWith('en') ? 'en' : 'nl' };
}

/** The same, with how this draft of the letter stands once it was put before anybody. */
export function withClearance(making: Making, draft: Draft, dossiers: { readonly [sector: string]: Dossier }, clearing: Clearing): Making {
  const clearance = clearanceOf({ round: making.round, draft, dossiers, clearing });
  const begun = clearance.some((step) => step.parts.some((part) => part.signOff.offers > 0 || part.waived !== null));
  return begun ? { ...making, clearance } : making;
}
