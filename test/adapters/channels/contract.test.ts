import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tick } from '../../../src/app/tick.ts';
import { contactStream, dossierStream } from '../../../src/app/streams.ts';
import type { Message } from '../../../src/app/messages.ts';
import type { Stream } from '../../../src/app/ports.ts';
import { shippedRound } from '../../support/living-house.ts';
import { CHANNELS, CONVERSATIONS } from './conversations.ts';
import type { ChannelName, Conversation, Step } from './conversations.ts';
import { REPORT } from './furnished.ts';
import type { OpenChannel, PlayedChannel } from './played-channel.ts';
import { openSlack } from './played-slack.ts';
import { openTeams } from './played-teams.ts';
import { openTerminal } from './played-terminal.ts';
import { openWeb } from './played-web.ts';

const shipped = await shippedRound();
const START = Temporal.PlainDateTime.from('2026-05-04T10:00');
const OPEN: { readonly [name in ChannelName]: OpenChannel } = { terminal: openTerminal, page: openWeb, Slack: openSlack, Teams: openTeams };

/** What one conversation left behind on one channel, per thing that happened: what was kept, what was to be said, and what was then shown. */
type Turn = { readonly dossier: readonly unknown[]; readonly contact: readonly unknown[]; readonly asks: readonly unknown[]; readonly told: readonly string[]; readonly shown: readonly string[]; /** what had to be shown */ readonly words: readonly string[] };
type Left = { readonly turns: readonly Turn[]; readonly inbox: string; readonly pictures: number | null; readonly files: readonly { readonly name: string; readonly print: string }[] };

/** The channels that hold a conversation; what a channel has no way for it says in the table, and it has none. */
function heldBy({ takes }: Conversation): readonly ChannelName[] {
  return CHANNELS.filter((name) => takes?.not[name] === undefined);
}

describe.each(CONVERSATIONS)('$name', (conversation) => {
  const played = Object.fromEntries(heldBy(conversation).map((name) => [name, once(() => play(OPEN[name], conversation))])) as { readonly [name in ChannelName]?: () => Promise<Left> };
  const [first = 'page'] = heldBy(conversation);

  it('goes on whenever something new is said, and holds still when nothing is', { timeout: 120_000 }, async () => {
    const { turns } = await played[first]!();
    const after = (is: (step: Step) => boolean) => turns.filter((_, at) => { const step = conversation.steps[at - 1]; return step !== undefined && is(step); });
    expect(after((step) => 'say' in step || 'press' in step || ('fill' in step && !step.refused)).filter(({ told, dossier, contact }) => told.length + dossier.length + contact.length === 0)).toEqual([]);
    expect(after((step) => 'again' in step || ('fill' in step && step.refused === true) || ('old' in step && first === 'terminal')).filter(({ told, dossier }) => told.length + dossier.length > 0)).toEqual([]);
  });

  it.each(heldBy(conversation))('leaves the same behind on %s, and shows the same words', { timeout: 120_000 }, async (name) => {
    const here = await played[name]!();
    const [typed, pointed] = [await played[first]!(), await played[first === 'terminal' ? 'page' : first]?.()];
    // a terminal has no old buttons: there the page is the measure
    const measure = typed.turns.map((turn, at) => (isOld(conversation.steps[at - 1]) && name !== 'terminal' ? pointed?.turns[at] : turn));
    const kept = (turns: readonly (Turn | undefined)[]) => turns.map((turn) => ({ dossier: turn?.dossier, contact: turn?.contact, asks: turn?.asks, told: turn?.told }));
    expect(kept(here.turns)).toEqual(kept(measure));
    expect(here.turns.map(({ shown }) => shown.map(bare))).toEqual(here.turns.map(({ words }) => words.map(bare)));
    const journal = JSON.stringify(here.turns.flatMap(({ dossier, contact, asks }) => [...dossier, ...contact, ...asks]));
    expect(conversation.leaves.filter((one) => !journal.includes(one))).toEqual([]);
    if (conversation.never) expect(JSON.stringify(here)).not.toContain(conversation.never);
    expect(here.files).toEqual(typed.files);
    if (conversation.files) expect(here.files.map((file) => file.name)).toEqual(conversation.files);
    if (conversation.pictures !== undefined) expect(here.pictures).toBe(conversation.pictures);
  });
});

it.each(CHANNELS)('%s has a way for everything but what the table says it has none for', { timeout: 60_000 }, async (name) => {
  await using channel = await OPEN[name](shipped, 'klaver-meerkoet', START.toString());
  const ways = CONVERSATIONS.flatMap(({ takes }) => (takes ? [takes] : []));
  expect(ways.filter(({ way, not }) => (channel[way] === undefined) !== (not[name] !== undefined)).map(({ way }) => way)).toEqual([]);
});

it('an old button is answered, a double click is not, and nothing is kept but that the open question was put again', { timeout: 120_000 }, async () => {
  const conversation = CONVERSATIONS.find(({ steps }) => steps.some(isOld))!;
  const { turns } = await play(openWeb, conversation);
  const old = turns.filter((_, at) => isOld(conversation.steps[at - 1]));
  expect(old.map(({ told }) => told.length)).toEqual([0, 1, 1, 1]);
  expect(old.flatMap(({ dossier }) => dossier).filter((one) => !JSON.stringify(one).includes('"type":"question-asked"'))).toEqual([]);
});

function isOld(step: Step | undefined): boolean {
  return step !== undefined && 'old' in step;
}

/** The same promise each time: a conversation is played once per channel. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | null = null;
  return () => (begun ??= work());
}

/** Plays a conversation, a minute between one thing and the next. */
async function play(open: OpenChannel, { person, sector, steps, round: changed, furnished }: Conversation): Promise<Left> {
  const round = changed?.(shipped) ?? shipped;
  await using channel = await open(round, person, START.toString(), await furnished?.());
  const { store } = channel.house;
  const turns: Turn[] = [];
  let time = START;
  const told = async (): Promise<readonly Message[]> => (await store.conversation(person)).flatMap((line) => (line.by === 'navraag' ? [line.message] : []));
  const journal = async (stream: Stream): Promise<readonly unknown[]> => (await store.read(stream, 0)).map(({ at, event }) => withoutDelivery({ at, event }));
  // a coordinator's asks, without the whole letter in them
  const asks = async (): Promise<readonly unknown[]> => (await store.read(`round/${round.id}`, 0)).flatMap(({ at, event }) => (event.type === 'desk-asked' && event.by === person ? [{ at, event }] : []));
  const now = async (): Promise<Turn> => ({ shown: channel.shown(), told: (await told()).map(({ text }) => text), words: (await told()).map(channel.wordsOf), dossier: await journal(dossierStream(round, sector)), contact: await journal(contactStream(round, person)), asks: await asks() });
  const turn = async (work: () => Promise<void>): Promise<void> => {
    const before = await now();
    channel.at(time.toString());
    await work();
    const after = await now();
    const since = (what: keyof Turn) => after[what].slice(before[what].length);
    turns.push({ shown: since('shown'), told: since('told'), words: since('words'), dossier: since('dossier'), contact: since('contact'), asks: since('asks') } as Turn);
    time = time.add({ minutes: 1 });
  };
  await turn(() => channel.arrives());
  for (const step of steps) {
    if ('waitUntil' in step) time = Temporal.PlainDateTime.from(step.waitUntil);
    await turn(() => take(channel, step));
  }
  return { turns, inbox: JSON.stringify(await store.conversation(person)), pictures: channel.pictures?.() ?? null, files: (await channel.files()).map((file) => ({ name: file.name, print: createHash('sha256').update(file.bytes).digest('hex') })) };
}

async function take(channel: PlayedChannel, step: Step): Promise<void> {
  if ('say' in step) return channel.says(step.say);
  if ('press' in step) return channel.presses(step.press);
  if ('again' in step) return channel.comesAgain();
  if ('meanwhile' in step) return channel.meanwhile(step.by, step.meanwhile);
  if ('file' in step) return channel.sendsFile(step.file, REPORT);
  if ('edit' in step) return channel.edits?.(step.edit, step.to);
  if ('remove' in step) return channel.removes?.(step.remove);
  if ('under' in step) return channel.answersUnder?.(step.under, step.answer);
  if ('fill' in step) return channel.fills?.(step.fill);
  if ('waitUntil' in step) { await tick(channel.house, channel.handler.streams); return channel.sends(); }
  if (channel.buttons) await channel.presses([step.old]);
}

/** The same, with the channel's own names of deliveries taken out wherever they stand. */
function withoutDelivery(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDelivery);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'delivery' ? 'a delivery' : BY_PART.has(key) ? namesOf(inner) : withoutDelivery(inner)]));
}

/** Where the part of an answer is named with the delivery it came in. */
const BY_PART = new Set(['from', 'partsFrom']);
function namesOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Object.keys(value) : value;
}

/** Words without the way they are set: a page and a card set their own lines. */
function bare(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
