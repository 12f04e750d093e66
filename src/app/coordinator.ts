import { draftLetter } from '../domain/letter/draft.ts';
import type { Draft } from '../domain/letter/draft.ts';
import type { Person } from '../domain/person.ts';
import { localDate } from '../domain/conversation/turn.ts';
import { readDeskAsk } from '../domain/reading/desk-ask.ts';
import type { DeskAsk } from '../domain/reading/desk-ask.ts';
import { answerDesk } from './desk.ts';
import type { DeskView } from './desk/view.ts';
import type { House } from './house.ts';
import type { Inbound } from './messages.ts';
import type { Commit, Stream } from './ports.ts';
import { statusPictureOf } from './pictures/status-picture-of.ts';
import type { Streams } from './streams.ts';
import { contactStream, dossierStream } from './streams.ts';
import { reminderSituation } from './tick.ts';
import { toMessages } from './to-messages.ts';

/** A turn of a coordinator: what was asked, answered from the whole round. Everything a coordinator does is in the journal. */
export async function answerCoordinator(house: House, streams: Streams, person: Person, inbound: Inbound, at: string): Promise<Partial<Commit>> {
  const { round } = house;
  const now = Temporal.Instant.from(at);
  const situation = await reminderSituation(house, streams, now);
  const dossiers = await streams.dossiers();
  const contacts = await streams.contacts();
  const ask = askOf(house, inbound, at);
  const view: DeskView = { round, dossiers, contacts, plan: situation.plan, claims: await house.store.claims(round.id), draft: currentDraft(house, Object.values(dossiers), at), person, now };
  const outcome = answerDesk(ask, view);
  const contact = contacts[person.id];
  const roundStream: Stream = `round/${round.id}`;
  const roundVersion = outcome.roundEvents.length > 0 ? (await house.store.read(roundStream, 0)).length : 0;
  const wrote = inbound.what.kind === 'arrival' ? [] : [{ type: 'wrote' as const, delivery: inbound.delivery }];
  const asked = wrote.length > 0 && (contact?.greeted ?? false) ? wrote : [...(contact?.greeted ? [] : [{ type: 'greeted' as const }]), ...wrote];
  return {
    appends: [
      ...outcome.dossierEvents.filter(({ events }) => events.length > 0).map(({ sector, events }) => ({ stream: dossierStream(round, sector), expected: dossiers[sector]?.version ?? 0, events })),
      ...(asked.length > 0 ? [{ stream: contactStream(round, person.id), expected: contact?.version ?? 0, events: asked }] : []),
      ...(outcome.roundEvents.length > 0 ? [{ stream: roundStream, expected: roundVersion, events: outcome.roundEvents }] : []),
    ],
    messages: toMessages(house, outcome.utterances, at, outcome.utterances.some((one) => one.picture) ? statusPictureOf(house, dossiers, contacts, now, person.language) : null),
  };
}

/** The letter as it can be written now; null where the round has no letter. */
export function currentDraft(house: House, dossiers: Parameters<typeof draftLetter>[2], at: string): Draft | null {
  return house.letter === null ? null : draftLetter(house.round, house.letter, dossiers, at);
}

function askOf(house: House, { what }: Inbound, at: string): DeskAsk {
  const text = what.kind === 'text' ? what.text : what.kind === 'press' ? (what.action.do === 'desk' ? what.action.text : what.label) : what.kind === 'arrival' ? 'status' : '';
  return readDeskAsk(text, house.round, localDate(at, house.round.zone));
}
