import { sql } from 'kysely';
import type { Delivery, Stream } from '../../../src/app/ports.ts';
import type { Picture } from '../judge.ts';
import { newBatch, write, type Batch } from './batch.ts';
import type { Ended } from './group-commit.ts';
import type { Db, Trx } from './tables.ts';

/** One piece of writing: what it needs to know, and what it decides once that is known. `decide` throws on our own mistakes, before it adds anything. */
export type Work = {
  readonly wants: Wants;
  /** Whether it overwrites words that must be gone from the file when it is answered. */
  readonly masks?: boolean;
  decide(known: Known, batch: Batch): unknown;
};
export type Wants = { readonly deliveries?: readonly string[]; readonly streams?: readonly Stream[]; readonly slots?: readonly string[]; readonly rows?: readonly string[]; readonly order?: boolean };

/** What is known within the transaction, kept up as the group's work is decided one after another. */
export type Known = Picture & {
  readonly versions: Map<string, number>;
  readonly slots: Set<string>;
  readonly deliveries: Map<string, Delivery['state']>;
  readonly rows: Map<string, string>;
  /** The next place in the order of all that was said. */
  nextSeq(): number;
};

/** Carries out a group of work in one transaction. Throws when the transaction failed: then nothing was written. */
export async function runGroup(db: Db, group: readonly Work[]): Promise<Ended<unknown>[]> {
  return db.transaction().execute(async (trx) => {
    const known = await lookUp(trx, group.map(({ wants }) => wants));
    const batch = newBatch();
    const ended = group.map((work) => decided(work, known, batch));
    await write(trx, batch);
    return ended;
  });
}

function decided(work: Work, known: Known, batch: Batch): Ended<unknown> {
  try {
    return { ok: true, answer: work.decide(known, batch) };
  } catch (error) {
    return { ok: false, error };
  }
}

async function lookUp(trx: Trx, wants: readonly Wants[]): Promise<Known> {
  const all = (one: (wants: Wants) => readonly string[] | undefined) => [...new Set(wants.flatMap((some) => one(some) ?? []))];
  const deliveries = new Map(await deliveryStates(trx, all((some) => some.deliveries)));
  const versions = await streamVersions(trx, all((some) => some.streams));
  const slots = new Set(await takenSlots(trx, all((some) => some.slots)));
  const rows = new Map(await rowStates(trx, all((some) => some.rows)));
  let seq = wants.some((some) => some.order) ? await lastSeq(trx) : Number.NaN;
  return {
    deliveries, versions, slots, rows,
    version: (stream) => versions.get(stream) ?? 0,
    isTaken: (slot) => slots.has(slot),
    delivery: (id) => deliveries.get(id),
    nextSeq: () => ++seq,
  };
}

async function deliveryStates(trx: Trx, ids: readonly string[]): Promise<(readonly [string, Delivery['state']])[]> {
  if (ids.length === 0) return [];
  const found = await trx.selectFrom('delivery').select(['id', 'state']).where('id', 'in', ids).execute();
  return found.map(({ id, state }) => [id, state as Delivery['state']]);
}

async function streamVersions(trx: Trx, streams: readonly string[]): Promise<Map<string, number>> {
  if (streams.length === 0) return new Map();
  // One look at the end of each stream, however long it is; `column1` is what both engines call the list's only column.
  const asked = sql.join(streams.map((stream) => sql`(${stream})`));
  const { rows } = await sql<{ stream: string; n: number | null }>`
    select column1 as stream, (select max(n) from event where event.stream = column1) as n from (values ${asked}) as asked`.execute(trx);
  return new Map(rows.map(({ stream, n }) => [stream, n ?? 0]));
}

async function takenSlots(trx: Trx, slots: readonly string[]): Promise<string[]> {
  if (slots.length === 0) return [];
  return (await trx.selectFrom('claim').select('slot').where('slot', 'in', slots).execute()).map(({ slot }) => slot);
}

async function rowStates(trx: Trx, ids: readonly string[]): Promise<(readonly [string, string])[]> {
  if (ids.length === 0) return [];
  return (await trx.selectFrom('outbox').select(['id', 'state']).where('id', 'in', ids).execute()).map(({ id, state }) => [id, state] as const);
}

// One transaction writes at a time, on every engine: it begins by taking the lock.
async function lastSeq(trx: Trx): Promise<number> {
  const { rows } = await sql<{ said: number | null; heard: number | null }>`
    select (select max(seq) from outbox) as said, (select max(seq) from delivery) as heard`.execute(trx);
  return Math.max(rows[0]?.said ?? 0, rows[0]?.heard ?? 0);
}
