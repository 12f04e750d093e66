import { resolve } from 'node:path';
import { createEmulator } from 'emulate';
import { Keyv } from 'keyv';
import { memoryStore } from '../../../adapters/storage/memory.ts';
import { pngDocuments } from '../../../adapters/documents/png.ts';
import { wordFiles } from '../../../adapters/documents/word-files.ts';
import { SCOPES } from '../../../adapters/slack/handled.ts';
import { checkMessage, checkView } from '../../../adapters/slack/limits.ts';
import { openMemory } from '../../../adapters/slack/memory.ts';
import { startSlack } from '../../../adapters/slack/open-slack.ts';
import type { Slack, SlackOptions } from '../../../adapters/slack/open-slack.ts';
import { signWith } from '../../../adapters/slack/signature.ts';
import { attachedFiles } from '../../../src/app/documents/attached-files.ts';
import { openBackground } from '../../../src/app/background.ts';
import { openHandler } from '../../../src/app/handle.ts';
import type { Handler } from '../../../src/app/handle.ts';
import type { House } from '../../../src/app/house.ts';
import { openIdentities } from '../../../src/app/identities.ts';
import { openLastMessages } from '../../../src/app/last-message.ts';
import { openDoor, openListeners } from '../../../src/app/page/open-door.ts';
import { perform } from '../../../src/app/perform.ts';
import { openPlanner } from '../../../src/app/planner.ts';
import type { Reports, Store } from '../../../src/app/ports.ts';
import { loadReplies } from '../../../src/app/words/load-replies.ts';
import type { Round } from '../../../src/domain/round.ts';

export const TEAM = 'T000000001';
export const SECRET = 'a signing secret for tests only';
export const TOKEN = 'xoxb-navraag-test';

/** A call our side made to Slack: the method, and what it was given. */
export type Called = { readonly method: string; readonly given: Record<string, any>; readonly answer: any };

export type Uploaded = { readonly id: string; readonly bytes: Uint8Array };
/** Answers in the double's place; undefined lets it answer itself. */
export type Faults = { upload?: (nth: number) => Response | undefined | Promise<Response | undefined>; call?: (method: string, pass: () => Promise<Response>, given: Record<string, any>) => Response | undefined | Promise<Response | undefined> };

/** A house whose people are on Slack: the Web API is a double that is not ours, the deliveries are signed and come over HTTP. */
export type SlackHouse = AsyncDisposable & {
  readonly house: House; readonly handler: Handler; readonly store: Store; readonly slack: Slack;
  readonly calls: readonly Called[];
  /** Bytes that were brought for files, in order. */
  readonly uploads: readonly Uploaded[];
  /** What goes wrong from now on. */
  readonly faults: Faults;
  readonly logged: readonly { readonly what: string; readonly facts: unknown }[];
  readonly users: ReadonlyMap<string, string>;
  /** What anything we sent broke of Slack's limits. */
  readonly broken: readonly string[];
  at(moment: string): void;
  /** Posts a body as Slack does, and waits until everything that follows was sent. */
  post(body: string, change?: { readonly type?: string; readonly headers?: Record<string, string>; readonly at?: number; readonly secret?: string }): Promise<{ readonly status: number; readonly body: any }>;
  event(event: object, envelope?: object): ReturnType<SlackHouse['post']>;
  interact(payload: object): ReturnType<SlackHouse['post']>;
  /** Says something in the conversation with us; gives what we then sent. */
  says(person: string, text: string, more?: object): Promise<readonly Called[]>;
  /** Presses the button with this label on the last message that has it. */
  presses(person: string, label: string): Promise<readonly Called[]>;
  /** Puts back how far the files of a message were. */
  remember(row: string, files: { readonly begun: number; readonly done: number }): Promise<void>;
  addressOf(person: string): string;
  /** Sends what is due, as time would. */
  perform(): Promise<void>;
};

export async function openSlackHouse(plain: Round, options: Partial<SlackOptions> & { readonly store?: Store; readonly reports?: Reports; readonly strangers?: readonly string[]; readonly moment?: string; readonly more?: readonly { name: string; email: string }[] } = {}): Promise<SlackHouse> {
  const { reports, strangers = [], more = [], store = memoryStore(), moment = '2026-05-04T10:00', ...rest } = options;
  const loaded = await loadReplies(resolve(import.meta.dirname, '../../../prompts/replies'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const emulator = await createEmulator({
    service: 'slack', port: 0,
    seed: { slack: { strict_scopes: true, users: [...plain.people.map(({ id, email, name }) => ({ name: id, email, real_name: name })), ...more, { name: 'navraag', email: 'navraag@navraag.example' }], tokens: [{ token: TOKEN, type: 'bot', user: 'navraag', scopes: SCOPES.map(({ scope }) => scope) }] } },
  } as unknown as Parameters<typeof createEmulator>[0]);
  const apiUrl = `${emulator.url}/api/`;
  const users = await usersOf(apiUrl);
  const round: Round = { ...plain, people: plain.people.map((person) => (strangers.includes(person.id) ? { ...person, identities: {} } : { ...person, identities: { slack: { workspace: TEAM, user: users.get(person.email) ?? '' } } })) };

  let now = Temporal.PlainDateTime.from(moment).toZonedDateTime(round.zone).toInstant();
  const logged: { what: string; facts: unknown }[] = [];
  const note = (what: string, facts?: unknown): void => void logged.push({ what, facts });
  const log = { info: () => undefined, warn: note, error: note };
  const calls: Called[] = [];
  const faults: Faults = {};
  const broken: string[] = [];
  const watched: SlackOptions['fetch'] = async (url, init) => {
    const method = String(url).split('/api/')[1];
    const fault = await faults.call?.(method ?? '', () => fetch(url as string, init as RequestInit), readGiven(init?.body));
    if (fault) return fault;
    const response = await fetch(url as string, init as RequestInit);
    if (method) {
      const given = readGiven(init?.body);
      const answer = await response.clone().json().catch(() => null) as any;
      if (Array.isArray(given['blocks'])) broken.push(...checkMessage({ text: given['text'], blocks: given['blocks'] }));
      if (given['view']) broken.push(...checkView(given['view']));
      calls.push({ method, given, answer });
    }
    return response;
  };
  const uploads: Uploaded[] = [];
  const bring: typeof fetch = async (url, init) => {
    const fault = await faults.upload?.(uploads.length);
    if (fault) return fault;
    uploads.push({ id: String(url).split('/').at(-1) ?? '', bytes: new Uint8Array(await new Response(init?.body).arrayBuffer()) });
    return fetch(url, init);
  };
  const kept = new Keyv<unknown>();
  const identities = await openIdentities(round, store);
  const channels: House['channels'][number][] = [];
  const sender = openBackground(log);
  let slack: Slack | null = null;
  const house: House = {
    ...(reports ? { reports } : {}), round, replies: loaded.replies, letter: null, model: null, store, lastMessages: openLastMessages(store), plan: openPlanner(round), channels,
    clock: { now: () => now }, log, recognise: identities.personAt, reacquaint: identities.refresh, vouch: async (from) => slack?.vouch(from) ?? null,
    wake: () => sender.add(() => perform(house)),
  };
  const handler = openHandler(house);
  const door = openDoor(house, handler, pngDocuments(), openListeners());
  const opened = await startSlack({
    workspaces: { kind: 'one', team: TEAM, token: TOKEN }, incoming: { kind: 'http', signingSecret: SECRET, host: '127.0.0.1', port: 0 },
    house, handler, documents: pngDocuments(), attached: attachedFiles(house, handler.streams, wordFiles(pngDocuments())), fileHosts: [new URL(emulator.url).origin], bring, fileRate: { perSecond: 1_000, perDestinationMs: 0 }, page: (person) => door.page(person), picture: (person) => door.picture(person, null), reachedBy: null, kept, addressOf: (person) => identities.addressOf(person, 'slack'),
    timer: { now: () => now.epochMilliseconds, sleep: async (ms) => { now = now.add({ milliseconds: Math.ceil(ms) }); } },
    publicUrl: null, rate: { perSecond: 1_000, perDestinationMs: 0 }, apiUrl, fetch: watched, ...rest,
  });
  slack = opened;
  channels.push(opened.channel);
  const settled = async (): Promise<void> => {
    for (let round = 0; round < 4; round += 1) { await opened.settled(); await sender.done(); }
  };
  const post: SlackHouse['post'] = async (body, { type = 'application/json', headers = {}, at, secret = SECRET } = {}) => {
    const seconds = String(at ?? Math.floor(now.epochMilliseconds / 1_000));
    const response = await fetch(`http://127.0.0.1:${opened.port}/slack/events`, {
      method: 'POST', body, headers: { 'content-type': type, 'x-slack-request-timestamp': seconds, 'x-slack-signature': signWith(secret, seconds, Buffer.from(body)), ...headers },
    });
    const text = await response.text();
    await settled();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  let count = 0;
  const idOf = (person: string): string => users.get(plain.people.find(({ id }) => id === person)?.email ?? person) ?? person;
  const event: SlackHouse['event'] = (inner, envelope = {}) => {
    count += 1;
    return post(JSON.stringify({ type: 'event_callback', team_id: TEAM, api_app_id: 'A1', event_id: `Ev${count}`, event_time: 1, event: inner, ...envelope }));
  };
  const interact: SlackHouse['interact'] = (payload) => post(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), { type: 'application/x-www-form-urlencoded' });
  const after = async (work: () => Promise<unknown>): Promise<readonly Called[]> => {
    const before = calls.length;
    await work();
    return calls.slice(before);
  };
  return {
    house, handler, store, slack: opened, calls, uploads, faults, logged, users, broken, post, event, interact,
    at: (next) => { now = Temporal.PlainDateTime.from(next).toZonedDateTime(round.zone).toInstant(); },
    says: (person, text, extra = {}) => after(async () => {
      count += 1;
      return event({ type: 'message', channel: await channelWith(apiUrl, idOf(person)), channel_type: 'im', user: idOf(person), text, ts: `17${count}.000100`, ...extra });
    }),
    presses: (person, label) => after(async () => {
      const posted = calls.findLast(({ method, given }) => method === 'chat.postMessage' && buttonsOf(given['blocks']).some(({ text }) => text === label));
      const button = buttonsOf(posted?.given['blocks']).find(({ text }) => text === label);
      if (!posted || !button) throw new Error(`Nobody was shown a button '${label}'`);
      count += 1;
      return interact({
        type: 'block_actions', team: { id: TEAM }, user: { id: idOf(person), team_id: TEAM }, trigger_id: await triggerFor(apiUrl, idOf(person)), container: { type: 'message', channel_id: posted.answer?.channel, message_ts: posted.answer?.ts },
        actions: [{ type: 'button', action_id: button.action, block_id: button.block, value: button.value, action_ts: `${count}.1` }],
      });
    }),
    remember: (row, files) => openMemory(kept).setFiles(row, files),
    addressOf: (person) => `${TEAM}:${idOf(person)}`,
    perform: async () => { await perform(house); await settled(); },
    [Symbol.asyncDispose]: async () => { await opened.close(); await emulator.close(); },
  };
}

/** The buttons of a message. */
export function buttonsOf(blocks: any): readonly { readonly text: string; readonly action: string; readonly value: string; readonly block: string }[] {
  return (blocks ?? []).flatMap((block: any) => (block.elements ?? []).filter((one: any) => one.type === 'button').map((one: any) => ({ text: one.text.text, action: one.action_id, value: one.value, block: block.block_id })));
}

/** Messages posted among these calls. */
export function posted(calls: readonly Called[]): readonly Called[] {
  return calls.filter(({ method }) => method === 'chat.postMessage');
}

function readGiven(body: unknown): Record<string, any> {
  if (typeof body !== 'string' && !(body instanceof URLSearchParams)) return {};
  return Object.fromEntries([...new URLSearchParams(body.toString())].map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]));
}

/** A trigger as a press has one: it opens one view, within three seconds. */
async function triggerFor(apiUrl: string, user: string): Promise<string> {
  const response = await fetch(`${apiUrl}views.generateTriggerId`, { method: 'POST', headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }, body: JSON.stringify({ user_id: user }) });
  return (await response.json() as { trigger_id: string }).trigger_id;
}

/** Our conversation with somebody, as the double knows it. */
async function channelWith(apiUrl: string, user: string): Promise<string> {
  const response = await fetch(`${apiUrl}conversations.open`, { method: 'POST', headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }, body: JSON.stringify({ users: user }) });
  const { channel } = await response.json() as { channel: { id: string } };
  return channel.id;
}

async function usersOf(apiUrl: string): Promise<ReadonlyMap<string, string>> {
  const response = await fetch(`${apiUrl}users.list`, { method: 'POST', headers: { authorization: `Bearer ${TOKEN}` } });
  const { members } = await response.json() as { members: { id: string; profile: { email?: string } }[] };
  return new Map(members.map(({ id, profile }) => [profile.email ?? id, id]));
}
