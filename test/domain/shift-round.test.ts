import { expect, test } from 'vitest';
import type { Round } from '../../src/domain/round.ts';
import { shiftRound } from '../../src/domain/shift-round.ts';

// opens Friday 1 May 2026, deadline Wednesday 1 July (61 days), closes Thursday 1 October (153 days)
const round = { calendar: { opens: '2026-05-01T09:00', deadline: '2026-07-01T17:00', closes: '2026-10-01T17:00', freeDays: ['2026-05-15'] }, year: 2025 } as unknown as Round;

test.each([
  ['the day itself', 'Fri 2026-05-01', 'Fri 2026-05-01T00:00', 'Wed 2026-07-01T17:00', 'Thu 2026-10-01T17:00'],
  ['a later day', 'Mon 2026-11-23', 'Mon 2026-11-23T00:00', 'Fri 2027-01-22T17:00', 'Sun 2027-04-25T17:00'],
  ['an earlier day', 'Tue 2026-02-10', 'Tue 2026-02-10T00:00', 'Fri 2026-04-10T17:00', 'Mon 2026-07-13T17:00'],
  ['a deadline on a Saturday moves to the Friday before', 'Mon 2026-05-04', 'Mon 2026-05-04T00:00', 'Fri 2026-07-03T17:00', 'Sun 2026-10-04T17:00'],
  ['a deadline on a Sunday too', 'Tue 2026-05-05', 'Tue 2026-05-05T00:00', 'Fri 2026-07-03T17:00', 'Mon 2026-10-05T17:00'],
  ['a deadline on Christmas, a Friday, moves to the Thursday before', 'Sun 2026-10-25', 'Sun 2026-10-25T00:00', 'Thu 2026-12-24T17:00', 'Sat 2027-03-27T17:00'],
  ['over the leap day of 2028', 'Fri 2028-01-14', 'Fri 2028-01-14T00:00', 'Wed 2028-03-15T17:00', 'Thu 2028-06-15T17:00'],
])('%s: %s', (_, today, opens, deadline, closes) => {
  const day = (text: string) => text.slice(4);
  for (const text of [today, opens, deadline, closes]) expect(weekday(day(text))).toBe(text.slice(0, 3));
  const shifted = shiftRound(round, day(today));
  expect(shifted.calendar).toEqual({ opens: day(opens), deadline: day(deadline), closes: day(closes), freeDays: ['2026-05-15'] });
  expect(shifted.year).toBe(2025);
});

test('a deadline right after the opening moves forward, never before it', () => {
  const short = { ...round, calendar: { opens: '2026-05-01T09:00', deadline: '2026-05-02T17:00', closes: '2026-05-02T17:00', freeDays: [] } };
  // opens on Friday 15 May: the deadline would be Saturday 16 May
  expect(shiftRound(short, '2026-05-15').calendar).toMatchObject({ opens: '2026-05-15T00:00', deadline: '2026-05-18T17:00', closes: '2026-05-18T17:00' });
});

function weekday(moment: string): string {
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][Temporal.PlainDate.from(moment.slice(0, 10)).dayOfWeek - 1]!;
}
