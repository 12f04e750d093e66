import type { Dossier } from '../dossier/dossier.ts';
import type { Round } from '../round.ts';

/** The moment a sector's answers are due: its own where a coordinator moved it, else the round's (`null` for the round itself). */
export function deadlineOf(round: Round, dossier: Dossier | null): Temporal.Instant {
  return momentIn(round, dossier?.deadline ?? round.calendar.deadline);
}

/** A wall-clock moment of the round (`2026-07-10T17:00`) as an absolute one. */
export function momentIn(round: Round, moment: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(moment).toZonedDateTime(round.zone).toInstant();
}
