import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Language } from '../../domain/words.ts';
import { slotsIn } from './fill.ts';

/** What the bot says, by key, in one language. */
export type Replies = { readonly [language in Language]: ReadonlyMap<string, string> };

export type RepliesProblem = { readonly file: string; readonly line: number; readonly found: string; readonly remedy: string };

/**
 * Reads every `<topic>.<language>.yaml` of a folder: flat lists of key and text.
 * A key twice, a key or slot in one language only, or something that is not a text is a problem; all are reported.
 */
export async function loadReplies(folder: string): Promise<{ readonly ok: true; readonly replies: Replies } | { readonly ok: false; readonly problems: readonly RepliesProblem[] }> {
  const problems: RepliesProblem[] = [];
  const places = { nl: new Map<string, { text: string; file: string; line: number }>(), en: new Map<string, { text: string; file: string; line: number }>() };
  for (const name of (await readdir(folder)).sort()) {
    const language = /\.(nl|en)\.yaml$/.exec(name)?.[1] as Language | undefined;
    if (!language) continue;
    const file = join(folder, name);
    const lines = new LineCounter();
    const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines });
    for (const error of document.errors) problems.push({ file, line: error.linePos?.[0].line ?? 1, found: error.message.split('\n')[0] ?? error.message, remedy: 'write `key: text`, one a line' });
    for (const pair of (document.contents as { items?: { key: { value: string; range: number[] }; value: { value: unknown } | null }[] } | null)?.items ?? []) {
      const line = lines.linePos(pair.key.range[0] ?? 0).line;
      const text = pair.value?.value;
      const known = places[language].get(pair.key.value);
      if (typeof text !== 'string') problems.push({ file, line, found: `'${pair.key.value}' holds ${text === undefined ? 'nothing' : typeof text}`, remedy: 'give it a text' });
      else if (known) problems.push({ file, line, found: `'${pair.key.value}' is also in ${known.file}:${known.line}`, remedy: 'keep one of the two' });
      else places[language].set(pair.key.value, { text, file, line });
    }
  }
  for (const [here, there] of [['nl', 'en'], ['en', 'nl']] as const) {
    for (const [key, { text, file, line }] of places[here]) {
      const other = places[there].get(key);
      if (!other) problems.push({ file, line, found: `'${key}' is missing in the ${there} files`, remedy: `add '${key}' there` });
      else if (here === 'nl' && slotsIn(text).toSorted().join() !== slotsIn(other.text).toSorted().join()) {
        problems.push({ file, line, found: `'${key}' has slots ${slotsIn(text).join(', ') || 'none'} here and ${slotsIn(other.text).join(', ') || 'none'} in ${other.file}:${other.line}`, remedy: 'use the same slots in both' });
      }
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  const texts = (of: Language) => new Map([...places[of]].map(([key, { text }]) => [key, text.trim()]));
  return { ok: true, replies: { nl: texts('nl'), en: texts('en') } };
}
