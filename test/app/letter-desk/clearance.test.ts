import { expect, test } from 'vitest';
import { clearanceOf } from '../../../src/domain/clearance/stand.ts';
import { latestOf } from '../../../src/domain/letter/versions.ts';
import { sectorPart } from '../../../src/domain/clearance/stand.ts';
import { openLetterHouse, submitAs } from '../../support/letter-house.ts';
import type { LetterHouse } from '../../support/letter-house.ts';

const DESK = 'anemoon-bosch';
const WATER = 'klaver-meerkoet';
const HBO = 'edelweis-tureluur';
const OCW = 'clematis-ocw';
const ANSWERS = {
  waterschappen: { q01_rol: true, q02_wa_status: 'vastgesteld', q04_wa_datum: '2025-03-05', q07_basis: 'quotum', q08_banen: 300, q14_doel: 500, q15_doel_gehaald: 'nee', q10_peildatum: '2025-12-31', q19_budget: 75000, q25_akkoord: { akkoord: true, contact: 'klaver.meerkoet@voorbeeld.nl' } },
  hbo: { q01_rol: true, q07_basis: 'quotum', q08_banen: 605, q09_personen: 560, q12_respons: { deelgenomen: 36, totaal: 36 }, q25_akkoord: { akkoord: true, contact: 'edelweis.tureluur@voorbeeld.nl' } },
};

async function stateOf(home: LetterHouse, sector: string): Promise<string> {
  const draft = latestOf((await home.handler.streams.letter()).versions)!.draft;
  return sectorPart({ draft, dossiers: await home.handler.streams.dossiers() }, sector).sentences.map((one) => one.state[0]).join('');
}

async function steps(home: LetterHouse): Promise<string> {
  const letter = await home.handler.streams.letter();
  const view = { round: home.house.round, draft: latestOf(letter.versions)!.draft, dossiers: await home.handler.streams.dossiers(), clearing: letter.clearing };
  return clearanceOf(view).map((one) => `${one.step.id} ${one.state}`).join(', ');
}

async function offered(): Promise<LetterHouse> {
  const home = await openLetterHouse(ANSWERS);
  await home.say(DESK, 'maak concept');
  await home.say(DESK, 'leg voor');
  await home.press(DESK, 'Ja, leg voor');
  return home;
}

test('a letter from draft to published, with a correction, a remark of a reviewer and everything in its order', async () => {
  const home = await offered();
  expect(await stateOf(home, 'waterschappen')).toBe('ooooo');
  expect(home.last(WATER).choices[0]?.label).toBe('Antwoord verbeteren');
  expect(home.last(WATER).text).not.toContain('hoger beroepsonderwijs');

  // part of it, a remark, and the rest
  await home.press(WATER, 'Akkoord met zin 1');
  expect(await stateOf(home, 'waterschappen')).toBe('aoooo');
  await home.say(WATER, 'opmerking bij zin 5: noem het jaar');
  expect(home.last(DESK).text).toContain('“noem het jaar”');
  await home.say(WATER, 'akkoord met zin 2, 3 en 4');
  expect(await stateOf(home, 'waterschappen')).toBe('aaaar');
  await home.say(HBO, 'akkoord met alles');
  expect(await stateOf(home, 'hbo')).toBe('aaaa');

  // the coordinator words it: only that one sentence goes back, with before and after
  await home.say(DESK, 'wijzig zin 5 van Waterschappen: In 2025 was er € 75.000 extra beschikbaar voor de banenafspraak.');
  await home.press(DESK, 'Ja, wijzig de zin');
  expect(await stateOf(home, 'waterschappen')).toBe('aaaao');
  expect(home.last(WATER).text).toContain('Was: «Er» was € 75.000 extra beschikbaar');
  expect(home.last(WATER).text).toContain('Wordt: «In 2025» was «er» € 75.000');
  expect(home.last(WATER).text).not.toContain('Zin 4');
  await home.press(WATER, 'Akkoord met alles');
  expect(await stateOf(home, 'waterschappen')).toBe('aaaaa');

  // the sector corrects a figure: the sentences on it lapse, the others do not, the person's sentence stays
  await home.press(WATER, 'Antwoord verbeteren', home.sent.findLast((one) => one.to === WATER && one.message.choices.length > 2)!.message);
  await home.say(WATER, 'antwoord verbeteren bij zin 1');
  await home.press(WATER, 'Wijzig: Aantal banen');
  for (const words of ['310', 'indienen', 'ja', 'ja']) await home.say(WATER, words);
  expect((await home.handler.streams.dossier('waterschappen')).submission).not.toBeNull();
  expect(await stateOf(home, 'waterschappen')).toBe('aaaaa');
  await home.press(DESK, 'Maak een nieuwe versie');
  expect(home.last(DESK).text).toContain('Akkoord vervallen bij Waterschappen: zin 1, 2 en 3.');
  expect(await stateOf(home, 'waterschappen')).toBe('lllaa');
  await home.press(DESK, 'Vraag opnieuw akkoord');
  await home.press(DESK, 'Ja, leg voor');
  expect(home.last(WATER).text).toContain('Was: Op 31 december 2025 telden de waterschappen «300» banen');
  expect(home.last(WATER).text).toMatch(/\[\d\] Aantal banen, Klaver Meerkoet, 6 juli 2026, versie 2: ‘310’/);
  expect(home.last(WATER).text).not.toContain('Zin 4');
  expect(home.told(HBO)).toHaveLength(2);
  expect(await steps(home)).toBe('sectoren busy, ocw waiting, mocw waiting, mpvo waiting, minister waiting, verzonden waiting, afschrift waiting, gepubliceerd waiting');

  // nobody goes before their turn
  await home.say(DESK, 'leg voor aan OCW');
  expect(home.last(DESK).text).toContain('Er is nog geen akkoord van Waterschappen');
  await home.press(WATER, 'Akkoord met alles');
  await home.say(DESK, 'leg voor');
  await home.press(DESK, 'Ja, leg voor');

  // OCW reads the education part and nothing else
  expect(home.last(OCW).text).toContain('605 banen');
  expect(home.last(OCW).text).not.toContain('waterschappen');
  await home.press(OCW, 'Opmerking bij een zin');
  await home.press(OCW, 'Zin 2');
  await home.say(OCW, 'Dit vraagt om uitleg.');
  expect(await stateOf(home, 'hbo')).toBe('araa');
  expect(home.last(HBO).text).toContain('Een meelezer merkte op: “Dit vraagt om uitleg.”');
  expect(home.last(HBO).text).not.toContain('Zin 1:');
  await home.press(HBO, 'Akkoord met alles');
  expect(await stateOf(home, 'hbo')).toBe('aaaa');
  expect(await steps(home)).toContain('ocw busy');
  await home.say(DESK, 'leg voor');
  await home.press(DESK, 'Ja, leg voor');
  await home.say(OCW, 'akkoord met alles');
  expect(await steps(home)).toContain('ocw done, mocw open, mpvo open, minister waiting');

  // then the two at the same time, and the steps outside with their dates
  await home.say(DESK, 'leg voor');
  await home.press(DESK, 'Ja, leg voor');
  await home.say('esdoorn-mpvo', 'Akkoord met alles');
  await home.say(DESK, 'leg vast: minister op 6 juli 2026');
  expect(home.last(DESK).text).toContain('kan nog niet');
  await home.say('distel-mocw', 'Akkoord met alles');
  for (const act of ['minister op 6 juli 2026', 'verzonden op 6 juli 2026', 'afschrift op 6 juli 2026', 'gepubliceerd op 6 juli']) {
    await home.say(DESK, `leg vast: ${act}`);
    await home.press(DESK, 'Ja, leg vast');
  }
  expect((await steps(home)).match(/done/g)).toHaveLength(8);
  await home.say(DESK, 'status');
  expect(home.last(DESK).text).toContain('2 van 2 sectoren akkoord, 0 niet afgestemd. Alle stappen zijn gezet.');
  await home.say(DESK, 'waar komt zin 1 van Waterschappen vandaan?');
  expect(home.last(DESK).text).toContain('Akkoord van Waterschappen: Klaver Meerkoet op maandag 6 juli 2026');
  expect(home.last(DESK).text).toContain('Akkoord van minister voor PVO (MPVO): Esdoorn Pijlkruid');
}, 60_000);

test.each(['prima', 'akkoord!', 'Ja', 'wij zijn akkoord', 'goed zo', 'is akkoord wat mij betreft', 'Looks good', 'akkoord met alles behalve zin 2', 'akkoord met alles?', 'akkoord met zin 1 als het jaartal klopt'])('«%s» is no agreement', async (words) => {
  const home = await offered();
  await home.say(WATER, words);
  expect(await stateOf(home, 'waterschappen')).toBe('ooooo');
});

test('an old button agrees to nothing, and shows what it is about now', async () => {
  const home = await offered();
  const first = home.last(WATER);
  await home.say(DESK, 'wijzig zin 4 van Waterschappen: Het bestuur stelde de Werkagenda vast.');
  await home.press(DESK, 'Ja, wijzig de zin');
  await home.press(WATER, 'Akkoord met alles', first);
  expect(await stateOf(home, 'waterschappen')).toBe('ooooo');
  expect(home.last(WATER).text).toContain('eerdere tekst');
});

test('somebody who does not sign for the sector agrees to nothing', async () => {
  const home = await offered();
  await home.say('munt-aalscholver', 'akkoord met alles');
  expect(await stateOf(home, 'waterschappen')).toBe('ooooo');
  expect(home.last('munt-aalscholver').text).toContain('Alleen de ondertekenaars');
});

test('of two people who change one sentence, the second sees the first and loses nothing', async () => {
  const home = await offered();
  await home.say(DESK, 'wijzig zin 4 van Waterschappen: De eerste schreef dit.');
  await home.say('berend-specht', 'wijzig zin 4 van Waterschappen: De tweede schreef dat.');
  await home.press(DESK, 'Ja, wijzig de zin');
  await home.press('berend-specht', 'Ja, wijzig de zin');
  expect(home.last('berend-specht').text).toContain('Anemoon Bosch was u voor');
  expect(home.last('berend-specht').text).toContain('«De eerste schreef dit.»'.replace(/[«»]/g, ''));
  expect(latestOf((await home.handler.streams.letter()).versions)!.draft.passages.find((one) => one.sector === 'waterschappen')!.sentences[3]!.text).toBe('De eerste schreef dit.');
  await home.press('berend-specht', 'Ja, wijzig de zin', home.last('berend-specht'));
  expect(latestOf((await home.handler.streams.letter()).versions)!.draft.passages.find((one) => one.sector === 'waterschappen')!.sentences[3]!.text).toBe('De tweede schreef dat.');
});

test('going on without an agreement takes an act and a reason, and stays visible; who agrees after all counts', async () => {
  const home = await offered();
  await home.say(WATER, 'akkoord met alles');
  await home.say(DESK, 'ga door zonder akkoord van hbo');
  expect(home.last(DESK).text).toContain('Geef ook de reden');
  await home.say(DESK, 'ga door zonder akkoord van hbo omdat de ondertekenaar ziek is');
  expect(await steps(home)).toContain('sectoren busy');
  await home.press(DESK, 'Ja, ga door zonder akkoord');
  expect(await steps(home)).toContain('sectoren done, ocw open');
  await home.say(DESK, 'afstemming');
  expect(home.last(DESK).text).toContain('Niet afgestemd: Hoger beroepsonderwijs. Anemoon Bosch besloot');
  expect(home.last(DESK).text).toContain('de ondertekenaar ziek is');
  await home.say(HBO, 'akkoord met alles');
  await home.say(DESK, 'afstemming');
  expect(home.last(DESK).text).toContain('Akkoord: Waterschappen en Hoger beroepsonderwijs');
});

test('a sector that comes in after the version is named, and comes in with the next one', async () => {
  const home = await offered();
  await submitAs(home.house.store as Parameters<typeof submitAs>[0], home.house.round, 'wo', { q01_rol: true, q07_basis: 'quotum', q08_banen: 1250 });
  await home.say(DESK, 'afstemming');
  expect(home.last(DESK).text).toContain('Ingediend na deze versie en er dus nog niet in: Wetenschappelijk onderwijs');
  await home.say(WATER, 'akkoord met alles');
  await home.say(DESK, 'maak concept');
  expect(await stateOf(home, 'waterschappen')).toBe('aaaaa');
  expect(await stateOf(home, 'wo')).toMatch(/^o+$/);
});

test('a letter without sectors is a version, and is put before nobody', async () => {
  const home = await openLetterHouse({});
  await home.say(DESK, 'leg voor');
  expect(home.last(DESK).text).toContain('Er is nog geen versie');
  await home.say(DESK, 'maak concept');
  expect(home.last(DESK).text).toContain('Er staat nog geen sector in');
  await home.say(DESK, 'leg voor');
  expect(home.last(DESK).text).toContain('niets om voor te leggen');
});

test('what was changed is shown by version, sentence and word, and a sentence tells its history', async () => {
  const home = await offered();
  await home.say(WATER, 'akkoord met alles');
  await home.say(DESK, 'wijzig zin 4 van Waterschappen: De Werkagenda is op 5 maart 2025 vernieuwd.');
  await home.press(DESK, 'Ja, wijzig de zin');
  await home.press(WATER, 'Akkoord met alles');
  await home.say(DESK, 'vergelijk versie 1 en 2');
  expect(home.last(DESK).text).toContain('Was: De Werkagenda is op 5 maart 2025 «vastgesteld.»');
  expect(home.last(DESK).text).toContain('Wordt: De Werkagenda is op 5 maart 2025 «vernieuwd.»');
  await home.say(DESK, 'geschiedenis van zin 4 van Waterschappen');
  expect(home.last(DESK).text.split('\n').slice(0, 8).map((line) => line.replace('maandag 6 juli 2026 om 10:00 uur', '…').replace(/kenmerk \w{8}/, 'kenmerk …'))).toEqual([
    'Wat er gebeurde met zin 4 van Waterschappen',
    '• …, versie 1: Anemoon Bosch maakte het concept. “De Werkagenda is op 5 maart 2025 vastgesteld.” [1][2]',
    '• …: zo voorgelegd aan Waterschappen',
    '• …: akkoord van Klaver Meerkoet (Waterschappen), kenmerk …',
    '• …, versie 2: Anemoon Bosch schreef de zin anders. “De Werkagenda is op 5 maart 2025 vernieuwd.” [1][2]',
    '• …: daardoor is vervallen het akkoord van Klaver Meerkoet (Waterschappen); het gold voor de eerdere woorden en bronnen',
    '• …: zo voorgelegd aan Waterschappen',
    '• …: akkoord van Klaver Meerkoet (Waterschappen), kenmerk …',
  ]);
});

test('an answer that is taken back after agreement takes its sentence along, and no other agreement', async () => {
  const home = await offered();
  await home.say(WATER, 'akkoord met alles');
  await home.say(DESK, 'heropen Waterschappen omdat het budget niet openbaar is');
  await home.press(DESK, home.last(DESK).choices[0]!.label);
  await home.house.store.commit({
    at: '2026-07-06T08:10:00Z', messages: [], claims: [], done: null, masks: [],
    appends: [{ stream: `dossier/${home.house.round.id}/waterschappen`, expected: (await home.handler.streams.dossier('waterschappen')).version, events: [
      { type: 'answer-given', question: 'q19_budget', by: WATER, given: { status: 'unknown' }, words: 'weet ik nog niet', warnings: [], delivery: 'back' },
      { type: 'submitted', by: WATER, late: true, open: ['q19_budget'] },
    ] }],
  });
  await home.say(DESK, 'maak concept');
  expect(home.last(DESK).text).toContain('1 vervallen');
  expect(await stateOf(home, 'waterschappen')).toBe('aaaa');
  await home.say(DESK, 'vergelijk');
  expect(home.last(DESK).text).toContain('Waterschappen, zin 5. Vervallen: Er was € 75.000 extra beschikbaar');
});

test('while a sector corrects, a new version names it as away and loses none of its agreement', async () => {
  const home = await offered();
  await home.say(WATER, 'akkoord met alles');
  await home.say(DESK, 'heropen Waterschappen omdat er een fout in zit');
  await home.press(DESK, home.last(DESK).choices[0]!.label);
  await home.say(DESK, 'afstemming');
  expect(home.last(DESK).text).toContain('Verbetert nu antwoorden: Waterschappen');
  await home.say(DESK, 'maak concept');
  expect(home.last(DESK).text).toContain('Niet meer in deze versie, want weer geopend of teruggenomen: Waterschappen');
  await submitAs(home.house.store as Parameters<typeof submitAs>[0], home.house.round, 'waterschappen', {});
  await home.say(DESK, 'maak concept');
  expect(await stateOf(home, 'waterschappen')).toBe('aaaaa');
});

test('an English signer reads and agrees in English, to the Dutch sentences', async () => {
  const home = await openLetterHouse({ wo: { q01_rol: true, q07_basis: 'quotum', q08_banen: 1250, q09_personen: 1100 } });
  for (const act of ['maak concept', 'leg voor', 'Ja, leg voor']) await home.say(DESK, act);
  expect(home.last('ginkgo-wren').choices.map((one) => one.label).slice(0, 3)).toEqual(['Correct the answer', 'Agree to everything', 'Remark on a sentence']);
  expect(home.last('ginkgo-wren').text).toContain('1.250 banen');
  await home.say('ginkgo-wren', 'We talked it over and are content');
  expect(await stateOf(home, 'wo')).toMatch(/^o+$/);
  await home.say('ginkgo-wren', 'Agree to everything.');
  expect(await stateOf(home, 'wo')).toMatch(/^a+$/);
});

test('once there is a letter, status also shows how far it is, in words and as a picture that says the same', async () => {
  const home = await openLetterHouse(ANSWERS);
  await home.say(DESK, 'status');
  expect(home.told(DESK)).toHaveLength(1);
  for (const act of ['maak concept', 'leg voor', 'Ja, leg voor']) await home.say(DESK, act);
  await home.say(HBO, 'akkoord met alles');
  const before = home.told(DESK).length;
  await home.say(DESK, 'status');
  expect(home.told(DESK)).toHaveLength(before + 2);
  const [answers, letter] = home.sent.filter((one) => one.to === DESK).slice(-2).map((one) => one.message);
  expect(answers!.picture?.kind).toBe('status');
  expect(letter!.picture?.kind).toBe('clearance');
  expect(letter!.text.split('\n').slice(0, 7)).toEqual([
    'Afstemming van versie 1', 'Afstemming: 1 van 2 sectoren akkoord, 0 niet afgestemd. Nu aan de beurt: sectoren.', '1. sectoren: loopt', '• Akkoord: Hoger beroepsonderwijs',
    '• Wacht op Waterschappen (Klaver Meerkoet): 5 van 5 zinnen, gevraagd op maandag 6 juli 2026 om 10:00 uur', '2. ambtelijk OCW: wacht op sectoren', '3. bewindspersonen van OCW (MOCW): wacht op ambtelijk OCW',
  ]);
  expect(letter!.picture!.alt).toContain('Waterschappen: wacht op Klaver Meerkoet sinds 6 juli 2026; Hoger beroepsonderwijs: akkoord.');
});

test('what is put before the sectors never goes to who comes after them, and nobody is asked twice', async () => {
  const home = await openLetterHouse(ANSWERS);
  await home.say(DESK, 'maak concept');
  const asked = async (text: string): Promise<string> => (await home.say(DESK, text), home.told(DESK).at(-1)!.split('\n')[0]!);

  expect(await asked('leg de brief voor aan de sectoren')).toBe('Dit leg ik dan voor:');
  expect(await asked('Ja, leg voor')).toBe('Voorgelegd:');
  expect(await asked('leg voor aan alle sectoren')).toBe('Alles is al voorgelegd. Ik wacht nog op Waterschappen en Hoger beroepsonderwijs.');
  for (const signer of [WATER, HBO]) await home.say(signer, 'Akkoord met alles');
  expect(await asked('leg voor aan de sectoren')).toBe('Er is niemand meer om de brief aan voor te leggen.');
  expect(await steps(home)).toMatch(/^sectoren done, ocw open/);
});
