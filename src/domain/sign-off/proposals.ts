import type { Offered } from './events.ts';
import type { Act, SignOff } from './sign-off.ts';
import { saidOf } from './standing.ts';

/** What somebody would have in the place of a sentence that stands in the letter now. */
export type OpenProposal = {
  readonly sentence: Offered;
  /** Its place in the part, from 1. */
  readonly place: number;
  readonly proposed: Extract<Act, { readonly kind: 'proposed' }>;
  /** It was proposed for words the sentence does not have any more. */
  readonly outdated: boolean;
};

/**
 * Proposals that nobody has settled, by sentence and then by age: not refused, not followed by another one or by agreement of
 * the same person, and not what the sentence says already. One for earlier words stays until somebody looks at it.
 */
export function openProposals(sentences: readonly Offered[], signOff: SignOff): readonly OpenProposal[] {
  return sentences.flatMap((sentence, index) => saidOf(signOff.acts.filter((act) => act.sentence === sentence.id)).flatMap((act): readonly OpenProposal[] => {
    if (act.kind !== 'proposed' || (act.change.kind === 'words' && act.change.text === sentence.text)) return [];
    return [{ sentence, place: index + 1, proposed: act, outdated: act.hash !== sentence.hash }];
  }));
}
