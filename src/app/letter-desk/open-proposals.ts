import type { Draft } from '../../domain/letter/draft.ts';
import { sentencesOf } from '../../domain/letter/draft.ts';
import type { Sentence } from '../../domain/letter/sentence.ts';
import type { OpenProposal } from '../../domain/sign-off/proposals.ts';
import { openProposals } from '../../domain/sign-off/proposals.ts';
import { offeredOf } from '../../domain/sign-off/standing.ts';
import type { DeskView } from '../desk/view.ts';
import { letterIn } from './parts.ts';

/** Other words for a sentence that stands in the letter: of its template where a person wrote it, or of a signer in Word. */
export type DeskProposal = {
  readonly sector: string | null;
  readonly sentence: Sentence;
  /** Its place in the passage, from 1. */
  readonly place: number;
  /** Which of the proposals for this sentence it is, from 1, and how many there are. */
  readonly number: number;
  readonly of: number;
  readonly from: { readonly kind: 'template'; readonly proposed: Sentence | null } | { readonly kind: 'signer'; readonly open: OpenProposal };
};

/** All of them in reading order, the template's first. */
export function proposalsIn(view: DeskView, draft: Draft): readonly DeskProposal[] {
  const { proposals } = letterIn(view).versions;
  return sentencesOf(draft).flatMap(({ sector, place, sentence }): readonly DeskProposal[] => {
    const signOff = sector === null ? undefined : view.dossiers[sector]?.signOff;
    const those: readonly DeskProposal['from'][] = [
      ...(proposals[sentence.id] === undefined ? [] : [{ kind: 'template', proposed: proposals[sentence.id] ?? null } as const]),
      ...(signOff === undefined ? [] : openProposals(offeredOf([sentence]), signOff).map((open) => ({ kind: 'signer', open } as const))),
    ];
    return those.map((from, index) => ({ sector, sentence, place, number: index + 1, of: those.length, from }));
  });
}
