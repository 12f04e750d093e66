import type { Person } from './person.ts';
import type { Round } from './round.ts';

type SectorRole = 'owner' | 'contributor' | 'deputy' | 'signer';

/** The sectors a person answers for, in the order of the round. */
export function sectorsOf(person: Person, round: Round): readonly string[] {
  const mine = new Set(person.roles.flatMap((role) => ('sector' in role ? [role.sector] : [])));
  return round.sectors.filter(({ id }) => mine.has(id)).map(({ id }) => id);
}

export function isCoordinator(person: Person): boolean {
  return person.roles.some((role) => role.role === 'coordinator');
}

export function isReviewer(person: Person): boolean {
  return person.roles.some((role) => role.role === 'reviewer');
}

/** Everybody with one of these roles in a sector, in the order of the people file. */
export function peopleOf(round: Round, sector: string, roles: readonly SectorRole[]): readonly Person[] {
  return round.people.filter((person) => person.roles.some((role) => 'sector' in role && role.sector === sector && roles.includes(role.role)));
}

/** The one who is accountable for a sector's answers. */
export function ownerOf(round: Round, sector: string): Person {
  const [owner] = peopleOf(round, sector, ['owner']);
  if (!owner) throw new Error(`Sector '${sector}' of round ${round.id} has no owner among ${round.people.length} people`);
  return owner;
}

export function coordinatorsOf(round: Round): readonly Person[] {
  return round.people.filter(isCoordinator);
}

/** Contributors answer; owners, signers and deputies may also submit. */
export function maySubmit(person: Person, sector: string): boolean {
  return person.roles.some((role) => 'sector' in role && role.sector === sector && role.role !== 'contributor');
}
