import type { Held } from '../dossier/dossier.ts';

/** The question a held thing is about; null for what is about several, or about the dossier as a whole. */
export function questionOfHeld(held: Held): string | null {
  switch (held.kind) {
    case 'checks': case 'same-as-previous': case 'other-unit': case 'colleague-answered': return held.candidate.question;
    case 'personal-data': return held.masked.question;
    case 'suggestion': case 'not-applicable': case 'parts': case 'follow-up': case 'referral': case 'letter': case 'delegation': case 'reconfirm': return held.question;
    case 'understood': case 'proposals': case 'which-answer': case 'withdrawal': case 'reopening': case 'returned': case 'cross-check': case 'submit-with-open': case 'snooze': case 'stop': return null;
  }
}
