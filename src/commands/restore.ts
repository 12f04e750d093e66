import { restoreStore } from '../../adapters/storage/sqlite/restore.ts';
import { counted, type Surroundings } from './backup.ts';
import { storeFile } from './store-setting.ts';

/**
 * `npm run restore -- FILE`: puts a backup in the place of the store and keeps the store of before beside it. Refuses
 * while a bot runs on it, and a damaged backup. Gives the exit code.
 */
export async function restore(args: readonly string[], { store, print, now }: Surroundings & { readonly now: Temporal.Instant }): Promise<number> {
  const [from, ...rest] = args;
  if (from === undefined || rest.length > 0) {
    print('Usage: npm run restore -- FILE');
    return 2;
  }
  try {
    const to = storeFile(store);
    const restored = restoreStore(from, to, now.toString({ smallestUnit: 'second' }).replace(/[-:]/g, ''));
    if (restored.outcome === 'in-use') {
      print(`${to} is in use by process ${restored.pid}. Stop Navraag first; nothing was changed.`);
      return 1;
    }
    print(`${from} -> ${to}: ${counted(restored.counts)}; integrity ok`);
    if (restored.aside !== null) print(`The store of before is kept as ${restored.aside}`);
    return 0;
  } catch (error) {
    print((error as Error).message);
    return 1;
  }
}

if (import.meta.main) process.exitCode = await restore(process.argv.slice(2), { store: process.env.NAVRAAG_STORE, print: console.log, now: Temporal.Now.instant() });
