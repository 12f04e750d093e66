import { answer, clarify, wholeOf } from './answer.ts';
import { afterCorrection } from './corrections.ts';
import { type Settled, questionYear, settleDates } from './dates/settle-dates.ts';
import type { Ask, Doubt, Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { ordinalNumber } from './words/months.ts';

/** Reads a period as stated: `2025`, `2025-Q3`, `2025-H1`, `2022/2023`, `2025-03/2025-10`, open as `2025-03/..`. */
export function readPeriod(scene: Scene): Reading {
  const { folded, ask } = scene;
  const { text } = folded;
  const school = schoolYear(text, ask);
  if (school !== null) return answer(folded, ...school);
  const all = settleDates(scene);
  if (all.length === 0) return withoutDate(scene);
  const dates = inPeriods(text, afterCorrection(text, all));
  if (dates.length > 1) return clarify(folded, 'several-values', dates.flatMap((one) => (one.value === null ? [] : [one.value])), wholeOf(folded));
  const only = dates[0]!;
  const at = [only.start, only.end] as const;
  if (only.doubt !== null) return clarify(folded, only.doubt, [], at);
  if (only.value === null) return clarify(folded, 'year-missing', only.inYear === null ? [] : [only.inYear(ask.year)].filter((value) => value !== null), at);
  const asked = questionYear(ask.question);
  if (asked !== null && only.yearSaid !== null && only.yearSaid !== asked) return clarify(folded, 'out-of-range', [only.value], at);
  return answer(folded, only.value, at, { approx: only.approx });
}

/** "23/24" to a question about a school year; elsewhere it may be a day and a month. */
function schoolYear(text: string, { question, year }: Ask): readonly [string, readonly [number, number]] | null {
  if (!/school|studie|cursus|college|academi|seizoen/i.test(question)) return null;
  const match = /^\D*?(?<![\d/-])('?(\d\d) ?[-/] ?'?(\d\d))(?![\d/-])\D*$/.exec(text);
  if (match === null || (Number(match[2]) + 1) % 100 !== Number(match[3]) || Math.abs(2000 + Number(match[2]) - year) > 5) return null;
  if (/(?<!\p{L})(?:niet|tot|t\/m|voor|vanaf|sinds|na|of|begin|eind|not|from|until)(?!\p{L})/u.test(text)) return null;
  const start = match[0].indexOf(match[1]!);
  const first = 2000 + Number(match[2]);
  return [`${first}/${first + 1}`, [start, start + match[1]!.length]];
}

type Period = {
  readonly start: number; readonly end: number; readonly value: string | null; readonly doubt: Doubt | null;
  readonly inYear: ((year: number) => string | null) | null; readonly yearSaid: number | null; readonly approx: readonly [number, number] | null;
};

const LINK = /^\s*(?:,\s*)?(?:t\/m|t\.m\.|t & m|tot en met|tot aan|tot|-|\/|to|through|until|till|up to|and including|en met)\s*(?:de |het |en met )?$/;
const AND = /^\s*(?:en|and)\s*(?:de |het )?$/;
const OPEN = /(?<!\p{L})(?:vanaf|sinds|since|from|per)(?: de| het)?\s*$/u;
const ONGOING = /^\s*(?:tot (?:heden|nu(?: toe)?|op heden|vandaag)|t\/m (?:heden|nu|vandaag)|tot en met (?:heden|nu)|en (?:loopt )?(?:nog )?(?:steeds )?door|(?:-|to) (?:heden|nu|now|present|date)|onwards|until now|to date)/;

function inPeriods(text: string, dates: readonly Settled[]): readonly Period[] {
  const periods: Period[] = [];
  for (let i = 0; i < dates.length; i++) {
    const one = dates[i]!;
    const next = dates[i + 1];
    const gap = next === undefined ? '' : text.slice(one.end, next.start);
    const between = /(?<!\p{L})(?:tussen|between)(?: de| het)?\s*$/u.test(text.slice(Math.max(0, one.start - 14), one.start));
    if (next !== undefined && (LINK.test(gap) || (between && AND.test(gap)))) {
      periods.push(pair(one, next));
      i++;
    } else periods.push(shortPair(text, one) ?? alone(text, one));
  }
  return periods;
}

function alone(text: string, one: Settled): Period {
  const ahead = text.slice(Math.max(0, one.start - 24), one.start);
  const open = ONGOING.test(text.slice(one.end, one.end + 30)) || (OPEN.test(ahead) && one.mention.precision !== 'half');
  const bound = /(?<!\p{L})(?:tot|t\/m|tot en met|voor|na|until|before|after|up to)(?: de| het)?\s*$/u.test(ahead);
  const said = one.mention.year;
  const base = { start: one.start, end: one.end, approx: one.approx, yearSaid: said, inYear: one.inYear };
  if (one.invalid) return { ...base, value: null, doubt: 'invalid-date' };
  if (bound) return { ...base, value: null, doubt: 'bound' };
  return { ...base, value: one.value === null ? null : open ? `${one.value}/..` : one.value, doubt: null };
}

/** The year of one end holds for the other; "november tot februari 2026" begins the year before. */
function pair(a: Settled, b: Settled): Period {
  const base = { start: a.start, end: b.end, approx: a.approx ?? b.approx, yearSaid: null, inYear: null };
  if (a.invalid || b.invalid) return { ...base, value: null, doubt: 'invalid-date' };
  const order = (date: Settled, year: number) => date.inYear(year) ?? '';
  const yearA = a.mention.year;
  const yearB = b.mention.year;
  let first = a.value;
  let last = b.value;
  if (yearA === null && yearB !== null) first = a.inYear(order(a, yearB) <= order(b, yearB) ? yearB : yearB - 1);
  else if (yearA !== null && yearB === null) last = order(b, yearA) >= order(a, yearA) ? b.inYear(yearA) : null;
  else if (yearA === null && yearB === null && first === null) return { ...base, value: null, doubt: null, inYear: (year) => (order(a, year) <= order(b, year) ? `${a.inYear(year)}/${b.inYear(year)}` : null) };
  if (first === null || last === null) return { ...base, value: null, doubt: 'year-missing' };
  if (first > last && first.slice(0, last.length) !== last) return { ...base, value: null, doubt: 'contradiction' };
  if (a.mention.precision === 'year' && b.mention.precision === 'year' && first === last) return { ...base, value: first, doubt: null };
  return { ...base, value: `${first}/${last}`, doubt: null };
}

/** "1 t/m 15 maart 2025", "week 10 t/m 14", "eerste en tweede kwartaal": one end is only a number. */
function shortPair(text: string, one: Settled): Period | null {
  const base = { start: one.start, end: one.end, approx: one.approx, yearSaid: one.mention.year, inYear: null };
  const ahead = /(?<![\p{L}\p{N}])(\p{L}+|\d{1,2}(?:e|ste|de)?) ?(t\/m|tot en met|tot|-|en|to|and|of|\/) ?(?:het |de )?$/u.exec(text.slice(Math.max(0, one.start - 30), one.start));
  const other = ahead === null ? null : (ordinalNumber(ahead[1]!) ?? (/^\d+$/.test(ahead[1]!) ? Number(ahead[1]) : null));
  if (ahead !== null && other !== null && other > 0) {
    const { precision, day, part } = one.mention;
    const year = one.value === null ? null : Number(one.value.slice(0, 4));
    if (/^(?:of|\/)$/.test(ahead[2]!) || year === null) return { ...base, value: null, doubt: year === null ? 'year-missing' : 'several-values' };
    if (precision === 'day' && day !== null && other < day && ahead[2] !== 'en') return { ...base, value: `${one.value!.slice(0, 8)}${String(other).padStart(2, '0')}/${one.value}`, doubt: null };
    if (precision === 'quarter' && other < part!) return { ...base, value: `${year}-Q${other}/${one.value}`, doubt: ahead[2] === 'en' && part! - other > 1 ? 'several-values' : null };
    return { ...base, value: null, doubt: 'several-values' };
  }
  const behind = /^ ?(?:t\/m|tot en met|tot|-|to) ?(?:week |q|k)?(\d{1,2})(?![\p{L}\p{N}])/u.exec(text.slice(one.end, one.end + 24));
  if (behind === null) return null;
  const { precision, part } = one.mention;
  const until = Number(behind[1]);
  const year = one.value?.slice(0, 4) ?? null;
  if ((precision === 'week' || precision === 'quarter') && until > part! && until <= (precision === 'week' ? 53 : 4) && year !== null) {
    return { ...base, end: one.end + behind[0].length, value: `${one.value}/${year}-${precision === 'week' ? `W${String(until).padStart(2, '0')}` : `Q${until}`}`, doubt: null };
  }
  return { ...base, value: null, doubt: year === null ? 'year-missing' : 'range' };
}

function withoutDate({ folded, dates, ask }: Scene): Reading {
  const { text } = folded;
  const whole = /(?<!\p{L})(?:(?:het |over het )?(?:hele|gehele|volledige|heel het) (?:kalender|verslag)?jaar|hele jaar door|jaarrond|the (?:whole|full|entire) year|all year)(?!\p{L})/u.exec(text);
  if (whole !== null && !/kwartaal|week|maand|quarter|month/i.test(ask.question)) return answer(folded, String(questionYear(ask.question) ?? ask.year), [whole.index, whole.index + whole[0].length]);
  if (dates.length > 0 || /(?<!\p{L})(?:zomer|winter|lente|voorjaar|najaar|herfst|reces|vakantie|een tijdje|lang)(?!\p{L})/u.test(text)) return clarify(folded, 'vague');
  return clarify(folded, 'no-value');
}
