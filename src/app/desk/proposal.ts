import { readBareYesNo } from '../../domain/reading/read-confirmation.ts';
import type { Action } from '../../domain/utterance.ts';
import type { Message } from '../messages.ts';
import type { DeskOutcome } from './view.ts';

type Offered = Message['choices'][number];

/** What the desk's last message waits for: the choices that carry something out, and the one that leaves all as it is. Null when it waits for nothing. */
export function proposalIn(last: Message | null): { readonly confirming: readonly Offered[]; readonly leaving: Offered } | null {
  const leaving = last?.choices.at(-1);
  if (leaving === undefined || leaving.action.do !== 'desk' || leaving.action.text !== 'annuleer') return null;
  const confirming = last?.choices.filter(({ action }) => confirms(action)) ?? [];
  return confirming.length === 0 ? null : { confirming, leaving };
}

/** The choice a plain yes or no to the last message means; null in doubt, also where a yes may mean more than one. */
export function answeredProposal(last: Message | null, text: string): Offered | null {
  const proposal = proposalIn(last);
  const said = proposal === null ? null : readBareYesNo(text);
  if (proposal === null || said === null) return null;
  if (said === 'no') return proposal.leaving;
  return proposal.confirming.length === 1 ? proposal.confirming[0] ?? null : null;
}

/** The same answer with the buttons of the proposal that was not answered yet. */
export function stillProposed(outcome: DeskOutcome, last: Message | null): DeskOutcome {
  const choices = (last?.choices ?? []).map(({ label, action }) => ({ label, action }));
  return { ...outcome, utterances: outcome.utterances.map((one) => ({ ...one, lines: [{ say: 'desk-proposal-open' }], choices })) };
}

function confirms(action: Action): boolean {
  return action.do === 'edit-sentence' || (action.do === 'desk' && action.text.startsWith('bevestig:'));
}
