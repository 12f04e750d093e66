import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { letterMarkdown } from '../../../src/app/letter/markdown.ts';
import { loadLetter } from '../../../src/app/load/load-letter.ts';
import { loadRound } from '../../../src/app/load/load-round.ts';
import { draftLetter } from '../../../src/domain/letter/draft.ts';
import { untraced } from '../../../src/domain/letter/verify/trace.ts';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import { submitted } from '../../support/letter-desk.ts';

const HOME = join(import.meta.dirname, '../../..');

async function letterOf(folder: string, dossiers: readonly Dossier[]): Promise<string> {
  const loaded = await loadRound(join(HOME, folder));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const read = await loadLetter(join(HOME, folder), loaded.round);
  if (!read.ok || read.letter === null) throw new Error(JSON.stringify(read));
  const records = { round: loaded.round, letter: read.letter, dossiers };
  const draft = draftLetter(loaded.round, read.letter, dossiers, '2026-07-02T10:00:00Z');
  expect(untraced(draft, records)).toEqual([]);
  return letterMarkdown(draft, loaded.round, read.letter);
}

describe('a round about something else has a letter of its own', () => {
  const folder = 'prompts/rounds/energie-bibliotheken-2025';
  test('from the same building blocks', async () => {
    const text = await letterOf(folder, [
      submitted('havenstad', { e2_verbruik: 170000, e3_doel: 175000, e4_maatregelen: ['led', 'isolatie'], e5_uitleg: 'De ledlampen hangen nu overal.' }),
      submitted('molenwijk', { e2_verbruik: 62000.5, e3_doel: 60000, e4_maatregelen: ['geen'] }),
    ]);
    await expect(text).toMatchFileSnapshot('energie-bibliotheken.md');
  });
});

test('the contradiction of the water authorities: the letter has the percentage that follows from the figures', async () => {
  const text = await letterOf('test/support/rounds/waterschappen-2021', [
    submitted('waterschappen', { q07_basis: 'quotum', q08_banen: 269.5, q10_peildatum: '2021-12-31', q14_doel: 492.7, q15_doel_gehaald: { is: 'nee', words: 'nee, 60,2%' } }),
  ]);
  expect(text).toContain('Op 31 december 2021 telden de waterschappen 269,5 banen');
  expect(text).toContain('Dat zijn er 7,5 meer dan een jaar eerder (262).');
  expect(text).toContain('Het doel voor 2021 was 492,7 banen; daarvan is 54,7 procent gerealiseerd.');
  expect(text).not.toContain('60,2');
});
