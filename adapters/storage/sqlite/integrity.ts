import { DatabaseSync } from 'node:sqlite';
import { explained } from './faults.ts';

/** How many rows a store holds, by table. */
export type Counts = { readonly events: number; readonly deliveries: number; readonly messages: number; readonly claims: number; readonly schema: number };

/** Reads every page of a store that nobody uses and counts its rows. Throws where it is damaged or no store of ours. */
export function verified(file: string): Counts {
  try {
    using database = new DatabaseSync(file);
    // A copy stays one file: without this a reader would leave a log beside it.
    database.exec('pragma journal_mode = delete');
    const verdict = database.prepare('pragma integrity_check').all().map((row) => String(row.integrity_check));
    if (verdict.join() !== 'ok') throw new Error(`The store ${file} is damaged: ${verdict.slice(0, 3).join('; ')}`);
    if (isEmpty(database)) throw new Error(`${file} is empty: no store was ever kept in it`);
    refuseOthers(database, file);
    const count = (from: string) => Number(database.prepare(`select ${from} as n`).get()!.n);
    return {
      events: count('(select count(*) from event)'),
      deliveries: count('(select count(*) from delivery)'),
      messages: count('(select count(*) from outbox)'),
      claims: count('(select count(*) from claim)'),
      schema: count("(select value from meta where key = 'schema')"),
    };
  } catch (error) {
    throw explained(error, file, 'read');
  }
}

/** Throws where a database holds tables and none of them is ours. */
export function refuseOthers(database: DatabaseSync, file: string): void {
  if (isEmpty(database) || database.prepare("select 1 from sqlite_master where name = 'meta'").get()) return;
  throw new Error(`${file} is a database of another program, not a store of Navraag. Set NAVRAAG_STORE to another file.`);
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare('select 1 from sqlite_master limit 1').get() === undefined;
}
