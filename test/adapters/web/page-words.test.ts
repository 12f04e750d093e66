import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shipped, spoken } from './words.ts';

const code = globSync('adapters/web/**/*.ts').map((file) => readFileSync(file, 'utf8')).join('\n');
/** Keys that are put together: `view-draft`, `problem-404-title`, `link-used-text`. */
const families = /^(view|problem|link)-/;
const used = [...code.matchAll(/say\('([\w-]+)'/g)].map(([, key]) => key!);

describe('the words of the page', () => {
  it('are the same keys with the same slots in both languages', () => {
    const slots = (words: { readonly [key: string]: string }) => Object.entries(words).map(([key, text]) => [key, [...text.matchAll(/\{\w+\}/g)].map(String).sort()]);
    expect(slots(shipped.en)).toEqual(slots(shipped.nl));
  });
  it('are all there that the page asks for', () => {
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((key) => !(key in spoken.nl))).toEqual([]);
  });
  it('are all asked for', () => {
    expect(Object.keys(shipped.nl).filter((key) => !families.test(key) && !used.includes(key))).toEqual([]);
  });
});
