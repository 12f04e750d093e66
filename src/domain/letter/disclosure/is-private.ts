import { findPersonalData } from '../../personal-data/find-personal-data.ts';
import type { Round } from '../../round.ts';

/** True for words that should not be repeated in public, as they say something of one person. */
export function isPrivate(text: string, round: Round): boolean {
  return findPersonalData(text, { names: round.people.map((person) => person.name) }).length > 0;
}
