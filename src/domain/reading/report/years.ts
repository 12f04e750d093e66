import { findDates } from '../dates/find-dates.ts';
import { fold } from '../folded.ts';

/** A year a text speaks of, with its place; `day` where it is part of a day in full. */
export type YearMention = { readonly year: number; readonly day: boolean; readonly start: number; readonly end: number };

const ANY_DAY = '2000-06-30';
/** "sinds 2012", "ten opzichte van 2024": something is measured from that year, and not told of it. */
const REFERENCE = /(?<!\p{L})(?:sinds|vanaf|ten opzichte van|t\.o\.v\.?|vergeleken met|in vergelijking met|tegenover|dan|nulmeting|van voor|na|since|compared (?:to|with)|than|before|after)(?: (?:in|eind|begin|medio|ultimo|het jaar|december|januari|de nulmeting(?: van)?|\())*\s*$/u;

/** The years a text tells of. Years that something is only compared with are left out. */
export function yearsIn(text: string): readonly YearMention[] {
  const plain = fold(text).text;
  return findDates(plain, ANY_DAY).flatMap((date) => {
    if (date.year === null || date.year < 1990 || date.year > 2100 || !/\d{4}|'\d\d/.test(plain.slice(date.start, date.end))) return [];
    const before = plain.slice(Math.max(0, date.start - 60), date.start);
    return REFERENCE.test(before) ? [] : [{ year: date.year, day: date.precision === 'day', start: date.start, end: date.end }];
  });
}

/** The one year of a text; null where it tells of none or of more. */
export function onlyYear(text: string): number | null {
  const years = new Set(yearsIn(text).map((one) => one.year));
  return years.size === 1 ? [...years][0]! : null;
}

/**
 * The year of the words between `start` and `end`: the year beside them, or the only one of the sentence. `unclear` where
 * there are several and none is nearer in meaning; null where the sentence has none. `numbers` are the other figures.
 */
export function yearAt(text: string, start: number, end: number, numbers: readonly { readonly start: number; readonly end: number }[]): number | 'unclear' | null {
  const years = yearsIn(text).filter((one) => one.end <= start || one.start >= end);
  if (years.length === 0) return null;
  if (new Set(years.map((one) => one.year)).size === 1) return years[0]!.year;
  const between = (from: number, to: number): boolean => numbers.some((one) => one.start >= from && one.end <= to);
  const after = years.find((one) => one.start >= end);
  if (after && /^(?:\s*\p{L}+){0,2}\s+(?:in|over|eind|ultimo|per|for|at the end of)\s+(?:[\p{L}\d]+\s+){0,2}$/u.test(`${text.slice(end, after.start).toLowerCase()}`) && !between(end, after.start)) return after.year;
  const ahead = years.findLast((one) => one.end <= start);
  if (ahead && !between(ahead.end, start) && !/\p{L}\s*[;)]/u.test(text.slice(ahead.end, start))) return ahead.year;
  return 'unclear';
}
