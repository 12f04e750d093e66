import { afterAll, beforeAll, expect, it } from 'vitest';
import { receive } from '../../../adapters/teams/receive.ts';
import { messageFrom, openTeamsHouse, peopleOnTeams } from './teams-house.ts';
import type { TeamsHouse } from './teams-house.ts';

let at: TeamsHouse;
beforeAll(async () => { at = await openTeamsHouse(await peopleOnTeams()); });
afterAll(() => at[Symbol.asyncDispose]());

/** A small generator of our own, so that a row that fails can be found again by its number. */
function chance(seed: number): () => number {
  let state = seed * 2_654_435_761 % 2_147_483_647 || 1;
  return () => { state = (state * 48_271) % 2_147_483_647; return state / 2_147_483_647; };
}

const ODD: readonly unknown[] = [
  null, true, false, 0, -1, 1e308, Number.MAX_SAFE_INTEGER, '', ' ', 'x', 'x'.repeat(5_000), '\u0000', '\ud800', '\uffff\ufffe', '\u202egnp.exe', '💥'.repeat(50), '<at>Navraag</at>', '${{x}}', '__proto__', 'constructor', '../../etc/passwd',
  [], {}, [[]], [null], { a: { b: { c: [] } } }, { __proto__: { polluted: true } }, { toString: 'x' }, { row: 'm1' }, { row: 'm1', choice: '0' }, { row: {}, choice: [] }, { action: { data: { row: 'm1', choice: '999' } } }, { action: null }, { data: { row: 'm1', choice: 'form|x|y' } }, { commandId: 5 },
];
const TYPES = ['message', 'messageUpdate', 'messageDelete', 'invoke', 'installationUpdate', 'conversationUpdate', 'typing', 'event', 'messageReaction', 'handoff', 'trace', 'onzin', '__proto__'];
const NAMES = ['adaptiveCard/action', 'task/fetch', 'task/submit', 'fileConsent/invoke', 'signin/verifyState', 'composeExtension/query', 'application/search', 'config/fetch', ''];

/** An activity with some of its parts replaced by something odd. */
function odd(n: number): Record<string, unknown> {
  const random = chance(n + 1);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const activity: Record<string, unknown> = { ...messageFrom(at.microsoft, 'klaver-meerkoet', `odd-${n}`), type: pick(TYPES), name: pick(NAMES), text: pick(['hallo', undefined, ...ODD]), value: pick(ODD) };
  const keys = [...Object.keys(activity), 'attachments', 'entities', 'membersAdded', 'replyToId', 'action'].filter((key) => key !== 'serviceUrl' && key !== 'channelId');
  for (let changed = 0; changed < 1 + random() * 3; changed += 1) {
    const key = pick(keys);
    const value = activity[key];
    activity[key] = typeof value === 'object' && value !== null && random() < 0.5 ? { ...value, [pick(Object.keys(value))]: pick(ODD) } : pick(ODD);
  }
  return activity;
}

it('ten thousand odd activities are parsed to something, and none of them throws', () => {
  const kinds = new Map<string, number>();
  for (let n = 0; n < 10_000; n += 1) {
    const read = receive(JSON.parse(JSON.stringify(odd(n))));
    const kind = read?.told.what.kind ?? 'none';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  expect([...kinds.values()].reduce((sum, one) => sum + one, 0)).toBe(10_000);
  expect(kinds.size).toBeGreaterThan(6);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it('a thousand of them, signed and over HTTP, are never a fault of ours, and the bot still answers', { timeout: 60_000 }, async () => {
  const statuses = new Map<number, number>();
  for (let from = 0; from < 1_000; from += 50) {
    const given = await Promise.all(Array.from({ length: 50 }, (_, n) => fetch(`http://127.0.0.1:${at.teams.port}/api/messages`, {
      method: 'POST', body: JSON.stringify(odd(from + n)), headers: { 'content-type': 'application/json', authorization: `Bearer ${at.microsoft.token()}` },
    }).then(async (response) => { await response.arrayBuffer(); return response.status; })));
    for (const status of given) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect([...statuses.keys()].filter((status) => ![200, 400, 403, 501].includes(status))).toEqual([]);
  await at.settled();
  expect((await at.says('fuchsia-linde', 'hallo')).filter(({ method }) => method === 'POST')).toHaveLength(1);
  expect(at.logged.filter(({ what }) => !what.includes('refused'))).toEqual([]);
});
