import { expect, test } from 'vitest';
import { perform } from '../../../src/app/perform.ts';
import { tick } from '../../../src/app/tick.ts';
import { openLetterHouse } from '../../support/letter-house.ts';
import type { LetterHouse } from '../../support/letter-house.ts';

const ANSWERS = {
  waterschappen: { q01_rol: true, q07_basis: 'quotum', q08_banen: 300, q19_budget: 75000 },
  hbo: { q01_rol: true, q07_basis: 'quotum', q08_banen: 605, q09_personen: 560 },
};

/** Put before both sectors on Monday 6 July 2026 at 10:00; every reminder about answers has gone by then. */
async function offered(): Promise<LetterHouse> {
  const home = await openLetterHouse(ANSWERS);
  for (const act of ['maak concept', 'leg voor', 'Ja, leg voor']) await home.say('anemoon-bosch', act);
  return home;
}

async function timePasses(home: LetterHouse, to: string): Promise<readonly string[]> {
  home.at(to);
  const before = home.sent.length;
  await tick(home.house, home.handler.streams);
  await perform(home.house);
  return home.sent.slice(before).filter((one) => /akkoord/.test(one.message.text) && !/Nog niet ingediend|uiterste datum/.test(one.message.text)).map((one) => one.to);
}

test('who says nothing is reminded once after three working days, and the coordinators hear it after six', async () => {
  const home = await offered();
  await home.say('edelweis-tureluur', 'akkoord met alles');
  // Wednesday 8 July: too early. Thursday 9 July at ten: three working days.
  expect(await timePasses(home, '2026-07-08T16:00')).toEqual([]);
  expect(await timePasses(home, '2026-07-09T10:05')).toEqual(['klaver-meerkoet']);
  expect(home.last('klaver-meerkoet').text).toContain('Zin 1');
  expect(home.last('klaver-meerkoet').choices.map((one) => one.label)).toContain('Akkoord met alles');
  expect(await timePasses(home, '2026-07-10T10:05')).toEqual([]);
  // Tuesday 14 July: six working days
  expect(await timePasses(home, '2026-07-14T10:05')).toEqual(['anemoon-bosch', 'berend-specht']);
  expect(home.last('anemoon-bosch').text).toContain('ga door zonder akkoord van Waterschappen omdat');
  expect(await timePasses(home, '2026-07-20T10:05')).toEqual([]);
  // silence is still no agreement
  await home.say('anemoon-bosch', 'leg voor aan OCW');
  expect(home.last('anemoon-bosch').text).toContain('Er is nog geen akkoord van Waterschappen');
});

test('a remark is no silence, and who wrote a moment ago is left in peace until later', async () => {
  const home = await offered();
  for (const place of [1, 2, 3, 4, 5]) await home.say('klaver-meerkoet', `opmerking bij zin ${place}: liever anders`);
  home.at('2026-07-09T09:55');
  await home.say('edelweis-tureluur', 'hallo');
  expect(await timePasses(home, '2026-07-09T10:05')).toEqual([]);
  // twelve hours later it is night; on Friday morning it is heard
  expect(await timePasses(home, '2026-07-09T22:00')).toEqual([]);
  expect(await timePasses(home, '2026-07-10T09:30')).toEqual(['edelweis-tureluur']);
  expect(await timePasses(home, '2026-07-10T12:00')).toEqual([]);
});

test('a coordinator hears of everybody who is silent in one message, and the plan tells it beforehand', async () => {
  const home = await offered();
  await home.say('anemoon-bosch', 'plan');
  expect(home.last('anemoon-bosch').text.split('\n').slice(-3)).toEqual([
    'Over het akkoord op de brief, zolang er niets wordt gezegd',
    '• donderdag 9 juli 2026 om 10:00 uur: herinnering aan Klaver Meerkoet en Edelweis Tureluur (Waterschappen en Hoger beroepsonderwijs)',
    '• dinsdag 14 juli 2026 om 10:00 uur: melding aan Anemoon Bosch en Berend Specht (Waterschappen en Hoger beroepsonderwijs)',
  ]);
  expect(await timePasses(home, '2026-07-09T10:05')).toEqual(['klaver-meerkoet', 'edelweis-tureluur']);
  expect(await timePasses(home, '2026-07-14T10:05')).toEqual(['anemoon-bosch', 'berend-specht']);
  expect(home.last('anemoon-bosch').text).toContain('• Aan Waterschappen is op maandag 6 juli 2026 om 10:00 uur om akkoord gevraagd. 3 zinnen wachten nog op Klaver Meerkoet.');
  expect(home.last('anemoon-bosch').text).toContain('• Aan Hoger beroepsonderwijs is op');
  expect(await timePasses(home, '2026-07-15T10:05')).toEqual([]);
});

test('nobody is reminded of words that no longer stand in the letter: those are put before them anew', async () => {
  const home = await offered();
  await home.say('klaver-meerkoet', 'akkoord met zin 2 en 3');
  await home.say('edelweis-tureluur', 'akkoord met alles');
  const { house } = home;
  const stream = `dossier/${house.round.id}/waterschappen` as const;
  await house.store.commit({
    at: '2026-07-06T08:10:00Z', messages: [], claims: [], done: null, masks: [],
    appends: [{ stream, expected: (await home.handler.streams.dossier('waterschappen')).version, events: [{ type: 'answer-given', question: 'q08_banen', by: 'klaver-meerkoet', given: { status: 'answered', value: 310, quote: '310', approx: null, range: null }, words: '310', warnings: [], delivery: 'x' }] }],
  });
  await home.say('anemoon-bosch', 'maak concept');
  expect(await timePasses(home, '2026-07-09T10:05')).toEqual([]);
});
