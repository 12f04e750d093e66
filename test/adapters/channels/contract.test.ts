import { describe, expect, it } from 'vitest';
import { contactStream, dossierStream } from '../../../src/app/streams.ts';
import type { Message } from '../../../src/app/messages.ts';
import type { Stream } from '../../../src/app/ports.ts';
import { shippedRound } from '../../support/living-house.ts';
import { CONVERSATIONS } from './conversations.ts';
import type { Conversation, Step } from './conversations.ts';
import type { OpenChannel, PlayedChannel } from './played-channel.ts';
import { openSlack } from './played-slack.ts';
import { openTeams } from './played-teams.ts';
import { openTerminal } from './played-terminal.ts';
import { openWeb } from './played-web.ts';

const round = await shippedRound();
const START = Temporal.PlainDateTime.from('2026-05-04T10:00');

/** What one conversation left behind on one channel, per thing the person did: what was kept, what was to be said, and what was then shown. */
type Turn = { readonly dossier: readonly unknown[]; readonly contact: readonly unknown[]; readonly told: readonly string[]; readonly shown: readonly string[]; /** what had to be shown */ readonly words: readonly string[] };
type Left = { readonly turns: readonly Turn[]; readonly inbox: string };

describe.each(CONVERSATIONS)('$name', (conversation) => {
  const terminal = once(() => play(openTerminal, conversation));
  const page = once(() => play(openWeb, conversation));

  it('goes on at the terminal whenever something new is typed there, and holds still otherwise', { timeout: 120_000 }, async () => {
    const { turns } = await terminal();
    const silent = turns.flatMap(({ told }, at) => (told.length === 0 ? [at] : []));
    expect(silent).toEqual(conversation.steps.flatMap((step, at) => ('old' in step || 'again' in step ? [at + 1] : [])));
    expect(turns.filter(({ told }) => told.length === 0).flatMap(({ dossier }) => dossier)).toEqual([]);
  });

  it.each<readonly [string, () => Promise<Left>]>([
    ['the terminal', terminal], ['the page', page], ['Slack', () => play(openSlack, conversation)], ['Teams', () => play(openTeams, conversation)],
  ])('leaves the same behind on %s, and shows the same words', { timeout: 120_000 }, async (name, played) => {
    const [here, typed, pointed] = [await played(), await terminal(), await page()];
    // a terminal has no old buttons: there the page is the measure
    const measure = typed.turns.map((turn, at) => (isOld(conversation.steps[at - 1]) && name !== 'the terminal' ? pointed.turns[at] : turn));
    const kept = (turns: readonly (Turn | undefined)[]) => turns.map((turn) => ({ dossier: turn?.dossier, contact: turn?.contact, told: turn?.told }));
    expect(kept(here.turns)).toEqual(kept(measure));
    expect(here.turns.map(({ shown }) => shown.map(bare))).toEqual(here.turns.map(({ words }) => words.map(bare)));
    const journal = JSON.stringify(here.turns.flatMap(({ dossier }) => dossier));
    expect(conversation.leaves.filter((one) => !journal.includes(one))).toEqual([]);
    if (conversation.never) expect(JSON.stringify(here)).not.toContain(conversation.never);
  });
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
async function play(open: OpenChannel, { person, sector, steps }: Conversation): Promise<Left> {
  await using channel = await open(round, person, START.toString());
  const { store } = channel.house;
  const turns: Turn[] = [];
  const told = async (): Promise<readonly Message[]> => (await store.conversation(person)).flatMap((line) => (line.by === 'navraag' ? [line.message] : []));
  const journal = async (stream: Stream): Promise<readonly unknown[]> => (await store.read(stream, 0)).map(({ at, event }) => withoutDelivery({ at, event }));
  const now = async (): Promise<Turn> => ({ shown: channel.shown(), told: (await told()).map(({ text }) => text), words: (await told()).map(channel.wordsOf), dossier: await journal(dossierStream(round, sector)), contact: await journal(contactStream(round, person)) });
  const turn = async (work: () => Promise<void>): Promise<void> => {
    const before = await now();
    channel.at(START.add({ minutes: turns.length }).toString());
    await work();
    const after = await now();
    const since = (what: keyof Turn) => after[what].slice(before[what].length);
    turns.push({ shown: since('shown'), told: since('told'), words: since('words'), dossier: since('dossier'), contact: since('contact') } as Turn);
  };
  await turn(() => channel.arrives());
  for (const step of steps) await turn(() => take(channel, step));
  return { turns, inbox: JSON.stringify(await store.conversation(person)) };
}

async function take(channel: PlayedChannel, step: Step): Promise<void> {
  if ('say' in step) return channel.says(step.say);
  if ('press' in step) return channel.presses(step.press);
  if ('again' in step) return channel.comesAgain();
  if (channel.buttons) await channel.presses([step.old]);
}

/** The same, with the channel's own names of deliveries taken out wherever they stand. */
function withoutDelivery(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDelivery);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'delivery' ? 'a delivery' : withoutDelivery(inner)]));
}

/** Words without the way they are set: a page and a card set their own lines. */
function bare(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
