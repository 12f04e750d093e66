import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Committed, Store } from '../../../src/app/ports.ts';
import { groupCommit } from '../sql/group-commit.ts';
import { reading } from '../sql/reading.ts';
import { migrate } from '../sql/schema.ts';
import { valuesIn, type Values } from '../sql/values.ts';
import { runGroup, type Work } from '../sql/work.ts';
import { committing, marking, receiving } from '../sql/writing.ts';
import { copyStore } from './backup.ts';
import { openReader, openWriter, queriesOn, refusals } from './connection.ts';
import { explained } from './faults.ts';
import { makeFolder } from './folder.ts';
import { refuseHalfRestored } from './restore.ts';

export type SqliteStore = Store & { readonly values: Values };

export type Opening = {
  /** Names a new message: unique for ever, also after a backup was put back. */
  readonly newId: () => string;
  /** How long to go on trying, in milliseconds, while another process holds the lock. */
  readonly busyMs: number;
};

const usual: Opening = { newId: randomUUID, busyMs: 10_000 };

/**
 * Opens the store in a file, made with its folder where there is none. Throws a sentence with the file, what is wrong
 * and what to do when it cannot be used. One bot a file: take `lockStore` first.
 */
export async function openSqliteStore(file: string, opening: Partial<Opening> = {}): Promise<SqliteStore> {
  const path = resolve(file);
  makeFolder(path);
  refuseHalfRestored(path);
  const chosen = { ...usual, ...opening };
  try {
    return await storeOn(await openWriter(path, chosen), path, chosen);
  } catch (error) {
    throw explained(error, path, 'open');
  }
}

/** The store on a connection that is open for writing; the connection is closed with it, also when this throws. */
export async function storeOn(writer: DatabaseSync, file: string, opening: Partial<Opening> = {}): Promise<SqliteStore> {
  const { newId, busyMs } = { ...usual, ...opening };
  const writing = queriesOn(writer, file, 'write', { busyMs });
  try {
    await migrate(writing, refusals);
  } catch (error) {
    writer.close();
    throw error;
  }
  const reader = openReader(file);
  const seen = queriesOn(reader, file, 'read', { busyMs });
  // True at first: the program may have ended between masking and wiping.
  let toWipe = true;
  const groups = groupCommit<Work, unknown>(async (group) => {
    const ended = await runGroup(writing, group);
    toWipe ||= group.some(({ masks }) => masks);
    if (toWipe) toWipe = !wiped(writer);
    return ended;
  }, 256);
  const submit = groups.submit;

  return {
    ...reading(seen),
    receive: (inbound, person, at) => submit(receiving(inbound, person, at)) as Promise<'new' | 'repeat'>,
    commit: async (commit) => submit(committing(commit, newId)) as Promise<Committed>,
    mark: async (row, change) => (await submit(marking(row, change))) as boolean,
    values: valuesIn(seen, submit),
    async backup(to) {
      await copyStore(writer, to, 200);
    },
    async [Symbol.asyncDispose]() {
      await groups.idle();
      reader.close();
      // The last connection to close empties the write-ahead log and removes it.
      writer.close();
    },
  };
}

/**
 * Empties the write-ahead log into the file, so that overwritten words are in neither. False where another process is
 * reading or the disk refuses: the work itself is kept, and the next group tries again.
 */
function wiped(writer: DatabaseSync): boolean {
  try {
    return writer.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 0;
  } catch {
    return false;
  }
}
