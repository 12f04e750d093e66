import type { Folded } from '../folded.ts';
import { type Token, sameRun, tokensOf } from '../tokens.ts';
import { DENOMINATORS, MAGNITUDES, WHOLE_FRACTIONS, roundedCount, spelledRight } from '../words/number-words.ts';
import { type Draft, draft, enlarged, fractionTail } from './draft.ts';
import { spokenNumber } from './spoken-number.ts';
import { readNumeral } from './numeral.ts';

/** One number as written, before anything is decided about its meaning. Offsets are in the plain text. */
export type NumberMention = {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Place among the tokens: first, and first behind it. */
  readonly first: number;
  readonly after: number;
  readonly decimals: number;
  /** The value if point and comma were meant the other way round and both are possible. */
  readonly other: number | null;
  /** Looks like a number but is none: `1.23.4`, `3O0`, `7-`. */
  readonly malformed: boolean;
  readonly form: 'digits' | 'words' | 'fraction';
  /** The word that made it larger ("duizend", "mln", "ton"); null when bare. */
  readonly magnitude: string | null;
  readonly ordinal: boolean;
  /** Rounded by its very word ("een twintigtal"). */
  readonly rounded: boolean;
  readonly sign: '-' | '+' | null;
};

export type Numbers = { readonly mentions: readonly NumberMention[]; readonly tokens: readonly Token[] };

/** Finds every number in plain text, in digits and in words. Stretches in `blocked` (dates) are passed over. */
export function findNumbers(folded: Folded, english: boolean, blocked: readonly (readonly [number, number])[] = []): Numbers {
  const { text } = folded;
  const tokens = tokensOf(text).map((token) => (token.kind === 'word' ? respelled(token) : token));
  const mentions: NumberMention[] = [];
  let block = 0;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!;
    while (block < blocked.length && blocked[block]![1] <= token.start) block++;
    const stop = blocked[block];
    if (stop !== undefined && token.start >= stop[0]) {
      i++;
      continue;
    }
    const draft = numberAt(folded, tokens, i, english);
    if (draft === null) {
      i++;
      continue;
    }
    const sign = signBefore(text, tokens, i);
    const start = sign === null ? token.start : tokens[i - 1]!.start;
    mentions.push({ ...draft, first: i, start, sign, value: sign === '-' ? -draft.value : draft.value });
    i = Math.max(draft.after, i + 1);
  }
  return { mentions, tokens };
}

function respelled(token: Token): Token {
  const text = spelledRight(token.text);
  return text === token.text ? token : { ...token, text };
}

function numberAt(folded: Folded, tokens: readonly Token[], i: number, english: boolean): Draft | null {
  const token = tokens[i]!;
  if (token.kind === 'numeral') return digitsAt(folded, tokens, i, english);
  if (token.kind === 'sign') return vulgar(token.text) === null ? null : draft(tokens, i + 1, vulgar(token.text)!, { form: 'fraction' });
  return wordsAt(folded, tokens, i, english);
}

function digitsAt(folded: Folded, tokens: readonly Token[], i: number, english: boolean): Draft | null {
  const { text } = folded;
  const token = tokens[i]!;
  const glue = tokens[i - 1];
  if (glue !== undefined && glue.end === token.start) {
    // "l2" and "1e6" are slips or notations; "CO2" and "A12" are names
    if (glue.kind === 'word' && /^[loie]$/.test(glue.text)) return draft(tokens, i + 1, Number.NaN, { malformed: true });
    if (glue.kind === 'word' && !/^(?:eur|euro|x|ca|plm|nr|circa|max|min)$/.test(glue.text)) return null;
    if (/^[/_]$/.test(glue.text) && /\d/.test(text[glue.start - 1] ?? '')) return draft(tokens, i + 1, Number.NaN, { malformed: true });
  }
  // ",5" has lost what stood before the comma
  if (/(?:^|\s)[.,]$/.test(text.slice(Math.max(0, token.start - 2), token.start))) return draft(tokens, i + 1, Number.NaN, { malformed: true });
  let literal = token.text;
  let after = i + 1;
  if (/^\d{1,3}$/.test(literal)) {
    while (isGroup(text, tokens, after)) {
      literal += ` ${tokens[after]!.text}`;
      after++;
      if (/[.,]/.test(literal)) break;
    }
  }
  const next = tokens[after];
  const glued = next !== undefined && next.start === tokens[after - 1]!.end;
  if (glued && next.text === '/' && /^\d+$/.test(literal) && isFractionTail(text, tokens, after)) {
    const below = Number(tokens[after + 1]!.text);
    return draft(tokens, after + 2, Number(literal) / below, { form: 'fraction' });
  }
  if (glued && next.text === ':' && tokens[after + 1]?.kind === 'numeral' && tokens[after + 1]!.start === next.end) {
    return draft(tokens, after + 2, Number.NaN, { malformed: true });
  }
  const numeral = readNumeral(literal, english);
  if (!numeral.ok) return draft(tokens, after, Number.NaN, { malformed: true });
  let value = numeral.value;
  if (glued && next.kind === 'word') {
    if (/^(?:e|de|ste|st|nd|rd|th)$/.test(next.text)) return draft(tokens, after + 1, value, { ordinal: true });
    if (!isSuffix(next.text)) return draft(tokens, gluedEnd(tokens, after), Number.NaN, { malformed: true });
  }
  let decimals = numeral.decimals;
  if (glued && vulgar(next.text) !== null) {
    value += vulgar(next.text)!;
    decimals = 2;
    after++;
  } else if (glued && next.text === '-' && !followsOn(text, next)) {
    return draft(tokens, after + 1, value, { malformed: true });
  }
  const spoken = spokenNumber(folded, tokens, i, english, { value, after });
  if (spoken !== null) return { ...spoken, other: numeral.other !== null ? spoken.value / value * numeral.other : null };
  if (tokens[after]?.text === 'dozijn') return draft(tokens, after + 1, value * 12, {});
  const third = fractionTail(tokens, after, value);
  if (third !== null) return third;
  // ",-" and ",=" close an amount in euros
  const closing = /^,(?:-+|=)/.exec(text.slice(tokens[after - 1]!.end, tokens[after - 1]!.end + 4));
  if (closing !== null) while (after < tokens.length && tokens[after]!.end <= tokens[after - 1]!.end + closing[0].length) after++;
  return { ...draft(tokens, after, value, {}), decimals, other: numeral.other };
}

function wordsAt(folded: Folded, tokens: readonly Token[], i: number, english: boolean): Draft | null {
  const word = tokens[i]!.text;
  const round = roundedCount(word);
  if (round !== null) return draft(tokens, i + 1, round, { form: 'words', rounded: !/^doz/.test(word) });
  const spoken = spokenNumber(folded, tokens, i, english, null);
  if (spoken !== null) {
    const round = tokens[spoken.after];
    if (round?.text === 'dozijn') return { ...spoken, value: spoken.value * 12, after: spoken.after + 1, end: round.end };
    return fractionTail(tokens, spoken.after, spoken.value) ?? spoken;
  }
  if (english && word === 'a' && DENOMINATORS[tokens[i + 1]?.text ?? ''] !== undefined) return fractionTail(tokens, i + 1, 1);
  const fraction = WHOLE_FRACTIONS[word];
  if (fraction === undefined) return null;
  return enlarged(tokens, i + 1, fraction)  ?? draft(tokens, i + 1, fraction, { form: 'fraction' });
}

function gluedEnd(tokens: readonly Token[], at: number): number {
  let after = at + 1;
  while (after < tokens.length && tokens[after]!.kind !== 'sign' && tokens[after]!.start === tokens[after - 1]!.end) after++;
  return after;
}

function isGroup(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1]!;
  if (token?.kind !== 'numeral' || !/^\d{3}(?:[.,]\d+)?$/.test(token.text)) return false;
  if (text.slice(before.end, token.start) !== ' ') return false;
  const next = tokens[at + 1];
  return !(next?.kind === 'word' && next.start === token.end && !isSuffix(next.text));
}

function isFractionTail(text: string, tokens: readonly Token[], slash: number): boolean {
  const below = tokens[slash + 1];
  if (below?.kind !== 'numeral' || !/^\d+$/.test(below.text) || below.start !== tokens[slash]!.end) return false;
  return Number(below.text) > 0 && text[below.end] !== '/';
}

const SUFFIXES = new Set(['fte', 'fte\'s', 'ftes', 'uur', 'uren', 'u', 'x', 'h', 'hrs', 'eu', 'eur', 'euro', 'euros', 'm', 'ton', 'kton',
  'kt', 'kg', 'km', 'kwh', 'mwh', 'gwh', 'pct', 'procent', 'mensen', 'banen', 'personen', 'man', 'st', 'stuks', 'pp', 'ha', 'keer', 'jaar', 'mt']);
const isSuffix = (word: string): boolean => SUFFIXES.has(word) || word in MAGNITUDES;

const VULGAR: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };
const vulgar = (sign: string): number | null => VULGAR[sign] ?? null;

const followsOn = (text: string, sign: Token): boolean => /^\s*[\p{L}\p{N}€$(]/u.test(text.slice(sign.end, sign.end + 3));

function signBefore(text: string, tokens: readonly Token[], i: number): '-' | '+' | null {
  const before = tokens[i - 1];
  if (before === undefined) return null;
  const earlier = tokens[i - 2];
  const between = text.slice(before.end, tokens[i]!.start);
  if (/^(?:min|minus)$/.test(before.text) && (earlier === undefined || earlier.kind === 'sign')) return '-';
  if (before.text === 'plus' && earlier === undefined) return '+';
  if (between !== '' || (before.text !== '-' && before.text !== '+')) return null;
  const opens = earlier === undefined || earlier.end < before.start || /^[(:=€]$/.test(earlier.text);
  if (!opens) return null;
  // "- 45" opens a bullet and "12 -15" is a range; only a dash against its number counts
  return earlier?.kind === 'numeral' ? null : (before.text as '-' | '+');
}
