import { type DateMention, findDates } from './dates/find-dates.ts';
import { type Folded, fold, without } from './folded.ts';
import { isEnglish } from './language.ts';
import { withDurations } from './numbers/duration.ts';
import { findNumbers } from './numbers/find-numbers.ts';
import { type Companied, withCompany } from './numbers/number-company.ts';
import { otherYears } from './numbers/pasted-table.ts';
import { quoteHeads } from './quote-heads.ts';
import type { Ask, AskType } from './reading.ts';
import { setAside } from './side-talk.ts';
import { stem, unitOf } from './words/unit-words.ts';

/** Everything found in a reply, before anything is chosen. */
export type Scene = {
  /** The reply as far as it can hold a value; questions back and orders are blanked out. */
  readonly folded: Folded;
  readonly ask: Ask;
  readonly english: boolean;
  readonly dates: readonly DateMention[];
  readonly numbers: readonly Companied[];
  /** Question back or order that was blanked out. */
  readonly aside: 'question' | 'order' | null;
};

/** Looks a reply over for one question. */
export function lookOver(reply: string, ask: Ask): Scene {
  return sceneOf(fold(reply), ask);
}

/** The same for text that is already plain, or a part of it. */
export function sceneOf(whole: Folded, ask: Ask): Scene {
  const english = isEnglish(whole.text);
  const said = without(whole, quoteHeads(whole));
  const side = setAside(said.text);
  const spoken = without(said, side.stretches);
  const folded = NUMERIC.has(ask.type) ? without(spoken, otherYears(spoken.text, ask)) : spoken;
  const dates = NUMERIC.has(ask.type) ? findDates(folded.text, ask.today).map((date) => withoutCount(folded.text, date, ask)) : findDates(folded.text, ask.today);
  const blocked = dates.filter((date) => !date.bare && !isCount(folded.text, date, ask)).map((date) => [date.start, date.end] as const);
  const numbers = withCompany(folded, withDurations(folded.text, findNumbers(folded, english, blocked), ask));
  return { folded, ask, english, dates, numbers, aside: side.kind };
}

const NUMERIC: ReadonlySet<AskType> = new Set<AskType>(['integer', 'decimal', 'percentage', 'money']);

/** "op 31 december 45": behind a month two loose digits are the figure, unless they are a year of these days ("31 december 25"). */
function withoutCount(text: string, date: DateMention, ask: Ask): DateMention {
  const short = /\p{L}\.?[ -](\d\d)$/u.exec(text.slice(date.start, date.end))?.[1];
  if (short === undefined || date.precision !== 'day' || date.year === null || Math.abs(date.year - ask.year) <= 2) return date;
  return { ...date, year: null, end: date.end - 3 };
}

/** "2030 banen": four digits that look like a year and count the asked thing. */
function isCount(text: string, date: DateMention, ask: Ask): boolean {
  if (date.precision !== 'year' || !/^\d{4}$/.test(text.slice(date.start, date.end))) return false;
  const next = /^\s*(?:\p{L}+ )?(\p{L}+|%|€)/u.exec(text.slice(date.end, date.end + 40));
  const first = /^\s*(\p{L}+|%|€)/u.exec(text.slice(date.end, date.end + 40))?.[1] ?? '';
  if (unitOf(first) !== null && !/^(?:u|m|t|h|jaar|week)$/.test(first)) return true;
  return [first, next?.[1] ?? ''].some((word) => word !== '' && [ask.noun, ask.unit].some((asked) => asked !== undefined && (stem(asked.toLowerCase()) === stem(word) || (word.length > 4 && stem(asked.toLowerCase()).endsWith(stem(word))))));
}
