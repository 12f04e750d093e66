import { expect, test } from 'vitest';
import { latestOf } from '../../../src/domain/letter/versions.ts';
import { openLetterHouse } from '../../support/letter-house.ts';
import type { LetterHouse } from '../../support/letter-house.ts';

const DESK = 'anemoon-bosch';
const WATER = 'klaver-meerkoet';
const HBO = 'edelweis-tureluur';
const OCW = 'clematis-ocw';
const ANSWERS = {
  waterschappen: { q01_rol: true, q02_wa_status: 'vastgesteld', q04_wa_datum: '2025-03-05', q07_basis: 'quotum', q08_banen: 300, q19_budget: 75000 },
  hbo: { q01_rol: true, q07_basis: 'quotum', q08_banen: 605, q09_personen: 560 },
};

async function offered(): Promise<LetterHouse> {
  const home = await openLetterHouse(ANSWERS);
  for (const act of ['maak concept', 'leg voor', 'Ja, leg voor']) await home.say(DESK, act);
  return home;
}

/** As far as OCW, who reads the education part. */
async function withOcw(): Promise<LetterHouse> {
  const home = await offered();
  for (const signer of [WATER, HBO]) await home.say(signer, 'akkoord met alles');
  for (const act of ['leg voor', 'Ja, leg voor']) await home.say(DESK, act);
  return home;
}

async function inbox(home: LetterHouse, person: string): Promise<string> {
  return JSON.stringify((await home.house.store.conversation(person)).filter((line) => line.by === 'person'));
}

async function journals(home: LetterHouse): Promise<string> {
  const { round, store } = home.house;
  return JSON.stringify(await Promise.all([...round.sectors.map(({ id }) => store.read(`dossier/${round.id}/${id}`, 0)), store.read(`round/${round.id}`, 0)]));
}

async function remarksOf(home: LetterHouse, sector: string): Promise<readonly string[]> {
  return (await home.handler.streams.dossier(sector)).signOff.acts.flatMap((act) => (act.kind === 'remarked' || act.kind === 'returned' ? [`${act.kind}: ${act.words}`] : []));
}

test('a remark of a signer that names somebody: the masked words are asked about, and the name stands nowhere', async () => {
  const home = await offered();
  const before = home.told(DESK).length;
  await home.say(WATER, 'opmerking bij zin 1: mevrouw Pietersen zei dat 06-12345678 klopt');
  expect(home.last(WATER).text).toContain('Ik bewaar liever dit: ‘[…]');
  expect(home.last(WATER).choices.map((one) => one.label)).toEqual(['Ja, zo is het goed', 'Ik schrijf het anders op']);
  // nobody hears of it before the yes, and what came in is overwritten already
  expect(home.told(DESK)).toHaveLength(before);
  expect(await remarksOf(home, 'waterschappen')).toEqual([]);
  expect(await inbox(home, WATER)).not.toMatch(/Pietersen|12345678/);
  await home.say(WATER, 'ja');
  expect((await remarksOf(home, 'waterschappen'))[0]).toMatch(/^remarked: .*\[…\] zei dat \[…\] klopt$/);
  expect(home.last(DESK).text).toContain('[…] zei dat […] klopt');
  expect(await journals(home)).not.toMatch(/Pietersen|12345678/);
});

test.each<[said: string, then: readonly string[], kept: string]>([
  ['a no and other words', ['nee', 'noem het jaartal'], 'remarked: noem het jaartal'],
  ['a no with other words behind it', ['nee, noem het jaartal'], 'remarked: noem het jaartal'],
  ['other words at once', ['noem het jaartal'], 'remarked: noem het jaartal'],
  ['the button for other words', ['Ik schrijf het anders op', 'noem het jaartal'], 'remarked: noem het jaartal'],
  ['a friendly yes', ['prima'], 'remarked: bel [telefoon]'],
])('a remark with a telephone number is settled by %s', async (_, then, kept) => {
  const home = await offered();
  await home.press(WATER, 'Opmerking bij een zin');
  await home.press(WATER, 'Zin 2');
  await home.say(WATER, 'bel 06-12345678');
  for (const words of then) await home.say(WATER, words);
  expect(await remarksOf(home, 'waterschappen')).toEqual([kept.replace('[telefoon]', '[…]')]);
  expect(await inbox(home, WATER)).not.toContain('12345678');
});

test('let it be: nothing is kept of a remark that held personal data', async () => {
  const home = await offered();
  await home.say(WATER, 'opmerking bij zin 2: bel 06-12345678');
  await home.say(WATER, 'laat maar');
  expect(home.last(WATER).text).toContain('geen opmerking');
  await home.say(WATER, 'akkoord met alles');
  expect(await remarksOf(home, 'waterschappen')).toEqual([]);
  expect(await journals(home)).not.toContain('12345678');
});

test('a remark of a reviewer that names somebody goes back to the sector only masked, and only after the yes', async () => {
  const home = await withOcw();
  await home.press(OCW, 'Opmerking bij een zin');
  await home.press(OCW, 'Zin 2');
  const told = home.told(HBO).length;
  await home.say(OCW, 'Vraag dit na bij meneer Bakker, bakker@hogeschool.nl');
  expect(home.last(OCW).text).toContain('Ik bewaar liever dit');
  expect(home.told(HBO)).toHaveLength(told);
  expect(await inbox(home, OCW)).not.toMatch(/Bakker|hogeschool/);
  await home.press(OCW, 'Ja, zo is het goed');
  expect(home.last(HBO).text).toContain('Vraag dit na bij');
  expect(`${home.last(HBO).text} ${home.last(DESK).text} ${await journals(home)} ${await inbox(home, OCW)}`).not.toMatch(/Bakker|hogeschool/);
});

test('a remark that was begun before its sentence changed stands with the new words, and the person is told so', async () => {
  const home = await offered();
  await home.press(WATER, 'Opmerking bij een zin');
  await home.press(WATER, 'Zin 4');
  await home.say(DESK, 'wijzig zin 4 van Waterschappen: De Werkagenda is in het voorjaar van 2025 vastgesteld.');
  await home.press(DESK, 'Ja, wijzig de zin');
  await home.say(WATER, 'De maand mag erbij.');
  expect(home.last(WATER).text).toContain('Zin 4 is intussen veranderd. Er staat nu: “De Werkagenda is in het voorjaar van 2025 vastgesteld.”');
  expect(home.last(DESK).text).toContain('Klaver Meerkoet (Waterschappen) heeft een opmerking bij zin 4: “De maand mag erbij.”');
  expect(await remarksOf(home, 'waterschappen')).toEqual(['remarked: De maand mag erbij.']);
});

test('a reviewer remarks on a sentence that changed since: nothing is lost, and the sector is not asked about words that are gone', async () => {
  const home = await withOcw();
  await home.say(DESK, 'wijzig zin 2 van Hoger beroepsonderwijs: Dat zijn 560 personen in dienst.');
  await home.press(DESK, 'Ja, wijzig de zin');
  const told = home.told(HBO).length;
  await home.say(OCW, 'opmerking bij zin 2: Is dit met of zonder inleen?');
  expect(home.last(DESK).text).toContain('“Is dit met of zonder inleen?” De zin is intussen veranderd; de opmerking ging over eerdere woorden.');
  // the sector was asked about the new words already: it hears the remark with those
  expect(home.told(HBO)).toHaveLength(told + 1);
  expect(home.last(HBO).text).toContain('Dat zijn 560 personen in dienst.');
  expect(home.last(HBO).text).toContain('Een meelezer merkte op: “Is dit met of zonder inleen?”');
  await home.say(HBO, 'akkoord met alles');
  const draft = latestOf((await home.handler.streams.letter()).versions)!.draft;
  expect(draft.passages.find((one) => one.sector === 'hbo')!.sentences[1]!.text).toBe('Dat zijn 560 personen in dienst.');
  expect(await remarksOf(home, 'hbo')).toEqual(['returned: Is dit met of zonder inleen?']);
});

test.each([
  ['a sentence by its place in the passage of a sector', 'opmerking bij zin 2 van Hoger beroepsonderwijs: met of zonder inleen?', 2],
  ['one of another sector, which OCW does not read', 'opmerking bij zin 1 van Waterschappen: dit kan korter', null],
])('a reviewer points at %s', async (_, words, place) => {
  const home = await withOcw();
  await home.say(OCW, words);
  const acts = (await home.handler.streams.letter()).clearing.reviews['ocw']!.acts;
  const draft = latestOf((await home.handler.streams.letter()).versions)!.draft;
  if (place === null) {
    expect(acts).toEqual([]);
    expect(home.last(OCW).text).toContain('Die zin is er niet bij');
  } else expect(acts).toMatchObject([{ kind: 'remarked', sentence: draft.passages.find((one) => one.sector === 'hbo')!.sentences[place - 1]!.id, words: 'met of zonder inleen?' }]);
});

test('who reads the whole letter is understood by sector too, whatever the numbers in the list', async () => {
  const home = await withOcw();
  await home.say(OCW, 'akkoord met alles');
  for (const act of ['leg voor', 'Ja, leg voor']) await home.say(DESK, act);
  await home.say('esdoorn-mpvo', 'opmerking bij zin 1 van Waterschappen: het kan korter');
  expect(home.last(DESK).text).toContain('heeft een opmerking bij zin 1 van Waterschappen: “het kan korter”');
  expect(home.last(WATER).text).toContain('Een meelezer merkte op: “het kan korter”');
  await home.say('esdoorn-mpvo', 'akkoord met zin 2 van Waterschappen');
  const { acts } = (await home.handler.streams.letter()).clearing.reviews['mpvo']!;
  expect(acts.map((one) => [one.kind, one.sentence])).toEqual([['remarked', acts[0]!.sentence], ['agreed', latestOf((await home.handler.streams.letter()).versions)!.draft.passages.find((one) => one.sector === 'waterschappen')!.sentences[1]!.id]]);
});

test('a signer who names the own sector is understood, and words that are awaited stay as they are', async () => {
  const home = await offered();
  await home.say(WATER, 'akkoord met zin 1 van de waterschappen');
  await home.say(WATER, 'opmerking bij zin 2 van Politie: hoort hier niet');
  expect(home.last(WATER).text).toContain('Die zin is er niet bij');
  await home.press(WATER, 'Opmerking bij een zin');
  await home.press(WATER, 'Zin 3');
  await home.say(WATER, 'Dit staat ook in zin 1 van Politie: daar hoort het.');
  expect(await remarksOf(home, 'waterschappen')).toEqual(['remarked: Dit staat ook in zin 1 van Politie: daar hoort het.']);
  expect((await home.handler.streams.dossier('waterschappen')).signOff.acts.filter((act) => act.kind === 'agreed')).toHaveLength(1);
});
