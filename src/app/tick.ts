import { remind } from '../domain/conversation/remind.ts';
import type { Person } from '../domain/person.ts';
import { decideSlots } from '../domain/reminders/due.ts';
import type { SlotDecision } from '../domain/reminders/due.ts';
import { personIn } from '../domain/reminders/situation.ts';
import { sectorOf } from '../domain/round.ts';
import { newContact } from '../domain/contact.ts';
import { newDossier } from '../domain/dossier/evolve.ts';
import { reminderSituation } from './reminder-situation.ts';
import { announce } from './announce.ts';
import type { House } from './house.ts';
import { remindSigners } from './letter-desk/remind-signers.ts';
import type { Commit, SlotClaim } from './ports.ts';
import { tellCutOff } from './reach/tell-cut-off.ts';
import { contactStream, dossierStream } from './streams.ts';
import type { Streams } from './streams.ts';
import { toMessages } from './to-messages.ts';

/**
 * What time alone brings: every planned moment that has come is claimed, with its message or with the reason why there is none.
 * A moment is used once, also when two programs look at the same time. Returns how many messages went into the outbox.
 */
export async function tick(house: House, streams: Streams): Promise<number> {
  const now = house.clock.now();
  const situation = await reminderSituation(house, streams, now);
  let sent = 0;
  for (const decision of decideSlots(situation)) {
    const commit = await commitOf(house, streams, decision, now.toString());
    const { outcome } = await house.store.commit(commit);
    // a stale dossier or contact: somebody is talking at this moment, the next tick decides anew
    if (outcome !== 'kept') continue;
    announce(house, commit);
    sent += commit.messages.length;
  }
  return sent + await remindSigners(house, streams) + await tellCutOff(house);
}

async function commitOf(house: House, streams: Streams, decision: SlotDecision, at: string): Promise<Commit> {
  const { slot } = decision;
  const claim = (sectors: readonly string[], sent: string | null, reason: string | null): SlotClaim => ({
    slot: slot.slot, person: slot.person, sectors, purpose: decision.send ? decision.purpose : slot.purpose, planned: slot.planned, claimedAt: at, sent, reason,
  });
  const empty: Commit = { at, appends: [], messages: [], claims: [claim(slot.sectors, null, decision.send ? null : decision.reason)], done: null, masks: [] };
  if (!decision.send) return empty;
  const person: Person = personIn(house.round, slot.person);
  const lead = decision.told[0]?.sectors[0];
  if (lead === undefined) return empty;
  const [contact, dossiers] = await Promise.all([streams.contact(person.id), streams.dossiers()]);
  const dossier = dossiers[lead] ?? newDossier(lead);
  const outcome = remind({ round: house.round, person, sector: sectorOf(house.round, lead), dossier, contact: contact ?? newContact(person.id), now: at }, decision.told, dossiers, slot.slot);
  return {
    ...empty,
    claims: [claim(decision.sectors, at, null)],
    appends: [
      ...(outcome.dossierEvents.length > 0 ? [{ stream: dossierStream(house.round, lead), expected: dossier.version, events: outcome.dossierEvents }] : []),
      ...(outcome.contactEvents.length > 0 ? [{ stream: contactStream(house.round, person.id), expected: contact.version, events: outcome.contactEvents }] : []),
    ],
    messages: toMessages(house, outcome.utterances, at).map((message) => ({ ...message, slot: slot.slot })),
  };
}
