import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PageWords } from '../../../src/app/page/door.ts';

/** The shipped words of the page, by language. */
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
  return parse(readFileSync(new URL(`../../../prompts/replies/page.${language}.yaml`, import.meta.url), 'utf8'));
}
