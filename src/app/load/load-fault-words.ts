import { fileURLToPath } from 'node:url';
import type { Language } from '../../domain/words.ts';
import type { RoundProblem } from './round-problem.ts';
import { fill } from '../words/fill.ts';
import { loadReplies } from '../words/load-replies.ts';

const folder = fileURLToPath(new URL('../../../prompts/proofreading', import.meta.url));

/** What a fault needs to be told: its kind is a key of the words, a slot a value or the key of one. */
export type Told = { readonly kind: string; readonly slots: { readonly [slot: string]: string | number } };

/** Puts a fault into words: what was found, what is allowed, what to do. Words that are missing are our own mistake. */
export async function faultWords(language: Language): Promise<(fault: Told) => Omit<RoundProblem, 'file' | 'line'>> {
  const loaded = await loadReplies(folder);
  if (!loaded.ok) throw new Error(`Cannot put mistakes into words: ${loaded.problems.map((one) => `${one.file}:${one.line} ${one.found}`).join('; ')}`);
  const texts = loaded.replies[language];
  return ({ kind, slots }) => {
    const named = new Map(Object.entries(slots).map(([slot, value]) => [slot, { shown: texts.get(`${slot}-${value}`) ?? String(value), raw: value }]));
    const say = (key: string) => fill(textOf(texts, key), named);
    return { found: say(`${kind}.found`), allowed: say(`${kind}.allowed`), remedy: slots['near'] ? say('maybe-meant') : say(`${kind}.remedy`) };
  };
}

function textOf(texts: ReadonlyMap<string, string>, key: string): string {
  const text = texts.get(key);
  if (text === undefined) throw new Error(`Cannot put a mistake into words: there is no '${key}' in ${folder}`);
  return text;
}
