import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PAPER_VERSIONS, fileNameOf } from '../app/documents/paper.ts';
import type { Compiled } from '../app/documents/compiled.ts';
import type { Making } from '../app/documents/making.ts';
import { letterHtml } from '../app/letter/html.ts';
import { letterJson } from '../app/letter/json.ts';
import { letterMarkdown } from '../app/letter/markdown.ts';
import { verifyLetter } from '../domain/letter/verify/verify-letter.ts';
import { faultLine } from './fault-line.ts';
import { writePapers } from './write-papers.ts';
import type { Wanted } from './write-papers.ts';

/** What a letter's files are made from. */
export type LetterSource = Pick<Compiled, 'draft' | 'before' | 'dossiers' | 'answers'>;

/** What became of it: nothing but the faults where the letter did not hold, else a sentence for each file that could not be made. */
export type Written = { readonly ok: true; readonly told: readonly string[] } | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Writes a draft in all its forms into a folder: data, text, page and papers. Holds it against its answers first; a letter with a
 * fault is not written at all. Files of an earlier letter that this one does not have are taken away, so that none is mixed with another.
 */
export async function writeLetter(folder: string, wanted: Wanted, { draft, before, dossiers, answers }: LetterSource, making: Making, template: Uint8Array | null): Promise<Written> {
  // a round that was moved in time is moved the same way before the letter is held against it again
  const data = { ...letterJson(draft), opens: making.round.calendar.opens.slice(0, 10) };
  const faults = verifyLetter(JSON.parse(JSON.stringify(data)), JSON.parse(JSON.stringify(answers)), making.round, making.letter);
  if (faults.length > 0) return { ok: false, faults: faults.map(faultLine) };
  await Promise.all(namesOf(making).map((name) => rm(join(folder, name), { force: true })));
  const { round, letter } = making;
  const told = await writePapers(folder, wanted, { draft, before, dossiers }, making, template);
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
  await Promise.all([
    write('letter.json', `${JSON.stringify(data, null, 2)}\n`),
    write('letter.md', letterMarkdown(draft, round, letter)),
    write('letter.html', letterHtml(draft, round, letter)),
  ]);
  return { ok: true, told };
}

/** Every file a letter of this round may have. */
function namesOf({ letter }: Making): readonly string[] {
  const papers = ['letter', ...letter.papers.map((one) => one.name)].flatMap((name) => PAPER_VERSIONS.flatMap((version) => ['docx', 'pdf', 'odt'].map((kind) => `${fileNameOf({ name, version })}.${kind}`)));
  return ['letter.json', 'letter.md', 'letter.html', 'masked.json', ...papers];
}
