import { bareWords } from '../reading/bare-words.ts';
import type { Contact } from '../contact.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Person } from '../person.ts';
import { sectorsOf } from '../roles.ts';
import type { Round, Sector } from '../round.ts';
import { sectorOf } from '../round.ts';

/** The sector a person is talking about: the one turned to last, else the first that is not submitted. Null without any. */
export function sectorOfTalk(round: Round, person: Person, contact: Contact, dossiers: { readonly [sector: string]: Dossier }): Sector | null {
  const mine = sectorsOf(person, round);
  const chosen = mine.find((id) => id === contact.sector) ?? mine.find((id) => !dossiers[id]?.submission) ?? mine[0];
  return chosen === undefined ? null : sectorOf(round, chosen);
}

/** Another of the person's sectors, when the whole message is its name. */
export function sectorNamed(round: Round, person: Person, text: string): Sector | null {
  const said = bareWords(text);
  const mine = sectorsOf(person, round);
  if (mine.length < 2) return null;
  return mine.map((id) => sectorOf(round, id)).find((sector) => [sector.id, sector.label.nl, sector.label.en].some((name) => bareWords(name) === said)) ?? null;
}

/** The next sector of this person that is not submitted; null when all are. */
export function otherOpenSector(round: Round, person: Person, done: string, dossiers: { readonly [sector: string]: Dossier }): Sector | null {
  const open = sectorsOf(person, round).find((id) => id !== done && !dossiers[id]?.submission);
  return open === undefined ? null : sectorOf(round, open);
}
