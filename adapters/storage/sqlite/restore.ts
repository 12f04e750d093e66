import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { verified, type Counts } from './integrity.ts';
import { lockStore } from './lock.ts';
import { putOnDisk } from './on-disk.ts';

export type Restored = { readonly outcome: 'restored'; readonly counts: Counts; /** where the store of before is kept, if there was one */ readonly aside: string | null } | { readonly outcome: 'in-use'; readonly pid: number };

/**
 * Puts a backup in the place of the store, and keeps the store of before beside it under a name ending in `stamp`.
 * Refuses while a bot uses the store. Throws where the backup is missing, damaged or no store: then nothing has changed.
 */
export function restoreStore(backup: string, file: string, stamp: string): Restored {
  if (!existsSync(backup)) throw new Error(`Cannot restore ${resolve(backup)}: there is no such file`);
  if (!statSync(backup).isFile()) throw new Error(`Cannot restore ${resolve(backup)}: it is no file`);
  using lock = lockStore(file);
  if (lock.outcome === 'taken') return { outcome: 'in-use', pid: lock.pid };
  const incoming = incomingOf(file);
  try {
    copyFileSync(backup, incoming);
    const counts = verifiedAs(backup, incoming);
    putOnDisk(incoming);
    // A log of the store of before must not be taken for one of the backup: it goes first.
    const parts = ['-wal', '-shm', ''].filter((part) => existsSync(file + part));
    for (const part of parts) renameSync(file + part, `${file}.${stamp}${part}`);
    renameSync(incoming, file);
    putOnDisk(file);
    return { outcome: 'restored', counts, aside: parts.length > 0 ? `${file}.${stamp}` : null };
  } finally {
    rmSync(incoming, { force: true });
  }
}

/** Throws where a restore was cut off: an empty store, or the old one without its log, must not be taken for the whole. */
export function refuseHalfRestored(file: string): void {
  if (existsSync(incomingOf(file))) throw new Error(`Cannot open the store ${file}: a restore was cut off. Run it again: npm run restore -- FILE.`);
}

/** Reads the copy of a backup through; what is wrong is said of the backup, with a remedy for it. */
function verifiedAs(backup: string, incoming: string): Counts {
  try {
    return verified(incoming);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const found = error.message.replaceAll(incoming, resolve(backup)).replace(/ (?:Set NAVRAAG_STORE|Restore the last backup).*$/, '').replace(/\.$/, '').replace('Cannot read the store', 'Cannot restore');
    throw new Error(`${found}. Give another backup; nothing was changed.`, { cause: error });
  }
}

function incomingOf(file: string): string {
  return `${file}.incoming`;
}
