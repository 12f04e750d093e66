import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { templateFault } from '../../adapters/documents/docx/template.ts';
import type { Letter } from '../domain/letter/letter-file.ts';
import { HOME } from './load.ts';

/**
 * The ministry's own template, whose styles its papers take over: `template.docx` beside the letter of a round, `styles` null where
 * there is none. Null after it was printed why one that is there cannot be used.
 */
export async function templateOf(folder: string, letter: Letter, complain: (line: string) => void): Promise<{ readonly styles: Uint8Array | null } | null> {
  const file = join(resolve(HOME, folder), dirname(letter.file), 'template.docx');
  try {
    const styles = new Uint8Array(await readFile(file));
    const fault = templateFault(styles);
    if (fault === null) return { styles };
    complain(`${file}: ${fault}, or take it away to use our own styles.`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { styles: null };
    complain(`${file}: cannot be read (${code ?? 'unknown'}). Let the account that runs Navraag read it, or take it away to use our own styles.`);
  }
  return null;
}
