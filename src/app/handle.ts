import { bareWords } from '../domain/reading/bare-words.ts';
import { pauseAfter } from '../domain/conversation/fragments.ts';
import type { Encounter, SectorTurn } from '../domain/conversation/converse.ts';
import type { Input } from '../domain/conversation/turn.ts';
import type { Person } from '../domain/person.ts';
import { isCoordinator, sectorsOf } from '../domain/roles.ts';
import type { Utterance } from '../domain/utterance.ts';
import { announce } from './announce.ts';
import { answerCoordinator } from './coordinator.ts';
import { openGathering } from './gather.ts';
import type { House } from './house.ts';
import type { Inbound } from './messages.ts';
import { answerReviewer, reviewsNow } from './letter-desk/answer-reviewer.ts';
import { meet } from './meet.ts';
import { outsideRound } from './outside-round.ts';
import type { Commit, Delivery } from './ports.ts';
import { inOrder } from './in-order.ts';
import { noteBack } from './reach/note-reach.ts';
import { converseWithModel } from './model/converse-with-model.ts';
import { readSentReport } from './sent-report.ts';
import type { BringFile, SentReport } from './sent-report.ts';
import { openStreams, contactStream, dossierStream } from './streams.ts';
import type { Streams } from './streams.ts';
import { toMessages } from './to-messages.ts';

/** Takes what people say, once each, in order per person. */
export type Handler = {
  /**
   * Resolves when the delivery is kept, so that it may be acknowledged; `turn` resolves when it was answered.
   * A repeat of a delivery is `repeat` and changes nothing. `bring` gives the bytes of a file, and is called after keeping.
   */
  receive(inbound: Inbound, bring?: BringFile): Promise<{ readonly outcome: 'new' | 'repeat'; readonly turn: Promise<void> }>;
  /**
   * Finishes what was kept and not answered: cut off by the program's end, or by a fault of ours that may have passed.
   * One that fails again stays for the next time and holds nobody else up.
   */
  resume(): Promise<void>;
  readonly streams: Streams;
};

/** How often a turn is decided anew when somebody else wrote in the same dossier meanwhile. */
const TRIES = 20;

export function openHandler(house: House): Handler {
  const streams = openStreams(house.round, house.store);
  const line = inOrder();
  const underWay = new Set<string>();
  const gathering = openGathering();
  const turn = (inbound: Inbound, bring?: BringFile): Promise<void> => {
    underWay.add(inbound.delivery);
    gathering.enter(inbound);
    return line(`${inbound.from.platform}:${inbound.from.id}`, async () => {
      const gathered = await gathering.take(inbound, (text) => pauseFor(house, streams, inbound, text), (ms) => house.collect?.wait(ms) ?? Promise.resolve());
      if (gathered) await takeTurn(house, streams, gathered.inbound, gathered.also, bring);
    }).finally(() => underWay.delete(inbound.delivery));
  };
  return {
    streams,
    receive: async (inbound, bring) => {
      const person = house.recognise(inbound.from);
      const outcome = await house.store.receive(inbound, person?.id ?? null, house.clock.now().toString());
      return { outcome, turn: outcome === 'new' ? turn(inbound, bring).catch((error: unknown) => admitFault(house, inbound, error)) : Promise.resolve() };
    },
    resume: async () => {
      const left = (await house.store.unfinished()).filter(({ delivery }) => !underWay.has(delivery));
      await Promise.all(left.map((delivery: Delivery) => turn(delivery).catch((error: unknown) => logFault(house, delivery, error))));
    },
  };
}

/** How long to wait for more of a reply; nothing where people do not type in pieces. */
async function pauseFor(house: House, streams: Streams, inbound: Inbound, text: string): Promise<number> {
  const person = house.recognise(inbound.from);
  if (!house.collect?.on.includes(inbound.from.platform) || !person || isCoordinator(person) || sectorsOf(person, house.round).length === 0) return 0;
  return pauseAfter(await encounter(house, streams, person, house.clock.now().toString()), text);
}

/** Messages that were read as one stand in the inbox as one: its words under the first, so that masking reaches all of them. */
function readAsOne(commit: Commit, { delivery, what }: Inbound, also: readonly string[]): Commit {
  if (also.length === 0 || commit.done === null) return commit;
  const words = commit.done.masked ?? (what.kind === 'text' ? what.text : null);
  return { ...commit, also, done: { delivery, masked: words }, masks: [...commit.masks, ...also.map((other) => ({ delivery: other, text: '' }))] };
}

/** A fault of ours: the message is kept and will be tried again, and the person is told so. The turn still fails for who waits for it. */
async function admitFault(house: House, inbound: Inbound, error: unknown): Promise<never> {
  logFault(house, inbound, error);
  const person = house.recognise(inbound.from);
  if (person) {
    const at = house.clock.now().toString();
    const messages = toMessages(house, [{ to: person.id, lines: [{ say: 'trouble' }], choices: [], sector: null, question: null, awaits: null }], at);
    // where even this cannot be kept, the log has to do
    await house.store.commit({ at, appends: [], messages, claims: [], done: null, masks: [] }).then(() => announce(house, { messages }), () => undefined);
  }
  throw error;
}

function logFault(house: House, { delivery }: Pick<Inbound, 'delivery'>, error: unknown): void {
  house.log.error('a turn failed; its message is kept and will be tried again', { delivery, fault: error instanceof Error ? error.name : 'unknown', where: error instanceof Error ? error.stack?.split('\n    at ')[1] ?? '' : '' });
}

async function takeTurn(house: House, streams: Streams, came: Inbound, also: readonly string[], bring: BringFile | undefined): Promise<void> {
  const person = house.recognise(came.from);
  // who writes from a platform is reached there again: the answer goes that way
  if (person) await noteBack(house, person.id, came.from.platform, 'wrote');
  const inbound: Arrived = { ...came, report: await readSentReport(house, person, came, bring) };
  for (let tried = 0; tried < TRIES; tried += 1) {
    const commit = readAsOne(await decideTurn(house, streams, inbound), inbound, also);
    const { outcome } = await house.store.commit(commit);
    if (outcome === 'stale') continue;
    if (outcome === 'kept') {
      if (commit.appends.some(({ events }) => events.some((event) => event.type === 'identity-linked'))) await house.reacquaint?.();
      announce(house, commit);
    }
    return;
  }
  throw new Error(`Delivery ${inbound.delivery} was decided ${TRIES} times and its dossier had moved on each time; it stays in the inbox`);
}

/** A delivery with the report that came in it, read once however often the turn is decided. */
type Arrived = Inbound & { readonly report: SentReport | null };

async function decideTurn(house: House, streams: Streams, inbound: Arrived): Promise<Commit> {
  const at = house.clock.now().toString();
  const person = house.recognise(inbound.from);
  if (person) return decideFor(house, streams, person, inbound, at);
  const { met, ...meeting } = await meet(house, inbound, at);
  const begun = met ? await decideFor(house, streams, met, { ...inbound, what: { kind: 'arrival' } }, at) : nothingBut(inbound, at);
  return { ...begun, appends: joined([...meeting.appends ?? [], ...begun.appends]), messages: [...meeting.messages ?? [], ...begun.messages] };
}

async function decideFor(house: House, streams: Streams, person: Person, inbound: Arrived, at: string): Promise<Commit> {
  const nothing = nothingBut(inbound, at);
  // what a coordinator asked was done when it was asked: changing the words of it does not do it again
  if (isCoordinator(person) && (inbound.what.kind === 'edited' || inbound.what.kind === 'deleted')) return nothing;
  if (inbound.what.kind !== 'unsupported' && await reviewsNow(streams, person)) return { ...nothing, ...await answerReviewer(house, streams, person, inbound, at) };
  const outside = outsideRound(house, person, inbound, at);
  if (outside && !await signsNow(house, streams, person, inbound)) return { ...nothing, messages: outside };
  if (isCoordinator(person)) return { ...nothing, ...await answerCoordinator(house, streams, person, inbound, at) };
  const heard = await asHeard(house, person, inbound);
  return heard ? { ...nothing, ...await answerRepresentative(house, streams, person, heard, at) } : nothing;
}

/** A message of this person that never came in cannot be changed: new words for it are words, and taking it back is nothing. */
async function asHeard(house: House, person: Person, inbound: Arrived): Promise<Arrived | null> {
  const { what } = inbound;
  if (what.kind !== 'edited' && what.kind !== 'deleted') return inbound;
  const known = (await house.store.conversation(person.id)).some((line) => line.by === 'person' && line.delivery === what.of);
  if (known) return inbound;
  return what.kind === 'edited' ? { ...inbound, what: { kind: 'text', text: what.text } } : null;
}

/** A round that is closed takes no more answers; the sentences they led to are still agreed to. */
async function signsNow({ round }: House, streams: Streams, person: Person, inbound: Inbound): Promise<boolean> {
  if (inbound.what.kind === 'unsupported' || isCoordinator(person)) return false;
  const dossiers = await Promise.all(sectorsOf(person, round).map((sector) => streams.dossier(sector)));
  return dossiers.some(({ signOff }) => signOff.offers > 0);
}

function nothingBut(inbound: Inbound, at: string): Commit {
  return { at, appends: [], messages: [], claims: [], masks: [], done: { delivery: inbound.delivery, masked: null } };
}

/** Appends with those to the same stream as one: both were decided on the same version of it. */
function joined(appends: Commit['appends']): Commit['appends'] {
  return [...new Set(appends.map(({ stream }) => stream))].map((stream) => {
    const mine = appends.filter((one) => one.stream === stream);
    return { stream, expected: mine[0]?.expected ?? 0, events: mine.flatMap(({ events }) => events) };
  });
}

async function answerRepresentative(house: House, streams: Streams, person: Person, inbound: Arrived, at: string): Promise<Partial<Commit>> {
  const met = await encounter(house, streams, person, at);
  return commitOf(house, met, await converseWithModel(house, met, await inputOf(house, person, inbound)), inbound.delivery);
}

/** How things stand with somebody at this moment, in all of their sectors. */
async function encounter({ round }: House, streams: Streams, person: Person, now: string): Promise<Encounter> {
  const contact = await streams.contact(person.id);
  const dossiers = Object.fromEntries(await Promise.all(sectorsOf(person, round).map(async (id) => [id, await streams.dossier(id)] as const)));
  return { round, person, contact, dossiers, now };
}

function commitOf(house: House, { round, person, contact, dossiers, now }: Encounter, turns: readonly SectorTurn[], delivery: string): Partial<Commit> {
  const contactEvents = turns.flatMap(({ outcome }) => outcome.contactEvents);
  const masks = turns.flatMap(({ outcome }) => outcome.masks);
  const utterances: readonly Utterance[] = turns.flatMap(({ outcome }) => outcome.utterances);
  return {
    appends: [
      ...turns.filter(({ outcome }) => outcome.dossierEvents.length > 0).map(({ sector, outcome }) => ({ stream: dossierStream(round, sector.id), expected: dossiers[sector.id]?.version ?? 0, events: outcome.dossierEvents })),
      ...(contactEvents.length > 0 ? [{ stream: contactStream(round, person.id), expected: contact.version, events: contactEvents }] : []),
    ],
    messages: toMessages(house, utterances, now),
    done: { delivery, masked: masks.find((mask) => mask.delivery === delivery)?.text ?? null },
    masks: masks.filter((mask) => mask.delivery !== delivery),
  };
}

/** Words that are the label of a button of the last message are that button. */
async function inputOf(house: House, person: Person, { what, delivery, report }: Arrived): Promise<Input> {
  if (report) return { kind: 'report', ...report, delivery };
  if (what.kind === 'press') return { kind: 'press', action: what.action, label: what.label, delivery };
  if (what.kind === 'arrival') return { kind: 'arrival', delivery };
  if (what.kind === 'unsupported' || what.kind === 'file') return { kind: 'text', text: '', delivery };
  if (what.kind !== 'text') return { ...what, delivery };
  const last = await house.lastMessages.of(person.id);
  const typed = bareWords(what.text);
  const choice = what.about ? undefined : last?.choices.find((one) => bareWords(one.label) === typed && (one.action.do !== 'sign' || isWordForWord(what.text, one.label)));
  return choice ? { kind: 'press', action: choice.action, label: what.text.trim(), delivery } : { ...what, delivery };
}

/** Agreement is what the button says to the letter: with a question mark behind it, it is a question. */
function isWordForWord(text: string, label: string): boolean {
  return text.trim().replace(/[.!]+$/, '').toLowerCase() === label.toLowerCase();
}
