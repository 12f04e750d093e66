import { addWorkingDays } from '../calendar/working-days.ts';
import { coordinatorsOf } from '../roles.ts';
import type { Round } from '../round.ts';
import { momentIn } from '../status/deadline.ts';
import { place } from './place.ts';
import type { PlannedSlot } from './slot.ts';
import { bySlotTime, written } from './slot.ts';

/** Working days before the opening: enough for an administrator to install an app, and the last moment to pass a link on. */
const FIRST = 5;
const AGAIN = 1;
const AT = '09:00';

/**
 * The moments at which every coordinator hears who can be reached, before the round speaks to anybody: once in time to do
 * something about it, and once more when somebody still cannot be reached. Within the coordinator's own week; who does not
 * work in that time has the moment all the same.
 */
export function planPreflight(round: Round): PlannedSlot[] {
  const opens = momentIn(round, round.calendar.opens);
  const openingDay = opens.toZonedDateTimeISO(round.zone).toPlainDate();
  return coordinatorsOf(round).flatMap((person): PlannedSlot[] => {
    const slotAt = (purpose: 'preflight' | 'preflight-again', days: number): PlannedSlot => {
      const day = addWorkingDays(openingDay, -days, round.calendar.freeDays);
      const nominal = day.toZonedDateTime({ timeZone: round.zone, plainTime: Temporal.PlainTime.from(AT) }).toInstant();
      const latest = opens.subtract({ minutes: 1 });
      const planned = purpose === 'preflight'
        ? place(round, person, { day, at: AT, moves: 'earlier', earliest: nominal.subtract({ hours: 14 * 24 }), latest })
        : place(round, person, { day, at: AT, moves: 'later', earliest: nominal, latest });
      return { slot: `${round.id}/${person.id}/${purpose}/${day}`, person: person.id, sectors: [], purpose, planned: written(planned ?? nominal, round.zone), parts: [] };
    };
    return [slotAt('preflight', FIRST), slotAt('preflight-again', AGAIN)];
  }).toSorted(bySlotTime);
}
