import type { Contact } from '../contact.ts';
import type { Dossier, Instant } from '../dossier/dossier.ts';
import type { Person } from '../person.ts';
import type { Round } from '../round.ts';
import type { PlannedSlot, SlotPurpose } from './slot.ts';

/** A moment that was taken before: sent, or spent for a reason (`sent` null). */
export type PastSlot = {
  readonly slot: string;
  readonly person: string;
  /** The sectors the message was about. */
  readonly sectors: readonly string[];
  readonly purpose: SlotPurpose;
  readonly planned: Instant;
  readonly sent: Instant | null;
};

/** All that decides about reminders at one moment. Who is not in `dossiers` (by sector) or `contacts` (by person) has not begun. */
export type ReminderSituation = {
  readonly round: Round;
  readonly plan: readonly PlannedSlot[];
  readonly claims: readonly PastSlot[];
  readonly dossiers: { readonly [sector: string]: Pick<Dossier, 'submission' | 'deadline'> };
  readonly contacts: { readonly [person: string]: Contact };
  readonly now: Temporal.Instant;
};

export function isSubmitted({ dossiers }: ReminderSituation, sector: string): boolean {
  return (dossiers[sector]?.submission ?? null) !== null;
}

/** Whether this moment lies before the other; both as they are kept. */
export function isBefore(moment: Instant | Temporal.Instant, other: Instant | Temporal.Instant): boolean {
  return Temporal.Instant.compare(moment, other) < 0;
}

/** The end of the quiet time that follows when somebody wrote; null for who never did. */
export function quietUntil({ round, contacts }: ReminderSituation, person: string): Temporal.Instant | null {
  const lastWrote = contacts[person]?.lastWrote ?? null;
  return lastWrote === null ? null : Temporal.Instant.from(lastWrote).add(quietTime(round));
}

/** How long somebody is left alone after writing. */
export function quietTime(round: Round): Temporal.Duration {
  return Temporal.Duration.from({ minutes: Math.round(round.reminders.quietHours * 60) });
}

/** The person of a slot; one who is not in the round is our own mistake, as the plan is made from its people. */
export function personIn(round: Round, id: string): Person {
  const person = round.people.find((one) => one.id === id);
  if (!person) throw new Error(`Round ${round.id} plans a reminder for '${id}', who is not among its ${round.people.length} people`);
  return person;
}
