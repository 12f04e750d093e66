import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Letter } from '../domain/letter/letter-file.ts';
import { HOME } from './load.ts';

/** The ministry's own template, whose styles its papers take over: `template.docx` beside the letter of a round. Null where there is none. */
export async function templateOf(folder: string, letter: Letter): Promise<Uint8Array | null> {
  const file = join(resolve(HOME, folder), dirname(letter.file), 'template.docx');
  return readFile(file).then((bytes) => new Uint8Array(bytes), (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null;
    throw new Error(`The template for styles cannot be read: ${file} (${fault.code ?? 'unknown'})`);
  });
}
