import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Why the file of `NAVRAAG_PEOPLE` cannot be the people of a round, in a sentence that names the setting. Null for a file that is there, or none. */
export async function peopleFault(people: string | null): Promise<string | null> {
  if (people === null) return null;
  const file = resolve(people);
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => error.code ?? 'unknown');
  if (typeof found !== 'string') return found.isDirectory() ? `NAVRAAG_PEOPLE: ${file} is a folder; set it to a people file, or unset it for the round's own people` : null;
  return `NAVRAAG_PEOPLE: ${found === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read (${found})`}; set it to a people file, or unset it for the round's own people`;
}
