import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { memoryStore } from '../../adapters/storage/memory.ts';
import { openSqliteStore } from '../../adapters/storage/sqlite/store.ts';
import { openHandler } from '../../src/app/handle.ts';
import type { Handler } from '../../src/app/handle.ts';
import type { House } from '../../src/app/house.ts';
import { openLastMessages } from '../../src/app/last-message.ts';
import type { Inbound } from '../../src/app/messages.ts';
import { openPlanner } from '../../src/app/planner.ts';
import type { Store } from '../../src/app/ports.ts';
import type { Person } from '../../src/domain/person.ts';
import { answerRounds } from './contestant.ts';
import { gardens, NOW } from './garden.ts';
import { KEPT, PEOPLE, SAID, TURNS } from './script.ts';

const { round, replies } = await gardens();
const silent = { info: () => undefined, warn: () => undefined, error: (what: string) => console.error(what) };

/** Turns per second through the handler: `batches` times fifty people at once, each a whole conversation. Opening a store is not counted, checking what it kept neither. */
async function playRound(open: () => Promise<readonly [Store, () => void]>, batches: number): Promise<number> {
  let taken = 0;
  for (let batch = 0; batch < batches; batch += 1) {
    const [store, remove] = await open();
    const handler = openHandler(houseOn(store));
    const begin = performance.now();
    await Promise.all(round.people.map((person) => converse(handler, person)));
    taken += performance.now() - begin;
    await verify(handler);
    await store[Symbol.asyncDispose]();
    remove();
  }
  return (1000 * batches * PEOPLE * TURNS) / taken;
}

function houseOn(store: Store): House {
  const known = new Map(round.people.map((person) => [person.id, person]));
  return {
    round, replies, store, letter: null, model: null, lastMessages: openLastMessages(store), plan: openPlanner(round), channels: [],
    clock: { now: () => NOW }, log: silent, recognise: (from) => known.get(from.id) ?? null, wake: () => undefined,
  };
}

async function converse(handler: Handler, person: Person): Promise<void> {
  const from = { platform: 'web', id: person.id } as const;
  const hear = async (turn: number, what: Inbound['what']): Promise<void> => (await handler.receive({ delivery: `${person.id}-${turn}`, from, what })).turn;
  await hear(0, { kind: 'arrival' });
  for (const [index, text] of SAID.entries()) await hear(index + 1, { kind: 'text', text });
}

async function verify({ streams }: Handler): Promise<void> {
  for (const dossier of Object.values(await streams.dossiers())) {
    const kept = Object.fromEntries(Object.entries(dossier.answers).map(([question, { given }]) => [question, given.status === 'answered' ? given.value : given.status]));
    if (JSON.stringify(kept) !== JSON.stringify(KEPT) || dossier.submission === null) throw new Error(`${dossier.sector} kept ${JSON.stringify(kept)}`);
  }
}

async function onDisk(): Promise<readonly [Store, () => void]> {
  mkdirSync('data', { recursive: true });
  const place = mkdtempSync(join(resolve('data'), 'bench-'));
  return [await openSqliteStore(join(place, 'store.db')), () => rmSync(place, { recursive: true })];
}

answerRounds(process.argv[2] === 'sqlite' ? () => playRound(onDisk, 10) : () => playRound(async () => [memoryStore(), () => undefined], 40));
