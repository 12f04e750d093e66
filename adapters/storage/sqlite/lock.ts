import { DatabaseSync } from 'node:sqlite';
import { explained, isBusy } from './faults.ts';
import { makeFolder } from './folder.ts';

export type Lock = Disposable & ({ readonly outcome: 'held' } | { readonly outcome: 'taken'; readonly pid: number });

/**
 * Takes the right to run the bot on a store; a second one would send every message twice. The lock is a transaction
 * on a small file beside the store, which the operating system ends with its process, also after `kill -9`.
 * `taken` says by which process.
 */
export function lockStore(file: string, pid: number = process.pid): Lock {
  const beside = `${file}.lock`;
  makeFolder(file);
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(beside, { timeout: 0 });
    database.exec('begin immediate; create table if not exists holder (pid integer); delete from holder');
    database.prepare('insert into holder values (?)').run(pid);
    // Others can read who holds it while a transaction is open that has locked and not yet written.
    database.exec('commit; begin immediate');
    const held = database;
    return { outcome: 'held', [Symbol.dispose]: () => held.close() };
  } catch (error) {
    if (!database || !isBusy(error)) throw explained(error, beside, 'open');
    const holder = holderIn(database);
    database.close();
    return { outcome: 'taken', pid: holder, [Symbol.dispose]: () => {} };
  }
}

/** 0 in the instant in which the other one has not written its number yet. */
function holderIn(database: DatabaseSync): number {
  try {
    return Number(database.prepare('select pid from holder').get()?.pid ?? 0);
  } catch {
    return 0;
  }
}
