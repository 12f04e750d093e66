import { expect, test } from 'vitest';
import { readSigning } from '../../../src/domain/sign-off/read-signing.ts';

test.each<[string, number]>([
  ['waar komt zin 3 vandaan?', 3], ['Waar komt zin 12 vandaan', 12], ['waar rust zin 2 op?', 2], ['bronnen van zin 4', 4], ['toon de bronnen bij zin 4', 4], ['herkomst van zin 1', 1],
  ['where does sentence 3 come from?', 3], ['show the sources of sentence 10', 10], ['what is sentence 7 based on?', 7], ['waarop is zin 5 gebaseerd?', 5], ['waarop rust zin 6', 6],
])('«%s» asks what sentence %i rests on', (text, place) => {
  expect(readSigning(text)).toEqual({ means: 'sources', place });
});

test.each(['waar komt u vandaan?', 'de bron is onze monitor', 'zin 3 komt uit de monitor', 'where does it come from?', 'bronnen van zin 3 kloppen niet'])('«%s» asks for no sources', (text) => {
  expect(readSigning(text)?.means).not.toBe('sources');
});
