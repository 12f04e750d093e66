/** First and last day of a stretch of time, both included, as `YYYY-MM-DD`. */
export type DateSpan = { readonly first: string; readonly last: string };

/**
 * The days a date may mean, as precise as it was given: `2025`, `2025-06`, `2025-Q2`, `2025-H1`, `2025-W24` or
 * `2025-06-30`. Null for anything that is no date, such as a link.
 */
export function dateSpan(date: string): DateSpan | null {
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|W(\d{2})|(\d{2})(?:-(\d{2}))?))?$/.exec(date);
  if (match === null) return null;
  const [, year, quarter, half, week, month, day] = match;
  if (week !== undefined) return weekSpan(Number(year), Number(week));
  if (quarter !== undefined) return months(year!, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (half !== undefined) return months(year!, Number(half) * 6 - 5, Number(half) * 6);
  if (month === undefined) return months(year!, 1, 12);
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return months(year!, Number(month), Number(month));
  const whole = months(year!, Number(month), Number(month));
  return date >= whole.first && date <= whole.last ? { first: date, last: date } : null;
}

/** The same day so many years later, or earlier when negative; 29 February becomes 28 February where there is none. */
export function yearsFrom(day: string, years: number): string {
  return Temporal.PlainDate.from(day).add({ years }).toString();
}

/** A day in a round's data with the reporting year filled in: `{Y}-01-01`, `{Y+1}-02-01`. */
export function dayOfRound(day: string, year: number): string {
  return day.replace(/\{Y([+-]\d+)?\}/g, (_, plus: string | undefined) => String(year + Number(plus ?? 0)));
}

function months(year: string, from: number, until: number): DateSpan {
  const end = Temporal.PlainYearMonth.from({ year: Number(year), month: until });
  return { first: `${year}-${two(from)}-01`, last: `${year}-${two(until)}-${two(end.daysInMonth)}` };
}

/** ISO weeks begin on Monday, and week 1 is the one that holds 4 January. */
function weekSpan(year: number, week: number): DateSpan | null {
  if (week < 1 || week > 53) return null;
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
  return { first: monday.toString(), last: monday.add({ days: 6 }).toString() };
}

const two = (number: number): string => String(number).padStart(2, '0');
