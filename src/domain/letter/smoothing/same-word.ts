import { FAMILIES } from './words/linking-words.ts';

/** True when two small words without accents are the same word, in another form of it, or may stand for one another. */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (FAMILIES.some((family) => family.has(one) && family.has(other))) return true;
  const [a, b] = [stemOf(one), stemOf(other)];
  return a.length >= 4 && a === b;
}

/** What is left of a Dutch word without the endings of its number and its time: enough to know it again, not to understand it. */
function stemOf(word: string): string {
  const bare = word.length > 7 ? word.replace(/^ge(?=[bcdfghjklmnpqrstvwxz])/u, '') : word;
  const short = bare.replace(/(?:den|ten|de|te|en|e|s|t|d)$/u, '');
  return short.replace(/([bdfgklmnprst])\1$/u, '$1').replace(/(?:aa|ee|oo|uu)(?=[bcdfghjklmnpqrstvwxz]$)/u, (double) => double.charAt(0));
}
