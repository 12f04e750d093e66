import { expect, test } from 'vitest';
import { openLetterHouse } from '../../support/letter-house.ts';
import type { LetterHouse } from '../../support/letter-house.ts';

const DESK = 'anemoon-bosch';
const WATER = 'klaver-meerkoet';
const HBO = { q01_rol: true, q07_basis: 'quotum', q08_banen: 605, q09_personen: 560 };

async function offered(): Promise<LetterHouse> {
  const home = await openLetterHouse({ waterschappen: { q01_rol: true, q07_basis: 'quotum', q08_banen: 300, q09_personen: 231 }, hbo: HBO });
  for (const act of ['maak concept', 'leg voor', 'Ja, leg voor']) await home.say(DESK, act);
  return home;
}
const last = (home: LetterHouse, person: string): string => home.told(person).at(-1)!;
const edit = async (home: LetterHouse): Promise<void> => { for (const act of ['wijzig zin 2 van waterschappen: In deze banen werken nu 231 mensen.', 'Ja, wijzig de zin']) await home.say(DESK, act); };

test('who agreed to nothing yet does not hear that an agreement stays', async () => {
  const home = await offered();
  await edit(home);
  expect(last(home, WATER)).toMatch(/^Waterschappen: er is nog niets akkoord\. Ik leg u \d+ zinnen voor/);
  expect(last(home, WATER)).not.toContain('blijft staan');
});

test('who agreed to the rest hears that this stays', async () => {
  const home = await offered();
  await home.say(WATER, 'Akkoord met alles');
  await edit(home);
  expect(last(home, WATER)).toMatch(/1 zin nog niet akkoord of veranderd\. .*uw akkoord op de rest blijft staan/);
});

test('reviewers, who gave no answers, are not told to correct one', async () => {
  const home = await offered();
  for (const signer of [WATER, 'edelweis-tureluur']) await home.say(signer, 'Akkoord met alles');
  for (const act of ['leg voor', 'Ja, leg voor']) await home.say(DESK, act);
  expect(last(home, 'clematis-ocw')).toContain('Maak dan een opmerking bij die zin');
  expect(last(home, 'clematis-ocw')).not.toContain('Verbeter dan het antwoord');
});

test('somebody’s name and illness do not come into the nota as a reason to go on', async () => {
  const home = await offered();
  await home.say(DESK, 'ga door zonder akkoord van hbo omdat Edelweis Tureluur langdurig ziek is');
  expect(last(home, DESK)).toContain('persoonsgegevens');
  await home.say(DESK, 'Ja, ga door zonder akkoord');
  const { hbo } = await home.handler.streams.dossiers();
  expect(JSON.stringify(hbo)).toContain('"reason":"[…]');
  expect(JSON.stringify(hbo)).not.toMatch(/Tureluur langdurig|ziek/);
  await home.say(DESK, 'ga door zonder akkoord van waterschappen omdat de termijn van de Kamer verstrijkt');
  expect(last(home, DESK)).not.toContain('persoonsgegevens');
});

test('a difference around the passages says whether it is of the introduction or of the closing, as one changes it', async () => {
  const home = await offered();
  for (const act of ['wijzig zin 1 van het slot: Ik blijf met de sectoren in gesprek.', 'Ja, wijzig de zin', 'toon de verschillen']) await home.say(DESK, act);
  expect(last(home, DESK)).toContain('Slot, zin 1, gewijzigd:');
});

test('who submits and does not sign hears who gets the text to read', async () => {
  const whole = { ...HBO, q25_akkoord: { akkoord: true, contact: 'wie@voorbeeld.nl' } };
  const home = await openLetterHouse({ rijk: whole, hbo: whole }, '2026-06-15T10:00');
  for (const sector of ['rijk', 'hbo']) for (const act of [`heropen ${sector} omdat het aantal niet klopt`, 'Ja, zet weer open']) await home.say(DESK, act);
  for (const owner of ['narcis-valk', 'edelweis-tureluur']) for (const act of ['indienen', 'ja', 'Toch indienen']) await home.say(owner, act);
  expect(last(home, 'narcis-valk')).toContain('De tekst over uw sector wordt voorgelegd aan Olijf Havik voordat');
  expect(last(home, 'edelweis-tureluur')).toContain('U krijgt de tekst over uw sector te lezen');
});

test('a figure of an earlier year stands in the origin of a sentence in words, and as it is written here', async () => {
  const home = await openLetterHouse({ waterschappen: { q01_rol: true, q07_basis: 'quotum', q08_banen: 300 } });
  for (const act of ['maak concept', 'waar komt zin 2 van waterschappen vandaan?']) await home.say(DESK, act);
  expect(last(home, DESK)).toContain('Gegevens van de ronde, eerder antwoord van Waterschappen, Aantal banen: ‘269,5’. Bron: ');
  expect(last(home, DESK)).toContain('jaar van het eerdere antwoord van Waterschappen, Aantal banen: ‘2021’');
});

test('a nota that says something else makes a new version of an unchanged letter, and agreement stays', async () => {
  const home = await offered();
  await home.say(WATER, 'Akkoord met alles');
  await home.say(DESK, 'maak concept');
  expect(last(home, DESK)).toContain('Er is niets veranderd sinds versie 1');
  const { letter } = home.house;
  const papers = letter!.papers.map(({ name, file }) => ({ name, file: JSON.parse(JSON.stringify(file).replaceAll('bouwt voort op de rapportages', 'rust op de rapportages')) }));
  Object.assign(home.house, { letter: { ...letter!, papers } });
  await home.say(DESK, 'maak concept');
  expect(last(home, DESK)).toMatch(/Dit is versie 2\.[\s\S]*De brief is gelijk gebleven\. Wel is iets veranderd in een stuk/);
  await home.say(DESK, 'stand van de afstemming');
  expect(last(home, DESK)).toContain('Akkoord: Waterschappen');
});

test('the draft, the file and the list of versions name the same moment', async () => {
  const home = await offered();
  home.at('2026-07-07T11:00');
  await edit(home);
  await home.say(DESK, 'toon concept');
  expect(last(home, DESK)).toContain('Concept van dinsdag 7 juli 2026 om 11:00 uur');
  await home.say(DESK, 'stuur de brief');
  expect(last(home, DESK)).toContain('gemaakt op dinsdag 7 juli 2026 om 11:00 uur');
});
