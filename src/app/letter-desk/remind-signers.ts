import { clearanceOf } from '../../domain/clearance/stand.ts';
import type { SilentSlot } from '../../domain/clearance/silent.ts';
import { silentSlots } from '../../domain/clearance/silent.ts';
import { signersOf } from '../../domain/clearance/signers.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import { latestOf } from '../../domain/letter/versions.ts';
import { coordinatorsOf } from '../../domain/roles.ts';
import { howLines, offerChoices, sentenceLines } from '../../domain/sign-off/offer.ts';
import type { Utterance } from '../../domain/utterance.ts';
import { announce } from '../announce.ts';
import type { DeskView } from '../desk/view.ts';
import type { House } from '../house.ts';
import type { Commit } from '../ports.ts';
import type { Streams } from '../streams.ts';
import { toMessages } from '../to-messages.ts';
import { partySlot } from './parts.ts';
import { besideOf } from './put-before.ts';

type Dossiers = DeskView['dossiers'];

/**
 * What time alone brings to people who were asked to agree: each moment is claimed before its message leaves, once, also when
 * two programs look at the same time. Returns how many messages went into the outbox.
 */
export async function remindSigners(house: House, streams: Streams): Promise<number> {
  const { round, clock, store } = house;
  const now = clock.now();
  const { versions, clearing } = await streams.letter();
  const draft = latestOf(versions)?.draft;
  if (!draft || !round.clearance) return 0;
  const dossiers = await streams.dossiers();
  const asked = Object.values(dossiers).some(({ signOff }) => signOff.offers > 0) || Object.keys(clearing.reviews).length > 0;
  if (!asked) return 0;
  const parts = clearanceOf({ round, draft, dossiers, clearing }).flatMap((step) => step.parts);
  const taken = new Set((await store.claims(round.id)).map((claim) => claim.slot));
  let sent = 0;
  for (const slot of silentSlots(round, parts, await streams.contacts(), now).filter((one) => !taken.has(one.slot))) {
    const commit = commitOf(house, dossiers, draft, slot, now.toString());
    const { outcome } = await store.commit(commit);
    if (outcome !== 'kept') continue;
    announce(house, commit);
    sent += commit.messages.length;
  }
  return sent;
}

function commitOf(house: House, dossiers: Dossiers, draft: Draft, slot: SilentSlot, at: string): Commit {
  const { part, person, purpose } = slot;
  const sectors = 'sector' in part.party ? [part.party.sector] : [];
  const messages = toMessages(house, [utteranceOf(house, dossiers, draft, slot)], at).map((message) => ({ ...message, slot: slot.slot }));
  return { at, appends: [], messages, claims: [{ slot: slot.slot, person, sectors, purpose, planned: slot.planned.toString(), claimedAt: at, sent: at, reason: null }], done: null, masks: [] };
}

function utteranceOf({ round }: House, dossiers: Dossiers, draft: Draft, { part, person, purpose, open }: SilentSlot): Utterance {
  const { party, signOff } = part;
  const slots = { part: partySlot({ round }, party), moment: { moment: signOff.offeredAt ?? '' }, count: open.length, coordinator: { person: coordinatorsOf(round)[0]?.id ?? '' }, people: { list: signersOf(round, party).map(({ id }) => ({ person: id })) } };
  const about = { to: person, sector: 'sector' in party ? party.sector : null, question: null, awaits: null };
  if (purpose === 'escalation-coordinator') return { ...about, lines: [{ say: 'sign-tell-silent', slots }], choices: [{ label: { say: 'letter-choice-clearance' }, action: { do: 'desk', text: 'afstemming' } }] };
  return { ...about, lines: [{ say: 'sign-reminder', slots }, ...sentenceLines(open, besideOf({ round, dossiers }, draft, party)), ...howLines(open)], choices: offerChoices(signOff.offers, open, party) };
}
