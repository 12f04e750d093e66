import { expect, test } from 'vitest';
import { openLetterHouse } from '../../support/letter-house.ts';
import type { LetterHouse } from '../../support/letter-house.ts';

const DESK = 'anemoon-bosch';
const OTHER = 'berend-specht';
const IRIS = 'iris-populier';
const PROVINCES = { provincies: { q01_rol: true, q07_basis: 'quotum', q08_banen: 300, q09_personen: 280 } };

async function offered(moment?: string): Promise<LetterHouse> {
  const home = await openLetterHouse(PROVINCES, moment);
  for (const act of ['maak concept', 'leg voor', 'Ja, leg voor']) await home.say(DESK, act);
  return home;
}

test('two coordinators put the letter before a sector at once: its signer is asked once, and the second is told', async () => {
  const home = await openLetterHouse(PROVINCES);
  await home.say(DESK, 'maak concept');
  for (const who of [DESK, OTHER]) await home.say(who, 'leg voor aan Provincies');
  await Promise.all([home.press(DESK, 'Ja, leg voor'), home.press(OTHER, 'Ja, leg voor')]);
  expect(home.told(IRIS)).toHaveLength(1);
  expect([home.last(DESK).text, home.last(OTHER).text].filter((text) => text.includes('zojuist al voorgelegd aan Provincies'))).toHaveLength(1);
  // the next day asking again is meant
  home.at('2026-07-07T10:00');
  await home.say(OTHER, 'leg voor aan Provincies');
  await home.press(OTHER, 'Ja, leg voor');
  expect(home.told(IRIS)).toHaveLength(2);
});

test('two coordinators go on without an agreement at once: it is written down once', async () => {
  const home = await offered();
  for (const who of [DESK, OTHER]) await home.say(who, 'ga door zonder akkoord van Provincies omdat de termijn verstrijkt');
  await Promise.all([home.press(DESK, 'Ja, ga door zonder akkoord'), home.press(OTHER, 'Ja, ga door zonder akkoord')]);
  const events = (await home.house.store.read(`dossier/${home.house.round.id}/provincies`, 0)).filter(({ event }) => event.type === 'agreement-waived');
  expect(events).toHaveLength(1);
  expect([home.last(DESK).text, home.last(OTHER).text].filter((text) => text.includes('er is niets om zonder door te gaan'))).toHaveLength(1);
});

test('a step that was written down already says so before another day takes its place', async () => {
  const home = await offered();
  for (const party of ['Provincies', 'OCW', 'MOCW', 'MPVO']) {
    await home.say(DESK, `ga door zonder akkoord van ${party} omdat het spoed heeft`);
    await home.press(DESK, 'Ja, ga door zonder akkoord');
  }
  for (const [who, day] of [[DESK, '3 juli'], [OTHER, '6 juli']] as const) {
    await home.say(who, `leg vast: minister op ${day} 2026`);
    if (who === OTHER) expect(home.last(OTHER).text).toContain('akkoord van de minister staat al vast op 3 juli 2026, door Anemoon Bosch');
    await home.press(who, 'Ja, leg vast');
  }
  expect((await home.handler.streams.letter()).clearing.records['minister']).toMatchObject({ date: '2026-07-06', by: OTHER });
});

test('a signer who is away: the coordinator is told beforehand and in the clearance, and silence stays silence', async () => {
  const home = await openLetterHouse(PROVINCES, '2026-06-16T10:00');
  await home.say(DESK, 'maak concept');
  await home.say(DESK, 'leg voor');
  expect(home.last(DESK).text).toContain('Iris Populier is afwezig tot en met 26 juni 2026 en hoort het daarna.');
  await home.press(DESK, 'Ja, leg voor');
  await home.say(DESK, 'afstemming');
  expect(home.last(DESK).text).toContain('• Iris Populier is afwezig tot en met 26 juni 2026');
  expect(home.last(DESK).text).toContain('• Wacht op Provincies (Iris Populier)');
});

test('a deputy who answers for a sector does not agree for it: the words are answered, nothing is agreed to', async () => {
  const home = await offered();
  for (const words of ['akkoord met alles', 'akkoord met zin 1', 'opmerking bij zin 1: dit moet anders']) {
    await home.say('jasmijn-reiger', words);
    expect(home.last('jasmijn-reiger').text).toContain('Alleen de ondertekenaars');
  }
  expect((await home.handler.streams.dossier('provincies')).signOff.acts).toEqual([]);
});

test('everything of a journal of before is still read: without versions, sources or masked remarks', async () => {
  const home = await openLetterHouse(PROVINCES);
  const stream = `dossier/${home.house.round.id}/provincies` as const;
  const sentences = [{ id: 'provincies-cijfer', hash: 'oud', text: 'Er waren 300 banen.', questions: ['q08_banen'] }];
  await home.house.store.commit({ at: '2026-07-01T08:00:00Z', messages: [], claims: [], done: null, masks: [], appends: [{ stream, expected: (await home.house.store.read(stream, 0)).length, events: [
    { type: 'cross-check-answered', by: IRIS, warning: { check: 'plannen-van-vorig-jaar', reason: 'vervallen' } },
    { type: 'passage-offered', by: DESK, draft: '2026-07-01T08:00:00Z', to: [IRIS], asked: ['provincies-cijfer'], sentences },
    { type: 'remark-begun', by: IRIS, sentence: 'provincies-cijfer' },
  ] }] });
  const { signOff, crossChecks } = await home.handler.streams.dossier('provincies');
  expect(crossChecks['plannen-van-vorig-jaar']).toEqual({ check: 'plannen-van-vorig-jaar', reason: 'vervallen', by: IRIS, at: '2026-07-01T08:00:00Z' });
  expect(signOff).toMatchObject({ offers: 1, waiting: { [IRIS]: { sentence: 'provincies-cijfer', hash: 'oud' } }, masking: {} });
});
