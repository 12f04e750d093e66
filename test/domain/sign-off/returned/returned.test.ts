import { describe, expect, test, vi } from 'vitest';
import { LIMITS } from '../../../../adapters/documents/report/limits.ts';
import { readFile } from '../../../../adapters/documents/report/read-file.ts';
import { likeness, likest } from '../../../../src/domain/sign-off/returned/likeness.ts';
import { fileMark, fileReference, fixedMark, plainWords, readMark, readReference, sentenceMark } from '../../../../src/domain/sign-off/returned/marks.ts';
import { readReturned } from '../../../../src/domain/sign-off/returned/read-returned.ts';
import { whichFile } from '../../../../src/domain/sign-off/returned/which-file.ts';
import { asWord } from '../../../support/as-word.ts';
import { randomFrom } from '../../../support/random-from.ts';
import { openSigningHouse } from '../../../support/signing-house.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('marks', () => {
  test('are read back as what they were made of, and fit in a name of Word', () => {
    for (const name of [fileMark('banenafspraak-2025', 'waterschappen', 12), sentenceMark('waterschappen-banen', 'ab'.repeat(32)), fixedMark('waterschappen-banen', 'Zin 1', 7), fixedMark(null, 'Titel', 120)]) {
      expect(name.length).toBeLessThanOrEqual(40);
      expect(readMark(name)).not.toBeNull();
    }
    expect(readMark(sentenceMark('a', 'ab'.repeat(32)))).toMatchObject({ kind: 'sentence', hash: 'ababababab' });
    expect(readMark(fixedMark(null, 'Titel', 1))).toMatchObject({ kind: 'fixed', sentence: null });
    expect(readReference(`Kenmerk ${fileReference('r', 's', 3)}.`)).toEqual(readMark(fileMark('r', 's', 3)));
  });

  test.each(['_GoBack', '_Toc123', 'nvz_', 'nvz_123', 'nvz_XXXXXXXXXX_YYYYYYYYYY', 'nvf_00000000_00000000_', 'nvz_0123456789_0123456789_x'])('%s is none of ours', (name) => expect(readMark(name)).toBeNull());

  test.each([
    ['‘75.000’', "'75.000'"], ['banen – voor', 'banen - voor'], ['een\u00a0woord', 'een woord'], ['  twee   woorden ', 'twee woorden'], ['woord\u00adafbreking', 'woordafbreking'], ['“ja”', '"ja"'],
  ])('%s and %s are the same words', (one, other) => expect(plainWords(one)).toBe(plainWords(other)));
});

describe('likeness', () => {
  test.each([
    ['precies hetzelfde', 'precies hetzelfde', 1], ['een twee drie vier', 'een twee drie vijf', 0.75], ['geheel anders', 'niets gelijk', 0], ['', 'iets', 0],
  ])('of «%s» and «%s» is %d', (one, other, is) => expect(likeness(one, other)).toBe(is));

  test('is not clear where two are near', () => {
    expect(likest('het doel was 500 banen', [{ text: 'het doel was 600 banen' }, { text: 'het doel was 700 banen' }])?.clear).toBe(false);
    expect(likest('het doel was 500 banen', [{ text: 'het doel was 600 banen' }, { text: 'iets anders' }])?.clear).toBe(true);
  });
});

test('whatever becomes of a file, reading it gives sentences of the offer in their order and never one twice', async () => {
  const home = await openSigningHouse();
  const file = await home.file();
  const { signOff } = await home.handler.streams.dossier('waterschappen');
  const ids = signOff.sentences.map((one) => one.id);
  const random = randomFrom(7);
  let read = 0;
  for (let round = 0; round < 150; round += 1) {
    const pick = (most: number): number => Math.floor(random() * most);
    const damaged = asWord(file).xml((xml) => Array.from({ length: 1 + pick(6) }).reduce<string>((sofar) => {
      const [from, length] = [pick(sofar.length), 1 + pick(400)];
      const piece = sofar.slice(from, from + length);
      const elsewhere = pick(sofar.length);
      return random() < 0.5 ? sofar.slice(0, from) + sofar.slice(from + length) : sofar.slice(0, elsewhere) + piece + sofar.slice(elsewhere);
    }, xml)).done();
    const report = await readFile(damaged, 'zinnen.docx', LIMITS);
    if (!report.ok || !report.report.marked || !whichFile(report.report, signOff.sentences)) continue;
    read += 1;
    const { sentences, doubts } = readReturned(report.report.marked, signOff, 1);
    const found = sentences.map((one) => one.id);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toEqual(ids.filter((id) => found.includes(id)));
    expect(doubts.every((one) => one.guess === null || (one.guess >= 1 && one.guess <= ids.length))).toBe(true);
  }
  expect(read).toBeGreaterThan(100);
});
