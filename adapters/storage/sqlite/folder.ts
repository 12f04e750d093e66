import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes the folder of a store where only that one is missing. A longer missing path is more likely a disk that is not
 * there or a slip, and an empty store in a wrong place would look like lost answers: throws then.
 */
export function makeFolder(file: string): void {
  const folder = dirname(resolve(file));
  if (existsSync(folder)) return;
  if (!existsSync(dirname(folder))) throw new Error(`Cannot open the store ${resolve(file)}: the folder ${dirname(folder)} does not exist. Make it, or set NAVRAAG_STORE to another place.`);
  mkdirSync(folder);
}
