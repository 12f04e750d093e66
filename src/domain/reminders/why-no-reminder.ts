import { absenceOn, dayAt } from '../calendar/working-hours.ts';
import type { Instant } from '../dossier/dossier.ts';
import { momentIn } from '../status/deadline.ts';
import { decideSlots, unclaimed } from './due.ts';
import type { ReminderSituation } from './situation.ts';
import { isBefore, isSubmitted, personIn, quietUntil } from './situation.ts';
import type { PlannedSlot } from './slot.ts';
import { isEscalation } from './slot.ts';
import { snoozeEnd } from './snooze.ts';

/** Why somebody gets no reminder now. `until` is a moment, and for an absence its last day. */
export type NoReminder =
  | { readonly reason: 'closed' | 'done' | 'none-planned' }
  | { readonly reason: 'paused' | 'snoozed' | 'wrote-recently'; readonly until: Instant }
  | { readonly reason: 'absent'; readonly until: string };

/** The reason why nothing goes to this person now, or why the next moment passes; null when the next one simply goes. */
export function whyNoReminder(situation: ReminderSituation, person: string): NoReminder | null {
  const { round, contacts, plan, now } = situation;
  const contact = contacts[person];
  if (!isBefore(now, momentIn(round, round.calendar.closes))) return { reason: 'closed' };
  const mine = plan.filter((slot) => slot.person === person);
  if (mine.length > 0 && mine.every((slot) => slot.sectors.every((sector) => isSubmitted(situation, sector)))) return { reason: 'done' };
  if (contact?.pausedUntil && isBefore(now, contact.pausedUntil)) return { reason: 'paused', until: contact.pausedUntil };
  const snooze = snoozeEnd(situation, person);
  if (snooze && isBefore(now, snooze.until)) return { reason: 'snoozed', until: snooze.until.toString() };
  const who = personIn(round, person);
  const away = absenceOn(who, dayAt(round, who, now));
  if (away) return { reason: 'absent', until: away.until };
  const next = nextSlot(situation, person);
  if (!next) return { reason: 'none-planned' };
  const quiet = quietUntil(situation, person);
  const passes = quiet !== null && isBefore(next.planned, quiet) && next.purpose !== 'snooze-end' && !isEscalation(next.purpose);
  return passes ? { reason: 'wrote-recently', until: quiet.toString() } : null;
}

/**
 * The first moment still ahead of this person about something open, one that waits included; moments that fall within a
 * pause or a snooze are passed over. Null when nothing more is planned.
 */
export function nextSlot(situation: ReminderSituation, person: string): PlannedSlot | null {
  const spent = new Set(decideSlots(situation).filter((decision) => !decision.send).map((decision) => decision.slot.slot));
  const ahead = unclaimed(situation).filter((slot) => slot.person === person && !spent.has(slot.slot));
  return ahead.find((slot) => slot.sectors.some((sector) => !isSubmitted(situation, sector)) && !fallsInPeace(situation, slot)) ?? null;
}

/** Planned within a pause or a snooze that still lasts, and so passed over when it comes; an escalation only waits. */
function fallsInPeace(situation: ReminderSituation, { person, planned, purpose }: PlannedSlot): boolean {
  const pausedUntil = situation.contacts[person]?.pausedUntil ?? null;
  if (isEscalation(purpose)) return false;
  if (pausedUntil !== null && isBefore(planned, pausedUntil)) return true;
  const snooze = snoozeEnd(situation, person);
  return purpose !== 'snooze-end' && snooze !== null && isBefore(situation.now, snooze.until) && isBefore(planned, snooze.until);
}
