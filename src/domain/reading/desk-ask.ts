import type { Round } from '../round.ts';
import { readConcepts } from './desk/concepts.ts';
import type { DeadlineWish } from './desk/deadline-wish.ts';
import { readConfirmed } from './desk/confirmed.ts';
import { readPlainAsk } from './desk/plain-ask.ts';
import { fold } from './folded.ts';
import { CANCELLING } from './words/desk-words.ts';

/**
 * What a coordinator asks of the desk. An empty `sectors` means all of them.
 * `nudge`, `move-deadline` and `reopen` change something: they are carried out only when `confirmed`.
 */
export type DeskAsk =
  | { readonly ask: 'status' | 'who-missing' | 'who-done' | 'compile' | 'documents' | 'language' | 'help' | 'cancel' | 'thanks' | 'unclear' }
  | { readonly ask: 'sector' | 'warnings' | 'plan' | 'draft'; readonly sectors: readonly string[] }
  /** `question` null: all that the sectors answered. */
  | { readonly ask: 'answer'; readonly sectors: readonly string[]; readonly question: string | null }
  | { readonly ask: 'passport'; readonly sector: string; /** 1 for the first of its passage */ readonly sentence: number }
  /** `via`: the person chosen to get it; null leaves that to the rules. */
  | { readonly ask: 'nudge'; readonly sectors: readonly string[]; readonly via: string | null; readonly confirmed: boolean }
  | { readonly ask: 'move-deadline'; readonly sector: string; readonly to: DeadlineWish; readonly confirmed: boolean }
  | { readonly ask: 'reopen'; readonly sector: string; readonly reason: string; readonly confirmed: boolean }
  /** A name that may be one of these; `text` asks the same again without doubt. */
  | { readonly ask: 'which-sector'; readonly choices: readonly { readonly sector: string; readonly text: string }[] }
  | { readonly ask: 'incomplete'; readonly of: Wanting; readonly lacks: 'sector' | 'one-sector' | 'question' | 'moment' | 'reason' | 'sentence'; /** the one it is about, where that is clear */ readonly sector?: string };

export type Wanting = 'sector' | 'answer' | 'passport' | 'nudge' | 'move-deadline' | 'reopen';

/**
 * Reads what a coordinator writes, in Dutch or English, typing slips included. Pure and total; in doubt it asks
 * (`which-sector`, `incomplete`) or says so (`unclear`). `today` (`YYYY-MM-DD`) settles "morgen" and a date without a year;
 * without it the round's opening day does.
 */
export function readDeskAsk(text: string, round: Round, today: string = round.calendar.opens.slice(0, 10)): DeskAsk {
  const folded = fold(text.slice(0, 2_000));
  const confirmed = readConfirmed(folded, round);
  if (confirmed !== null) return confirmed;
  const bare = folded.text.replace(/[^\p{L}\p{N}' ]+/gu, ' ').replace(/ +/g, ' ').trim();
  if (bare === '') return { ask: 'unclear' };
  if (CANCELLING.includes(bare)) return { ask: 'cancel' };
  return readPlainAsk(readConcepts(folded, round), round, today);
}

/** True for an ask that waits for the coordinator's "yes" before anything changes. */
export function needsConfirmation(ask: DeskAsk): boolean {
  return 'confirmed' in ask && !ask.confirmed;
}

/** The command that carries an act out, as a button holds it; `readDeskAsk` reads it back to the same act, confirmed. */
export function confirmedCommand(act: Extract<DeskAsk, { readonly confirmed: boolean }>): string {
  switch (act.ask) {
    case 'nudge': return `bevestig: herinner ${act.sectors.join(', ')}${act.via === null ? '' : ` via ${act.via}`}`;
    case 'move-deadline': return `bevestig: verzet de deadline van ${act.sector} naar ${'moment' in act.to ? act.to.moment : `+${act.to.daysLater}`}`;
    case 'reopen': return `bevestig: heropen ${act.sector} omdat ${act.reason}`;
  }
}
