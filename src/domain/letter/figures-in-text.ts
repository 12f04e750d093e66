import { MONTH, monthNumber } from '../reading/words/months.ts';
import { dutchNumber } from '../reading/words/number-words.ts';

/** Something in a sentence that must have a source: what kind it is, its words, and what they stand for. */
export type Claim =
  | { readonly kind: 'quotation'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string; /** `YYYY-MM-DD` or `YYYY-MM` */ readonly date: string }
  | { readonly kind: 'percentage' | 'number' | 'number-word'; readonly text: string; readonly value: number };

const QUOTATION = /«[^»]*»|“[^”]*”|„[^”]*”|"[^"]*"|‘[^’]*’(?!\p{L})/gu;
const LINK = /https?:\/\/[^\s<>()«»"]*[^\s<>()«».,;:!?"]/giu;
const DATE = new RegExp(`(?:(?<day>\\d{1,2}) )?(?<![\\p{L}])(?<month>${MONTH}) (?<year>\\d{4})(?!\\d)`, 'giu');
const NUMBER = /(?<![\p{L}\d.,])(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?/gu;
const WORD = /\p{L}+/gu;

/** All quotations, links, dates, percentages, numbers and number words of a sentence, each stretch counted once, in order. */
export function claimsIn(text: string): readonly Claim[] {
  const found: (Claim & { readonly at: number })[] = [];
  let rest = text;
  const take = (pattern: RegExp, claim: (match: RegExpExecArray) => Claim | null): void => {
    for (const match of rest.matchAll(pattern)) {
      const one = claim(match);
      if (one === null) continue;
      found.push({ ...one, at: match.index });
      rest = rest.slice(0, match.index) + TAKEN.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  };
  take(QUOTATION, ([words]) => ({ kind: 'quotation', text: words }));
  take(LINK, ([words]) => ({ kind: 'link', text: words }));
  take(DATE, (match) => dateOf(match));
  take(NUMBER, (match) => numberOf(match, rest));
  take(WORD, ([word]) => wordOf(word));
  return found.toSorted((a, b) => a.at - b.at).map(({ at: _, ...claim }) => claim);
}

/** Stands where something was found, so that it is not found twice. */
const TAKEN = '\u0001';

function dateOf(match: RegExpExecArray): Claim | null {
  const { day, month, year } = match.groups!;
  const number = monthNumber(month!.toLowerCase());
  if (number === null) return null;
  const date = [year, String(number).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  return { kind: 'date', text: match[0], date };
}

function numberOf(match: RegExpExecArray, text: string): Claim {
  const value = Number(match[0].replaceAll('.', '').replace(',', '.'));
  const percentage = /^\s*(?:procent|percent|%)/iu.test(text.slice(match.index + match[0].length));
  return { kind: percentage ? 'percentage' : 'number', text: match[0], value };
}

/** "een" is mostly an article; "één" is a figure. */
function wordOf(word: string): Claim | null {
  const folded = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  if (folded === 'een' && !/[éÉ]/u.test(word)) return null;
  const value = dutchNumber(folded);
  return value === null ? null : { kind: 'number-word', text: word, value };
}
