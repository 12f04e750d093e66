import type { WorkingRound } from '../calendar/working-hours.ts';
import { dayAt, hoursOn, momentOn } from '../calendar/working-hours.ts';
import type { Person } from '../person.ts';

/** A moment that a rule wishes for, before it is placed in anybody's week. */
export type Wish = {
  readonly day: Temporal.PlainDate;
  /** Time of the clock, where the person is. */
  readonly at: string;
  /** Where it goes when that day is free. `earlier` looks for a later day only when no earlier one is left. */
  readonly moves: 'earlier' | 'later';
  /** Both included. */
  readonly earliest: Temporal.Instant;
  readonly latest: Temporal.Instant;
};

/** The moment nearest to the wish at which the person works, in the direction it may move; null when there is none. */
export function place(round: WorkingRound, person: Person, wish: Wish): Temporal.Instant | null {
  const first = dayAt(round, person, wish.earliest);
  const last = dayAt(round, person, wish.latest);
  const backward = wish.moves === 'earlier' ? lookOn(round, person, wish, earlierOf(wish.day, last), first, -1) : null;
  return backward ?? lookOn(round, person, wish, laterOf(wish.day, first), last, 1);
}

function lookOn(round: WorkingRound, person: Person, wish: Wish, from: Temporal.PlainDate, until: Temporal.PlainDate, step: 1 | -1): Temporal.Instant | null {
  for (let day = from; Temporal.PlainDate.compare(day, until) * step <= 0; day = day.add({ days: step })) {
    const moment = momentWithin(round, person, wish, day);
    if (moment) return moment;
  }
  return null;
}

/** The wished time on one day, brought within the person's hours and the limits of the wish. */
function momentWithin(round: WorkingRound, person: Person, wish: Wish, day: Temporal.PlainDate): Temporal.Instant | null {
  const hours = hoursOn(round, person, day);
  if (!hours) return null;
  // A message in somebody's last half hour is read the next day.
  const lastHalfHour = hours.until.subtract({ minutes: 30 });
  const start = latestOf(hours.from, wish.earliest);
  const end = earliestOf(latestOf(hours.from, lastHalfHour), wish.latest);
  if (Temporal.Instant.compare(start, end) > 0) return null;
  return earliestOf(latestOf(momentOn(round, person, day, wish.at), start), end);
}

const latestOf = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) >= 0 ? a : b);
const earliestOf = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) <= 0 ? a : b);
const laterOf = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b);
const earlierOf = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) <= 0 ? a : b);
