import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { sentencesOf } from '../domain/letter/draft.ts';
import type { Draft } from '../domain/letter/draft.ts';
import { LanguageStyle, languageReport } from '../domain/letter/language-report.ts';
import { LetterData } from '../domain/letter/letter-data.ts';
import { HOME, loadAll } from './load.ts';

const USAGE = 'Usage: npm run language -- LETTER.json [--round FOLDER]';
const SHIPPED_ROUND = 'prompts/rounds/banenafspraak-2025';

/** `npm run language -- letter.json`: what a writer may look at again in a letter. Suggestions only: 0 for every letter it can read. */
export async function language(args: readonly string[], print: (line: string) => void = console.log): Promise<number> {
  const [file, option, folder, ...rest] = args;
  if (file === undefined || file.startsWith('--') || rest.length > 0 || (option !== undefined && (option !== '--round' || folder === undefined))) {
    print(USAGE);
    return 2;
  }
  const draft = await readLetter(resolve(file), print);
  const loaded = draft && await loadAll(folder ?? SHIPPED_ROUND, null, print);
  if (!draft || !loaded) return 1;
  if (!loaded.letter) {
    print(`${folder ?? SHIPPED_ROUND}: this round has no letter to read beside`);
    return 1;
  }
  const style = LanguageStyle.parse(parse(await readFile(join(HOME, 'prompts/language/nl.yaml'), 'utf8')));
  const shown = [...sentencesOf(draft).map((one) => one.sentence), ...draft.papers.flatMap((paper) => paper.sentences)];
  const { notes, readability } = languageReport(shown, style, loaded.letter.frame.forms);
  for (const { sentence, kind, found, rather } of notes) print(`${sentence}: ${kind}: ${found}${rather === null ? '' : ` (rather: ${rather})`}`);
  print(`${notes.length} suggestions; ${readability.sentences} sentences of ${readability.wordsPerSentence} words, ease of reading ${readability.douma}`);
  return 0;
}

async function readLetter(file: string, print: (line: string) => void): Promise<Draft | null> {
  try {
    const read = LetterData.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (read.success) return read.data as Draft;
    print(`${file}: is no letter (${read.error.issues[0]?.path.map(String).join('.') ?? ''}: ${read.error.issues[0]?.message ?? 'unreadable'})`);
  } catch (error) {
    print(`${file}: ${error instanceof SyntaxError ? `is no JSON (${error.message})` : `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`}`);
  }
  return null;
}
