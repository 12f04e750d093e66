import { findPersonalData } from '../personal-data/find-personal-data.ts';
import { maskPersonalData } from '../personal-data/mask-personal-data.ts';
import type { Turn } from './turn.ts';

/**
 * Words that are kept beside an answer, such as a reason: personal data in them is taken out, also from the inbox, and
 * the person is told, once a turn. `kept` is false where no answer follows from them.
 */
export function cleanWords(turn: Turn, text: string, kept = true): string {
  const words = text.trim();
  const found = findPersonalData(words, { names: turn.talk.round.people.map((person) => person.name) });
  if (found.length === 0) return words;
  const masked = maskPersonalData(words, found);
  if (turn.outcome().masks.every((mask) => mask.delivery !== turn.delivery)) {
    turn.mask(turn.delivery, masked);
    if (kept) turn.line('personal-data-taken-out', { masked });
    else turn.line('personal-data-not-kept');
  }
  return masked;
}
