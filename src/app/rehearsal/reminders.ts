import { planRound } from '../../domain/reminders/plan.ts';
import { written } from '../../domain/reminders/slot.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Round } from '../../domain/round.ts';
import type { SlotClaim } from '../ports.ts';

/** One line of `reminders.jsonl`; `sent` is null where nothing was sent. */
export type ReminderLine = { readonly slot: string; readonly person: string; readonly sectors: readonly string[]; readonly purpose: string; readonly planned: string; readonly sent: string | null };

/** Every moment of the round in order of time: what was taken, with what went with it, and what is still planned. */
export function reminderLines(round: Round, dossiers: readonly Dossier[], claims: readonly SlotClaim[]): readonly ReminderLine[] {
  const taken = new Set(claims.map((claim) => claim.slot));
  const zoned = (instant: string): string => written(Temporal.Instant.from(instant), round.zone);
  const past = claims.map((claim): ReminderLine => ({ slot: claim.slot, person: claim.person, sectors: claim.sectors, purpose: claim.purpose, planned: zoned(claim.planned), sent: claim.sent === null ? null : zoned(claim.sent) }));
  const ahead = planRound(round, dossiers).filter((slot) => !taken.has(slot.slot)).map((slot): ReminderLine => ({ slot: slot.slot, person: slot.person, sectors: slot.sectors, purpose: slot.purpose, planned: slot.planned, sent: null }));
  return [...past, ...ahead].toSorted((a, b) => Temporal.Instant.compare(a.planned, b.planned) || a.slot.localeCompare(b.slot));
}
