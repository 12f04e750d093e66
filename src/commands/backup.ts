import { copyStoreFile } from '../../adapters/storage/sqlite/backup.ts';
import type { Counts } from '../../adapters/storage/sqlite/integrity.ts';
import { storeFile } from './store-setting.ts';

export type Surroundings = { readonly store: string | undefined; readonly print: (line: string) => void };

/** `npm run backup -- FILE`: copies the store to a new file, also while the bot runs, and reads the copy through. Gives the exit code. */
export async function backup(args: readonly string[], { store, print }: Surroundings): Promise<number> {
  const [target, ...rest] = args;
  if (target === undefined || rest.length > 0) {
    print('Usage: npm run backup -- FILE');
    return 2;
  }
  try {
    const from = storeFile(store);
    print(`${from} -> ${target}: ${counted(await copyStoreFile(from, target))}; integrity ok`);
    return 0;
  } catch (error) {
    print((error as Error).message);
    return 1;
  }
}

/** The counts of a store in one line. */
export function counted({ events, deliveries, messages, claims, schema }: Counts): string {
  return `${events} events, ${deliveries} deliveries, ${messages} messages, ${claims} claims, schema ${schema}`;
}

if (import.meta.main) process.exitCode = await backup(process.argv.slice(2), { store: process.env.NAVRAAG_STORE, print: console.log });
