import { describe, expect, test } from 'vitest';
import { dutchHolidays, easterSunday } from '../../../src/domain/calendar/holidays.ts';
import { isWorkingDay } from '../../../src/domain/calendar/working-days.ts';
import { withWeekday } from './weekday.ts';

// New Year, Easter, Easter Monday, King's Day, Liberation Day, Ascension, Whitsun, Whit Monday, Christmas and the day after; as printed in calendars.
const YEARS: readonly (readonly [year: number, newYear: string, easter: string, easterMonday: string, king: string, liberation: string, ascension: string, whit: string, whitMonday: string, christmas: string, second: string])[] = [
  [2026, 'do 01-01', 'zo 04-05', 'ma 04-06', 'ma 04-27', 'di 05-05', 'do 05-14', 'zo 05-24', 'ma 05-25', 'vr 12-25', 'za 12-26'],
  [2027, 'vr 01-01', 'zo 03-28', 'ma 03-29', 'di 04-27', 'wo 05-05', 'do 05-06', 'zo 05-16', 'ma 05-17', 'za 12-25', 'zo 12-26'],
  [2028, 'za 01-01', 'zo 04-16', 'ma 04-17', 'do 04-27', 'vr 05-05', 'do 05-25', 'zo 06-04', 'ma 06-05', 'ma 12-25', 'di 12-26'],
  [2029, 'ma 01-01', 'zo 04-01', 'ma 04-02', 'vr 04-27', 'za 05-05', 'do 05-10', 'zo 05-20', 'ma 05-21', 'di 12-25', 'wo 12-26'],
  [2030, 'di 01-01', 'zo 04-21', 'ma 04-22', 'za 04-27', 'zo 05-05', 'do 05-30', 'zo 06-09', 'ma 06-10', 'wo 12-25', 'do 12-26'],
  [2031, 'wo 01-01', 'zo 04-13', 'ma 04-14', 'za 04-26', 'ma 05-05', 'do 05-22', 'zo 06-01', 'ma 06-02', 'do 12-25', 'vr 12-26'],
  [2032, 'do 01-01', 'zo 03-28', 'ma 03-29', 'di 04-27', 'wo 05-05', 'do 05-06', 'zo 05-16', 'ma 05-17', 'za 12-25', 'zo 12-26'],
  [2033, 'za 01-01', 'zo 04-17', 'ma 04-18', 'wo 04-27', 'do 05-05', 'do 05-26', 'zo 06-05', 'ma 06-06', 'zo 12-25', 'ma 12-26'],
  [2034, 'zo 01-01', 'zo 04-09', 'ma 04-10', 'do 04-27', 'vr 05-05', 'do 05-18', 'zo 05-28', 'ma 05-29', 'ma 12-25', 'di 12-26'],
  [2035, 'ma 01-01', 'zo 03-25', 'ma 03-26', 'vr 04-27', 'za 05-05', 'do 05-03', 'zo 05-13', 'ma 05-14', 'di 12-25', 'wo 12-26'],
  [2036, 'di 01-01', 'zo 04-13', 'ma 04-14', 'za 04-26', 'ma 05-05', 'do 05-22', 'zo 06-01', 'ma 06-02', 'do 12-25', 'vr 12-26'],
];

describe('dutchHolidays', () => {
  test.each(YEARS.map(([year, ...days]) => ({ year, days })))('$year', ({ year, days: [newYear, easter, easterMonday, king, liberation, ascension, whit, whitMonday, christmas, second] }) => {
    const found = Object.fromEntries(dutchHolidays(year).map((holiday) => [holiday.name, withWeekday(holiday.day).replace(`${year}-`, '')]));
    expect(found).toEqual({
      'new-year': newYear, 'easter-sunday': easter, 'easter-monday': easterMonday, 'kings-day': king, 'liberation-day': liberation,
      ascension, 'whit-sunday': whit, 'whit-monday': whitMonday, christmas, 'second-christmas': second,
    });
  });

  test('King\'s Day moves to Saturday 26 April when 27 April is a Sunday', () => {
    const early = Array.from({ length: 40 }, (_, i) => 2014 + i).filter((year) => dutchHolidays(year).some((one) => one.name === 'kings-day' && one.day.endsWith('04-26')));
    expect(early).toEqual([2014, 2025, 2031, 2036, 2042, 2053]);
  });

  test('Good Friday is a working day, Easter Monday is not', () => {
    expect(isWorkingDay(Temporal.PlainDate.from('2026-04-03'), [])).toBe(true);
    expect(isWorkingDay(Temporal.PlainDate.from('2026-04-06'), [])).toBe(false);
  });

  test('days come in order, also where Ascension is before the fifth of May', () => {
    for (const [year] of YEARS) {
      const days = dutchHolidays(year).map((holiday) => holiday.day);
      expect(days).toEqual(days.toSorted());
    }
  });
});

// The extremes of the Gregorian Easter, and years around which formulas go wrong.
test.each([
  [1818, '1818-03-22'], [1943, '1943-04-25'], [1954, '1954-04-18'], [1981, '1981-04-19'], [2000, '2000-04-23'],
  [2008, '2008-03-23'], [2011, '2011-04-24'], [2024, '2024-03-31'], [2025, '2025-04-20'], [2038, '2038-04-25'], [2049, '2049-04-18'], [2076, '2076-04-19'], [2100, '2100-03-28'],
])('easterSunday(%i) is %s', (year, day) => {
  expect(easterSunday(year).toString()).toBe(day);
});
