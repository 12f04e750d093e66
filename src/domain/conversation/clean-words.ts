import { findPersonalData } from '../personal-data/find-personal-data.ts';
import { maskPersonalData } from '../personal-data/mask-personal-data.ts';
import type { Turn } from './turn.ts';

/**
 * Words that are kept beside an answer, such as a reason: personal data in them is taken out, also from the inbox, and
 * the person is told, once a turn.
 */
export function cleanWords(turn: Turn, text: string): string {
  const words = text.trim();
  const found = findPersonalData(words, { names: turn.talk.round.people.map((person) => person.name) });
  if (found.length === 0) return words;
  const masked = maskPersonalData(words, found);
  if (turn.outcome().masks.every((mask) => mask.delivery !== turn.delivery)) {
    turn.mask(turn.delivery, masked);
    turn.line('personal-data-taken-out', { masked });
  }
  return masked;
}
