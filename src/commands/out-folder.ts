import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes the folder of `--out` with those above it. Gives why it cannot be written, in a sentence; null where it can. */
export async function outFault(out: string): Promise<string | null> {
  try {
    await makeFolders(out);
    await access(out, constants.W_OK);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isFile = code === 'EEXIST' || code === 'ENOTDIR';
    return `--out ${out}: ${isFile ? 'there is a file in the way' : `cannot be made or written (${code ?? 'unknown'})`}; give a folder that is new, or that may be written`;
  }
}

/** One folder after another: where the kernel refuses with ENOENT, as in /proc, Node's own `recursive` never ends. */
async function makeFolders(folder: string): Promise<void> {
  if (await stat(folder).then((found) => found.isDirectory(), (error: NodeJS.ErrnoException) => { if (error.code !== 'ENOENT') throw error; return false; })) return;
  if (dirname(folder) !== folder) await makeFolders(dirname(folder));
  await mkdir(folder);
}
