import { holidayDays } from './holidays.ts';

/** Days off beside weekends and public holidays, as `2026-05-15`. */
export type FreeDays = readonly string[];

/** True from Monday to Friday, unless it is a public holiday or one of the free days. */
export function isWorkingDay(day: Temporal.PlainDate, freeDays: FreeDays): boolean {
  if (day.dayOfWeek > 5) return false;
  const date = day.toString();
  return !holidayDays(day.year).has(date) && !freeDays.includes(date);
}

/** The first working day after this one. */
export function nextWorkingDay(day: Temporal.PlainDate, freeDays: FreeDays): Temporal.PlainDate {
  return stepTo(day, 1, freeDays);
}

/** The last working day before this one. */
export function previousWorkingDay(day: Temporal.PlainDate, freeDays: FreeDays): Temporal.PlainDate {
  return stepTo(day, -1, freeDays);
}

/** That many working days later, or earlier where `count` is negative; 0 gives the day itself, also when it is free. */
export function addWorkingDays(day: Temporal.PlainDate, count: number, freeDays: FreeDays): Temporal.PlainDate {
  if (!Number.isInteger(count)) throw new Error(`Cannot count working days from ${day}: expected a whole number, found ${count}`);
  let at = day;
  for (let left = Math.abs(count); left > 0; left--) at = stepTo(at, Math.sign(count), freeDays);
  return at;
}

function stepTo(day: Temporal.PlainDate, days: number, freeDays: FreeDays): Temporal.PlainDate {
  let at = day.add({ days });
  while (!isWorkingDay(at, freeDays)) at = at.add({ days });
  return at;
}
