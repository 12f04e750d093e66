import type { Contact } from '../contact.ts';
import type { Dossier, Instant } from '../dossier/dossier.ts';
import type { Person } from '../person.ts';
import { sectorsOf } from '../roles.ts';
import type { Round, Sector } from '../round.ts';
import { otherOpenSector, sectorNamed, sectorOfTalk } from './choose-sector.ts';
import { sectorOfReturned } from './take-returned.ts';
import { respond } from './respond.ts';
import type { Input, Outcome } from './turn.ts';

/** One representative at one moment, with the dossiers of all sectors the person answers for. */
export type Encounter = {
  readonly round: Round;
  readonly person: Person;
  readonly contact: Contact;
  readonly dossiers: { readonly [sector: string]: Dossier };
  readonly now: Instant;
};

/** What one message led to in one sector. */
export type SectorTurn = { readonly sector: Sector; readonly outcome: Outcome };

/**
 * What a message of a representative leads to: a turn in the sector it is about, and one in the next sector when that
 * one was submitted just now. None for a person without a sector. Throws when a dossier of the person's sectors is missing.
 */
export function converse(met: Encounter, input: Input): readonly SectorTurn[] {
  const named = input.kind === 'text' ? sectorNamed(met.round, met.person, input.text) : null;
  const sector = named ?? pressedSector(met, input) ?? sectorOfTalk(met.round, met.person, met.contact, met.dossiers);
  if (!sector) return [];
  const outcome = turnedTo(met, sector, turnIn(met, sector, named ? { kind: 'turned', delivery: input.delivery } : input));
  const next = outcome.dossierEvents.some((event) => event.type === 'submitted') ? otherOpenSector(met.round, met.person, sector.id, met.dossiers) : null;
  if (!next) return [{ sector, outcome }];
  const greeted = { ...met, contact: { ...met.contact, greeted: true } };
  return [{ sector, outcome }, { sector: next, outcome: turnIn(greeted, next, { kind: 'turned', delivery: input.delivery }) }];
}

function turnIn({ round, person, contact, dossiers, now }: Encounter, sector: Sector, input: Input): Outcome {
  const dossier = dossiers[sector.id];
  if (!dossier) throw new Error(`No dossier of '${sector.id}' was read: there are ${Object.keys(dossiers).join(', ') || 'none'}`);
  return respond({ round, person, sector, dossier, contact, now }, input);
}

/** What is typed next is about the sector whose button was pressed last. */
function turnedTo({ round, person, contact, dossiers }: Encounter, sector: Sector, outcome: Outcome): Outcome {
  const known = sectorOfTalk(round, person, contact, dossiers)?.id === sector.id || outcome.contactEvents.some((event) => event.type === 'turned-to');
  return known ? outcome : { ...outcome, contactEvents: [...outcome.contactEvents, { type: 'turned-to', sector: sector.id }] };
}

/** A button, a form, or words under a question belong to the sector it was offered for, whatever was talked about since. */
function pressedSector({ round, person }: Encounter, input: Input): Sector | null {
  const sector = input.kind === 'form' ? input.sector : input.kind === 'text' ? input.about?.sector : input.kind === 'press' && 'sector' in input.action ? input.action.sector : input.kind === 'report' ? sectorOfReturned(input.read, round) : null;
  return sectorsOf(person, round).some((id) => id === sector) ? round.sectors.find((one) => one.id === sector) ?? null : null;
}
