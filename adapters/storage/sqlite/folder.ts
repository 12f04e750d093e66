import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Makes the folder of a store where only that one is missing. A longer missing path is more likely a disk that is not
 * there or a slip, and an empty store in a wrong place would look like lost answers: throws then. Throws on a folder too.
 */
export function makeFolder(file: string): void {
  if (file.endsWith('/') || statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`Cannot open the store ${file}: it is a folder. Set NAVRAAG_STORE to a file in it, such as sqlite:${join(file, 'navraag.db')}.`);
  const folder = dirname(resolve(file));
  if (existsSync(folder)) return;
  if (!existsSync(dirname(folder))) throw new Error(`Cannot open the store ${resolve(file)}: the folder ${dirname(folder)} does not exist. Make it, or set NAVRAAG_STORE to another place.`);
  mkdirSync(folder);
}
