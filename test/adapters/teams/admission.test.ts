import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attackersJwk, TENANT } from './microsoft.ts';
import type { TokenChange } from './microsoft.ts';
import { messageFrom, openTeamsHouse, peopleOnTeams } from './teams-house.ts';
import type { TeamsHouse } from './teams-house.ts';

let at: TeamsHouse;
beforeAll(async () => { at = await openTeamsHouse(await peopleOnTeams()); });
afterAll(() => at[Symbol.asyncDispose]());

const seconds = (): number => Math.floor(at.now().epochMilliseconds / 1000);
let count = 0;
const hello = (change: object = {}): Record<string, unknown> => messageFrom(at.microsoft, 'klaver-meerkoet', `hello-${count += 1}`, { text: 'hallo', ...change });

type Row = readonly [name: string, status: number, token: () => TokenChange | null, change?: (() => object) | undefined, headers?: () => Record<string, string>];

const rows: readonly Row[] = [
  ['a good token', 200, () => ({})],
  ['no token', 401, () => null],
  ['Basic', 401, () => null, undefined, () => ({ authorization: 'Basic bmF2cmFhZzpuYXZyYWFn' })],
  ['an empty Bearer', 401, () => null, undefined, () => ({ authorization: 'Bearer ' })],
  ['garbage', 401, () => null, undefined, () => ({ authorization: 'Bearer onzin.onzin.onzin' })],
  ['two parts', 401, () => null, undefined, () => ({ authorization: `Bearer ${at.microsoft.token().split('.').slice(0, 2).join('.')}` })],
  ['a token in the wrong scheme', 401, () => null, undefined, () => ({ authorization: `Token ${at.microsoft.token()}` })],
  ['another audience', 401, () => ({ claims: { aud: 'somebody-else' } })],
  ['a list with our audience', 401, () => ({ claims: { aud: ['somebody-else'] } })],
  ['no audience', 401, () => ({ without: ['aud'] })],
  ['another issuer', 401, () => ({ claims: { iss: 'https://sts.windows.net/evil/' } })],
  ['no issuer', 401, () => ({ without: ['iss'] })],
  ['an unknown key', 401, () => ({ header: { kid: 'unknown' } })],
  ['no key id', 401, () => ({ header: { kid: undefined } })],
  ['a key of 1024 bits', 401, () => ({ header: { kid: 'short' } })],
  ['a key of another kind', 401, () => ({ header: { kid: 'ec' } })],
  ['an attacker\'s key under a good id', 401, () => ({ key: 'attacker' })],
  ['a key brought along', 401, () => ({ key: 'attacker', header: { jwk: attackersJwk, kid: 'mine' } })],
  ['a key elsewhere', 401, () => ({ key: 'attacker', header: { jku: 'https://evil.example/keys' } })],
  ['a critical extension', 401, () => ({ header: { crit: ['exp'] } })],
  ['alg none', 401, () => ({ key: 'none' })],
  ['HS256 with the public key', 401, () => ({ key: 'hmac' })],
  ['RS256 said, HS256 done', 401, () => ({ key: 'hmac', header: { alg: 'RS256' } })],
  ['PS256 said', 401, () => ({ header: { alg: 'PS256' } })],
  ['not valid for another 6 minutes', 401, () => ({ claims: { nbf: seconds() + 360 } })],
  ['not valid for another 4 minutes, as clocks differ', 200, () => ({ claims: { nbf: seconds() + 240 } })],
  ['expired 6 minutes ago', 401, () => ({ claims: { exp: seconds() - 360 } })],
  ['expired 4 minutes ago, as clocks differ', 200, () => ({ claims: { exp: seconds() - 240 } })],
  ['no end', 401, () => ({ without: ['exp'] })],
  ['an end in words', 401, () => ({ claims: { exp: 'never' } })],
  ['no beginning', 200, () => ({ without: ['nbf'] })],
  ['a claim of another service', 401, () => ({ claims: { serviceurl: 'https://smba.trafficmanager.net/emea/' } })],
  ['no claim of a service', 401, () => ({ without: ['serviceurl'] })],
  ['an activity of another service', 401, () => ({}), () => ({ serviceUrl: 'https://smba.trafficmanager.net/emea/' })],
  ['a service that is no Microsoft', 401, () => ({ claims: { serviceurl: 'https://evil.example/' } }), () => ({ serviceUrl: 'https://evil.example/' })],
  ['a key without Teams\' endorsement', 401, () => ({ key: 'unendorsed' })],
  ['another channel', 401, () => ({}), () => ({ channelId: 'webchat' })],
  ['the emulator', 401, () => ({}), () => ({ channelId: 'emulator' })],
  ['another tenant', 403, () => ({}), () => ({ channelData: { tenant: { id: 'other-tenant' } }, conversation: { id: 'a:x', conversationType: 'personal', tenantId: 'other-tenant' } })],
];

describe('a token', () => {
  it.each(rows.map(([name, status, token, change, headers]) => ({ name, status, token, change, headers })))('$name: $status', async ({ status, token, change, headers }) => {
    const kept = await inbox();
    const given = await at.post(hello(change?.() ?? {}), token(), headers?.() ?? {});
    expect(given.status).toBe(status);
    expect(given.body).toBeNull();
    expect(await inbox()).toBe(kept + Number(status === 200));
  });

  it.each<readonly [string, string]>([
    ['[]', '[]'], ['{}', '{}'], ['null', 'null'], ['5', '5'], ['"text"', '"text"'], ['nothing', ''], ['half', '{"type":"mess'], ['a numeric type', '{"type":5,"serviceUrl":"x","channelId":"msteams"}'],
    ['deep nesting', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])('with the signed body %s: 400', async (_name, body) => {
    expect(await at.post(body)).toEqual({ status: 400, body: null });
  });

  it('with a body of a megabyte: 413', async () => {
    expect((await at.post(hello({ text: 'x'.repeat(1_000_000) }))).status).toBe(413);
  });

  it('used again with the same activity is a repeat: acknowledged, and nothing happens', async () => {
    const activity = hello();
    expect((await at.post(activity)).status).toBe(200);
    const [kept, calls] = [await inbox(), at.microsoft.calls.length];
    expect((await at.post(activity)).status).toBe(200);
    expect([await inbox(), at.microsoft.calls.length]).toEqual([kept, calls]);
  });
});

describe('the endpoint', () => {
  it.each([['GET', '/api/messages', 405], ['POST', '/', 404], ['GET', '/api/pictures/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.png', 404], ['GET', '/api/pictures/../../etc/passwd', 404]])('%s %s: %i', async (method, path, status) => {
    expect((await fetch(`http://127.0.0.1:${at.teams.port}${path}`, { method })).status).toBe(status);
  });

  it('looks at the published keys once, and for an unknown one at most every five minutes', async () => {
    const reads = at.microsoft.reads();
    for (let tried = 0; tried < 20; tried += 1) await at.post(hello(), { header: { kid: `unknown-${tried}` } });
    expect(at.microsoft.reads() - reads).toBeLessThanOrEqual(1);
    expect(at.microsoft.reads()).toBeLessThanOrEqual(3);
  });

  it('says later when the published keys cannot be read, and lets nobody in meanwhile', async () => {
    await using fresh = await openTeamsHouse(await peopleOnTeams());
    fresh.microsoft.keysDown.value = true;
    expect((await fresh.post(messageFrom(fresh.microsoft, 'klaver-meerkoet', 'a'))).status).toBe(503);
    fresh.microsoft.keysDown.value = false;
    expect((await fresh.post(messageFrom(fresh.microsoft, 'klaver-meerkoet', 'a', { text: 'hallo' }))).status).toBe(200);
  });

  it('writes one line a second about refusals, without the token', async () => {
    const before = at.logged.length;
    for (let tried = 0; tried < 50; tried += 1) await at.post(hello(), null, { authorization: 'Bearer geheim.geheim.geheim' });
    expect(at.logged.length - before).toBeLessThanOrEqual(1);
    expect(JSON.stringify(at.logged)).not.toContain('geheim');
  });
});

async function inbox(): Promise<number> {
  return (await at.store.conversation('klaver-meerkoet')).filter((line) => line.by === 'person').length;
}

describe('what is let in and is no turn', () => {
  it.each<readonly [string, () => object]>([
    ['our own message', () => ({ from: { id: '28:navraag', aadObjectId: 'x', role: 'bot' } })],
    ['a channel', () => ({ conversation: { id: '19:abc@thread.tacv2', conversationType: 'channel', tenantId: TENANT } })],
    ['a group', () => ({ conversation: { id: '19:abc', conversationType: 'groupChat', tenantId: TENANT } })],
    ['typing', () => ({ type: 'typing' })],
    ['somebody without a directory id', () => ({ from: { id: '29:anonymous' } })],
    ['a conversation update', () => ({ type: 'conversationUpdate', membersAdded: [{ id: '28:x' }] })],
    ['a reaction', () => ({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] })],
    ['an end of a conversation', () => ({ type: 'endOfConversation' })],
  ])('%s: 200, and nothing is kept or said', async (_name, change) => {
    const [kept, calls] = [await inbox(), at.microsoft.calls.length];
    expect((await at.post(hello(change()))).status).toBe(200);
    expect([await inbox(), at.microsoft.calls.length]).toEqual([kept, calls]);
  });
});
