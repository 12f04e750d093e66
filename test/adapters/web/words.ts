import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PageWords } from '../../../src/app/page/door.ts';

/** The shipped words of the page, of the sentences and of what one can choose on it, by language. */
export const shipped: { readonly nl: { readonly [key: string]: string }; readonly en: { readonly [key: string]: string } } = { nl: read('nl'), en: read('en') };

/** Strict: an unknown key or a slot that is not filled throws. */
export const pageWords: PageWords = (language, key, slots = {}) => {
  const text = shipped[language][key];
  if (text === undefined) throw new Error(`No words for '${key}' in ${language}`);
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slots[slot] === undefined) throw new Error(`'${key}' needs a value for {${slot}}`);
    return String(slots[slot]);
  });
};

function read(language: string): { [key: string]: string } {
  return Object.assign({}, ...['page', 'passages', 'cards'].map((topic) => parse(readFileSync(new URL(`../../../prompts/replies/${topic}.${language}.yaml`, import.meta.url), 'utf8'))));
}
