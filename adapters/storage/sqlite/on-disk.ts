import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** Returns when the file, and its name in its folder, are on the disk itself. */
export function putOnDisk(file: string): void {
  sync(file, 'r+');
  // Windows cannot open a folder; its file system keeps names by itself.
  if (process.platform !== 'win32') sync(dirname(file), 'r');
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
