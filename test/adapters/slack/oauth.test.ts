import { createEmulator } from 'emulate';
import { Keyv } from 'keyv';
import { expect, test } from 'vitest';
import { SCOPES } from '../../../adapters/slack/handled.ts';
import { keptInstallations } from '../../../adapters/slack/installations.ts';
import { openOAuth } from '../../../adapters/slack/oauth.ts';

const REDIRECT = 'https://navraag.example.nl/slack/oauth';
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function opened(allowed: readonly string[] = ['T000000001']) {
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: { users: [{ name: 'beheer', email: 'beheer@navraag.example' }], oauth_apps: [{ client_id: '1.2', client_secret: 'geheim', name: 'Navraag', redirect_uris: [REDIRECT], scopes: SCOPES.map(({ scope }) => scope) }] } } } as unknown as Parameters<typeof createEmulator>[0]);
  const kept = new Keyv<unknown>();
  const warned: unknown[] = [];
  const installations = keptInstallations(kept, allowed);
  let n = 0;
  const oauth = openOAuth({
    clientId: '1.2', clientSecret: 'geheim', redirectUri: REDIRECT, kept, installations, random: (bytes) => new Uint8Array(bytes).fill((n += 1)),
    clock: { now: () => Temporal.Instant.from('2026-05-04T08:00:00Z') }, log: { ...quiet, warn: (_what: string, facts?: unknown) => void warned.push(facts) }, say: (key) => key, apiUrl: `${emulator.url}/api/`, authorizeUrl: `${emulator.url}/oauth/v2/authorize`,
  });
  /** Goes to Slack's page and agrees, as an administrator: gives the code that comes back. */
  const agree = async (location: string): Promise<string> => {
    const page = await (await fetch(location)).text();
    const form = new URLSearchParams([...page.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map((match) => [match[1]!, match[2]!.replaceAll('&amp;', '&')]));
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1] ?? '';
    const back = await fetch(new URL(action.replaceAll('&amp;', '&'), emulator.url), { method: 'POST', body: form, redirect: 'manual' });
    return back.headers.get('location') ?? '';
  };
  return { oauth, installations, kept, agree, warned, [Symbol.asyncDispose]: () => emulator.close() };
}

const begun = async (oauth: ReturnType<typeof openOAuth>) => {
  const { headers } = await oauth.begin();
  return { location: headers!['location']!, cookie: headers!['set-cookie']!.split(';')[0]!, whole: headers!['set-cookie']! };
};

test('an administrator goes to Slack and comes back, and the workspace has us', async () => {
  await using one = await opened();
  const { location, cookie, whole } = await begun(one.oauth);
  expect(new URL(location).searchParams.get('scope')?.split(',')).toEqual(SCOPES.map(({ scope }) => scope));
  expect(whole).toMatch(/HttpOnly; SameSite=Lax; Max-Age=600; Secure$/);
  const back = new URL(await one.agree(location));
  expect((await one.oauth.finish(back.searchParams, cookie)).text).toContain('slack-install-done');
  expect(await one.installations.of('T000000001')).toMatchObject({ team: 'T000000001', token: expect.stringMatching(/^xoxb-/) });
  // the same way back again installs nothing
  expect((await one.oauth.finish(back.searchParams, cookie)).status).toBe(400);
  await one.installations.forget('T000000001');
  expect(await one.installations.of('T000000001')).toBeNull();
});

test('a workspace that is not on the list is not installed', async () => {
  await using one = await opened(['T0OTHER']);
  const { location, cookie } = await begun(one.oauth);
  const back = new URL(await one.agree(location));
  expect((await one.oauth.finish(back.searchParams, cookie)).text).toContain('slack-install-refused');
  expect(await one.installations.of('T000000001')).toBeNull();
  expect(one.warned).toEqual([{ reason: 'Workspace T000000001 is not among NAVRAAG_SLACK_WORKSPACES and was not installed' }]);
});

test('what Slack refused an installation with stands in the log', async () => {
  await using one = await opened();
  const { location, cookie } = await begun(one.oauth);
  const state = new URL(location).searchParams.get('state') ?? '';
  expect((await one.oauth.finish(new URLSearchParams({ state, code: 'made-up' }), cookie)).status).toBe(400);
  expect(one.warned).toEqual([{ reason: 'invalid_code' }]);
});

test.each([
  ['another browser', (state: string) => [{ state, code: 'x' }, undefined]], ['the state of another', () => [{ state: 'elders', code: 'x' }, 'navraag-slack-install=elders']],
  ['no state', () => [{ code: 'x' }, 'navraag-slack-install=']], ['a state that was made up for both', () => [{ state: 'abc', code: 'x' }, 'navraag-slack-install=abc']],
] as readonly [string, (state: string) => readonly [Record<string, string>, string | undefined]][])('%s: nothing is installed', async (_, way) => {
  await using one = await opened();
  const { location } = await begun(one.oauth);
  const [query, cookie] = way(new URL(location).searchParams.get('state')!);
  const reply = await one.oauth.finish(new URLSearchParams(query), cookie);
  expect([reply.status, reply.text?.includes('slack-install-expired')]).toEqual([400, true]);
});

test('who reads the store cannot finish an installation', async () => {
  await using one = await opened();
  const { location } = await begun(one.oauth);
  const state = new URL(location).searchParams.get('state')!;
  const held: string[] = [];
  for await (const [key] of one.kept.iterator!()) held.push(String(key));
  expect(held.length).toBeGreaterThan(0);
  expect(held.join()).not.toContain(state);
});
