import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PageWords } from '../../../src/app/page/door.ts';

type Shipped = { readonly nl: { readonly [key: string]: string }; readonly en: { readonly [key: string]: string } };

/** The shipped words of the page, by language. */
export const shipped: Shipped = { nl: read('nl', 'page'), en: read('en', 'page') };
/** With those of the sentences that stand on it and of what one can choose there. */
export const spoken: Shipped = { nl: read('nl', 'page', 'passages', 'cards'), en: read('en', 'page', 'passages', 'cards') };

/** Strict: an unknown key or a slot that is not filled throws. */
export const pageWords: PageWords = (language, key, slots = {}) => {
  const text = spoken[language][key];
  if (text === undefined) throw new Error(`No words for '${key}' in ${language}`);
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slots[slot] === undefined) throw new Error(`'${key}' needs a value for {${slot}}`);
    return String(slots[slot]);
  });
};

function read(language: string, ...topics: readonly string[]): { [key: string]: string } {
  return Object.assign({}, ...topics.map((topic) => parse(readFileSync(new URL(`../../../prompts/replies/${topic}.${language}.yaml`, import.meta.url), 'utf8'))));
}
