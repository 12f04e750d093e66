import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../../adapters/storage/sqlite/store.ts';
import { perform } from '../../../src/app/perform.ts';
import { isCoordinator } from '../../../src/domain/roles.ts';
import { openManyWays, round } from './two-ways.ts';
import type { ManyWays } from './two-ways.ts';

const OWNER = 'fuchsia-linde';
/** What the coordinators hear, of all that time brings. */
const toldAt = async (home: ManyWays, moment: string) => (await home.passes(moment)).filter(({ text }) => text.includes('niet meer bereikbaar'));
const COORDINATORS = round.people.filter(isCoordinator).map(({ id }) => id);

describe('a message that a platform refuses for good', () => {
  test('goes by the other chat platform, and nobody is told, as the person is reached', async () => {
    const home = await openManyWays(['slack', 'teams', 'web']);
    home.says('slack', 'unreachable');
    const [greeting] = await home.hears('web', OWNER, 'hallo');
    expect(greeting?.by).toBe('web');
    const went = await home.hears('slack', OWNER, 'ja');
    expect(went.map(({ by, to }) => [by, to])).toEqual([['teams', OWNER]]);
    expect(await toldAt(home, '2026-05-04T10:01')).toEqual([]);
  });

  test('goes to the page when no chat platform is left, in the order it was said', async () => {
    const home = await openManyWays(['slack', 'teams', 'web']);
    home.says('slack', 'unreachable');
    home.says('teams', 'unreachable');
    const first = await home.hears('slack', OWNER, 'hallo');
    const next = await home.hears('teams', OWNER, 'ja');
    expect([...first, ...next].map(({ by, message }) => [by, message.question])).toEqual([['web', 'q01_rol'], ['web', 'q02_wa_status']]);
  });

  test('is tried once by each way, however often it is looked at', async () => {
    const home = await openManyWays(['slack', 'teams']);
    const tried: string[] = [];
    home.says('slack', () => { tried.push('slack'); return { outcome: 'unreachable', reason: 'deactivated' }; });
    home.says('teams', () => { tried.push('teams'); return { outcome: 'unreachable', reason: 'blocked' }; });
    await home.hears('slack', OWNER, 'hallo');
    for (let again = 0; again < 3; again += 1) await perform(home.house);
    expect(tried).toEqual(['slack', 'teams']);
  });

  test('is nothing about the person when only this message is refused', async () => {
    const home = await openManyWays(['slack', 'web']);
    let refused = 0;
    home.says('slack', () => (refused++ === 0 ? { outcome: 'unreachable', reason: 'invalid_arguments', only: 'this-message' } : { outcome: 'sent', external: 'x' }));
    expect((await home.hears('slack', OWNER, 'hallo')).map(({ by }) => by)).toEqual(['web']);
    await home.hears('slack', OWNER, 'ja');
    expect(refused).toBe(2);
    expect(await toldAt(home, '2026-05-04T10:01')).toEqual([]);
  });

  test('or that it does not take for an hour goes by the next way, once, and the platform is tried with the next message', async () => {
    const home = await openManyWays(['slack', 'web']);
    home.says('slack', 'later');
    expect(await home.hears('slack', OWNER, 'hallo')).toEqual([]);
    for (const time of ['10:30', '10:59', '11:02', '11:05']) { home.at(`2026-05-04T${time}`); await perform(home.house); }
    expect(home.went.map(({ by, message }) => [by, message.question])).toEqual([['web', 'q01_rol']]);
    home.says('slack', (person) => ({ outcome: 'sent', external: person }));
    expect((await home.hears('slack', OWNER, 'ja')).map(({ by }) => by)).toEqual(['slack']);
    expect((await toldAt(home, '2026-05-04T11:06'))).toEqual([]);
  });

  test('of unknown fate goes by no other way', async () => {
    const home = await openManyWays(['slack', 'web']);
    home.says('slack', 'unknown');
    expect(await home.hears('slack', OWNER, 'hallo')).toEqual([]);
    expect((await home.house.store.inDoubt()).map(({ state, platform }) => [state, platform])).toEqual([['unknown', 'slack']]);
  });
});

test('what found no way at all is sent in its order once the person is back, and a reminder of that time is not', async () => {
  const home = await openManyWays(['slack']);
  home.says('slack', 'unreachable');
  await home.hears('slack', OWNER, 'hallo');
  const [said] = await home.house.store.conversation(OWNER).then((lines) => lines.filter((line) => line.by === 'navraag'));
  if (said?.by !== 'navraag') throw new Error('nothing was said');
  const at = home.house.clock.now().toString();
  await home.house.store.commit({ at, appends: [], claims: [], done: null, masks: [], messages: [{ person: OWNER, message: { ...said.message, text: 'een herinnering' }, due: at, slot: `${round.id}/${OWNER}/reminder/2026-05-04` }] });
  await perform(home.house);
  home.at('2026-05-06T09:00');
  home.says('slack', (person) => ({ outcome: 'sent', external: person }));
  const went = await home.hears('slack', OWNER, 'ja');
  expect(went.map(({ message }) => message.question)).toEqual(['q01_rol', 'q02_wa_status']);
  expect(went.some(({ text }) => text === 'een herinnering')).toBe(false);
});

test('a reminder that a platform puts off again and again is dropped after six hours', async () => {
  const home = await openManyWays(['slack']);
  home.says('slack', 'later');
  await home.hears('slack', OWNER, 'hallo');
  const [row] = await home.house.store.conversation(OWNER).then((lines) => lines.filter((line) => line.by === 'navraag'));
  if (row?.by !== 'navraag') throw new Error('nothing was said');
  const at = home.house.clock.now().toString();
  await home.house.store.commit({ at, appends: [], claims: [], done: null, masks: [], messages: [{ person: COORDINATORS[0]!, message: row.message, due: at, slot: `${round.id}/x/reminder/2026-05-04` }] });
  for (const time of ['10:00', '12:00', '14:00', '15:59', '16:30']) { home.at(`2026-05-04T${time}`); await perform(home.house); }
  const [reminder] = await home.house.store.conversation(COORDINATORS[0]!);
  expect(reminder).toMatchObject({ state: 'dropped' });
});

test('a way that was cut off is tried again by the first message a day later, once a day, and is open again when it takes it', async () => {
  const home = await openManyWays(['slack', 'web']);
  let tried = 0;
  let on = false;
  home.says('slack', (person) => {
    if (person !== OWNER) return { outcome: 'sent', external: 'x' };
    tried += 1;
    return on ? { outcome: 'sent', external: 'x' } : { outcome: 'unreachable', reason: 'messages-tab-off' };
  });
  await home.hears('slack', OWNER, 'hallo');
  const tells = async (moment: string) => {
    home.at(moment);
    const said = await home.house.store.conversation(OWNER);
    const line = said.find(({ by }) => by === 'navraag');
    if (line?.by !== 'navraag') throw new Error('nothing was said');
    const before = home.went.length;
    await home.house.store.commit({ at: home.house.clock.now().toString(), appends: [], claims: [], done: null, masks: [], messages: [{ person: OWNER, message: line.message, due: home.house.clock.now().toString() }] });
    await perform(home.house);
    return home.went.slice(before).map(({ by }) => by);
  };
  expect([await tells('2026-05-04T12:00'), await tells('2026-05-05T09:59'), tried]).toEqual([['web'], ['web'], 1]);
  expect([await tells('2026-05-05T10:01'), await tells('2026-05-05T10:02'), tried]).toEqual([['web'], ['web'], 2]);
  expect(await toldAt(home, '2026-05-05T10:03')).toHaveLength(COORDINATORS.length);
  expect(await toldAt(home, '2026-05-05T10:04')).toEqual([]);
  on = true;
  expect([await tells('2026-05-06T10:05'), await tells('2026-05-06T10:06'), tried]).toEqual([['slack'], ['slack'], 4]);
  expect((await home.house.store.read(`reach/${round.id}`, 0)).map(({ event }) => event.type)).toEqual(['cut-off', 'cut-off', 'cut-off-told', 'back']);
});

test('over a restart it is known who fell away, and that the coordinators heard it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'navraag-reach-'));
  try {
    const file = join(folder, 'store.db');
    {
      await using store = await openSqliteStore(file);
      const home = await openManyWays(['slack', 'web'], '2026-05-04T10:00', store);
      home.says('slack', (person) => (person === OWNER ? { outcome: 'unreachable', reason: 'blocked' } : { outcome: 'sent', external: 'x' }));
      await home.hears('slack', OWNER, 'hallo');
      expect(await toldAt(home, '2026-05-04T10:01')).toHaveLength(COORDINATORS.length);
    }
    await using store = await openSqliteStore(file);
    const home = await openManyWays(['slack', 'web'], '2026-05-04T10:02', store);
    expect(await toldAt(home, '2026-05-04T10:02')).toEqual([]);
    expect((await home.hears('web', OWNER, 'ja')).map(({ by }) => by)).toEqual(['web']);
    expect((await home.hears('slack', OWNER, 'vastgesteld')).map(({ by }) => by)).toEqual(['slack']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('the coordinators hear of who fell away', () => {
  test('once per person, all who fell away in one message, with the reason, the remedy and the link', async () => {
    const home = await openManyWays(['slack', 'web']);
    home.says('slack', (person) => ([OWNER, 'klaver-meerkoet'].includes(person) ? { outcome: 'unreachable', reason: 'messages-tab-off' } : { outcome: 'sent', external: 'x' }));
    await home.hears('slack', OWNER, 'hallo');
    await home.hears('slack', OWNER, 'ja');
    await home.hears('slack', 'klaver-meerkoet', 'hallo');
    const told = await toldAt(home, '2026-05-04T10:01');
    expect(told.map(({ to }) => to).toSorted()).toEqual(COORDINATORS.toSorted());
    for (const { text, message } of told) {
      expect(text).toContain('Fuchsia Linde en Klaver Meerkoet zijn niet bereikbaar via Slack, en krijgen de berichten op de webpagina: berichten aan de app staan uit. Vraag de beheerder');
      expect(message.choices.map(({ label }) => label)).toEqual(['Link voor Fuchsia Linde', 'Link voor Klaver Meerkoet']);
    }
    expect(await toldAt(home, '2026-05-04T10:02')).toEqual([]);
  });

  test('and not again when the person comes and goes within a day', async () => {
    const home = await openManyWays(['slack', 'web']);
    home.says('slack', (person) => (person === OWNER ? { outcome: 'unreachable', reason: 'messages-tab-off' } : { outcome: 'sent', external: 'x' }));
    for (const minute of ['01', '03', '05']) {
      await home.hears('slack', OWNER, 'hallo');
      const told = await toldAt(home, `2026-05-04T10:${minute}`);
      expect(told.length).toBe(minute === '01' ? COORDINATORS.length : 0);
    }
    await home.hears('slack', OWNER, 'hallo');
    expect(await toldAt(home, '2026-05-05T11:00')).toHaveLength(COORDINATORS.length);
  });

  test('a coordinator who fell away hears it of nobody but others', async () => {
    const home = await openManyWays(['slack', 'web']);
    const [first = '', ...others] = COORDINATORS;
    home.says('slack', (person) => (person === first ? { outcome: 'unreachable', reason: 'deactivated' } : { outcome: 'sent', external: 'x' }));
    await home.hears('slack', first, 'status');
    expect((await toldAt(home, '2026-05-04T10:01')).map(({ to }) => to)).toEqual(others);
  });
});

describe('a link to pass on', () => {
  const [asker = ''] = COORDINATORS;

  test('stands in the message that is sent, for one person, and nowhere else', async () => {
    const home = await openManyWays(['slack', 'web']);
    const [first] = await home.hears('slack', asker, 'link voor Fuchsia Linde');
    expect(first).toMatchObject({ by: 'slack', to: asker });
    expect(first?.text).toMatch(/^Met deze link kan Fuchsia Linde inloggen .* vervalt na 7 dagen\.\nhttps:\/\/navraag\.example\.nl\/in\/secret-fuchsia-linde-1$/);
    const [second] = await home.hears('slack', asker, 'Link for FUCHSIA');
    expect(second?.text).toContain('secret-fuchsia-linde-2');
    const kept = JSON.stringify([await home.house.store.conversation(asker), await home.house.store.read(`reach/${round.id}`, 0), home.logged]);
    expect(kept).not.toContain('/in/');
    expect(await home.house.store.read(`reach/${round.id}`, 0)).toMatchObject([{ event: { type: 'link-asked', by: asker, person: OWNER } }, { event: { type: 'link-asked' } }]);
  });

  test('is not made for the page, which has a button of its own', async () => {
    const home = await openManyWays(['web']);
    const [went] = await home.hears('web', asker, 'link voor fuchsia-linde');
    expect(went?.text).not.toContain('https');
    expect(went?.message.link).toBe(OWNER);
  });

  test.each([
    ['link voor Fuchsia van der Zee', /Ik ken niemand in deze ronde met de naam/],
    ['link voor de politie', /^Met deze link kan|^Wie bedoelt u/],
  ])('%s', async (text, answer) => {
    const home = await openManyWays(['slack', 'web']);
    const [went] = await home.hears('slack', asker, text);
    expect(went?.text).toMatch(answer);
  });

  test('a representative gets no link by asking', async () => {
    const home = await openManyWays(['slack', 'web']);
    for (const { text } of await home.hears('slack', OWNER, 'link voor Klaver Meerkoet')) expect(text).not.toContain('/in/');
  });
});
