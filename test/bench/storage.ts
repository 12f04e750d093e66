import { closeSync, fdatasyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { memoryStore } from '../../adapters/storage/memory.ts';
import { openSqliteStore } from '../../adapters/storage/sqlite/store.ts';
import type { AnyEvent, Commit, Store } from '../../src/app/ports.ts';
import { figureOf } from './figure.ts';
import type { Figure } from './figure.ts';

/**
 * Appends per second through the store, one at a time and 64 in flight, and beside each what the same disk allows: the same
 * bytes appended to a plain file with fdatasync, one record or 64 a time. The rounds of all are taken in turn, so that a
 * busy neighbour meets all alike; a first one is not counted, as code is slow when it is new. `folder` says which disk; it is made and emptied again.
 */
export async function storageFigures(folder = 'data', rounds = 5): Promise<Figure[]> {
  const measures = [
    ['disk, one at a time', () => plain(folder, 2_000, 1)],
    ['store, one at a time', () => appends(sqlite(folder), 2_000, 1)],
    ['disk, 64 a time', () => plain(folder, 64_000, 64)],
    ['store, 64 in flight', () => appends(sqlite(folder), 40_000, 64)],
    ['memory store, 64 in flight', () => appends(async () => [memoryStore(), () => {}], 200_000, 64)],
  ] as const;
  const rates = new Map<string, number[]>(measures.map(([name]) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, measure] of measures) {
      const rate = Math.round(await measure());
      if (round > 0) rates.get(name)!.push(rate);
    }
  }
  const figures = measures.map(([name]): Figure => figureOf(`appends per second: ${name}`, '1/s', rates.get(name)!));
  const shares = rates.get('store, one at a time')!.map((rate, round) => Math.round((100 * rate) / rates.get('disk, one at a time')![round]!));
  return [...figures, figureOf('appends one at a time, of what the disk allows', '%', shares)];
}

/** An answer as it is kept, about 470 bytes with its place. */
const event: AnyEvent = {
  type: 'answer-given', question: 'q08_banen', by: 'anna', words: 'In totaal 269,5 banen van 25,5 uur, waarvan 12 nieuw in dit jaar', warnings: [], delivery: '7f9c2ba4-e88f-4d2f-9a4e-1f1f6f0f3a10',
  given: { status: 'answered', value: 269.5, quote: '269,5', approx: null, range: null },
};
const moment = '2026-05-01T08:00:00Z';

function append(stream: Commit['appends'][number]['stream'], expected: number): Commit {
  return { at: moment, appends: [{ stream, expected, events: [event] }], messages: [], claims: [], done: null, masks: [] };
}

type Opened = () => Promise<readonly [Store, () => void]>;

async function appends(open: Opened, count: number, inFlight: number): Promise<number> {
  const [store, remove] = await open();
  let left = count;
  const begin = performance.now();
  await Promise.all(Array.from({ length: inFlight }, async (_, writer) => {
    for (let version = 0; left-- > 0; version += 1) {
      const { outcome } = await store.commit(append(`dossier/bench/s${writer}`, version));
      if (outcome !== 'kept') throw new Error(`Writer ${writer} at version ${version}: ${outcome}`);
    }
  }));
  const rate = perSecond(count, begin);
  await store[Symbol.asyncDispose]();
  remove();
  return rate;
}

function sqlite(folder: string): Opened {
  return async () => {
    const place = newPlace(folder);
    return [await openSqliteStore(join(place, 'store.db')), () => rmSync(place, { recursive: true })];
  };
}

function plain(folder: string, count: number, together: number): number {
  const place = newPlace(folder);
  const record = Buffer.from(`${JSON.stringify({ stream: 'dossier/bench/s1', n: 1000, at: moment, event })}\n`.repeat(together));
  const file = openSync(join(place, 'plain.log'), 'a');
  const begin = performance.now();
  for (let written = 0; written < count; written += together) {
    writeSync(file, record);
    fdatasyncSync(file);
  }
  const rate = perSecond(count, begin);
  closeSync(file);
  rmSync(place, { recursive: true });
  return rate;
}

function newPlace(folder: string): string {
  mkdirSync(resolve(folder), { recursive: true });
  return mkdtempSync(join(resolve(folder), 'bench-'));
}

function perSecond(count: number, begin: number): number {
  return (count / (performance.now() - begin)) * 1000;
}

if (import.meta.main) for (const figure of await storageFigures()) console.log(JSON.stringify(figure));
