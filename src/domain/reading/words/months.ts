/** Dutch and English month names with the short forms people type, in the order of the year. */
const NAMES: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan', 'janu'], ['februari', 'february', 'feb', 'febr'], ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'], ['mei', 'may'], ['juni', 'june', 'jun'], ['juli', 'july', 'jul'], ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'], ['oktober', 'october', 'okt', 'oct'], ['november', 'nov'], ['december', 'dec'],
];

const numbers = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** One to twelve for a month name, null for another word. */
export const monthNumber = (word: string): number | null => numbers.get(word) ?? null;

/** Alternatives for a pattern, longest first so that "sept" is not read as "sep". */
export const MONTH = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|');

/** The last day of a month. */
export function lastDay(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende', 'elfde',
  'twaalfde', 'dertiende', 'veertiende', 'vijftiende', 'zestiende', 'zeventiende', 'achttiende', 'negentiende', 'twintigste',
  'eenentwintigste', 'tweeentwintigste', 'drieentwintigste', 'vierentwintigste', 'vijfentwintigste', 'zesentwintigste',
  'zevenentwintigste', 'achtentwintigste', 'negenentwintigste', 'dertigste', 'eenendertigste'];
const CARDINALS = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf', 'dertien',
  'veertien', 'vijftien', 'zestien', 'zeventien', 'achttien', 'negentien', 'twintig', 'eenentwintig', 'tweeentwintig',
  'drieentwintig', 'vierentwintig', 'vijfentwintig', 'zesentwintig', 'zevenentwintig', 'achtentwintig', 'negenentwintig',
  'dertig', 'eenendertig'];
const ENGLISH = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

const days = new Map<string, number>([
  ...ORDINALS.map((word, index) => [word, index + 1] as const),
  ...CARDINALS.map((word, index) => [word, index + 1] as const),
  ...ENGLISH.map((word, index) => [word, index + 1] as const),
]);

/** The day of the month said in words, "vijftien" and "vijftiende" alike. */
export const dayNumber = (word: string): number | null => days.get(word) ?? null;
export const DAY_WORD = [...days.keys()].sort((a, b) => b.length - a.length).join('|');

/** "eerste", "2e", "third", "laatste" (-1) as a place in a row; null for other words. */
export function ordinalNumber(word: string): number | null {
  if (/^(?:laatste|last)$/.test(word)) return -1;
  const digits = /^(\d{1,2})(?:e|de|ste|st|nd|rd|th)$/.exec(word);
  if (digits !== null) return Number(digits[1]);
  const index = ORDINALS.indexOf(word);
  const english = ENGLISH.indexOf(word);
  return index >= 0 ? index + 1 : english >= 0 ? english + 1 : null;
}
