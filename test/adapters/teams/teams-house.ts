import { resolve } from 'node:path';
import { Keyv } from 'keyv';
import { memoryStore } from '../../../adapters/storage/memory.ts';
import { pngDocuments } from '../../../adapters/documents/png.ts';
import { wordFiles } from '../../../adapters/documents/word-files.ts';
import { startTeams } from '../../../adapters/teams/open-teams.ts';
import type { Teams, TeamsOptions } from '../../../adapters/teams/open-teams.ts';
import { attachedFiles } from '../../../src/app/documents/attached-files.ts';
import { openHandler } from '../../../src/app/handle.ts';
import type { Handler } from '../../../src/app/handle.ts';
import type { House } from '../../../src/app/house.ts';
import { openIdentities } from '../../../src/app/identities.ts';
import { openLastMessages } from '../../../src/app/last-message.ts';
import { perform } from '../../../src/app/perform.ts';
import { openPlanner } from '../../../src/app/planner.ts';
import type { Store } from '../../../src/app/ports.ts';
import { loadReplies } from '../../../src/app/words/load-replies.ts';
import type { Round } from '../../../src/domain/round.ts';
import { shippedRound } from '../../support/living-house.ts';
import { APP, TENANT, openMicrosoft } from './microsoft.ts';
import type { Call, Microsoft, TokenChange } from './microsoft.ts';

/** A house whose people are on Teams, and a Microsoft of our own that brings and takes its messages. */
export type TeamsHouse = AsyncDisposable & {
  readonly house: House; readonly handler: Handler; readonly store: Store; readonly microsoft: Microsoft; readonly teams: Teams;
  readonly logged: { readonly what: string; readonly facts: unknown }[];
  at(moment: string): void;
  now(): Temporal.Instant;
  /** Posts an activity with a good token (or a changed one) and waits until everything that follows was sent. */
  post(activity: unknown, token?: TokenChange | null, headers?: Record<string, string>): Promise<{ readonly status: number; readonly body: unknown }>;
  says(person: string, text: string, change?: object): Promise<readonly Call[]>;
  presses(person: string, row: string, choice: string, inputs?: Record<string, string>): Promise<{ readonly status: number; readonly body: any; readonly calls: readonly Call[] }>;
  settled(): Promise<void>;
};

export async function peopleOnTeams(folder?: string): Promise<Round> {
  const round = await shippedRound(folder);
  return { ...round, people: round.people.map((person) => ({ ...person, identities: { teams: { tenant: TENANT, user: `aad-${person.id}` } } })) };
}

let replies: Awaited<ReturnType<typeof loadReplies>> | undefined;

export async function openTeamsHouse(round: Round, options: Partial<TeamsOptions> & { readonly store?: Store } = {}): Promise<TeamsHouse> {
  replies ??= await loadReplies(resolve(import.meta.dirname, '../../../prompts/replies'));
  if (!replies.ok) throw new Error(JSON.stringify(replies.problems));
  let now = Temporal.PlainDateTime.from('2026-05-04T10:00').toZonedDateTime(round.zone).toInstant();
  const microsoft = await openMicrosoft(() => now.epochMilliseconds);
  const store = options.store ?? memoryStore();
  const logged: { what: string; facts: unknown }[] = [];
  const log = { info: () => undefined, warn: (what: string, facts?: unknown) => void logged.push({ what, facts }), error: (what: string, facts?: unknown) => void logged.push({ what, facts }) };
  const identities = await openIdentities(round, store);
  let working: Promise<unknown> = Promise.resolve();
  const channels: House['channels'][number][] = [];
  let teams: Teams | null = null;
  const house: House = {
    round, replies: replies.replies, letter: null, model: null, store, lastMessages: openLastMessages(store), plan: openPlanner(round), channels,
    clock: { now: () => now }, log, recognise: identities.personAt, reacquaint: identities.refresh, vouch: async (from) => teams?.vouch(from) ?? null,
    wake: () => { working = working.then(() => perform(house)); },
  };
  const handler = openHandler(house);
  const opened = await startTeams({
    house, handler, documents: pngDocuments(), attached: attachedFiles(house, handler.streams, wordFiles(pngDocuments())), page: null, kept: new Keyv<unknown>(), addressOf: (person) => identities.addressOf(person, 'teams'),
    credentials: { kind: 'token', app: APP, tenant: TENANT, token: async () => 'test-token' }, timer: { now: () => now.epochMilliseconds, sleep: async (ms) => { now = now.add({ milliseconds: Math.ceil(ms) }); } },
    host: '127.0.0.1', port: 0, publicUrl: null, rate: { perSecond: 1_000, perDestinationMs: 0 }, typingAfterMs: null,
    serviceHosts: [microsoft.url], serviceUrl: microsoft.serviceUrl, metadata: microsoft.metadata, ...options,
  });
  teams = opened;
  channels.push(opened.channel);
  let count = 0;
  const settled = async (): Promise<void> => {
    for (let before; before !== working;) { before = working; await new Promise((done) => setImmediate(done)); await working; }
  };
  const post: TeamsHouse['post'] = async (activity, token = {}, headers = {}) => {
    const response = await fetch(`http://127.0.0.1:${opened.port}/api/messages`, {
      method: 'POST', body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${microsoft.token(token)}` }), ...headers },
    });
    const text = await response.text();
    for (let idle = 0; idle < 5; idle += 1) { await new Promise((done) => setImmediate(done)); await settled(); }
    while ((await store.unfinished()).length > 0) await new Promise((done) => setImmediate(done));
    await settled();
    await opened.quiet();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  return {
    house, handler, store, microsoft, teams: opened, logged, post, settled,
    at: (moment) => { now = Temporal.PlainDateTime.from(moment).toZonedDateTime(round.zone).toInstant(); },
    now: () => now,
    says: async (person, text, change = {}) => {
      count += 1;
      const before = microsoft.calls.length;
      await post(messageFrom(microsoft, person, `said-${count}`, { text, ...change }));
      return microsoft.calls.slice(before);
    },
    presses: async (person, row, choice, inputs = {}) => {
      count += 1;
      const before = microsoft.calls.length;
      const given = await post(messageFrom(microsoft, person, `press-${count}`, { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'take', data: { row, choice, ...inputs } }, trigger: 'manual' } }));
      return { ...given, calls: microsoft.calls.slice(before) };
    },
    [Symbol.asyncDispose]: async () => { await opened.close(); await microsoft.close(); },
  };
}

/** An activity as Teams sends it from somebody's personal chat. */
export function messageFrom(microsoft: Pick<Microsoft, 'serviceUrl'>, person: string, id: string, change: object = {}): Record<string, unknown> {
  return {
    type: 'message', id, timestamp: '2026-05-04T08:00:00.000Z', serviceUrl: microsoft.serviceUrl, channelId: 'msteams', textFormat: 'plain',
    from: { id: `29:${person}`, aadObjectId: `aad-${person}`, name: person }, recipient: { id: `28:${APP}`, name: 'Navraag' },
    conversation: { id: `a:${person}`, conversationType: 'personal', tenantId: TENANT }, channelData: { tenant: { id: TENANT } }, locale: 'nl-NL', ...change,
  };
}

/** The card of a call, as it was sent. */
export function cardIn(call: Call | undefined): any {
  return ((call?.body['attachments'] as { content?: unknown }[] | undefined)?.[0])?.content;
}

/** All actions of a card by title, with what they send. */
export function actionsOf(card: any): { readonly title: string; readonly data: { readonly row: string; readonly choice: string } }[] {
  return card?.actions ?? [];
}
