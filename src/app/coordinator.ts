import { newContact } from '../domain/contact.ts';
import type { ContactEvent } from '../domain/dossier/events.ts';
import { draftLetter } from '../domain/letter/draft.ts';
import type { Draft } from '../domain/letter/draft.ts';
import type { Person } from '../domain/person.ts';
import { localDate } from '../domain/conversation/turn.ts';
import { readDeskAsk } from '../domain/reading/desk-ask.ts';
import { asksForReach } from '../domain/reading/reach-ask.ts';
import { answerDesk } from './desk.ts';
import { reachUtterance } from './desk/reach.ts';
import type { House } from './house.ts';
import type { Inbound } from './messages.ts';
import type { Commit } from './ports.ts';
import { statusPictureOf } from './pictures/status-picture-of.ts';
import type { Streams } from './streams.ts';
import { contactStream, dossierStream } from './streams.ts';
import { reminderSituation } from './reminder-situation.ts';
import { toMessages } from './to-messages.ts';

/** A turn of a coordinator: what was asked, answered from the whole round. Everything a coordinator does is in the journal. */
export async function answerCoordinator(house: House, streams: Streams, person: Person, inbound: Inbound, at: string): Promise<Partial<Commit>> {
  const { round } = house;
  const now = Temporal.Instant.from(at);
  const situation = await reminderSituation(house, streams, now);
  const dossiers = await streams.dossiers();
  const contacts = await streams.contacts();
  const contact = contacts[person.id] ?? newContact(person.id);
  // the page is opened many times a day: only the first time there is something to say
  if (inbound.what.kind === 'arrival' && contact.greeted) return {};
  const words = await wordsOf(house, person, inbound);
  if (asksForReach(words)) {
    const wrote: readonly ContactEvent[] = [{ type: 'wrote', delivery: inbound.delivery }];
    return { appends: [{ stream: contactStream(round, person.id), expected: contact.version, events: wrote }], messages: toMessages(house, [await reachUtterance(house, person)], at) };
  }
  const ask = readDeskAsk(words, round, localDate(at, round.zone));
  const outcome = answerDesk(ask, { round, dossiers, contacts, plan: situation.plan, claims: await house.store.claims(round.id), draft: currentDraft(house, Object.values(dossiers), at), person, now });
  const contactEvents: readonly ContactEvent[] = [
    ...(contact.greeted ? [] : [{ type: 'greeted' } as const]),
    ...(inbound.what.kind === 'arrival' ? [] : [{ type: 'wrote', delivery: inbound.delivery } as const]),
  ];
  const roundVersion = (await house.store.read(`round/${round.id}`, 0)).length;
  const utterances = contact.greeted ? outcome.utterances : outcome.utterances.map((one) => (one.to === person.id ? { ...one, lines: [{ say: 'greeting-coordinator', slots: { name: person.name } }, ...one.lines] } : one));
  return {
    appends: [
      ...outcome.dossierEvents.filter(({ events }) => events.length > 0).map(({ sector, events }) => ({ stream: dossierStream(round, sector), expected: dossiers[sector]?.version ?? 0, events })),
      ...(contactEvents.length > 0 ? [{ stream: contactStream(round, person.id), expected: contact.version, events: contactEvents }] : []),
      ...(outcome.roundEvents.length > 0 ? [{ stream: `round/${round.id}` as const, expected: roundVersion, events: outcome.roundEvents }] : []),
    ],
    messages: toMessages(house, utterances, at, utterances.some((one) => one.picture) ? statusPictureOf(house, dossiers, contacts, now, person.language) : null),
  };
}

/** The letter as it can be written now; null where the round has no letter. */
export function currentDraft(house: House, dossiers: Parameters<typeof draftLetter>[2], at: string): Draft | null {
  return house.letter === null ? null : draftLetter(house.round, house.letter, dossiers, at);
}

/** What was said to the desk; the label of a button of the last message is that button. */
async function wordsOf(house: House, person: Person, { what }: Inbound): Promise<string> {
  if (what.kind === 'arrival') return 'status';
  if (what.kind === 'press') return what.action.do === 'desk' ? what.action.text : what.label;
  if (what.kind === 'unsupported' || what.kind === 'deleted' || what.kind === 'file' || what.kind === 'form') return '';
  const last = await house.lastMessages.of(person.id);
  const choice = last?.choices.find((one) => one.label.toLowerCase() === what.text.trim().toLowerCase());
  return choice?.action.do === 'desk' ? choice.action.text : what.text;
}
