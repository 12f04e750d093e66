import { workerReports } from '../../adapters/documents/report/reports.ts';
import { openSqliteStore } from '../../adapters/storage/sqlite/store.ts';
import type { SqliteStore } from '../../adapters/storage/sqlite/store.ts';
import { lockStore } from '../../adapters/storage/sqlite/lock.ts';
import type { Lock } from '../../adapters/storage/sqlite/lock.ts';
import { openBackground } from '../app/background.ts';
import { openHandler } from '../app/handle.ts';
import type { Handler } from '../app/handle.ts';
import type { House, Links } from '../app/house.ts';
import { openIdentities } from '../app/identities.ts';
import type { Identities } from '../app/identities.ts';
import { openPlanner } from '../app/planner.ts';
import { openLastMessages } from '../app/last-message.ts';
import { perform, settleDoubts } from '../app/perform.ts';
import { openReachKeeping } from '../app/reach/keep-reach.ts';
import { openReconcile } from '../app/reconcile.ts';
import type { Channel, Clock, Log } from '../app/ports.ts';
import { tick } from '../app/tick.ts';
import type { Round } from '../domain/round.ts';
import { shiftLetter } from '../domain/letter/shift-letter.ts';
import { shiftRound } from '../domain/shift-round.ts';
import type { Config } from '../config.ts';
import { loadAll } from './load.ts';
import { openPointerFor } from './open-model.ts';
import { storeFault } from './store-fault.ts';

/** A house that lives: its store is open and locked, what is due is sent, and time passes. */
export type LivingHouse = AsyncDisposable & {
  readonly house: House;
  readonly handler: Handler;
  readonly store: SqliteStore;
  /** Who is who on the chat platforms. */
  readonly identities: Identities;
  /** Adds a way to reach people: the first that can is taken for who has not written yet. `vouch` says who a stranger there is. */
  readonly connect: (channel: Channel, vouch?: House['vouch']) => void;
  /** From now on coordinators can get links to the page. */
  readonly offerLinks: (links: Links) => void;
  /** Finishes what was cut off, and begins to look at the clock. */
  readonly begin: () => Promise<void>;
  /** No longer looks at the clock, and resolves when what is under way has been done; the store is open still. */
  readonly rest: () => Promise<void>;
};

/** How often the clock is looked at. */
const TICK_MS = 30_000;

/** Opens the round and the store of this configuration. Null after every problem was printed. */
export async function openHouse(config: Config, clock: Clock, log: Log, print: (line: string) => void, onWake: (person: string) => void = () => undefined): Promise<LivingHouse | null> {
  const loaded = await loadAll(config.round.folder, config.people, print);
  if (!loaded) return null;
  const opened = await openStore(config.store.file, print);
  if (!opened) return null;
  const { store, lock } = opened;
  const { replies } = loaded;
  const round = config.round.shift ? shiftRound(loaded.round, await openingDay(store, clock, loaded.round)) : loaded.round;
  const letter = loaded.letter && shiftLetter(loaded.letter, loaded.round, round);
  const channels: Channel[] = [];
  const vouching = new Map<Channel['platform'], House['vouch']>();
  const identities = await openIdentities(round, store);
  const inBackground = { replies: openBackground(log), reminders: openBackground(log), ticks: openBackground(log), looks: openBackground(log) };
  const send = (): void => {
    inBackground.replies.add(() => perform(house, 'reply'));
    inBackground.reminders.add(() => perform(house, 'reminder'));
  };
  const timers = new Set<NodeJS.Timeout>();
  let links: Links | null = null;
  const leaving = new AbortController();
  const house: House = {
    round, letter, model: await openPointerFor(config.model, round, clock, print), replies, store, channels, clock, log, reports: workerReports(), collect: { on: ['slack', 'teams'], wait: (ms) => new Promise((resolve) => { setTimeout(resolve, ms); }) }, lastMessages: openLastMessages(store), plan: openPlanner(round),
    recognise: (from) => (from.platform === 'web' || from.platform === 'terminal' ? round.people.find((person) => person.id === from.id) ?? null : identities.personAt(from)),
    vouch: async (from) => await vouching.get(from.platform)?.(from) ?? null,
    reacquaint: identities.refresh, links: () => links, leaving: leaving.signal,
    wake: (person) => { send(); onWake(person); },
    wakeAfter: (ms) => { const later = setTimeout(() => { timers.delete(later); send(); }, ms); timers.add(later); },
  };
  const { promise: resumed, resolve: resume } = Promise.withResolvers<void>();
  const answering = openHandler(house);
  // what was kept before the program stopped goes first
  const handler: Handler = { ...answering, receive: (inbound, bring) => resumed.then(() => answering.receive(inbound, bring)) };
  const reconcile = openReconcile(house);
  const keepReach = openReachKeeping(house);
  let timer: NodeJS.Timeout | undefined;
  const rest = async (): Promise<void> => {
    leaving.abort();
    clearInterval(timer);
    for (const later of timers) clearTimeout(later);
    await Promise.all(Object.values(inBackground).map((work) => work.done()));
  };
  return {
    house, handler, store, identities,
    connect: (channel, vouch) => {
      channels.push(channel);
      if (vouch) vouching.set(channel.platform, vouch);
    },
    offerLinks: (made) => { links = made; },
    begin: async () => {
      await settleDoubts(house);
      // one message that cannot be answered, or one moment that cannot be decided, must not keep everybody out
      await handler.resume().catch((error: unknown) => log.error('a message that was kept could not be answered', { reason: error instanceof Error ? error.name : 'unknown' }));
      resume();
      inBackground.ticks.add(() => tick(house, handler.streams));
      await inBackground.ticks.done();
      inBackground.looks.add(keepReach);
      send();
      timer = setInterval(() => {
        inBackground.ticks.add(() => tick(house, handler.streams));
        inBackground.ticks.add(() => handler.resume());
        inBackground.ticks.add(reconcile);
        // platforms are asked slowly: nothing waits for that
        inBackground.looks.add(keepReach);
        send();
      }, TICK_MS);
    },
    rest,
    [Symbol.asyncDispose]: async () => {
      await rest();
      await store[Symbol.asyncDispose]();
      lock[Symbol.dispose]();
    },
  };
}

/** The store and the right to work on it. Null after the reason was printed. */
async function openStore(file: string, print: (line: string) => void): Promise<{ store: SqliteStore; lock: Lock } | null> {
  try {
    const lock = lockStore(file);
    if (lock.outcome === 'taken') {
      print(`NAVRAAG_STORE: the store ${file} is in use by process ${lock.pid}, and only one Navraag may work on it. Stop that one, or set NAVRAAG_STORE to another file.`);
      return null;
    }
    try {
      return { store: await openSqliteStore(file), lock };
    } catch (error) {
      lock[Symbol.dispose]();
      throw error;
    }
  } catch (error) {
    print(storeFault(error, file));
    return null;
  }
}

/** The day a round without a calendar of its own opened: the first start, kept in the round's journal. */
async function openingDay(store: SqliteStore, clock: Clock, round: Round): Promise<string> {
  const stream = `round/${round.id}` as const;
  const events = await store.read(stream, 0);
  const begun = events.find(({ event }) => event.type === 'round-begun');
  if (begun?.event.type === 'round-begun') return begun.event.day;
  const now = clock.now();
  const day = now.toZonedDateTimeISO(round.zone).toPlainDate().toString();
  await store.commit({ at: now.toString(), appends: [{ stream, expected: events.length, events: [{ type: 'round-begun', day }] }], messages: [], claims: [], done: null, masks: [] });
  return day;
}
