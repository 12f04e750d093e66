import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Writes a file into this folder; one of the same name is replaced. Gives where it stands. */
export async function saveFile(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, basename(name));
  await writeFile(path, bytes);
  return path;
}
