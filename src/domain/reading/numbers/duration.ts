import type { Token } from '../tokens.ts';
import type { Ask } from '../reading.ts';
import { unitOf } from '../words/unit-words.ts';
import type { NumberMention, Numbers } from './find-numbers.ts';

/** A length of time, as base units of its kind (hours, days or months); offsets in the plain text. */
type Duration = { readonly kind: string; readonly size: number; readonly start: number; readonly end: number; readonly rounded: boolean };

const COUNT = "(?:een half(?=[ -]?uur)|half(?=[ -]?uur)|anderhal(?:f|ve)|drie ?kwart(?=[ -]?uur)|driekwart(?=[ -]?uur)|kwart(?=[ -]?uur)|een kwart(?=[ -]?uur)|half an|a quarter of an|\\d+(?:[.,]\\d{1,2})?|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|vijftien|twintig|dertig|veertig|vijftig|one|an|two|three)";
const UNIT = '(?:kwartier(?:tje)?s?|uur(?:tje)?s?|uren|minuten|minuut|minuutjes|min\\.?|minutes?|hours?|seconden?|dag(?:en)?|days?|we[e]?k(?:en)?|weeks?|maand(?:en)?|months?|jaar|jaren|years?)';
const PIECE = `(?:(${COUNT})[ -]?)?(${UNIT})(?![\\p{L}\\p{N}])`;
const SPAN = new RegExp(`(?<![\\p{L}\\p{N}.,/-])${PIECE}(?:,? (?:en |and )?${PIECE})?(?: (\\d{1,2})(?= ?(?:[.,;!?)]|$)))?`, 'gu');
const COUNTS: Readonly<Record<string, number>> = {
  half: 0.5, 'een half': 0.5, 'half an': 0.5, anderhalf: 1.5, anderhalve: 1.5, 'drie kwart': 0.75, driekwart: 0.75, kwart: 0.25, 'een kwart': 0.25, 'a quarter of an': 0.25,
  een: 1, one: 1, an: 1, twee: 2, two: 2, drie: 3, three: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, vijftien: 15, twintig: 20, dertig: 30, veertig: 40, vijftig: 50,
};

const TIMES: ReadonlySet<string> = new Set(['hours', 'days', 'months']);

/**
 * Where a question asks for a length of time, puts lengths that no single number says among the numbers, in the unit
 * asked: "een kwartier", "een half uur", "1 uur en 15 minuten", "een week of twee". Elsewhere the numbers stay as found.
 */
export function withDurations(text: string, numbers: Numbers, ask: Ask): Numbers {
  const asked = unitOf(ask.unit ?? '') ?? unitOf(ask.noun ?? '');
  if (asked === null || !TIMES.has(asked.kind)) return numbers;
  const found = findDurations(text).filter((one) => one.kind === asked.kind);
  if (found.length === 0) return numbers;
  const others = numbers.mentions.filter((one) => !found.some((each) => one.start < each.end && each.start < one.end));
  const timed = found.map((one) => mentionOf(one, numbers.tokens, Number((one.size / asked.size).toPrecision(12))));
  return { mentions: [...others, ...timed].sort((a, b) => a.start - b.start), tokens: numbers.tokens };
}

function mentionOf({ start, end, rounded }: Duration, tokens: readonly Token[], value: number): NumberMention {
  const first = tokens.findIndex((token) => token.start >= start);
  const behind = tokens.findIndex((token) => token.start >= end);
  return { value, start, end, first, after: behind < 0 ? tokens.length : behind, decimals: 0, other: null, malformed: false, form: 'words', magnitude: null, ordinal: false, rounded, sign: null };
}

const OR_SO = new RegExp(`(?<![\\p{L}\\p{N}])(?:een|a) (${UNIT}) (?:of|or) (${COUNT})(?![\\p{L}\\p{N}])(?! \\p{L})`, 'gu');

function findDurations(text: string): readonly Duration[] {
  if (!/uur|uren|kwartier|minu|hour|dag|we[e]?k|maand|jaar|jaren|day|month|year/.test(text)) return [];
  const found: Duration[] = [];
  for (const match of text.slice(0, 2_000).matchAll(OR_SO)) {
    const one = sized(match[2], match[1]!);
    if (one !== null) found.push({ kind: one.kind, size: one.size, start: match.index, end: match.index + match[0].length, rounded: true });
  }
  for (const match of text.slice(0, 2_000).matchAll(SPAN)) {
    const [, firstCount, firstUnit, secondCount, secondUnit, loose] = match;
    const first = sized(firstCount, firstUnit!);
    const second = secondUnit === undefined ? null : sized(secondCount, secondUnit);
    if (found.some((one) => match.index < one.end && one.start < match.index + match[0].length)) continue;
    // "per week" and "week 12" count nothing
    if (first === null || (secondUnit !== undefined && second === null)) continue;
    if (second !== null && (second.kind !== first.kind || second.unit >= first.unit)) continue;
    const minutes = loose === undefined ? 0 : secondUnit === undefined && /^u/.test(firstUnit!) && Number(loose) < 60 ? Number(loose) / 60 : null;
    if (minutes === null || (second === null && loose === undefined && /^\d/.test(firstCount!))) continue;
    found.push({ kind: first.kind, size: first.size + (second?.size ?? 0) + minutes, start: match.index, end: match.index + match[0].length, rounded: false });
  }
  return found;
}

function sized(count: string | undefined, word: string): { readonly kind: string; readonly size: number; readonly unit: number } | null {
  const unit = unitOf(word.replace(/\.$/, ''));
  if (unit === null || count === undefined) return null;
  const many = COUNTS[count] ?? Number(count.replace(',', '.'));
  return { kind: unit.kind, size: many * unit.size, unit: unit.size };
}
