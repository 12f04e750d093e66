import type { Person } from '../person.ts';
import type { Round } from '../round.ts';
import { isWorkingDay } from './working-days.ts';

/** The part of a round that says when people work. */
export type WorkingRound = Pick<Round, 'zone' | 'calendar'>;
/** From the first moment up to, not including, the last. */
export type Hours = { readonly from: Temporal.Instant; readonly until: Temporal.Instant };

/** Where the person's days and hours are counted. */
export function zoneOf(round: Pick<Round, 'zone'>, person: Person): string {
  return person.zone ?? round.zone;
}

/** The person's own calendar day at a moment. */
export function dayAt(round: Pick<Round, 'zone'>, person: Person, at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(zoneOf(round, person)).toPlainDate();
}

/** The absence a day falls in, first and last day included; null when the person is there. */
export function absenceOn(person: Person, day: Temporal.PlainDate): Person['absences'][number] | null {
  const date = day.toString();
  return person.absences.find((absence) => absence.from <= date && date <= absence.until) ?? null;
}

/** The hours a person works on a day of their own; null on a weekend, a holiday, a free day of the round or the person, or when away. */
export function hoursOn(round: WorkingRound, person: Person, day: Temporal.PlainDate): Hours | null {
  if (!person.hours.days.includes(day.dayOfWeek)) return null;
  if (!isWorkingDay(day, round.calendar.freeDays) || absenceOn(person, day)) return null;
  return { from: momentOn(round, person, day, person.hours.from), until: momentOn(round, person, day, person.hours.until) };
}

/** A time of the clock on a day of the person. A time that daylight saving skips becomes the one an hour later. */
export function momentOn(round: Pick<Round, 'zone'>, person: Person, day: Temporal.PlainDate, time: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: zoneOf(round, person), plainTime: Temporal.PlainTime.from(time) }).toInstant();
}

/** This moment when the person works then, else the first after it before `end`; null when there is none. */
export function nextWorkingMoment(round: WorkingRound, person: Person, from: Temporal.Instant, end: Temporal.Instant): Temporal.Instant | null {
  const last = dayAt(round, person, end);
  for (let day = dayAt(round, person, from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const hours = hoursOn(round, person, day);
    if (!hours || Temporal.Instant.compare(hours.until, from) <= 0) continue;
    const moment = Temporal.Instant.compare(hours.from, from) > 0 ? hours.from : from;
    return Temporal.Instant.compare(moment, end) < 0 ? moment : null;
  }
  return null;
}
