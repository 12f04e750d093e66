import type { Person } from '../person.ts';
import { ownerOf, peopleOf } from '../roles.ts';
import type { Round } from '../round.ts';

/** Who agrees to a part of the letter: a sector to its passage, the reviewers of a step to what they read. */
export type Party = { readonly sector: string } | { readonly step: string };

/** The people of a party: the signers of a sector, its owner where it has none; the reviewers of a step. */
export function signersOf(round: Round, party: Party): readonly Person[] {
  if ('step' in party) return round.people.filter((person) => person.roles.some((role) => role.role === 'reviewer' && role.clears === party.step));
  const signers = peopleOf(round, party.sector, ['signer']);
  return signers.length > 0 ? signers : [ownerOf(round, party.sector)];
}
