import { nextWorkingMoment } from '../calendar/working-hours.ts';
import { sectorsOf } from '../roles.ts';
import type { Contact } from '../contact.ts';
import { momentIn } from '../status/deadline.ts';
import type { ReminderSituation } from './situation.ts';
import { isBefore, isSubmitted, quietTime } from './situation.ts';
import type { PlannedSlot } from './slot.ts';
import { bySlotTime, written } from './slot.ts';

/** Until when a person is left in peace. `cut`: at the last reminder before a deadline, earlier than was asked. */
export type SnoozeEnd = { readonly until: Temporal.Instant; readonly cut: boolean };

/**
 * When a snooze ends: as asked, but not later than the last reminder that still comes before the deadline of an open sector.
 * A reminder within the round's quiet hours after the request does not count, as it would not be sent. Null without a snooze.
 */
export function snoozeEnd(situation: ReminderSituation, person: string): SnoozeEnd | null {
  const contact = situation.contacts[person];
  if (!contact?.snoozedUntil) return null;
  const asked = Temporal.Instant.from(contact.snoozedUntil);
  const heardAgain = askedAt(contact, asked).add(quietTime(situation.round));
  const lasts = lastReminders(situation, person).filter((last) => isBefore(heardAgain, last) && isBefore(last, asked));
  const [first] = lasts.toSorted(Temporal.Instant.compare);
  return first ? { until: first, cut: true } : { until: asked, cut: false };
}

/**
 * The message that a snooze ends with, one per snooze, at the first working moment from its end: `<round>/<person>/snooze/<until>`.
 * None where it was cut, as the last reminder itself is that message, and none from the round's closing.
 */
export function snoozeEnds(situation: ReminderSituation): PlannedSlot[] {
  const { round, contacts, dossiers } = situation;
  const closes = momentIn(round, round.calendar.closes);
  return round.people.flatMap((person): PlannedSlot[] => {
    const end = snoozeEnd(situation, person.id);
    const sectors = sectorsOf(person, round);
    if (!end || end.cut || sectors.length === 0) return [];
    const moment = nextWorkingMoment(round, person, end.until, closes);
    if (!moment) return [];
    return [{
      slot: `${round.id}/${person.id}/snooze/${contacts[person.id]?.snoozedUntil}`,
      person: person.id,
      sectors,
      purpose: 'snooze-end',
      planned: written(moment, round.zone),
      parts: sectors.map((sector) => ({ sector, purpose: 'snooze-end', deadline: written(momentIn(round, dossiers[sector]?.deadline ?? round.calendar.deadline), round.zone), before: false })),
    }];
  }).toSorted(bySlotTime);
}

/** When the snooze was asked for; a contact that does not remember it asked with the last thing it wrote. */
function askedAt(contact: Contact, asked: Temporal.Instant): Temporal.Instant {
  const at = contact.snoozedAt ?? contact.lastWrote;
  return at === null ? asked : Temporal.Instant.from(at);
}

/** Per open sector the last planned moment that is of use only before its deadline. */
function lastReminders(situation: ReminderSituation, person: string): Temporal.Instant[] {
  const last = new Map<string, Temporal.Instant>();
  for (const slot of situation.plan) {
    if (slot.person !== person) continue;
    const planned = Temporal.Instant.from(slot.planned);
    for (const part of slot.parts) {
      if (!part.before || isSubmitted(situation, part.sector)) continue;
      const known = last.get(part.sector);
      if (!known || isBefore(known, planned)) last.set(part.sector, planned);
    }
  }
  return [...last.values()];
}
