import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/domain/value.ts';
import { dateSpan } from '../../../src/domain/checks/date-span.ts';
import { type World, found } from './situation-for.ts';

const plan = (text: string, date: string | null) => ({ text, date });

// today is Friday 2026-05-29, the deadline Wednesday 2026-07-01, the reporting year 2025
describe('checks on dates', () => {
  const rows: readonly (readonly [string, Record<string, unknown>, Value, World, boolean])[] = [
    ['the day before the agreement', { kind: 'before-date', date: '2019-04-11' }, '2019-04-10', {}, true],
    ['the day of the agreement', { kind: 'before-date', date: '2019-04-11' }, '2019-04-11', {}, false],
    ['April 2019 may be after it', { kind: 'before-date', date: '2019-04-11' }, '2019-04', {}, false],
    ['March 2019 was before it', { kind: 'before-date', date: '2019-04-11' }, '2019-03', {}, true],
    ['a date of the round with its year', { kind: 'before-date', date: '{Y}-01-01' }, '2024-12-31', {}, true],
    ['tomorrow', { kind: 'in-future' }, '2026-05-30', {}, true],
    ['today is not in the future', { kind: 'in-future' }, '2026-05-29', {}, false],
    ['2026 has begun', { kind: 'in-future' }, '2026', {}, false],
    ['2027 has not', { kind: 'in-future' }, '2027', {}, true],
    ['the third quarter has not', { kind: 'in-future' }, '2026-Q3', {}, true],
    ['the second quarter has', { kind: 'in-future' }, '2026-Q2', {}, false],
    ['yesterday is past', { kind: 'in-past' }, '2026-05-28', {}, true],
    ['today is not past', { kind: 'in-past' }, '2026-05-29', {}, false],
    ['May is not over', { kind: 'in-past' }, '2026-05', {}, false],
    ['a plan that is past', { kind: 'in-past' }, [plan('a', '2027-01-01'), plan('b', '2026-05-01')], {}, true],
    ['a plan without a date is not past', { kind: 'in-past' }, [plan('a', null)], {}, false],
    ['three years ago today', { kind: 'older-than-years', years: 3 }, '2023-05-29', {}, false],
    ['three years and a day ago', { kind: 'older-than-years', years: 3 }, '2023-05-28', {}, true],
    ['in three years', { kind: 'further-than-years', years: 3 }, [plan('a', '2029-05-29')], {}, false],
    ['in three years and a day', { kind: 'further-than-years', years: 3 }, [plan('a', '2029-05-30')], {}, true],
    ['New Year of the year', { kind: 'outside-period', from: '{Y}-01-01', until: '{Y+1}-02-01' }, '2025-01-01', {}, false],
    ['the last day before it', { kind: 'outside-period', from: '{Y}-01-01', until: '{Y+1}-02-01' }, '2024-12-31', {}, true],
    ['31 January after the year', { kind: 'outside-period', from: '{Y}-01-01', until: '{Y+1}-02-01' }, '2026-01-31', {}, false],
    ['1 February after the year', { kind: 'outside-period', from: '{Y}-01-01', until: '{Y+1}-02-01' }, '2026-02-01', {}, true],
    ['the year as a whole', { kind: 'outside-period', from: '{Y}-01-01', until: '{Y+1}-02-01' }, '2025', {}, false],
    ['another day than last time', { kind: 'other-day-than-previous' }, '2025-12-01', { previous: { q: '2024-12-31' } }, true],
    ['the same day of the year', { kind: 'other-day-than-previous' }, '2025-12-31', { previous: { q: '2024-12-31' } }, false],
    ['the day is not known', { kind: 'other-day-than-previous' }, '2025-12', { previous: { q: '2024-12-31' } }, false],
    ['no earlier day on file', { kind: 'other-day-than-previous' }, '2025-12-01', {}, false],
    ['31 December is in the peak', { kind: 'in-months', months: [12, 1] }, '2025-12-31', {}, true],
    ['30 November is not', { kind: 'in-months', months: [12, 1] }, '2025-11-30', {}, false],
    ['a quarter is not one month', { kind: 'in-months', months: [12, 1] }, '2025-Q4', {}, false],
    ['on the day of the deadline', { kind: 'after-deadline' }, '2026-07-01', {}, false],
    ['a day after the deadline', { kind: 'after-deadline' }, '2026-07-02', {}, true],
    ['a link is no date', { kind: 'after-deadline' }, 'https://www.voorbeeld.nl/2030', {}, false],
    ['something that is no date', { kind: 'in-future' }, '2026-13-40', {}, false],
  ];
  test.each(rows)('%s', (_, check, value, world, fires) => {
    expect(found(check, value, world) !== null).toBe(fires);
  });

  test('a limit is told as a day, a number of years as a number', () => {
    expect(found({ kind: 'before-date', date: '2019-04-11' }, '2019-03-01')).toMatchObject({ value: '2019-03-01', date: '2019-04-11' });
    expect(found({ kind: 'after-deadline' }, '2026-09-01')).toMatchObject({ value: '2026-09-01', date: '2026-07-01' });
    expect(found({ kind: 'older-than-years', years: 3 }, '2020-01-01')).toMatchObject({ limit: 3 });
    expect(found({ kind: 'in-past' }, [plan('leerkring', '2026-05-01')])).toMatchObject({ value: '2026-05-01', found: 'leerkring' });
  });
});

describe('the days a date may mean', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'], ['2024-02', '2024-02-01', '2024-02-29'], ['2025-Q2', '2025-04-01', '2025-06-30'], ['2025-H2', '2025-07-01', '2025-12-31'],
    ['2025-06-30', '2025-06-30', '2025-06-30'], ['2025-W01', '2024-12-30', '2025-01-05'],
  ])('%s', (date, first, last) => expect(dateSpan(date)).toEqual({ first, last }));
  test.each(['2025-02-29', '2025-00', '2025-13', '2025-W54', 'morgen', ''])('%s is none', (date) => expect(dateSpan(date)).toBeNull());
});
