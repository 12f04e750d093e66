import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What an engine says in its own words: statements that make a table refuse these acts. */
export type Refusals = (table: string, acts: readonly ('update' | 'delete')[]) => readonly string[];

/** Each step brings the schema one version further; a step that has been shipped is never changed. */
const steps: readonly ((refuse: Refusals) => readonly string[])[] = [
  (refuse) => [
    'create table event (stream text not null, n integer not null, at text not null, body text not null, primary key (stream, n))',
    ...refuse('event', ['update', 'delete']),
    `create table delivery (seq integer primary key, id text not null unique, platform text not null, address text not null,
      person text, kind text not null, what text not null, received_at text not null, state text not null)`,
    'create index delivery_person on delivery (person, seq)',
    "create index delivery_unfinished on delivery (seq) where state = 'received'",
    `create table outbox (seq integer primary key, id text not null unique, person text not null, message text not null, state text not null,
      planned_ms bigint not null, due_ms bigint not null, due text not null, attempts integer not null, created_at text not null,
      sent_at text, platform text, external text, slot text)`,
    'create index outbox_person on outbox (person, seq)',
    "create index outbox_open on outbox (person, planned_ms, seq) where state in ('due', 'sending', 'unknown')",
    `create table claim (slot text primary key, round text not null, person text not null, sectors text not null, purpose text not null,
      planned text not null, claimed_at text not null, sent text, reason text)`,
    ...refuse('claim', ['update', 'delete']),
    'create index claim_round on claim (round)',
    'create table kv (ns text not null, key text not null, value text not null, expires_ms bigint, primary key (ns, key))',
  ],
];

/**
 * Brings the store to the schema of this program, in one transaction; does nothing where it is there already.
 * Throws on a schema newer than the program knows: an older program would misread it.
 */
export async function migrate(db: Kysely<Tables>, refuse: Refusals, known = steps): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`create table if not exists meta (key text primary key, value text not null)`.execute(trx);
    const row = await trx.selectFrom('meta').select('value').where('key', '=', 'schema').executeTakeFirst();
    const found = Number(row?.value ?? 0);
    if (found > known.length) {
      throw new Error(`The store has schema ${found}, and this program knows schemas up to ${known.length}: it was written by a newer Navraag. Start that one, or restore a backup of before.`);
    }
    if (found === known.length) return;
    for (const step of known.slice(found)) for (const statement of step(refuse)) await sql.raw(statement).execute(trx);
    const value = String(known.length);
    await trx.insertInto('meta').values({ key: 'schema', value }).onConflict((conflict) => conflict.column('key').doUpdateSet({ value })).execute();
  });
}
