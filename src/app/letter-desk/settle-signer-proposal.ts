import type { Draft } from '../../domain/letter/draft.ts';
import type { LetterAsk } from '../../domain/reading/desk/letter-ask.ts';
import type { SignOffEvent } from '../../domain/sign-off/events.ts';
import { offerChoices } from '../../domain/sign-off/offer.ts';
import type { OpenProposal } from '../../domain/sign-off/proposals.ts';
import { evolveSignOff } from '../../domain/sign-off/sign-off.ts';
import { standingOf } from '../../domain/sign-off/standing.ts';
import type { Line, Utterance } from '../../domain/utterance.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { deskChoice, dossierIn, only, peopleSlot, reply } from '../desk/view.ts';
import { changed, editProposal } from './edit.ts';
import type { DeskProposal } from './open-proposals.ts';
import { agreedTo, oneLine, placeSlot } from './parts.ts';

type SignerProposal = Omit<DeskProposal, 'from'> & { readonly from: { readonly kind: 'signer'; readonly open: OpenProposal } };

/**
 * What a signer proposed in Word. Other words go the way of any edit: shown with what nothing vouches for, done after a yes. A
 * sentence is taken out after a yes. Left, the signer hears so and can still agree to the sentence as it is.
 */
export function signerProposalSettled(view: DeskView, draft: Draft, proposal: SignerProposal, ask: Extract<LetterAsk, { ask: 'proposal' }>, command: string): DeskOutcome {
  const { sentence } = proposal;
  const { change, by } = proposal.from.open.proposed;
  const where = placeSlot(view, draft, sentence.id);
  if (!ask.take) return refused(view, draft, proposal);
  switch (change.kind) {
    case 'words': return only(editProposal(view, draft, sentence, change.text, []));
    case 'moved': return oneLine(view, { say: 'letter-file-move-how', slots: { where } });
    case 'removed': {
      if (!ask.confirmed) {
        const agreed = agreedTo(view, draft, [sentence.id]).flatMap((one) => one.signers);
        const lines: readonly Line[] = [
          { say: 'letter-remove-ask', slots: { where, text: sentence.text, person: { person: by } } },
          ...(agreed.length === 0 ? [] : [{ say: 'letter-remove-lapses', slots: { people: peopleSlot(agreed) } }]),
        ];
        return only(reply(view, lines, { choices: [deskChoice('letter-choice-remove', `bevestig: ${command}`), deskChoice('desk-choice-leave', 'annuleer')] }));
      }
      const outcome = changed(view, { type: 'sentence-removed', by: view.person.id, id: sentence.id }, sentence.id, [{ say: 'letter-removed', slots: { where, text: sentence.text } }]);
      return { ...outcome, utterances: [...outcome.utterances, told(proposal, by, [{ say: 'sign-removed', slots: { person: { person: view.person.id }, text: sentence.text } }])] };
    }
  }
}

function refused(view: DeskView, draft: Draft, proposal: SignerProposal): DeskOutcome {
  const { sector, sentence } = proposal;
  if (sector === null) throw new Error(`Sentence ${sentence.id} stands under no sector, and a signer proposed something for it`);
  const { by, hash } = proposal.from.open.proposed;
  const { signOff } = dossierIn(view, sector);
  const event: SignOffEvent = { type: 'proposal-refused', by: view.person.id, sentence: sentence.id, hash, of: by };
  const after = evolveSignOff(signOff, event, view.now.toString());
  const open = standingOf(after.sentences, after).filter((one) => one.id === sentence.id && one.state !== 'agreed');
  const lines: readonly Line[] = [{ say: 'sign-refused', slots: { person: { person: view.person.id }, place: proposal.place, text: sentence.text } }];
  return {
    utterances: [
      reply(view, [{ say: 'letter-file-proposal-declined', slots: { where: placeSlot(view, draft, sentence.id), person: { person: by } } }], { choices: [deskChoice('letter-choice-proposals', 'voorstellen')] }),
      { ...told(proposal, by, lines), choices: open.length === 0 ? [] : offerChoices(after.offers, open, { sector }) },
    ],
    dossierEvents: [{ sector, events: [event] }], roundEvents: [],
  };
}

function told({ sector }: SignerProposal, to: string, lines: readonly Line[]): Utterance {
  return { to, lines, choices: [], sector, question: null, awaits: null };
}
