import { describe, expect, test } from 'vitest';
import { absenceOn, hoursOn, momentOn, nextWorkingMoment } from '../../../src/domain/calendar/working-hours.ts';
import type { Person } from '../../../src/domain/person.ts';
import { fromWeekday } from './weekday.ts';
import { aPerson, aRound } from '../reminders/a-round.ts';

const round = aRound({});
const noor = aPerson('noor', { roles: [{ role: 'owner', sector: 'politie' }] });
const on = (person: Partial<Person>): Person => ({ ...noor, ...person });

describe('momentOn: nine in the morning is nine in the morning', () => {
  test.each([
    ['the day before the clock goes forward', 'za 2026-03-28', '2026-03-28T08:00:00Z'],
    ['the day it goes forward', 'zo 2026-03-29', '2026-03-29T07:00:00Z'],
    ['the day before it goes back', 'za 2026-10-24', '2026-10-24T07:00:00Z'],
    ['the day it goes back', 'zo 2026-10-25', '2026-10-25T08:00:00Z'],
  ])('%s, %s', (_, day, utc) => expect(momentOn(round, noor, fromWeekday(day), '09:00').toString()).toBe(utc));

  test('on every day of ten years', () => {
    const wrong: string[] = [];
    for (let day = Temporal.PlainDate.from('2026-01-01'); day.year < 2036; day = day.add({ days: 1 })) {
      const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' }).format(momentOn(round, noor, day, '09:00').epochMilliseconds);
      if (clock !== `${day} 09:00`) wrong.push(clock);
    }
    expect(wrong).toEqual([]);
  });

  test('a time that the clock skips comes an hour later', () => {
    expect(momentOn(round, noor, fromWeekday('zo 2026-03-29'), '02:30').toString()).toBe('2026-03-29T01:30:00Z');
  });
});

describe('hoursOn', () => {
  test.each<[string, string, Partial<Person>, string | null]>([
    ['a plain day', 'vr 2026-05-08', {}, '2026-05-08T07:00:00Z'],
    ['a weekend, whatever the person says', 'za 2026-05-09', { hours: { days: [6, 7], from: '09:00', until: '17:00' } }, null],
    ['a holiday', 'di 2026-05-05', {}, null],
    ['a free day of the round', 'vr 2026-05-15', {}, null],
    ['the first day away', 'wo 2026-06-03', { absences: [{ from: '2026-06-03', until: '2026-06-05' }] }, null],
    ['the last day away', 'vr 2026-06-05', { absences: [{ from: '2026-06-03', until: '2026-06-05' }] }, null],
    ['the day after', 'ma 2026-06-08', { absences: [{ from: '2026-06-03', until: '2026-06-05' }] }, '2026-06-08T07:00:00Z'],
    ['no working day of hers', 'wo 2026-06-10', { hours: { days: [1, 2, 4, 5], from: '09:00', until: '17:00' } }, null],
    ['in Curaçao', 'wo 2026-06-10', { zone: 'America/Curacao' }, '2026-06-10T13:00:00Z'],
  ])('%s, %s', (_, day, person, from) => expect(hoursOn(round, on(person), fromWeekday(day))?.from.toString() ?? null).toBe(from));
});

describe('nextWorkingMoment', () => {
  const end = Temporal.Instant.from('2026-08-31T15:00:00Z');
  test.each([
    ['within hours it is now', '2026-05-08T08:15:00Z', '2026-05-08T08:15:00Z'],
    ['before hours it is the start', '2026-05-08T04:00:00Z', '2026-05-08T07:00:00Z'],
    ['at closing time on Friday it is Monday', '2026-05-08T15:00:00Z', '2026-05-11T07:00:00Z'],
    ['on the eve of Liberation Day it is the day after', '2026-05-04T18:00:00Z', '2026-05-06T07:00:00Z'],
    ['nothing from the end on', '2026-08-31T15:00:00Z', null],
  ])('%s', (_, from, to) => expect(nextWorkingMoment(round, noor, Temporal.Instant.from(from), end)?.toString() ?? null).toBe(to));

  test('who is away until the end has none', () => {
    const away = on({ absences: [{ from: '2026-05-01', until: '2026-12-31' }] });
    expect(nextWorkingMoment(round, away, Temporal.Instant.from('2026-05-08T08:00:00Z'), end)).toBeNull();
    expect(absenceOn(away, fromWeekday('vr 2026-05-08'))).toEqual({ from: '2026-05-01', until: '2026-12-31' });
  });
});
