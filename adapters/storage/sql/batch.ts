import type { Insertable, Updateable } from 'kysely';
import type { Tables, Trx } from './tables.ts';

/** Everything a group of work writes, gathered so that a table is written in few statements. */
export type Batch = {
  readonly deliveries: Insertable<Tables['delivery']>[];
  readonly events: Insertable<Tables['event']>[];
  readonly rows: Insertable<Tables['outbox']>[];
  readonly claims: Insertable<Tables['claim']>[];
  readonly done: string[];
  readonly masks: { readonly delivery: string; readonly text: string }[];
  readonly marks: { readonly row: string; readonly attempt: boolean; readonly change: Updateable<Tables['outbox']> }[];
  readonly kv: KvChange[];
};

export type KvChange =
  | { readonly do: 'set'; readonly entry: Insertable<Tables['kv']> }
  | { readonly do: 'delete'; readonly ns: string; readonly keys: readonly string[] }
  | { readonly do: 'clear'; readonly ns: string }
  | { readonly do: 'sweep'; readonly before: number };

export function newBatch(): Batch {
  return { deliveries: [], events: [], rows: [], claims: [], done: [], masks: [], marks: [], kv: [] };
}

/** Writes all of it within the transaction. Deliveries go first: the same group may finish or mask them. */
export async function write(trx: Trx, { deliveries, events, rows, claims, done, masks, marks, kv }: Batch): Promise<void> {
  for (const some of slices(deliveries)) await trx.insertInto('delivery').values(some).execute();
  for (const some of slices(events)) await trx.insertInto('event').values(some).execute();
  for (const some of slices(claims)) await trx.insertInto('claim').values(some).execute();
  for (const some of slices(rows)) await trx.insertInto('outbox').values(some).execute();
  for (const some of slices(done)) await trx.updateTable('delivery').set({ state: 'done' }).where('id', 'in', some).execute();
  for (const { delivery, text } of masks) {
    const what = JSON.stringify({ kind: 'text', text });
    await trx.updateTable('delivery').set({ what }).where('id', '=', delivery).where('kind', 'in', ['text', 'edited']).execute();
  }
  for (const { row, attempt, change } of marks) {
    await trx.updateTable('outbox').set(change).$if(attempt, (update) => update.set((eb) => ({ attempts: eb('attempts', '+', 1) }))).where('id', '=', row).execute();
  }
  for (const change of kv) await writeKv(trx, change);
}

async function writeKv(trx: Trx, change: KvChange): Promise<void> {
  switch (change.do) {
    case 'set': {
      const { value, expires_ms } = change.entry;
      await trx.insertInto('kv').values(change.entry).onConflict((conflict) => conflict.columns(['ns', 'key']).doUpdateSet({ value, expires_ms })).execute();
      return;
    }
    case 'delete':
      for (const keys of slices(change.keys)) await trx.deleteFrom('kv').where('ns', '=', change.ns).where('key', 'in', keys).execute();
      return;
    case 'clear':
      await trx.deleteFrom('kv').where('ns', '=', change.ns).execute();
      return;
    case 'sweep':
      await trx.deleteFrom('kv').where('expires_ms', '<=', change.before).execute();
      return;
  }
}

// SQLite takes at most 32,766 values in one statement.
function slices<Item>(items: readonly Item[], size = 500): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) => items.slice(place * size, (place + 1) * size));
}
