import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadRound } from '../../src/app/load/load-round.ts';
import { crossFindings } from '../../src/domain/checks/cross-checks.ts';
import { runChecks } from '../../src/domain/checks/run-checks.ts';
import { type Situation, withCandidate } from '../../src/domain/checks/situation.ts';
import type { Finding } from '../../src/domain/dossier/dossier.ts';
import { newDossier } from '../../src/domain/dossier/evolve.ts';
import { questionOf, sectorOf } from '../../src/domain/round.ts';
import type { Value } from '../../src/domain/value.ts';

const loaded = await loadRound(join(import.meta.dirname, '../support/rounds/waterschappen-2021'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const { round } = loaded;

/** Gives the answers one after another on 30 May 2022; what each fires by question, and what all together fire under `cross`. */
function fired(answers: readonly (readonly [question: string, value: Value, words: string])[]): { readonly [question: string]: readonly Finding[] } {
  let situation: Situation = { round, sector: sectorOf(round, 'waterschappen'), dossier: newDossier('waterschappen'), today: '2022-05-30', deadline: '2022-07-01T17:00' };
  const found: Record<string, readonly Finding[]> = {};
  for (const [id, value, words] of answers) {
    situation = withCandidate(situation, questionOf(round, id), { status: 'answered', value, quote: words, approx: null, range: null }, words);
    const { hard, soft } = runChecks(questionOf(round, id), situation);
    found[id] = [...hard, ...soft];
  }
  return { ...found, cross: crossFindings(situation) };
}

const names = (findings: readonly Finding[] | undefined): readonly string[] => (findings ?? []).map((finding) => finding.check);

// 269.5 of 492.7 is 54.7%, not 60.2%; from 262.0 to 269.5 is 7.5 more, or 2.9%, not 34.5 or 13%
test('the figures that were published for 2021 contradict one another, and each contradiction is asked about', () => {
  const found = fired([
    ['q07_basis', 'quotum', 'alle banen'],
    ['q08_banen', 269.5, '269,5, dat is ruim 13% meer'],
    ['q14_doel', 492.7, '492,7'],
    ['q15_doel_gehaald', 'nee', 'nee, 60,2% van het doel'],
    ['q16_verklaring', 'Ruim 13% meer, door 34,5 nieuwe banen.', 'Ruim 13% meer, door 34,5 nieuwe banen.'],
  ]);
  expect(names(found['q08_banen'])).toEqual(['genoemde-verandering']);
  expect(found['q08_banen']![0]!.slots).toMatchObject({ value: 269.5, previous: 262, previousYear: 2020, change: 7.5, percent: 2.9 });
  expect(names(found['q14_doel'])).toEqual([]);
  expect(names(found['q15_doel_gehaald'])).toEqual(['ander-percentage']);
  expect(found['q15_doel_gehaald']![0]!.slots).toMatchObject({ computed: 54.7 });
  expect(String(found['q15_doel_gehaald']![0]!.slots['found'])).toContain('60,2');
  expect(names(found['cross'])).toContain('genoemde-verandering-klopt');
});

test('the percentage beside the number itself is held against the goal as soon as both are known', () => {
  const found = fired([['q07_basis', 'quotum', 'alle banen'], ['q08_banen', 269.5, '269,5 (60,2% van 492,7)'], ['q14_doel', 492.7, '492,7'], ['q15_doel_gehaald', 'nee', 'nee']]);
  expect(names(found['cross'])).toEqual(['genoemd-deel-klopt']);
  expect(found['cross']![0]!.slots).toMatchObject({ computed: 54.7 });
});

test('the figures of 2020 as the published change implies them are a revision to ask about', () => {
  const found = fired([['q07_basis', 'quotum', 'alle banen'], ['q08_banen', 269.5, '269,5'], ['q14_doel', 492.7, '492,7'], ['q15_doel_gehaald', 'nee', 'nee'], ['q16_verklaring', 'In 2020 waren het 235,0 banen.', 'In 2020 waren het 235,0 banen.']]);
  expect(names(found['cross'])).toEqual(['eerder-cijfer-herzien']);
  expect(found['cross']![0]!.slots).toMatchObject({ found: 235, previous: 262, previousYear: 2020 });
});

test('the same figures without contradictions raise nothing', () => {
  const found = fired([
    ['q07_basis', 'quotum', 'alle banen'], ['q08_banen', 269.5, '269,5'], ['q14_doel', 492.7, '492,7'],
    ['q15_doel_gehaald', 'nee', 'nee, 54,7%'], ['q16_verklaring', 'Er kwamen 7,5 banen bij, 2,9% meer.', 'Er kwamen 7,5 banen bij, 2,9% meer.'],
  ]);
  expect(Object.values(found).flat()).toEqual([]);
});
