import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/domain/value.ts';
import { type World, found } from './situation-for.ts';

const both = (text: string) => ({ nl: text, en: text });
const share = { computed: [{ id: 'realisatie', of: 'jobs', over: 'goal' }] };
const fits = { kind: 'claim-does-not-fit', computed: 'realisatie', reached: 'ja', from: 99.5, missed: 'nee', below: 100 };
const reached = (jobs: number): World => ({ ...share, answers: { jobs, goal: 1000 } });

describe('claims held against figures', () => {
  const rows: readonly (readonly [string, Record<string, unknown>, Value, World, boolean])[] = [
    ['"ja" at 99.5%', fits, 'ja', reached(995), false],
    ['"ja" at 99.4%', fits, 'ja', reached(994), true],
    ['"nee" at 99.9%', fits, 'nee', reached(999), false],
    ['"nee" at 100%', fits, 'nee', reached(1000), true],
    ['"bijna" always fits', fits, 'bijna', reached(1000), false],
    ['a claim without a goal', fits, 'ja', { ...share, answers: { jobs: 10 } }, false],
    ['a claim with a goal of 0', fits, 'ja', { ...share, answers: { jobs: 10, goal: 0 } }, false],
    ['a part that is there', { kind: 'part-missing', part: 'banen', when: { answer: 'telt', is: true } }, { telt: true, banen: 12 }, {}, false],
    ['a part that is not', { kind: 'part-missing', part: 'banen', when: { answer: 'telt', is: true } }, { telt: true }, {}, true],
    ['a part that is not needed', { kind: 'part-missing', part: 'banen', when: { answer: 'telt', is: true } }, { telt: false }, {}, false],
  ];
  test.each(rows)('%s', (_, check, value, world, fires) => {
    expect(found(check, value, world) !== null).toBe(fires);
  });

  test('without naming a part, every part that is asked must be there', () => {
    const parts = [{ id: 'telt', type: 'yes-no' }, { id: 'banen', type: 'number', when: { answer: 'telt', is: true } }, { id: 'noot', type: 'text', optional: true }].map((one) => ({ label: both('x'), ask: both('x'), ...one }));
    const q = { type: 'parts' as const, parts };
    expect(found({ kind: 'part-missing' }, { telt: true }, { q })).not.toBeNull();
    expect(found({ kind: 'part-missing' }, { telt: true, banen: 1 }, { q })).toBeNull();
    expect(found({ kind: 'part-missing' }, { telt: false }, { q })).toBeNull();
  });
});

describe('a percentage of the goal in the words', () => {
  const check = { kind: 'stated-share-differs', computed: 'realisatie', points: 1 };
  const world = (words: string, type: 'choice' | 'text' = 'choice') => ({ ...share, answers: { jobs: 269.5, goal: 492.7 }, q: { type }, words: { q: words } });
  test.each([
    ['nee, 60,2%', '60,2%'], ['nee, 60,2 procent van het doel', '60,2 procent'], ['we zitten op 60.2% van 492,7', '60.2%'], ['No, we reached 60.2% of the goal', '60.2%'],
    ['bijna 75%', '75%'], ['de realisatie is 56%', '56%'], ['nee, 53,6%', '53,6%'],
  ])('%s', (words, literal) => expect(found(check, 'nee', world(words))).toMatchObject({ found: literal, computed: 54.7 }));
  test.each([
    'nee', 'nee, 54,7%', 'nee, 55%', 'nee, 53,7%', 'ruim 50%', 'ongeveer 58%', 'nee, met een respons van 60,2%', 'nee, 60,2% van de werkgevers deed mee', 'nee, de norm van 2,76% is te hoog', 'nee, in 2020 was het 61%',
    'nee, 54,7%, dat is 1,0% van de uren', 'nee, 1,0% tegen een norm van 2,76%, dus 54,7%', 'nee, we verwachten 80% van het doel te halen', 'nee, maar wel 13% meer dan vorig jaar', 'nee, 5 procentpunt minder', 'nee, volgend jaar 70%',
  ])('«%s» does not differ', (words) => expect(found(check, 'nee', world(words))).toBeNull());
  test('in an explanation only a percentage that names the goal counts', () => {
    expect(found(check, 'x', world('60,2% heeft een vast contract', 'text'))).toBeNull();
    expect(found(check, 'x', world('We haalden 60,2% van ons doel.', 'text'))).not.toBeNull();
  });
  test('without a goal there is nothing to differ from', () => {
    expect(found(check, 'nee', { ...share, answers: { jobs: 269.5 }, q: { type: 'choice' }, words: { q: 'nee, 60,2%' } })).toBeNull();
  });
});

describe('a change against last year in the words', () => {
  const check = { kind: 'stated-change-differs', of: 'q', tolerance: 1, percent: 1 };
  const of = (words: string, previous: number | null = 262) => found(check, 269.5, { words: { q: words }, ...(previous === null ? {} : { previous: { q: previous } }), year: 2021, previousYear: 2020 });
  test.each([
    ['269,5, dat is 13% meer', '13%'], ['269,5 (13% meer dan vorig jaar)', '13%'], ['269,5, gestegen met 13%', '13%'], ['269.5, up 13%', '13%'], ['269.5 jobs, an increase of 13%', '13%'],
    ['269,5, dat zijn er 34,5 erbij', '34,5'], ['269,5 banen, 34,5 banen meer dan in 2020', '34,5 banen'], ['269,5 (+34,5)', '+34,5'], ['269,5 banen, waarvan 34,5 nieuwe', '34,5'],
    ['269,5; een daling van 3%', '3%'], ['269,5, 7,5 minder', '7,5'], ['269.5, 34.5 more than last year', '34.5'],
  ])('%s', (words, literal) => expect(of(words)).toMatchObject({ found: literal, value: 269.5, previous: 262, previousYear: 2020, change: 7.5, percent: 2.9 }));
  test.each([
    '269,5', '269,5, dat is 2,9% meer', '269,5, 3% meer', '269,5, 7,5 erbij', '269,5, 7 meer', '269,5 (54,7% van het doel)', '269,5 en 13% meer budget', '269,5, respons 13% hoger', 'in 2021 meer dan 269 banen: 269,5',
    '269,5 banen van 25,5 uur', '269,5 en 13 meer werkgevers deden mee', '269,5, ongeveer 5% meer',
  ])('«%s» fits', (words) => expect(of(words)).toBeNull());
  test('without last year there is nothing to add to', () => expect(of('269,5, dat is 13% meer', null)).toBeNull());
});
