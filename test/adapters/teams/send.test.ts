import { describe, expect, it } from 'vitest';
import { perform } from '../../../src/app/perform.ts';
import { preflight } from '../../../src/app/reach/reachability.ts';
import type { Behaviour } from './microsoft.ts';
import { actionsOf, cardIn, messageFrom, openTeamsHouse, peopleOnTeams } from './teams-house.ts';
import type { TeamsHouse } from './teams-house.ts';

const WHO = 'klaver-meerkoet';
const round = await peopleOnTeams();
const rowsOf = async (at: TeamsHouse) => (await at.store.conversation(WHO)).flatMap((line) => (line.by === 'navraag' ? [line] : []));
const install = (at: TeamsHouse, id = 'install') => at.post(messageFrom(at.microsoft, WHO, id, { type: 'installationUpdate', action: 'add' }));
/** Answers the first call so, and the rest as usual. */
const first = (at: TeamsHouse, how: Behaviour): void => { let done = false; at.microsoft.behave((call) => { if (done || call.method !== 'POST') return 'usual'; done = true; return how; }); };

describe('a call that Teams did not take is made again later, once', () => {
  it.each<readonly [string, Behaviour, number]>([
    ['429 with a time', { status: 429, headers: { 'retry-after': '7' } }, 7],
    ['429 with a date', { status: 429, headers: { 'retry-after': 'Mon, 04 May 2026 08:00:09 GMT' } }, 9],
    ['429 without a time', { status: 429 }, 1],
    ['412', { status: 412, body: { error: { code: 'PreconditionFailed' } } }, 1],
    ['502', { status: 502 }, 1], ['503 with a time', { status: 503, headers: { 'retry-after': '4' } }, 4], ['504', { status: 504 }, 1],
    ['401', { status: 401 }, 60],
  ])('%s', async (_name, how, seconds) => {
    await using at = await openTeamsHouse(round);
    first(at, how);
    await install(at);
    expect(at.microsoft.calls).toHaveLength(1);
    const [row] = await rowsOf(at);
    expect(row).toMatchObject({ state: 'due', attempts: 1 });
    const waited = Temporal.Instant.from(row!.due).since(Temporal.Instant.from(row!.createdAt)).total('second');
    expect(waited).toBeGreaterThanOrEqual(seconds - 0.1);
    expect(waited).toBeLessThan(seconds + 2);
    at.at('2026-05-04T10:05');
    await perform(at.house);
    await at.settled();
    expect(await rowsOf(at)).toMatchObject([{ state: 'sent', attempts: 2 }]);
    expect(at.microsoft.calls).toHaveLength(2);
  });
});

describe('a call whose fate is unknown is never made again', () => {
  it.each<readonly [string, Behaviour]>([['a dropped connection', 'drop'], ['500', { status: 500 }]])('%s', async (_name, how) => {
    await using at = await openTeamsHouse(round);
    first(at, how);
    await install(at);
    at.at('2026-05-04T11:00');
    await perform(at.house);
    await at.settled();
    expect(at.microsoft.calls).toHaveLength(1);
    expect(await rowsOf(at)).toMatchObject([{ state: 'unknown' }]);
    expect((await at.store.inDoubt()).map(({ person }) => person)).toEqual([WHO]);
  });

  it('but one that never left is', async () => {
    await using at = await openTeamsHouse(round, { credentials: { kind: 'token', app: '11111111-2222-4333-8444-555555555555', tenant: '99999999-8888-4777-8666-555555555555', token: async () => { throw new Error('no login service'); } } });
    await install(at);
    expect(at.microsoft.calls).toEqual([]);
    expect(await rowsOf(at)).toMatchObject([{ state: 'due' }]);
  });

  it('and a redirect is not followed', async () => {
    await using at = await openTeamsHouse(round);
    first(at, { status: 307, headers: { location: `${at.microsoft.url}/elsewhere` } });
    await install(at);
    expect(at.microsoft.calls.map(({ path }) => path)).toEqual([`/teams/v3/conversations/a%3A${WHO}/activities`]);
    expect(await rowsOf(at)).toMatchObject([{ state: 'unreachable' }]);
  });
});

describe('somebody who cannot be reached', () => {
  it.each<readonly [string, Behaviour, string]>([
    ['blocked the bot', { status: 403, body: { error: { code: 'Forbidden', subCode: 'MessageWritesBlocked' } } }, 'blocked'],
    ['took the app out', { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }, 'uninstalled'],
    ['has no conversation any more', { status: 404, body: { error: { code: 'ConversationNotFound' } } }, 'uninstalled'],
    ['is forbidden without a reason', { status: 403 }, 'not-allowed'],
    ['is forbidden in words of another kind', { status: 403, body: { message: 'no' } }, 'not-allowed'],
    ['may not be reached by this bot', { status: 403, body: { error: { code: 'BotDisabledByAdmin' } } }, 'not-allowed'],
  ])('because the person %s: marked, not tried again, and named before a round', async (_name, how, why) => {
    await using at = await openTeamsHouse(round);
    at.microsoft.behave((call) => (call.path.includes(WHO) ? how : 'usual'));
    await install(at);
    expect(await rowsOf(at)).toMatchObject([{ state: 'unreachable' }]);
    const found = (await preflight(at.house)).find(({ person }) => person === WHO);
    expect(found).toMatchObject({ goesBy: null, ways: [{ platform: 'teams', reach: { reachable: false, why } }] });
    at.microsoft.behave(() => 'usual');
    at.microsoft.members.set(`29:${WHO}`, { id: `29:${WHO}` });
    await at.says(WHO, 'hallo');
    expect((await preflight(at.house)).find(({ person }) => person === WHO)).toMatchObject({ goesBy: 'teams' });
  });

  it('is found before a round without anything being sent: who has the app, who has not, who is not known there', async () => {
    const some = { ...round, people: round.people.map((person) => (person.id === 'heide-kwartel' ? { ...person, identities: {} } : person)) };
    await using at = await openTeamsHouse(some);
    at.microsoft.behave((call) => (JSON.stringify(call.body).includes('aad-gladiool-mus') ? { status: 403, body: { error: { code: 'ForbiddenOperationException' } } } : 'usual'));
    const found = new Map((await preflight(at.house)).map(({ person, ways }) => [person, ways[0]?.reach]));
    expect(found.get('fuchsia-linde')).toEqual({ reachable: true });
    expect(found.get('gladiool-mus')).toEqual({ reachable: false, why: 'not-installed' });
    expect(found.get('heide-kwartel')).toEqual({ reachable: false, why: 'unknown-there' });
    expect(at.microsoft.calls.filter(({ path }) => path.endsWith('/activities'))).toEqual([]);
  });

  it('because the app was removed, is reached again once it is back', async () => {
    await using at = await openTeamsHouse(round);
    await install(at);
    await at.post(messageFrom(at.microsoft, WHO, 'gone', { type: 'installationUpdate', action: 'remove' }));
    expect((await preflight(at.house)).find(({ person }) => person === WHO)?.ways[0]?.reach).toEqual({ reachable: false, why: 'uninstalled' });
    at.microsoft.members.set(`29:${WHO}`, { id: `29:${WHO}` });
    await install(at, 'back');
    expect((await preflight(at.house)).find(({ person }) => person === WHO)?.ways[0]?.reach).toEqual({ reachable: true });
  });
});

describe('a picture', () => {
  it('has an address nobody can guess, and is a picture there', async () => {
    await using at = await openTeamsHouse(round, { publicUrl: 'https://navraag.example.nl' });
    await at.says('anemoon-bosch', 'status');
    const image = cardIn(at.microsoft.calls.findLast((call) => JSON.stringify(call.body).includes('"Image"'))).body.find(({ type }: { type: string }) => type === 'Image');
    expect(image.altText).toMatch(/sector/i);
    expect(image.url).toMatch(/^https:\/\/navraag\.example\.nl\/api\/pictures\/[\w-]{32}\.png$/);
    const response = await fetch(image.url.replace('https://navraag.example.nl', `http://127.0.0.1:${at.teams.port}`));
    const png = new Uint8Array(await response.arrayBuffer());
    expect([response.status, response.headers.get('content-type'), Buffer.from(png.subarray(1, 4)).toString()]).toEqual([200, 'image/png', 'PNG']);
    expect(png.length).toBeLessThan(1_000_000);
  });

  it('without an address of our own travels inside its card, of twelve sectors and wide enough to read, within what Teams takes', async () => {
    await using at = await openTeamsHouse(round);
    await at.says('anemoon-bosch', 'status');
    const call = at.microsoft.calls.findLast(({ body }) => JSON.stringify(body).includes('"Image"'));
    const image = cardIn(call).body.find(({ type }: { type: string }) => type === 'Image');
    const png = Buffer.from(image.url.replace('data:image/png;base64,', ''), 'base64');
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(480);
    expect(Buffer.byteLength(JSON.stringify(call?.body))).toBeLessThan(28_000);
  });

  it('that is too large inside its card even so is left out: its words stand there', async () => {
    await using at = await openTeamsHouse(round, { documents: { png: async () => new Uint8Array(), smallPng: async () => new Uint8Array(30_000) } });
    await at.says('anemoon-bosch', 'status');
    expect(JSON.stringify(at.microsoft.calls.at(-1)?.body)).not.toContain('"Image"');
    expect(JSON.stringify(at.microsoft.calls.at(-1)?.body)).toContain('sectoren hebben ingediend');
  });
});

it('a button of a client that cannot take it in place works as a message, and the card is renewed', async () => {
  await using at = await openTeamsHouse(round);
  await install(at);
  const [yes] = actionsOf(cardIn(at.microsoft.calls.at(-1)));
  await at.post(messageFrom(at.microsoft, WHO, 'submit', { text: undefined, value: yes!.data }));
  const put = at.microsoft.calls.find(({ method }) => method === 'PUT');
  expect(JSON.stringify(put?.body)).toMatch(/U koos: ja/i);
  expect(actionsOf(cardIn(put))).toEqual([]);
});
