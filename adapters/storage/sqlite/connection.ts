import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { CompiledQuery, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import type { Refusals } from '../sql/schema.ts';
import type { Tables } from '../sql/tables.ts';
import { explained, isBusy } from './faults.ts';
import { refuseOthers } from './integrity.ts';

/** All that is SQLite's own and would differ on another engine is in this file: opening, beginning, binding, refusing. */

/** How long to go on trying, in milliseconds, while another process holds the lock. Nothing else waits meanwhile. */
export type Patience = { readonly busyMs: number };

/** Opens the file for writing: write-ahead log, and every commit is on disk before it is answered. Throws on a file that is not ours, untouched. */
export async function openWriter(file: string, { busyMs }: Patience): Promise<DatabaseSync> {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    await patiently(busyMs, () => refuseOthers(database, file));
    // Masked words must not linger in pages that SQLite holds free: secure_delete writes zeros over them.
    await patiently(busyMs, () => database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma cache_size = -16000'));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A second connection that only reads: it sees what is committed, also while a transaction is being written. */
export function openReader(file: string): DatabaseSync {
  return new DatabaseSync(file, { timeout: 0, readOnly: true });
}

/** The same queries as for any engine, on this connection. */
export function queriesOn(database: DatabaseSync, file: string, doing: 'read' | 'write', patience: Patience): Kysely<Tables> {
  const connection = connectionTo(database, file, doing, patience);
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driverOf(connection, database),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

/** Triggers that make a table refuse to be changed. */
export const refusals: Refusals = (table, acts) => acts.map((act) =>
  `create trigger ${table}_no_${act} before ${act} on ${table} begin select raise(abort, 'rows of ${table} are only ever added'); end`);

function driverOf(connection: DatabaseConnection, database: DatabaseSync): Driver {
  const run = async (statement: string) => void (await connection.executeQuery(CompiledQuery.raw(statement)));
  return {
    async init() {},
    acquireConnection: async () => connection,
    // A transaction that begins by reading and then writes cannot wait for the lock; one that begins by locking can.
    beginTransaction: () => run('begin immediate'),
    commitTransaction: () => run('commit'),
    // A full disk ends the transaction by itself.
    rollbackTransaction: async () => (database.isTransaction ? run('rollback') : undefined),
    async releaseConnection() {},
    // Who opened the connection closes it.
    async destroy() {},
  };
}

function connectionTo(database: DatabaseSync, file: string, doing: 'read' | 'write', { busyMs }: Patience): DatabaseConnection {
  const prepared = new Map<string, Prepared>();
  return {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const values = parameters as Value[];
      const run = (): QueryResult<Row> => {
        const { statement, answers } = preparedFor(sql, database, prepared);
        return answers ? { rows: statement.all(...values) as Row[] } : { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
      };
      try {
        return await patiently(busyMs, run);
      } catch (error) {
        throw explained(error, file, doing);
      }
    },
    async *streamQuery() {
      throw new Error('The store reads whole answers: streaming is not built');
    },
  };
}

type Value = Parameters<StatementSync['run']>[number] & (string | number | null);
type Prepared = { readonly statement: StatementSync; readonly answers: boolean };

function preparedFor(text: string, database: DatabaseSync, prepared: Map<string, Prepared>): Prepared {
  const found = prepared.get(text);
  if (found) return found;
  const statement = database.prepare(text);
  const made = { statement, answers: statement.columns().length > 0 };
  if (prepared.size >= 400) prepared.delete(prepared.keys().next().value!);
  prepared.set(text, made);
  return made;
}

/** Tries again while the file is locked, giving way to other work in between: SQLite's own waiting would stop the whole program. */
async function patiently<Answer>(busyMs: number, attempt: () => Answer): Promise<Answer> {
  for (let waited = 0, pause = 1; ; waited += pause, pause = Math.min(pause * 2, 50)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || waited >= busyMs) throw error;
      await wait(pause);
    }
  }
}
