import { lastDay } from '../words/months.ts';
import type { Scene } from '../scene.ts';
import type { DateMention } from './find-dates.ts';

/** A date with what the words around it settled. `value` is null while the year is missing. */
export type Settled = {
  readonly start: number;
  readonly end: number;
  readonly mention: DateMention;
  readonly value: string | null;
  /** Without a year: what it would be in a given year. */
  readonly inYear: (year: number) => string | null;
  readonly yearSaid: boolean;
  readonly invalid: boolean;
  readonly approx: readonly [number, number] | null;
};

/** The year a question names as that of the moment asked for; the year of a report or a budget ("jaarverslag over 2025") is not that. */
export function questionYear(question: string): number | null {
  const match = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(question.replace(OF_A_PAPER, ''));
  return match === null ? null : Number(match[0]);
}

const OF_A_PAPER = /(?<!\p{L})(?:\p{L}*verslag|\p{L}*rapport(?:age)?|\p{L}*rekening|\p{L}*cijfers|begroting|\p{L}*brief|opgave|(?:jaar|activiteiten|afdelings)plan|(?:annual )?report|budget|accounts)(?: (?:over|van|voor|of|for|on))?(?: het)?(?: jaar)? (?:19|20)\d\d(?!\d)/giu;

/** Joins what belongs together ("november vorig jaar"), reads "begin", "jl." and "a.s.", and fills the year where that is sure. */
export function settleDates(scene: Scene): readonly Settled[] {
  const { text } = scene.folded;
  const joined = joinYears(text, scene.dates.filter((date) => date.precision !== 'season'));
  // a season beside a bare year leaves the moment open
  const seasons = scene.dates.some((date) => date.precision === 'season');
  return joined.filter((mention) => !seasons || mention.precision !== 'year').map((mention) => settle(scene, text, mention));
}

const VAGUE_PART = '(?:in (?:het|de) )?(?:(?:eerste|tweede|laatste|1e|2e) helft(?: van)?|begin(?: van)?|medio|halverwege|half|midden(?: in)?|eind(?:e)?(?: van)?|aan het eind van|aan het begin van|mid|early|late|end of|the end of|beginning of|the beginning of|start of|primo|ultimo|rond|omstreeks|circa|ca\\.?|ongeveer|around|about|approximately|ergens in)[ -]?';
const BEFORE = new RegExp(`(?<!\\p{L})(${VAGUE_PART})(?:de |het |the )?$`, 'u');

function joinYears(text: string, dates: readonly DateMention[]): readonly DateMention[] {
  const joined: DateMention[] = [];
  for (const date of dates) {
    const last = joined.at(-1);
    const gap = last === undefined ? '' : text.slice(last.end, date.start);
    const near = /^[ ,]*(?:in |van |of )?$/.test(gap);
    if (last !== undefined && near && date.precision === 'year' && last.year === null && last.precision !== 'year') {
      joined[joined.length - 1] = { ...last, year: date.year, end: date.end };
    } else if (last !== undefined && /^[ ,]*(?:in |op |van |per )?$/.test(gap) && last.precision === 'year' && date.year === null && date.precision !== 'year' && !/\d$/.test(text.slice(last.start, last.end))) {
      joined[joined.length - 1] = { ...date, year: last.year, start: last.start };
    } else joined.push(date);
  }
  return joined;
}

function settle({ ask }: Scene, text: string, mention: DateMention): Settled {
  const ahead = text.slice(Math.max(0, mention.start - 30), mention.start);
  const behind = /^\.?\s*(?:(jl\.?|jongstleden|ll\.?|laatstleden)|(a\.s\.?|as\.|as(?![\p{L}])|aanstaande|eerstkomende|eerstvolgend))(?!\p{L})/u.exec(text.slice(mention.end, mention.end + 18));
  const past = behind?.[1] !== undefined || /(?<!\p{L})(?:afgelopen|vorige|laatstleden|last)\s*$/u.test(ahead);
  const future = behind?.[2] !== undefined || /(?<!\p{L})(?:aanstaande|komende|eerstkomende|next|volgende)\s*$/u.test(ahead);
  const vague = BEFORE.exec(ahead);
  const word = vague?.[1]?.trim() ?? '';
  const start = vague === null ? mention.start : mention.start - ahead.length + vague.index;
  const end = behind === null ? mention.end : mention.end + behind[0].length;
  const exact = mention.precision === 'year' || mention.precision === 'month' ? (/^primo/.test(word) ? 'first' : /^ultimo/.test(word) ? 'last' : null) : null;
  const approx = vague === null || exact !== null ? null : ([start, start + word.length] as const);
  const pointed = mention.year === null && (past || future) ? pointedYear(mention, ask.today, past) : null;
  const year = mention.year ?? pointed ?? questionYear(ask.question);
  const inYear = (one: number) => written(mention, one, exact);
  const invalid = isInvalid(mention, year ?? 2024) || (year !== null && inYear(year) === null);
  return { start, end, mention, value: year === null ? null : inYear(year), inYear, yearSaid: mention.year !== null || pointed !== null, invalid, approx };
}

function pointedYear(mention: DateMention, today: string, past: boolean): number {
  const year = Number(today.slice(0, 4));
  const day = `${two(mention.month ?? 1)}-${two(mention.day ?? 1)}`;
  const now = today.slice(5);
  if (past) return mention.month !== null && (mention.day === null ? two(mention.month) < now.slice(0, 2) : day <= now) ? year : year - 1;
  return mention.month !== null && (mention.day === null ? two(mention.month) >= now.slice(0, 2) : day >= now) ? year : year + 1;
}

function isInvalid({ precision, month, day, part }: DateMention, year: number): boolean {
  if (month !== null && (month < 1 || month > 12)) return true;
  if (precision === 'day' && (day === null || day < 1 || month === null || day > lastDay(year, month))) return true;
  return (precision === 'week' && (part! < 1 || part! > 53)) || (precision === 'quarter' && (part! < 1 || part! > 4));
}

function written(mention: DateMention, year: number, exact: 'first' | 'last' | null): string | null {
  const { precision, month, day, part } = mention;
  if (isInvalid(mention, year)) return null;
  switch (precision) {
    case 'day': return `${year}-${two(month!)}-${two(day!)}`;
    case 'month': return `${year}-${two(month!)}${exact === null ? '' : `-${exact === 'first' ? '01' : two(lastDay(year, month!))}`}`;
    case 'quarter': return `${year}-Q${part}`;
    case 'half': return `${year}-H${part}`;
    case 'week': return `${year}-W${two(part!)}`;
    case 'school-year': return `${year}/${year + 1}`;
    default: return exact === null ? String(year) : exact === 'first' ? `${year}-01-01` : `${year}-12-31`;
  }
}

export const two = (value: number): string => String(value).padStart(2, '0');
