import { DAY_WORD, MONTH, dayNumber, monthNumber, ordinalNumber } from '../words/months.ts';
import { WEEKDAY, weekdayNumber } from '../words/moment-words.ts';

/** A date or period as written. Absent parts are null; `precision` says how much of the calendar it names. */
export type DateMention = {
  readonly start: number;
  readonly end: number;
  readonly precision: 'day' | 'month' | 'quarter' | 'half' | 'week' | 'year' | 'school-year' | 'season';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Number of the quarter, half or week. */
  readonly part: number | null;
  /** The word that makes it approximate ("begin", "medio"), as offsets. */
  readonly approx: readonly [number, number] | null;
  /** "jl." points to the past, "a.s." to the future. */
  readonly points: 'past' | 'future' | null;
  /** Only digits with one separator, such as 3/4: a date where a date is asked, else perhaps not. */
  readonly bare: boolean;
};

type Parts = Partial<Omit<DateMention, 'start' | 'end'>> & Pick<DateMention, 'precision'>;
type Pattern = { readonly find: RegExp; readonly read: (match: RegExpExecArray, today: string) => Parts | null };

const YEAR = `(?:(?:19|20)\\d\\d|'\\d\\d)`;
const TH = '(?:e|ste|de|st|nd|rd|th)?';
const RANK = '(?:eerste|tweede|derde|vierde|laatste|first|second|third|fourth|last|[1-4](?:e|de|ste|st|nd|rd|th))';
const OF = '(?: ?,? ?(?:van|of|in|over)? ?(?:het jaar )?)';
const END = '(?![\\p{L}\\p{N}])';
const BEGIN = '(?<![\\p{L}\\p{N}])';

const year = (text: string | undefined): number | null => {
  if (text === undefined || text === '') return null;
  const digits = text.replace("'", '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
};

const pattern = (source: string, read: Pattern['read']): Pattern => ({ find: new RegExp(BEGIN + source + END, 'gu'), read });
const day = (d: number | null, m: number | null, y: number | null): Parts => ({ precision: 'day', day: d, month: m, year: y });
const rank = (word: string, last: number): number => { const n = ordinalNumber(word) ?? Number(word); return n === -1 ? last : n; };

/** Earlier patterns win where two overlap. */
const PATTERNS: readonly Pattern[] = [
  pattern('(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})', (m) => day(Number(m[4]), Number(m[3]), Number(m[1]))),
  pattern('(\\d{4}) ?-? ?(?:w|week |wk )(\\d{1,2})', (m) => ({ precision: 'week', year: Number(m[1]), part: Number(m[2]) })),
  pattern('(\\d{4})[ -]?[qk]([1-4])', (m) => ({ precision: 'quarter', year: Number(m[1]), part: Number(m[2]) })),
  pattern('(\\d{4})[ -]?h([12])', (m) => ({ precision: 'half', year: Number(m[1]), part: Number(m[2]) })),
  pattern(`(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4})`, (m) => day(Number(m[1]), Number(m[3]), Number(m[4]))),
  pattern(`(\\d{1,2})([-/.])(\\d{1,2})\\2('?\\d{2})`, (m) => day(Number(m[1]), Number(m[3]), year(m[4]))),
  pattern(`(\\d{1,2})${TH}(?: van| of)?[ -]?(${MONTH})\\.?(?:[ -]|, ?)?(${YEAR}|\\d\\d(?= ?(?:$|[,.;)\\n])))?`, (m) => day(Number(m[1]), monthNumber(m[2]!), year(m[3]))),
  pattern(`(${DAY_WORD})(?: van| of)? (${MONTH})\\.?(?:[ -]|, ?)?(${YEAR})?`, (m) => day(dayNumber(m[1]!), monthNumber(m[2]!), year(m[3]))),
  pattern(`(${MONTH})\\.? (\\d{1,2})${TH}(?:,? (${YEAR}))?`, readMonthFirst),
  pattern(`(?:school|studie|cursus|academisch |academic |collegejaar |school )(?:jaar|year)? ?(${YEAR}|\\d\\d) ?[-/] ?'?(\\d{4}|\\d\\d)`, (m) => pair(m[1]!, m[2]!)),
  pattern(`(\\d{4}) ?[-/] ?'?(\\d{4}|\\d\\d)`, readYearPair),
  pattern(`(\\d{4})[-/](\\d{1,2})`, (m) => (Number(m[2]) <= 12 ? { precision: 'month', year: Number(m[1]), month: Number(m[2]) } : null)),
  pattern(`(\\d{1,2})[-/]((?:19|20)\\d\\d)`, (m) => ({ precision: 'month', year: Number(m[2]), month: Number(m[1]) })),
  pattern(`(${MONTH})\\.?(?:[ -]|${OF})?(${YEAR})`, (m) => ({ precision: 'month', month: monthNumber(m[1]!), year: year(m[2]) })),
  pattern(`[qk] ?([1-4])(?:[ -]?${OF}(${YEAR}))?`, (m) => ({ precision: 'quarter', part: Number(m[1]), year: year(m[2]) })),
  pattern(`(${RANK}) (?:kwartaal|quarter|kw)(?:${OF}(${YEAR}))?`, (m) => ({ precision: 'quarter', part: rank(m[1]!, 4), year: year(m[2]) })),
  pattern(`(?:kwartaal|quarter) ([1-4])(?:${OF}(${YEAR}))?`, (m) => ({ precision: 'quarter', part: Number(m[1]), year: year(m[2]) })),
  pattern(`(${RANK}) (?:helft|half ?jaar|halfyear|half|semester)(?:${OF}(${YEAR}))?`, readHalf),
  pattern(`h([12])(?:[ -]?(${YEAR}))?`, (m) => ({ precision: 'half', part: Number(m[1]), year: year(m[2]) })),
  pattern(`(?:weeknummer|week|wk|w)\\.? ?(\\d{1,2})(?:${OF}(${YEAR}))?`, (m) => ({ precision: 'week', part: Number(m[1]), year: year(m[2]) })),
  pattern(`(?:kalender|boek|verslag)jaar (${YEAR})`, (m) => ({ precision: 'year', year: year(m[1]) })),
  pattern('(vorig|afgelopen|dit|volgend|komend|last|this|next) (?:kalender)?(?:jaar|year)', readRelativeYear),
  pattern('(eergisteren|gisteren|vandaag|morgen|overmorgen|yesterday|today|tomorrow)', (m, today) => shifted(m[1]!, today)),
  pattern(`(afgelopen|laatstleden|komende|aanstaande) (${WEEKDAY})`, (m, today) => nearWeekday(m[1]!, m[2]!, today)),
  pattern('(vorige|afgelopen|deze|volgende|komende|last|this|next) (?:maand|month)', readRelativeMonth),
  pattern(`(\\d{1,2})([-/])(\\d{1,2})`, (m) => (Number(m[3]) <= 12 && Number(m[3]) > 0 ? { ...day(Number(m[1]), Number(m[3]), null), bare: true } : null)),
  pattern(`(${MONTH})`, readLoneMonth),
  pattern(`('\\d\\d|(?:19|20)\\d\\d)`, (m) => ({ precision: 'year', year: year(m[1]) })),
  pattern('(zomer|lente|voorjaar|najaar|herfst|winter|kerst|pasen|zomervakantie|zomerreces|summer|spring|autumn|bouwvak)', () => ({ precision: 'season' })),
];

/** Finds dates and periods in plain text, in order, without overlap. `today` (`YYYY-MM-DD`) settles "vorig jaar". */
export function findDates(text: string, today: string): readonly DateMention[] {
  const taken: DateMention[] = [];
  const used = new Uint8Array(text.length + 1);
  for (const { find, read } of PATTERNS) {
    find.lastIndex = 0;
    for (let match = find.exec(text); match !== null; match = find.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (used[start] === 1 || used[end - 1] === 1 || insideNumber(text, start, end)) continue;
      const parts = read(match, today);
      if (parts === null) continue;
      const trimmed = start + match[0].trimEnd().length;
      used.fill(1, start, trimmed);
      taken.push({ year: null, month: null, day: null, part: null, approx: null, points: null, bare: false, ...parts, start, end: trimmed });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** 1.12.2025 is a date, but the 2025 in 2025,50 or in 1.2025 is not. */
function insideNumber(text: string, start: number, end: number): boolean {
  return (/^[.,]\d|^[%€]|^-\d/.test(text.slice(end, end + 2)) && !/^-(?:19|20)\d\d(?!\d)/.test(text.slice(end, end + 6))) || /\d[.,]$|[€$][ ]?$/.test(text.slice(Math.max(0, start - 2), start));
}

function readMonthFirst(m: RegExpExecArray): Parts | null {
  const named = Number(m[2]);
  if (m[3] === undefined && !/[a-z]/.test(m[0].slice(m[1]!.length)) && !/^(?:january|february|march|may|june|july|august|october)$/.test(m[1]!)) return null;
  return day(named, monthNumber(m[1]!), year(m[3]));
}

/** "may" and "mar" are months only in company; as Dutch or English words they are too common. */
function readLoneMonth(m: RegExpExecArray): Parts | null {
  const before = m.input.slice(Math.max(0, m.index - 8), m.index);
  if (/^(?:may|mar)$/.test(m[1]!) && !/(?:in|from|since|until|by|mid|early|late|of|to|and|-|\d) ?$/.test(before)) return null;
  return { precision: 'month', month: monthNumber(m[1]!) };
}

function pair(first: string, second: string): Parts | null {
  const a = year(first)!;
  return a % 100 === (Number(second) % 100 || 100) - 1 || (a + 1) % 100 === Number(second) % 100 ? { precision: 'school-year', year: a } : null;
}

function readYearPair(m: RegExpExecArray): Parts | null {
  const first = Number(m[1]);
  if (first < 1990 || first > 2099 || (m[2]!.length === 2 && Number(m[2]) <= 12 && m[0][4] === '-' && !m[0].includes("'"))) return null;
  return pair(m[1]!, m[2]!);
}

function readHalf(m: RegExpExecArray): Parts | null {
  const part = rank(m[1]!, 2);
  if (new RegExp(`^ (?:van |of )?(?:${MONTH})(?!\\p{L})`, 'u').test(m.input.slice(m.index + m[0].trimEnd().length))) return null;
  return part > 2 ? null : { precision: 'half', part, year: year(m[2]) };
}

function readRelativeYear(m: RegExpExecArray, today: string): Parts {
  const shift = /^(?:vorig|afgelopen|last)$/.test(m[1]!) ? -1 : /^(?:dit|this)$/.test(m[1]!) ? 0 : 1;
  return { precision: 'year', year: Number(today.slice(0, 4)) + shift };
}

function readRelativeMonth(m: RegExpExecArray, today: string): Parts {
  const shift = /^(?:vorige|afgelopen|last)$/.test(m[1]!) ? -1 : /^(?:deze|this)$/.test(m[1]!) ? 0 : 1;
  const count = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + shift;
  return { precision: 'month', year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** The last such day before today, or the first one after it. */
function nearWeekday(word: string, name: string, today: string): Parts {
  const from = Date.parse(`${today}T00:00:00Z`);
  const gap = (weekdayNumber(name)! - (new Date(from).getUTCDay() || 7) + 7) % 7;
  const past = /^(?:afgelopen|laatstleden)$/.test(word);
  const date = new Date(from + (past ? (gap === 0 ? -7 : gap - 7) : gap === 0 ? 7 : gap) * 86_400_000).toISOString();
  return day(Number(date.slice(8, 10)), Number(date.slice(5, 7)), Number(date.slice(0, 4)));
}

function shifted(word: string, today: string): Parts {
  const by: Readonly<Record<string, number>> = { eergisteren: -2, gisteren: -1, yesterday: -1, morgen: 1, tomorrow: 1, overmorgen: 2 };
  const date = new Date(Date.parse(`${today}T00:00:00Z`) + (by[word] ?? 0) * 86_400_000).toISOString();
  return day(Number(date.slice(8, 10)), Number(date.slice(5, 7)), Number(date.slice(0, 4)));
}
