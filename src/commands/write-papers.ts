import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pngDocuments } from '../../adapters/documents/png.ts';
import { wordFiles } from '../../adapters/documents/word-files.ts';
import type { Making } from '../app/documents/making.ts';
import type { PaperVersion } from '../app/documents/paper.ts';
import { fileNameOf } from '../app/documents/paper.ts';
import { versionsOf } from '../app/documents/versions-of.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { Draft } from '../domain/letter/draft.ts';

/**
 * Writes the papers of a draft into a folder as Word files, in these versions. What a public version does not show goes into
 * `masked.json`, and nowhere else.
 */
export async function writePapers(folder: string, versions: readonly PaperVersion[], draft: Draft, dossiers: readonly Dossier[], making: Making): Promise<void> {
  const files = wordFiles(pngDocuments());
  for (const version of versions) {
    const made = versionsOf(version, draft, dossiers, making);
    for (const { paper } of made) await writeFile(join(folder, `${fileNameOf(paper)}.docx`), await files.docx(paper));
    if (version === 'public') await writeFile(join(folder, 'masked.json'), `${JSON.stringify(made.flatMap((one) => one.masked), null, 2)}\n`);
  }
}
