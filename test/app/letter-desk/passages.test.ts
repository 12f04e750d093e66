import { expect, test } from 'vitest';
import { roundStream, dossierStream } from '../../../src/app/streams.ts';
import type { Message } from '../../../src/app/messages.ts';
import { openLetterHouse, submitAs } from '../../support/letter-house.ts';
import type { LetterHouse } from '../../support/letter-house.ts';

const DESK = 'anemoon-bosch';
const WATER = 'klaver-meerkoet';
const OCW = 'clematis-ocw';
const HBO = 'edelweis-tureluur';
const ANSWERS = {
  waterschappen: { q01_rol: true, q02_wa_status: 'vastgesteld', q04_wa_datum: '2025-03-05', q07_basis: 'quotum', q08_banen: 300, q14_doel: 500, q15_doel_gehaald: 'nee', q10_peildatum: '2025-12-31', q19_budget: 75_000, q25_akkoord: { akkoord: true, contact: 'klaver.meerkoet@voorbeeld.nl' } },
  hbo: { q01_rol: true, q07_basis: 'quotum', q08_banen: 605, q09_personen: 560, q12_respons: { deelgenomen: 36, totaal: 36 }, q25_akkoord: { akkoord: true, contact: 'edelweis.tureluur@voorbeeld.nl' } },
};
const EDIT = 'wijzig zin 5 van Waterschappen: In 2025 was er € 75.000 extra beschikbaar voor de banenafspraak.';

async function offered(): Promise<LetterHouse> {
  const home = await openLetterHouse(ANSWERS);
  for (const text of ['maak concept', 'leg voor', 'Ja, leg voor']) await home.say(DESK, text);
  return home;
}

/** What stands beside the sentences of a message: how many sources each has, and what it said before. */
function beside({ blocks }: Message): readonly (readonly [sources: number, before: string | null])[] {
  return blocks.flatMap(({ sentence }) => (sentence ? [[sentence.sources.length, sentence.before] as const] : []));
}

test('a signer sees what each sentence rests on; what changed comes with what it said before', async () => {
  const home = await offered();
  expect(beside(home.last(WATER)).map(([sources]) => sources > 0)).toEqual([true, true, true, true, true]);
  expect(JSON.stringify(home.last(WATER))).not.toContain('605');
  await home.say(WATER, 'akkoord met alles');
  await home.say(DESK, EDIT);
  expect(beside(home.last(DESK))).toEqual([[1, 'Er was € 75.000 extra beschikbaar voor de banenafspraak.']]);
  await home.press(DESK, 'Ja, wijzig de zin');
  expect(beside(home.last(WATER))).toEqual([[1, 'Er was € 75.000 extra beschikbaar voor de banenafspraak.']]);
  expect(beside(home.last(DESK))).toEqual([[0, 'Er was € 75.000 extra beschikbaar voor de banenafspraak.']]);
});

test('an answer that was given anew shows its new version, under words that stayed the same too', async () => {
  const home = await offered();
  await home.say(WATER, 'akkoord met alles');
  await submitAs(home.house.store as never, home.house.round as never, 'waterschappen', { ...ANSWERS.waterschappen, q19_budget: { is: 75_000, words: 'vijfenzeventigduizend' } });
  for (const text of ['maak concept', 'leg voor', 'Ja, leg voor']) await home.say(DESK, text);
  expect(home.last(WATER).text).toContain('De woorden zijn gelijk gebleven');
  expect(home.last(WATER).text).toMatch(/Extra geld, Klaver Meerkoet, 15 juni 2026, versie 2: ‘vijfenzeventigduizend’/);
  await home.say(DESK, 'vergelijk');
  expect(beside(home.last(DESK)).filter(([sources]) => sources > 0).length).toBeGreaterThan(0);
  await home.say(DESK, 'geschiedenis van zin 5 van Waterschappen');
  expect(home.last(DESK).text).toMatch(/versie 1: ‘75.000’[^]*versie 2: ‘vijfenzeventigduizend’/);
});

test('who asks where a sentence comes from gets every word of it: the signer of the own sentences, the coordinator of all', async () => {
  const home = await offered();
  await home.say(WATER, 'waar komt zin 1 vandaan?');
  expect(home.last(WATER).text).toMatch(/Waar zin 1 op rust\nOp 31 december 2025 [^]*• Aantal banen, Klaver Meerkoet, 15 juni 2026, versie 1: ‘300’/);
  await home.say(WATER, 'waar komt zin 9 vandaan?');
  expect(home.last(WATER).text).toContain('de zinnen lopen van 1 tot en met 5');
  await home.say(WATER, 'akkoord met zin 1');
  expect(home.last(WATER).text).toContain('Uw akkoord op zin 1 staat vast');
});

test('a reviewer sees no answers: not beside a sentence, not when asking, not in what is kept', async () => {
  const home = await offered();
  await home.say(WATER, 'akkoord met alles');
  await home.say(HBO, 'akkoord met alles');
  for (const text of ['leg voor aan OCW', 'Ja, leg voor']) await home.say(DESK, text);
  expect(home.last(OCW).blocks.some(({ sentence }) => sentence !== undefined)).toBe(true);
  expect(beside(home.last(OCW)).filter(([sources]) => sources > 0)).toEqual([]);
  expect(home.last(OCW).text).not.toContain('Bronnen');
  await home.say(OCW, 'waar komt zin 1 vandaan?');
  expect(home.last(OCW).text).toContain('ziet u als meelezer niet');
  const kept = (await home.house.store.read(roundStream(home.house.round), 0)).filter(({ event }) => event.type === 'review');
  expect(kept.length).toBeGreaterThan(0);
  expect(JSON.stringify(kept)).not.toContain('"sources"');
  expect(JSON.stringify(await home.house.store.read(dossierStream(home.house.round, 'waterschappen'), 0))).toContain('"sources"');
});
