const WEEKDAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];

/** `2026-05-01` as `vr 2026-05-01`, so that a row can be checked against a calendar on the wall. */
export function withWeekday(day: string): string {
  return `${WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1]} ${day}`;
}

/** The day behind `vr 2026-05-01`; a weekday that is wrong is a mistake in the table. */
export function fromWeekday(shown: string): Temporal.PlainDate {
  const day = Temporal.PlainDate.from(shown.slice(3));
  if (withWeekday(day.toString()) !== shown) throw new Error(`A table says '${shown}', and the calendar says '${withWeekday(day.toString())}'`);
  return day;
}
