import { converse } from '../../src/domain/conversation/converse.ts';
import { remind } from '../../src/domain/conversation/remind.ts';
import type { Input, Outcome } from '../../src/domain/conversation/turn.ts';
import type { Contact } from '../../src/domain/contact.ts';
import { evolveContact, newContact } from '../../src/domain/contact.ts';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import type { ContactEvent, DossierEvent, Recorded } from '../../src/domain/dossier/events.ts';
import { evolve, newDossier } from '../../src/domain/dossier/evolve.ts';
import type { Person } from '../../src/domain/person.ts';
import { sectorsOf } from '../../src/domain/roles.ts';
import type { Purpose, Round } from '../../src/domain/round.ts';
import { sectorOf } from '../../src/domain/round.ts';
import type { Action, Utterance } from '../../src/domain/utterance.ts';

/** The journals of one round as text. Nothing else is remembered between two turns: every turn folds them anew. */
export type World = {
  readonly round: Round;
  journal: { readonly dossiers: Record<string, string[]>; readonly contacts: Record<string, string[]> };
  /** Everything that was said to each person, oldest first. */
  readonly heard: Map<string, Utterance[]>;
  deliveries: number;
  now: string;
};

/** What a turn changed, sector by sector. */
export type Happened = readonly { readonly sector: string; readonly outcome: Outcome }[];

export function newWorld(round: Round): World {
  return { round, journal: { dossiers: {}, contacts: {} }, heard: new Map(), deliveries: 0, now: Temporal.PlainDateTime.from(round.calendar.opens).toZonedDateTime(round.zone).toInstant().toString() };
}

export function dossierOf(world: World, sector: string): Dossier {
  return read<DossierEvent>(world.journal.dossiers[sector]).reduce(evolve, newDossier(sector));
}

export function contactOf(world: World, person: string): Contact {
  return read<ContactEvent>(world.journal.contacts[person]).reduce(evolveContact, newContact(person));
}

/** One message of a person, decided and kept. */
export function act(world: World, person: Person, input: Input): Happened {
  const dossiers = Object.fromEntries(sectorsOf(person, world.round).map((id) => [id, dossierOf(world, id)]));
  const turns = converse({ round: world.round, person, contact: contactOf(world, person.id), dossiers, now: world.now }, input)
    .map(({ sector, outcome }) => ({ sector: sector.id, outcome }));
  for (const { sector, outcome } of turns) keep(world, person.id, sector, outcome);
  return turns;
}

/** A planned moment of contact, decided and kept. */
export function reminded(world: World, person: Person, purpose: Purpose): Happened {
  const sectors = sectorsOf(person, world.round);
  const sector = sectors[0] ?? '';
  const dossiers = Object.fromEntries(sectors.map((id) => [id, dossierOf(world, id)]));
  const deadline = Temporal.PlainDateTime.from(world.round.calendar.deadline).toZonedDateTime(world.round.zone).toString({ timeZoneName: 'never' });
  const outcome = remind({ round: world.round, person, sector: sectorOf(world.round, sector), dossier: dossierOf(world, sector), contact: contactOf(world, person.id), now: world.now }, [{ purpose, sectors, deadline }], dossiers, `slot-${world.deliveries}`);
  keep(world, person.id, sector, outcome);
  return [{ sector, outcome }];
}

/** What a coordinator did with a dossier. */
export function recordIn(world: World, sector: string, event: DossierEvent): void {
  append(world.journal.dossiers, sector, [event], world.now);
}

export function delivery(world: World): string {
  world.deliveries += 1;
  return `d${world.deliveries}`;
}

/** The action behind a button with this label, in what was said to the person `back` messages ago. */
export function buttonOf(world: World, person: string, label: string, labelOf: (utterance: Utterance, at: number) => string, back = 0): Action | null {
  const heard = world.heard.get(person) ?? [];
  const utterance = heard.at(-1 - back);
  const at = utterance?.choices.findIndex((_, index) => plain(labelOf(utterance, index)) === plain(label)) ?? -1;
  return utterance?.choices[at]?.action ?? null;
}

function keep(world: World, person: string, sector: string, outcome: Outcome): void {
  append(world.journal.dossiers, sector, outcome.dossierEvents, world.now);
  append(world.journal.contacts, person, outcome.contactEvents, world.now);
  for (const utterance of outcome.utterances) world.heard.set(utterance.to, [...world.heard.get(utterance.to) ?? [], utterance]);
}

function append(journals: Record<string, string[]>, stream: string, events: readonly unknown[], at: string): void {
  const journal = (journals[stream] ??= []);
  for (const event of events) journal.push(JSON.stringify({ n: journal.length + 1, at, event }));
}

function read<E>(lines: readonly string[] = []): readonly Recorded<E>[] {
  return lines.map((line) => JSON.parse(line) as Recorded<E>);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
