import { describe, expect, test } from 'vitest';
import type { CrossCheck } from '../../../src/domain/check.ts';
import { crossFindings, roundFindings } from '../../../src/domain/checks/cross-checks.ts';
import { type World, situationFor } from './situation-for.ts';

const say = { nl: 'x', en: 'x' };
const texts = ['q08_banen', 'q15_doel_gehaald', 'q16_verklaring', 'q18_gedaan'];
const all: readonly CrossCheck[] = [
  { id: 'share', kind: 'share-fits-realisation', jobs: 'q08_banen', computed: 'realisatie', hoursPerJob: 'hours_per_job', fte: 'fte', hoursPerFte: 36, norm: 'norm', tolerance: 10, say },
  { id: 'change', kind: 'stated-change-adds-up', of: 'q08_banen', texts, tolerance: 1, percent: 1, say },
  { id: 'goal-share', kind: 'stated-share-adds-up', computed: 'realisatie', texts, points: 1, say },
  { id: 'fall', kind: 'fall-explained-by', of: 'q08_banen', by: 'q13_inleen.banen', say },
  { id: 'plans', kind: 'plans-not-mentioned', plans: 'q20_plannen', done: 'q18_gedaan', say },
  { id: 'revised', kind: 'earlier-figure-revised', of: 'q08_banen', texts, tolerance: 0.5, say },
];
const questions = [
  { id: 'q08_banen', type: 'number' as const }, { id: 'q13_inleen', type: 'parts' as const }, { id: 'q14_doel', type: 'number' as const }, { id: 'q15_doel_gehaald', type: 'choice' as const, checks: [{ id: 'pct', level: 'soft', kind: 'stated-share-differs', computed: 'realisatie', points: 1, say }] },
  { id: 'q16_verklaring', type: 'text' as const }, { id: 'q18_gedaan', type: 'list' as const }, { id: 'q20_plannen', type: 'dated-list' as const },
];
const base: World = { questions, crossChecks: all, computed: [{ id: 'realisatie', of: 'q08_banen', over: 'q14_doel' }], roundFacts: { hours_per_job: 25.5, norm: 2.76 } };
const ids = (world: World) => crossFindings(situationFor({ ...base, ...world })).map((one) => one.check);
const slots = (world: World, id: string) => crossFindings(situationFor({ ...base, ...world })).find((one) => one.check === id)?.slots;

// the real figures: waterschappen 2020 262.0 of 427.3, 2021 269.5 of 492.7, published with "60.2%", "34.5 new" and "up 13%"
const waterschappen: World = { year: 2021, previousYear: 2020, previous: { q08_banen: 262, q14_doel: 427.3 }, answers: { q08_banen: 269.5, q14_doel: 492.7, q15_doel_gehaald: 'nee', q16_verklaring: '' } };
const said = (question: string, words: string): World => ({ ...waterschappen, answers: { ...waterschappen.answers, [question]: question === 'q16_verklaring' ? words : question === 'q18_gedaan' ? [words] : (waterschappen.answers as Record<string, never>)[question]! }, words: { [question]: words } });

describe('the contradiction of the waterschappen in 2021', () => {
  test.each([
    ['q15_doel_gehaald', 'nee, 60,2%'], ['q08_banen', '269,5 (60,2% van 492,7)'], ['q08_banen', '269,5, dat is 60,2%'], ['q16_verklaring', 'We hebben 60,2% van het quotum gerealiseerd, ondanks corona.'], ['q18_gedaan', 'HR-platform, waardoor 60,2 procent van de doelstelling is gehaald'],
  ])('%s: «%s» is asked with 54.7%%', (question, words) => {
    expect(slots(said(question, words), 'goal-share')).toMatchObject({ found: expect.stringMatching(/^60,2/), computed: 54.7 });
  });
  test.each([
    ['q08_banen', '269,5, 13% meer dan vorig jaar', '13%'], ['q16_verklaring', 'Er kwamen 34,5 banen erbij door nieuwe plaatsingen.', '34,5 banen'], ['q18_gedaan', 'Adviseur per waterschap: 13% meer banen', '13%'], ['q15_doel_gehaald', 'nee, wel 13% gestegen', '13%'],
    ['q16_verklaring', 'Het aantal banen is met 13% gestegen ten opzichte van 2020.', '13%'],
  ])('%s: «%s» is asked with +2.9%%', (question, words, found) => {
    const world = said(question, words);
    expect(slots(world, 'change')).toMatchObject({ found, value: 269.5, previous: 262, change: 7.5, percent: 2.9, previousYear: 2020 });
  });
  test.each([['q16_verklaring', 'In 2020 waren het 235 banen, nu 269,5.', 235], ['q08_banen', 'van 235 naar 269,5', 235], ['q16_verklaring', 'Vorig jaar waren er 235,0 banen.', 235]])('%s: «%s» is a revised figure', (question, words, found) => {
    expect(slots(said(question, words), 'revised')).toMatchObject({ found, previous: 262, previousYear: 2020 });
  });
  test.each([
    ['q15_doel_gehaald', 'nee, 54,7%'], ['q08_banen', '269,5, 7,5 meer dan in 2020'], ['q16_verklaring', 'In 2020 waren het 262 banen, dus 2,9% meer.'], ['q08_banen', 'van 262 naar 269,5'], ['q16_verklaring', 'In 2020 haalden we 61% van het doel.'], ['q16_verklaring', 'Het doel voor 2020 was 427,3 banen.'],
    ['q16_verklaring', '60,2% van de waterschappen heeft een leerkring, en er kwamen 3 jobcoaches bij.'], ['q16_verklaring', 'De formatie groeide met 4% en het budget is 13% hoger.'], ['q16_verklaring', 'Dat is 40% meer dan in 2018.'], ['q16_verklaring', 'In 2019 kwamen er 30 banen bij, 30 banen meer.'],
    ['q18_gedaan', 'In 2021 meer dan 30 gesprekken gevoerd met 21 waterschappen'],
  ])('%s: «%s» is not asked about', (question, words) => expect(ids(said(question, words))).toEqual([]));
  test('what a check on the answer asked already is not asked twice', () => {
    const world = said('q15_doel_gehaald', 'nee, 60,2%');
    expect(ids(world)).toEqual(['goal-share']);
    expect(ids({ ...world, warnings: { q15_doel_gehaald: [{ check: 'pct', reason: 'zo staat het in de monitor' }] } })).toEqual([]);
  });
  test.each([
    ['«13% meer dan in 2020» with 2020 on file', 2020, '13% meer dan in 2020', ['change']], ['«13% meer» with 2018 on file, as that is what was shown', 2018, '13% meer', ['change']],
    ['«13% meer dan vorig jaar» with 2018 on file', 2018, '13% meer dan vorig jaar', []], ['«13% meer dan in 2020» with 2018 on file', 2018, '13% meer dan in 2020', []], ['a plan', 2020, 'we willen 13% meer banen', []],
  ])('%s', (_, previousYear, words, found) => expect(ids({ ...said('q16_verklaring', words), previousYear })).toEqual(found));
  test('an earlier figure on another basis is not compared with', () => {
    const withBasis = questions.map((one) => (one.id === 'q08_banen' ? { ...one, checks: [{ id: 'up', level: 'soft', kind: 'changed-by', percent: 30, direction: 'up', sameBasis: 'q07_basis', say }] } : one));
    const world = said('q16_verklaring', 'Er kwamen 34,5 banen bij, 34,5 banen meer. In 2020 waren het 235 banen.');
    const on = (now: string, before: string) => ids({ ...world, questions: withBasis, answers: { ...world.answers, q07_basis: now }, previous: { ...world.previous, q07_basis: before } });
    expect(on('quotum', 'quotum')).toEqual(['change', 'revised']);
    expect(on('quotum', 'extra')).toEqual([]);
  });
  test('what was answered is not asked again', () => {
    const situation = situationFor({ ...base, ...said('q15_doel_gehaald', 'nee, 60,2%') });
    expect(crossFindings({ ...situation, dossier: { ...situation.dossier, crossChecks: { 'goal-share': { check: 'goal-share', reason: 'ja', by: 'iris', at: '2026-06-01T09:00:00Z' } } } })).toEqual([]);
  });
  test('a reason given to a check is read too', () => {
    expect(ids({ ...waterschappen, warnings: { q08_banen: [{ check: 'x', reason: 'klopt, 13% meer banen' }] } })).toEqual(['change']);
  });
});

describe('the share of paid hours', () => {
  test('hbo 2024: 605 jobs among 43,000 fte at 2.76% is 36%, as reported', () => {
    expect(ids({ facts: { fte: 43000 }, answers: { q08_banen: 605, q14_doel: 1667 } })).toEqual([]);
  });
  test('with twice the jobs it does not fit', () => {
    expect(slots({ facts: { fte: 43000 }, answers: { q08_banen: 1210, q14_doel: 1667 } }, 'share')).toBeUndefined();
    expect(slots({ facts: { fte: 43000 }, answers: { q08_banen: 605, q14_doel: 800 } }, 'share')).toMatchObject({ found: 1, limit: 2.76, percent: 36.1, computed: 75.6 });
  });
  test.each([['no fte', { answers: { q08_banen: 605, q14_doel: 800 } }], ['no goal', { facts: { fte: 43000 }, answers: { q08_banen: 605 } }], ['fte of 0', { facts: { fte: 0 }, answers: { q08_banen: 605, q14_doel: 800 } }]])('%s, no finding', (_, world) => expect(ids(world)).toEqual([]));
});

describe('falls and plans', () => {
  const fallen: World = { previous: { q08_banen: 300, q13_inleen: { telt: true, banen: 60 } }, answers: { q08_banen: 260, q13_inleen: { telt: true, banen: 25 } } };
  test('a fall is laid beside the fall of agency work', () => expect(slots(fallen, 'fall')).toMatchObject({ change: 40, found: 35, value: 260, previous: 300 }));
  test('agency work that grew explains nothing', () => expect(slots({ ...fallen, answers: { q08_banen: 260, q13_inleen: { telt: true, banen: 70 } } }, 'fall')).toMatchObject({ change: 40, found: 0 }));
  test('a rise needs no explanation', () => expect(ids({ ...fallen, answers: { q08_banen: 300, q13_inleen: { telt: true, banen: 25 } } })).toEqual([]));
  test('without last year there is no fall', () => expect(ids({ answers: fallen.answers! })).toEqual([]));

  const plans = [{ text: 'Leerkring voor begeleiders', date: '2025-06' }, { text: 'Banenmarkt in drie regio’s', date: '2025-10' }];
  test('a plan of last year that is not mentioned', () => expect(slots({ previous: { q20_plannen: plans }, answers: { q18_gedaan: ['De leerkringen leverden 20 begeleiders op'] } }, 'plans')).toMatchObject({ found: 'Banenmarkt in drie regio’s', count: 1 }));
  test('all mentioned', () => expect(ids({ previous: { q20_plannen: plans }, answers: { q18_gedaan: ['leerkring gehouden', 'banenmarkten in de regio: 40 gesprekken'] } })).toEqual([]));
  test('no plans on file', () => expect(ids({ answers: { q18_gedaan: ['leerkring gehouden'] } })).toEqual([]));
});

describe('over all sectors', () => {
  const world: World = { ...base, roundFacts: { total: 11634 }, roundChecks: [{ id: 'sum', kind: 'sum-beside-total', of: 'q08_banen', only: { answer: 'q07_basis', is: 'extra' }, total: 'total', say }] };
  test('only sectors on one basis are added up', () => {
    const one = situationFor({ ...world, answers: { q07_basis: 'extra', q08_banen: 4000.25 } });
    const other = situationFor({ ...world, answers: { q07_basis: 'quotum', q08_banen: 5000 } });
    expect(roundFindings(one.round, [one.dossier, other.dossier, one.dossier])).toEqual([{ check: 'sum', slots: { computed: 8000.5, limit: 11634, found: 2, year: 2025, previousYear: 2024 } }]);
  });
  test('without a sector or a national figure there is nothing to lay side by side', () => {
    const situation = situationFor({ ...world, answers: { q07_basis: 'quotum', q08_banen: 5000 } });
    expect(roundFindings(situation.round, [situation.dossier])).toEqual([]);
    const noTotal = situationFor({ ...world, roundFacts: {}, answers: { q07_basis: 'extra', q08_banen: 5000 } });
    expect(roundFindings(noTotal.round, [noTotal.dossier])).toEqual([]);
  });
});
