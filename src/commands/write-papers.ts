import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openOffice } from '../../adapters/documents/office.ts';
import { pngDocuments } from '../../adapters/documents/png.ts';
import { wordFiles } from '../../adapters/documents/word-files.ts';
import type { Making } from '../app/documents/making.ts';
import { PAPER_VERSIONS, fileNameOf } from '../app/documents/paper.ts';
import type { PaperVersion } from '../app/documents/paper.ts';
import type { Converted, OfficeKind } from '../app/ports.ts';
import { versionsOf } from '../app/documents/versions-of.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { Draft } from '../domain/letter/draft.ts';

/** Which files are made of a draft. `also` comes from LibreOffice, of the versions without comments. */
export type Wanted = { readonly versions: readonly PaperVersion[]; readonly also: readonly OfficeKind[] };

export const CLEAN_ONLY: Wanted = { versions: ['clean'], also: [] };

/** What `--versions`, `--pdf` or `--odt` adds to what is wanted; null for any other argument. */
export function withArgument(wanted: Wanted, arg: string): Wanted | null {
  switch (arg) {
    case '--versions': return { ...wanted, versions: PAPER_VERSIONS };
    case '--pdf': return { ...wanted, also: [...wanted.also, 'pdf'] };
    case '--odt': return { ...wanted, also: [...wanted.also, 'odt'] };
    default: return null;
  }
}

/** A draft with its dossiers, and the version before it: what changed since is tracked in the working version. */
export type Drafted = { readonly draft: Draft; readonly before: Draft | null; readonly dossiers: readonly Dossier[] };

/**
 * Writes the papers of a draft into a folder as Word files. What a public version does not show goes into `masked.json`, and
 * nowhere else. Gives a sentence for what could not be made; the Word files are there all the same.
 */
export async function writePapers(folder: string, { versions, also }: Wanted, { draft, before, dossiers }: Drafted, making: Making, template: Uint8Array | null = null): Promise<readonly string[]> {
  const files = wordFiles(pngDocuments(), template);
  const office = openOffice();
  const told: string[] = [];
  for (const version of versions) {
    const made = versionsOf(version, draft, dossiers, making, before);
    for (const { paper } of made) {
      const name = fileNameOf(paper);
      const docx = await files.docx(paper);
      await writeFile(join(folder, `${name}.docx`), docx);
      for (const kind of version === 'working' ? [] : also) {
        const converted = await office.convert(docx, kind);
        if (converted.ok) await writeFile(join(folder, `${name}.${kind}`), converted.bytes);
        else told.push(notMade(`${name}.${kind}`, converted));
      }
    }
    if (version === 'public') await writeFile(join(folder, 'masked.json'), `${JSON.stringify(made.flatMap((one) => one.masked), null, 2)}\n`);
  }
  return told;
}

function notMade(file: string, converted: Exclude<Converted, { ok: true }>): string {
  switch (converted.why) {
    case 'absent': return `${file} was not made: LibreOffice is not installed (soffice was not found); the Word file is there`;
    case 'busy': case 'too-slow': return `${file} was not made: LibreOffice took too long; the Word file is there`;
    case 'failed': return `${file} was not made: LibreOffice said '${converted.said}'; the Word file is there`;
  }
}
