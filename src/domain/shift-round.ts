import { isWorkingDay, nextWorkingDay, previousWorkingDay } from './calendar/working-days.ts';
import type { Round } from './round.ts';

/**
 * The same round, moved in time so that it opens at the start of this day (`2026-09-14`): the deadline and the closing
 * as many days later as before, at their own times. A deadline that would fall on a free day moves to the working day
 * before it, or after it where the day before would not come after the opening. Free days are days of the world and stay,
 * as do the reporting year, facts and people.
 */
export function shiftRound(round: Round, today: string): Round {
  const { calendar } = round;
  const days = dayOf(calendar.opens).until(Temporal.PlainDate.from(today), { largestUnit: 'days' }).days;
  const opens = `${today}T00:00`;
  const deadline = onWorkingDay(later(calendar.deadline, days), Temporal.PlainDate.from(today), calendar.freeDays);
  const closes = later(calendar.closes, days);
  return { ...round, calendar: { ...calendar, opens, deadline, closes: closes < deadline ? deadline : closes } };
}

function onWorkingDay(moment: string, opens: Temporal.PlainDate, freeDays: readonly string[]): string {
  const day = dayOf(moment);
  if (isWorkingDay(day, freeDays)) return moment;
  const before = previousWorkingDay(day, freeDays);
  const moved = Temporal.PlainDate.compare(before, opens) > 0 ? before : nextWorkingDay(day, freeDays);
  return `${moved.toString()}${moment.slice(10)}`;
}

const dayOf = (moment: string): Temporal.PlainDate => Temporal.PlainDate.from(moment.slice(0, 10));
const later = (moment: string, days: number): string => `${dayOf(moment).add({ days }).toString()}${moment.slice(10)}`;
