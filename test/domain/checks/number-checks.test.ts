import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../src/domain/checks/run-checks.ts';
import type { Value } from '../../../src/domain/value.ts';
import { type World, answered, found, situationFor } from './situation-for.ts';

type Row = readonly [string, Record<string, unknown>, Value | ReturnType<typeof answered>, World & { q?: Record<string, unknown> }, boolean];
const both = (text: string) => ({ nl: text, en: text });
const part = (id: string) => ({ id, label: both(id), ask: both(id), type: 'number' });

const rows: readonly Row[] = [
  // below, above, not-above
  ['a negative number is below 0', { kind: 'below', limit: 0 }, -1, {}, true],
  ['0 is not below 0', { kind: 'below', limit: 0 }, 0, {}, false],
  ['9 people are fewer than 10', { kind: 'below', limit: 10 }, 9, {}, true],
  ['10 people are not', { kind: 'below', limit: 10 }, 10, {}, false],
  ['4000 × 1.6 is the most for 4000 fte', { kind: 'above', limit: { fact: 'fte', times: 1.6 } }, 6400, { facts: { fte: 4000 } }, false],
  ['and one hundredth more is too much', { kind: 'above', limit: { fact: 'fte', times: 1.6 } }, 6400.01, { facts: { fte: 4000 } }, true],
  ['4000 × 1.3 carries no dust', { kind: 'above', limit: { fact: 'fte', times: 1.3 } }, 5200, { facts: { fte: 4000 } }, false],
  ['without the fact there is no limit', { kind: 'above', limit: { fact: 'fte', times: 1.6 } }, 1e9, {}, false],
  ['a fact that is a range is no limit', { kind: 'above', limit: { fact: 'fte' } }, 1e9, { facts: { fte: { low: 1, high: 2 } } }, false],
  ['more than another answer', { kind: 'above', limit: { answer: 'other' } }, 301, { answers: { other: 300 } }, true],
  ['as much as another answer', { kind: 'above', limit: { answer: 'other' } }, 300, { answers: { other: 300 } }, false],
  ['an answer that is not known yet is no limit', { kind: 'above', limit: { answer: 'other' } }, 301, { answers: { other: { status: 'unknown' } } }, false],
  ['last year is no limit when it is not on file', { kind: 'below', limit: { previous: 'q' } }, 1, {}, false],
  ['less than last year', { kind: 'below', limit: { previous: 'q' } }, 1, { previous: { q: 2 } }, true],
  ['a goal of 0 is not above 0', { kind: 'not-above', limit: 0 }, 0, {}, true],
  ['a goal of 0.01 is', { kind: 'not-above', limit: 0 }, 0.01, {}, false],
  ['the upper end of a range counts for a maximum', { kind: 'above', limit: 340 }, answered(300, { range: [300, 350] }), {}, true],
  ['the lower end of a range counts for a minimum', { kind: 'below', limit: 310 }, answered(300, { range: [300, 350] }), {}, true],
  // changed-by
  ['262 to 340.6 is exactly 30% more', { kind: 'changed-by', percent: 30, direction: 'up' }, 340.6, { previous: { q: 262 } }, true],
  ['262 to 340.59 is not yet', { kind: 'changed-by', percent: 30, direction: 'up' }, 340.59, { previous: { q: 262 } }, false],
  ['a rise is no fall', { kind: 'changed-by', percent: 5, direction: 'down' }, 400, { previous: { q: 262 } }, false],
  ['a fall of exactly 5% is not over 5%', { kind: 'changed-by', percent: 5, over: true, direction: 'down' }, 248.9, { previous: { q: 262 } }, false],
  ['a fall of a little more than 5% is', { kind: 'changed-by', percent: 5, over: true, direction: 'down' }, 248.89, { previous: { q: 262 } }, true],
  ['a goal that is a hundredth lower is lower', { kind: 'changed-by', percent: 0, over: true, direction: 'down' }, 427.29, { previous: { q: 427.3 } }, true],
  ['the same goal is not', { kind: 'changed-by', percent: 0, over: true, direction: 'down' }, 427.3, { previous: { q: 427.3 } }, false],
  ['the same figure has not changed, whatever the limit', { kind: 'changed-by', percent: 0, direction: 'either' }, 427.3, { previous: { q: 427.3 } }, false],
  ['either direction', { kind: 'changed-by', percent: 30, direction: 'either' }, 100, { previous: { q: 262 } }, true],
  ['nothing on file, nothing changed', { kind: 'changed-by', percent: 30, direction: 'either' }, 100, {}, false],
  ['from 0 there is no percentage', { kind: 'changed-by', percent: 30, direction: 'up' }, 100, { previous: { q: 0 } }, false],
  ['the same basis', { kind: 'changed-by', percent: 30, direction: 'up', sameBasis: 'basis' }, 400, { previous: { q: 262, basis: 'quotum' }, answers: { basis: 'quotum' } }, true],
  ['another basis', { kind: 'changed-by', percent: 30, direction: 'up', sameBasis: 'basis' }, 400, { previous: { q: 262, basis: 'extra' }, answers: { basis: 'quotum' } }, false],
  ['a basis that is not on file', { kind: 'changed-by', percent: 30, direction: 'up', sameBasis: 'basis' }, 400, { previous: { q: 262 }, answers: { basis: 'quotum' } }, false],
  ['a forecast 40% above this year', { kind: 'changed-by', percent: 40, direction: 'up', from: { answer: 'now' } }, 140, { answers: { now: 100 } }, true],
  ['a forecast just below that', { kind: 'changed-by', percent: 40, direction: 'up', from: { answer: 'now' } }, 139.99, { answers: { now: 100 } }, false],
  // differs-by
  ['10% away from the list is near enough', { kind: 'differs-by', from: { fact: 'goal' }, percent: 10 }, 110, { facts: { goal: 100 } }, false],
  ['more is not', { kind: 'differs-by', from: { fact: 'goal' }, percent: 10 }, 110.01, { facts: { goal: 100 } }, true],
  ['less is not either', { kind: 'differs-by', from: { fact: 'goal' }, percent: 10 }, 89.99, { facts: { goal: 100 } }, true],
  ['no list, no difference', { kind: 'differs-by', from: { fact: 'goal' }, percent: 10 }, 1, {}, false],
  ['a list of 0 says nothing', { kind: 'differs-by', from: { fact: 'goal' }, percent: 10 }, 1, { facts: { goal: 0 } }, false],
  // implausible
  ['200 is the low end', { kind: 'implausible', range: 'plausible' }, 200, { facts: { plausible: { low: 200, high: 750 } } }, false],
  ['750 is the high end', { kind: 'implausible', range: 'plausible' }, 750, { facts: { plausible: { low: 200, high: 750 } } }, false],
  ['751 is outside', { kind: 'implausible', range: 'plausible' }, 751, { facts: { plausible: { low: 200, high: 750 } } }, true],
  ['199.99 is outside', { kind: 'implausible', range: 'plausible' }, 199.99, { facts: { plausible: { low: 200, high: 750 } } }, true],
  ['no range known', { kind: 'implausible', range: 'plausible' }, 1e6, {}, false],
  // round-number, looks-like-year, equals
  ['300 is a round number', { kind: 'round-number', multipleOf: 100 }, 300, {}, true],
  ['"ongeveer 300" says so itself', { kind: 'round-number', multipleOf: 100 }, answered(300, { approx: 'ongeveer' }), {}, false],
  ['310 is not round', { kind: 'round-number', multipleOf: 100 }, 310, {}, false],
  ['0 is not round', { kind: 'round-number', multipleOf: 100 }, 0, {}, false],
  ['2019 may be a year', { kind: 'looks-like-year', from: 2019, to: 2035 }, 2019, {}, true],
  ['2035 may be a year', { kind: 'looks-like-year', from: 2019, to: 2035 }, 2035, {}, true],
  ['2018 is none of these', { kind: 'looks-like-year', from: 2019, to: 2035 }, 2018, {}, false],
  ['2024.5 is no year', { kind: 'looks-like-year', from: 2019, to: 2035 }, 2024.5, {}, false],
  ['25.5 is the hours of a job', { kind: 'equals', to: 25.5 }, 25.5, {}, true],
  ['25.51 is not', { kind: 'equals', to: 25.5 }, 25.51, {}, false],
  ['0.1 + 0.2 equals 0.3', { kind: 'equals', to: 0.3 }, 0.1 + 0.2, {}, true],
  // ratio
  ['312 jobs for 248 people, as Utrecht had, are plausible', { kind: 'ratio', of: 'jobs', over: 'q', above: 1.5 }, 248, { answers: { jobs: 312 } }, false],
  ['2 jobs a person is the most', { kind: 'ratio', of: 'jobs', over: 'q', above: 2 }, 100, { answers: { jobs: 200 } }, false],
  ['more than 2 is too much', { kind: 'ratio', of: 'jobs', over: 'q', above: 2 }, 100, { answers: { jobs: 200.01 } }, true],
  ['less than half', { kind: 'ratio', of: 'jobs', over: 'q', below: 0.5 }, 100, { answers: { jobs: 49 } }, true],
  ['jobs not known', { kind: 'ratio', of: 'jobs', over: 'q', above: 2 }, 1, {}, false],
  ['nobody to divide by', { kind: 'ratio', of: 'jobs', over: 'q', above: 2 }, 0, { answers: { jobs: 200 } }, false],
  // magnitude-unclear
  ['€ 1500 may be 1.5 million', { kind: 'magnitude-unclear', from: 1000, to: 10000 }, 1500, {}, true],
  ['€ 999 is not asked about', { kind: 'magnitude-unclear', from: 1000, to: 10000 }, 999, {}, false],
  // computed-outside
  ['54.7% is within 10 and 200', { kind: 'computed-outside', computed: 'share', below: 10, above: 200 }, 492.7, { answers: { jobs: 269.5 }, computed: [{ id: 'share', of: 'jobs', over: 'q' }] }, false],
  ['9.9% is not', { kind: 'computed-outside', computed: 'share', below: 10, above: 200 }, 1000, { answers: { jobs: 99 }, computed: [{ id: 'share', of: 'jobs', over: 'q' }] }, true],
  ['nothing to compute', { kind: 'computed-outside', computed: 'share', below: 10, above: 200 }, 1000, { computed: [{ id: 'share', of: 'jobs', over: 'q' }] }, false],
  // parts and divisions
  ['of po and vo each is held against 0', { kind: 'below', limit: 0 }, { po: 100, vo: -1 }, { divisions: ['po', 'vo'] }, true],
  ['of po and vo the total is held against last year', { kind: 'changed-by', percent: 30, direction: 'up' }, { po: 100, vo: 60 }, { divisions: ['po', 'vo'], previous: { q: 120 } }, true],
  ['without vo there is no total', { kind: 'changed-by', percent: 30, direction: 'up' }, { po: 400 }, { divisions: ['po', 'vo'], previous: { q: 120 } }, false],
  ['extra jobs are among all jobs', { kind: 'above', part: 'extra', limit: { answer: 'q.totaal' } }, { totaal: 300, extra: 301 }, { q: { parts: [part('totaal'), part('extra')] } }, true],
  ['all jobs may be extra', { kind: 'above', part: 'extra', limit: { answer: 'q.totaal' } }, { totaal: 300, extra: 300 }, { q: { parts: [part('totaal'), part('extra')] } }, false],
  ['of two figures the first is compared', { kind: 'below', limit: { previous: 'q' } }, { totaal: 300, extra: 10 }, { q: { parts: [part('totaal'), part('extra')] }, previous: { q: 262 } }, false],
  ['a part that was not given is not looked at', { kind: 'below', part: 'extra', limit: 1e9 }, { totaal: 300 }, {}, false],
  // no value, no finding
  ['"weet ik nog niet" is not looked at', { kind: 'below', limit: 1e9 }, { status: 'unknown' } as never, {}, false],
];

describe('checks on numbers', () => {
  test.each(rows)('%s', (_, check, value, world, fires) => {
    expect(found(check, value, world) !== null).toBe(fires);
  });

  test('a change tells both figures, the years, the difference and the percentage', () => {
    expect(found({ kind: 'changed-by', percent: 2, direction: 'up' }, 269.5, { previous: { q: 262 }, previousYear: 2020, year: 2021 }))
      .toMatchObject({ value: 269.5, previous: 262, previousYear: 2020, year: 2021, change: 7.5, percent: 2.9, direction: 'up' });
  });

  test('a ratio tells the quotient, and the same as a percentage', () => {
    expect(found({ kind: 'ratio', of: 'q.part', over: 'q.all', below: 0.7 }, { part: 2, all: 3 })).toMatchObject({ computed: 0.67, percent: 66.7 });
  });

  test.each([
    ['320', 320, false], ['321.18', 321.18, false], ['321.185', 321.185, true], ['0.1 + 0.2', 0.30000000000000004, false], ['a million and a cent', 1000000.01, false],
  ] as const)('%s keeps at most two decimals', (_, value, tooMany) => {
    expect(decimalsFindings(value)).toEqual(tooMany ? ['too-many-decimals'] : []);
  });
});

function decimalsFindings(value: number): readonly string[] {
  const situation = situationFor({ questions: [{ id: 'q', decimals: 2 }], answers: { q: value } });
  return runChecks(situation.round.questionnaire.questions[0]!, situation).hard.map((one) => one.check);
}
