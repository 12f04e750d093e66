import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Store } from '../../../src/app/ports.ts';
import { reading } from '../sql/reading.ts';
import { openReader, queriesOn } from './connection.ts';
import { explained } from './faults.ts';

/** A store of which nothing can be changed. */
export type ReadStore = ReturnType<typeof reading> & Disposable;

/**
 * Opens the store in a file to read from, also while the bot writes to it: what is seen is what was committed. Throws a sentence
 * with the file, what is wrong and what to do where there is no such store, or it cannot be read.
 */
export async function openReadStore(file: string, busyMs = 10_000): Promise<ReadStore> {
  const path = resolve(file);
  if (!existsSync(path)) throw new Error(`Cannot read the store ${path}: there is no such file. NAVRAAG_STORE says where it is; the store is made when Navraag is started for the first time.`);
  try {
    const database = openReader(path);
    const db = queriesOn(database, path, 'read', { busyMs });
    const opened = { ...reading(db), [Symbol.dispose]: () => database.close() };
    try {
      await readable(opened);
      return opened;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw explained(error, path, 'read');
  }
}

/** Reads one row, so that a file that is no store is refused here and not halfway. */
async function readable(store: Pick<Store, 'read'>): Promise<void> {
  await store.read('round/-', 0);
}
