import { describe, expect, test } from 'vitest';
import { addWorkingDays, isWorkingDay, nextWorkingDay, previousWorkingDay } from '../../../src/domain/calendar/working-days.ts';
import { fromWeekday, withWeekday } from './weekday.ts';

const BRIDGE = ['2026-05-15'];

describe('isWorkingDay', () => {
  test.each([
    ['vr 2026-05-01', true],
    ['za 2026-05-02', false],
    ['zo 2026-05-03', false],
    ['ma 2026-05-04', true],
    ['di 2026-05-05', false],
    ['do 2026-05-14', false],
    ['vr 2026-05-15', false],
    ['ma 2026-05-25', false],
    ['ma 2025-04-28', true],
    ['do 2026-01-01', false],
  ])('%s: %s', (day, works) => expect(isWorkingDay(fromWeekday(day), BRIDGE)).toBe(works));
});

describe('nextWorkingDay and previousWorkingDay', () => {
  test.each([
    ['over a weekend', 'vr 2026-05-08', 'ma 2026-05-11'],
    ['over Liberation Day', 'ma 2026-05-04', 'wo 2026-05-06'],
    ['over Ascension, the bridge day and the weekend', 'wo 2026-05-13', 'ma 2026-05-18'],
    ['over Easter', 'vr 2026-04-03', 'di 2026-04-07'],
    ['over Christmas into the weekend', 'do 2026-12-24', 'ma 2026-12-28'],
    ['into the new year', 'do 2026-12-31', 'ma 2027-01-04'],
  ])('%s: %s and %s', (_, before, after) => {
    expect(withWeekday(nextWorkingDay(fromWeekday(before), BRIDGE).toString())).toBe(after);
    expect(withWeekday(previousWorkingDay(fromWeekday(after), BRIDGE).toString())).toBe(before);
  });
});

describe('addWorkingDays', () => {
  test.each([
    ['vr 2026-06-26', 0, 'vr 2026-06-26'],
    ['zo 2026-06-28', 0, 'zo 2026-06-28'],
    ['zo 2026-06-28', 1, 'ma 2026-06-29'],
    ['zo 2026-06-28', -1, 'vr 2026-06-26'],
    ['vr 2026-06-26', 2, 'di 2026-06-30'],
    ['vr 2026-06-26', -5, 'vr 2026-06-19'],
    ['ma 2026-05-18', -2, 'di 2026-05-12'],
    ['vr 2026-06-26', -21, 'do 2026-05-28'],
  ])('%s %i days: %s', (from, count, to) => expect(withWeekday(addWorkingDays(fromWeekday(from), count, BRIDGE).toString())).toBe(to));

  test('there and back ends on the same working day', () => {
    for (let day = Temporal.PlainDate.from('2026-01-02'); day.year < 2028; day = nextWorkingDay(day, BRIDGE)) {
      expect(addWorkingDays(addWorkingDays(day, 17, BRIDGE), -17, BRIDGE).toString()).toBe(day.toString());
    }
  });

  test('half a day is refused with what was found', () => {
    expect(() => addWorkingDays(Temporal.PlainDate.from('2026-05-01'), 0.5, [])).toThrow('Cannot count working days from 2026-05-01: expected a whole number, found 0.5');
  });
});
