import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { explained } from './faults.ts';
import { verified, type Counts } from './integrity.ts';
import { putOnDisk } from './on-disk.ts';

/**
 * Copies a store that may be in use to a new file, whole and verified. On the connection that writes, pages go over
 * in small steps while work goes on. Throws where the file exists: a backup never overwrites one.
 */
export async function copyStore(database: DatabaseSync, to: string, pagesAStep: number): Promise<Counts> {
  const target = resolve(to);
  if (existsSync(target)) throw new Error(`Cannot write the backup ${target}: there is such a file already. Name another one.`);
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  try {
    await backup(database, partial, { rate: pagesAStep });
    const counts = verified(partial);
    putOnDisk(partial);
    renameSync(partial, target);
    putOnDisk(target);
    return counts;
  } catch (error) {
    rmSync(partial, { force: true });
    throw explained(error, target, 'copy');
  }
}

/** Copies the store in `file`, which another process may be writing, to a new file. Throws where there is no such store. */
export async function copyStoreFile(file: string, to: string): Promise<Counts> {
  if (!existsSync(file)) throw new Error(`Cannot copy the store ${resolve(file)}: there is no such file. NAVRAAG_STORE says where it is.`);
  try {
    using database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    // In small steps beside a busy writer a copy begins again after each of its commits, and never ends: all in one step.
    return await copyStore(database, to, 2 ** 30);
  } catch (error) {
    throw explained(error, resolve(file), 'copy');
  }
}
