import { fold } from '../folded.ts';
import type { Option } from '../reading.ts';
import { DEGREE, FILLER, SAME, inDutch } from '../words/option-words.ts';
import { stem } from '../words/unit-words.ts';

/** An option made ready for matching: every phrase it answers to as words, and the words that are its own. */
export type Prepared = { readonly key: string; readonly label: string; readonly phrases: readonly (readonly string[])[]; readonly words: readonly string[]; readonly negative: boolean; /** names a want of something, so that "geen budget" affirms "krap budget" */ readonly lack: boolean; readonly yearly: number | null };

const known = new WeakMap<readonly Option[], readonly Prepared[]>();

/** Prepares the options of a question; the same list is prepared once. */
export function prepare(options: readonly Option[]): readonly Prepared[] {
  const prepared = known.get(options) ?? onlyOwn(options.map(prepareOne));
  known.set(options, prepared);
  return prepared;
}

/** A phrase that several options would answer to tells none of them apart. */
function onlyOwn(options: readonly Prepared[]): readonly Prepared[] {
  const written = (phrase: readonly string[]) => phrase.join(' ');
  const counts = new Map<string, number>();
  for (const option of options) for (const phrase of option.phrases) counts.set(written(phrase), (counts.get(written(phrase)) ?? 0) + 1);
  return options.map((option) => ({ ...option, phrases: option.phrases.filter((phrase) => counts.get(written(phrase)) === 1 || written(phrase) === option.label) }));
}

function prepareOne(option: Option): Prepared {
  const own = [...option.labels, ...(option.aliases ?? [])].map(plain);
  const keyed = /^[a-z][a-z_-]{3,}$/i.test(option.key) ? [plain(option.key.replace(/[_-]/g, ' '))] : [];
  const like = ALIKE.filter((group) => group.some((phrase) => own.includes(phrase))).flat();
  const phrases = [...new Set([...own, ...keyed, ...like])].filter((phrase) => phrase !== '');
  const words = [...new Set([...own, ...keyed].flatMap((phrase) => wordsOf(phrase)))].filter((word) => !FILLER.has(word) && !NEGATIVE.test(word));
  return { key: option.key, label: own[0] ?? '', phrases: phrases.map(wordsOf), words, negative: NEGATIVE.test(own[0] ?? ''), lack: LACK.test(own[0] ?? ''), yearly: timesAYear(own.join(' ; ')) };
}

export const NEGATIVE = /(?<!\p{L})(?:niet|geen|nooit|zonder|not|no|never|none)(?!\p{L})/u;
const LACK = /(?<!\p{L})(?:te weinig|weinig|krap(?:pe)?|gebrek|tekort|onvoldoende|ontbreken|ontbreekt|too few|too little|lack|shortage|insufficient)(?!\p{L})/u;
export const plain = (text: string): string => fold(text).text.replace(/[^\p{L}\p{N}'&]+/gu, ' ').trim();
const ALIKE = SAME.map((group) => group.map(plain));
export const wordsOf = (text: string): readonly string[] => text.split(' ').filter(Boolean);

/** True when a typed word is the word of an option: same stem, small typing error, translation. */
export function alike(typed: string, word: string): boolean {
  if (typed === word) return true;
  // "niet" before another word is not the option "niets"
  if (NEGATIVE.test(typed)) return false;
  const said = inDutch(typed);
  // a stem keeps its first letter
  if (said[0] === word[0] && stem(said) === stem(word)) return true;
  if (DEGREE.has(typed) && DEGREE.has(word)) return true;
  const allowed = Math.min(typed.length, word.length) >= 9 ? 2 : Math.min(typed.length, word.length) >= 5 ? 1 : 0;
  // "tevreden" and "ontevreden" are opposites, and "on" is two letters
  if (allowed === 0 || typed.startsWith('on') !== word.startsWith('on')) return false;
  return distance(typed, word, allowed) <= allowed;
}

/** A part of a compound: "coaching" for "jobcoaching", "leiding" for "leidinggevenden". */
export function partOf(typed: string, word: string): boolean {
  const said = inDutch(typed).replace(/'s$/, '');
  if (said.length >= 5 && word.length > said.length && (word.startsWith(said) || word.endsWith(said))) return !word.startsWith('on') && !word.startsWith('half');
  return word.length >= 5 && said.length > word.length && said.endsWith(word) && !said.startsWith('on') && !said.startsWith('half');
}

/** "twee keer per jaar", "elk kwartaal", "maandelijks" as times a year; null when no frequency is said. */
export function timesAYear(text: string): number | null {
  const per: Readonly<Record<string, number>> = { jaar: 1, jr: 1, year: 1, halfjaar: 2, kw: 4, kwrt: 4, mnd: 12, wk: 52, kwartaal: 4, quarter: 4, maand: 12, month: 12, week: 52, dag: 365 };
  const counts: Readonly<Record<string, number>> = { een: 1, eens: 1, once: 1, twee: 2, twice: 2, tweemaal: 2, drie: 3, vier: 4, zes: 6, twaalf: 12, one: 1, two: 2, three: 3, four: 4, eenmaal: 1, viermaal: 4, driemaal: 3 };
  const alternate = /(?<!\p{L})om de(?: andere)? (jaar|kwartaal|maand|week|month|year)(?!\p{L})|every other (year|month|week|quarter)/u.exec(text);
  if (alternate !== null) return per[(alternate[1] ?? alternate[2])!]! / 2;
  const times = /(?<![\p{L}\p{N}])(\d{1,2}|\p{L}+) ?(?:keer|x|maal|times|time)? (?:per|a|in het|each|in de) (jaar|jr|year|halfjaar|kwartaal|kwrt|kw|quarter|maand|mnd|month|week|wk)(?!\p{L})/u.exec(text);
  if (times !== null) {
    const count = counts[times[1]!] ?? Number(times[1]);
    if (Number.isFinite(count) && count > 0) return count * per[times[2]!]!;
  }
  const every = /(?<!\p{L})(?:een keer |eens |1x |1 keer |once )?(?:per|elke?|iedere?|every|om de|in de) (\p{L}+|\d+) (maanden|weken|kwartalen|jaar|months|weeks)(?!\p{L})/u.exec(text);
  if (every !== null) {
    const count = counts[every[1]!] ?? Number(every[1]);
    const size = /maand|month/.test(every[2]!) ? 12 : /wek|week/.test(every[2]!) ? 52 : /kwart/.test(every[2]!) ? 4 : 1;
    if (Number.isFinite(count) && count > 0) return size / count;
  }
  const each = /(?<!\p{L})(?:per|elke?|iedere?|every|each|om het) (?:half ?(?=jaar))?(jaar|jr|halfjaar|kwartaal|kwrt|kw|maand|mnd|week|wk|year|quarter|month)(?!\p{L})/u.exec(text);
  if (each !== null) return /half ?jaar/.test(each[0]) ? 2 : per[each[1]!]!;
  if (/half ?jaarlijks|half-?yearly|biannual/.test(text)) return 2;
  if (/driemaandelijks|kwartaallijks|quarterly/.test(text)) return 4;
  if (/(?<!\p{L})(?:jaarlijks|yearly|annually)/u.test(text)) return 1;
  if (/(?<!\p{L})(?:maandelijks|monthly)/u.test(text)) return 12;
  return /(?<!\p{L})(?:wekelijks|weekly)/u.test(text) ? 52 : null;
}

function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > 40) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
