import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hunspell } from '../../adapters/documents/spelling.ts';
import { openLanguageDesk } from '../app/letter/language-desk.ts';
import type { DraftLanguage } from '../app/letter/language-desk.ts';
import { loadLanguageStyle } from '../app/load/load-language.ts';
import type { Spelling } from '../app/ports.ts';
import type { Draft } from '../domain/letter/draft.ts';
import type { Readability } from '../domain/letter/language-report.ts';
import { LetterData } from '../domain/letter/letter-data.ts';
import { HOME, loadAll } from './load.ts';

const USAGE = 'Usage: npm run language -- LETTER.json [--before EARLIER.json …] [--round FOLDER]';
const SHIPPED_ROUND = 'prompts/rounds/banenafspraak-2025';

/**
 * `npm run language -- letter.json`: what a writer may look at again in a letter, and how easily it reads beside earlier versions of
 * it. Suggestions only: 0 for every letter it can read.
 */
export async function language(args: readonly string[], print: (line: string) => void = console.log, spelling: Spelling = hunspell()): Promise<number> {
  const asked = readArguments(args);
  if (!asked) {
    print(USAGE);
    return 2;
  }
  const drafts: Draft[] = [];
  for (const file of [asked.file, ...asked.before]) {
    const draft = await readLetter(resolve(file), print);
    if (!draft) return 1;
    drafts.push(draft);
  }
  const loaded = await loadAll(asked.round, null, print);
  if (!loaded) return 1;
  const forms = loaded.letter?.frame.forms;
  if (!forms) {
    print(`${asked.round}: this round has no letter to read beside`);
    return 1;
  }
  const style = await loadLanguageStyle(join(HOME, 'prompts/language'), forms.locale);
  if (!style) {
    print(`There are no words about ${forms.locale} in prompts/language: nothing was looked at.`);
    return 0;
  }
  const desk = openLanguageDesk(style, spelling);
  const [draft, ...before] = drafts;
  const report = await desk.report(draft!, loaded.round, forms);
  for (const { sentence, kind, found, rather } of report.notes) print(`${sentence}: ${kind}: ${found}${rather === null ? '' : ` (rather: ${rather})`}`);
  print(`${report.notes.length} ${report.notes.length === 1 ? 'suggestion' : 'suggestions'}; ${easeOf(report.readability)}`);
  asked.before.forEach((file, at) => print(`before, ${file}: ${easeOf(desk.readability(before[at]!, forms))}`));
  const unlooked = UNLOOKED[report.spelling];
  if (unlooked !== null) print(unlooked);
  return 0;
}

const UNLOOKED: { readonly [how in DraftLanguage['spelling']]: string | null } = {
  'looked-up': null,
  absent: 'Spelling was not checked: hunspell is not installed, or has no dictionary of this language (Debian: hunspell and hunspell-nl).',
  'too-slow': 'Spelling was not checked: hunspell took too long.',
  failed: 'Spelling was not checked: hunspell ended with a fault.',
};

function easeOf({ sentences, wordsPerSentence, douma }: Readability): string {
  return `${sentences} sentences of ${wordsPerSentence} words, ease of reading ${douma}`;
}

function readArguments(args: readonly string[]): { readonly file: string; readonly before: readonly string[]; readonly round: string } | null {
  let file: string | null = null;
  let round = SHIPPED_ROUND;
  const before: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const value = arg === '--round' || arg === '--before' ? rest.shift() : null;
    if (value === undefined || (value === null && (arg.startsWith('--') || file !== null))) return null;
    if (value === null) file = arg;
    else if (arg === '--round') round = value;
    else before.push(value);
  }
  return file === null ? null : { file, before, round };
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
