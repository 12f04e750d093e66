import type { Folded } from '../folded.ts';
import { type Token, sameRun } from '../tokens.ts';
import { MAGNITUDES, dutchNumber, englishNumber } from '../words/number-words.ts';

type Spoken = {
  readonly value: number; readonly end: number; readonly after: number; readonly decimals: number; readonly other: null;
  readonly malformed: false; readonly form: 'digits' | 'words'; readonly magnitude: string | null; readonly ordinal: false; readonly rounded: false;
};

/**
 * Reads a number said in words from token `i` on ("twee honderd negen en zestig komma vijf"), or digits with a
 * magnitude behind them ("23 duizend", "2,5 mln"). With `digits` the first part is already read.
 */
export function spokenNumber(
  folded: Folded, tokens: readonly Token[], i: number, english: boolean, digits: { value: number; after: number } | null,
): Spoken | null {
  const word = (at: number) => wordValue(tokens[at], english);
  let at = digits?.after ?? i;
  let group = digits?.value ?? null;
  let total = 0;
  let magnitude: string | null = null;
  let used = digits?.after ?? i;
  let fresh = false;
  while (at < tokens.length && (at === i || sameRun(folded.text, tokens[at - 1]!, tokens[at]!))) {
    const token = tokens[at]!;
    if (token.kind !== 'word') {
      // a hyphen joins in English: twenty-five
      if (token.text === '-' && english && group !== null && group % 10 === 0 && group < 100 && (word(at + 1) ?? 99) < 10 && tokens[at + 1]!.kind === 'word') {
        at++;
        continue;
      }
      const more = magnitude !== null && token.kind === 'numeral' && /^\d{1,3}$/.test(token.text) && MAGNITUDES[tokens[at + 1]?.text ?? ''] !== undefined;
      if (!more) break;
      group = Number(token.text);
      fresh = false;
      at++;
      continue;
    }
    const size = token.text === 'ton' ? (isMoneyTon(tokens, at) ? 1e5 : undefined) : MAGNITUDES[token.text];
    if (size !== undefined && (group !== null || standsAlone(token.text))) {
      if (fresh && (!standsAlone(token.text) || size >= (MAGNITUDES[magnitude!] ?? 1e5))) break;
      const count = fresh ? 1 : (group ?? 1);
      if (size === 100) group = count >= 1000 && count % 1000 === 0 ? count + 100 : count * 100;
      else {
        total += count * size;
        group = 0;
        fresh = true;
        magnitude = token.text;
      }
      if (size === 100) {
        magnitude ??= digits !== null ? token.text : null;
        fresh = false;
      }
      used = ++at;
      continue;
    }
    if (/^(?:en|and|a)$/.test(token.text) && group !== null) {
      const half = halfBehind(tokens, at);
      if (half !== null && !fresh) {
        const word = tokens[half]?.text ?? '';
        const size = word === 'ton' ? (isMoneyTon(tokens, half) ? 1e5 : undefined) : MAGNITUDES[word];
        if (size === undefined) return done(total + group + 0.5, half, 1);
        magnitude = word;
        return done((total + group + 0.5) * size, half + 1, 0);
      }
      if ((digits !== null && magnitude === null) || /^(?:beetje|paar|aantal|handvol|stuk|deel|klein|kleine|bit|few)$/.test(tokens[at + 2]?.text ?? '')) break;
      const behind = word(at + 1);
      if (behind === null || !sameRun(folded.text, token, tokens[at + 1]!) || !joins(group, behind, total)) break;
      group += behind;
      fresh = false;
      used = at += 2;
      continue;
    }
    const value = word(at);
    if (value === null) break;
    if (group === null) {
      group = value;
    } else if (digits !== null && magnitude === null) {
      break;
    } else if (token.text.startsWith('honderd') && group >= 2 && group <= 99) {
      group = group * 100 + value - 100;
    } else if (token.text.startsWith('duizend') && group < 1000 && !fresh) {
      total += group * 1000;
      group = value - 1000;
    } else if (fresh ? value < (MAGNITUDES[magnitude!] ?? 1e3) : follows(group, value) || isTwentyFive(group, value, token)) {
      group += value;
    } else break;
    fresh = false;
    used = ++at;
  }
  if (group === null || (digits !== null && used === digits.after && !isPoint(tokens[used]))) return null;
  return withDecimals(total + group) ?? (digits !== null && used === digits.after ? null : done(total + group, used, 0));

  function withDecimals(whole: number): Spoken | null {
    if (!isPoint(tokens[used]) || magnitude !== null) return null;
    let figures = '';
    let after = used + 1;
    for (; after < tokens.length && figures.length < 6; after++) {
      const token = tokens[after]!;
      const value = token.kind === 'numeral' && /^\d+$/.test(token.text) ? token.text : word(after);
      if (value === null || Number(value) > 99) break;
      figures += String(value);
      if (Number(value) >= 10) {
        after++;
        break;
      }
    }
    if (figures === '') return null;
    const value = Number(`${whole}.${figures}`);
    const next = MAGNITUDES[tokens[after]?.text ?? ''];
    if (next === undefined) return done(value, after, figures.length);
    magnitude = tokens[after]!.text;
    return done(value * next, after + 1, 0);
  }

  function done(value: number, after: number, decimals: number): Spoken {
    const exact = Math.abs(value) < 1e12 ? Number(value.toFixed(6)) : value;
    return {
      value: exact, end: tokens[after - 1]!.end, after, decimals, other: null, malformed: false,
      form: digits === null ? 'words' : 'digits', magnitude, ordinal: false, rounded: false,
    };
  }
}

function wordValue(token: Token | undefined, english: boolean): number | null {
  if (token?.kind !== 'word') return null;
  // "ten" opens "ten minste" in Dutch and is a number only in English
  return (english ? englishNumber(token.text) : null) ?? dutchNumber(token.text) ?? (token.text === 'ten' ? null : englishNumber(token.text));
}

const standsAlone = (word: string): boolean => word === 'honderd' || word === 'duizend' || word === 'hundred' || word === 'thousand' || word === 'million';
const isPoint = (token: Token | undefined): boolean => token?.text === 'komma' || token?.text === 'punt' || token?.text === 'point';

/** "ton" behind a number is money unless a mass is meant, which its company tells ("ton CO2", "ton afval"). */
const isMoneyTon = (tokens: readonly Token[], at: number): boolean => !/^(?:co|afval|papier|staal|per)$/.test(tokens[at + 1]?.text ?? '');

function halfBehind(tokens: readonly Token[], at: number): number | null {
  const skip = /^(?:een|a)$/.test(tokens[at + 1]?.text ?? '') ? 2 : 1;
  return /^(?:half|halve)$/.test(tokens[at + skip]?.text ?? '') ? at + skip + 1 : null;
}

/** "(twee honderd) negen en zestig", "honderd en vijf", "een miljoen en honderdduizend". */
function joins(group: number, behind: number, total: number): boolean {
  const unit = Number.isInteger(group) ? group % 100 : 0;
  if (unit > 0 && unit < 10) return behind >= 20 && behind < 100 && behind % 10 === 0;
  return follows(group, behind) || (group === 0 && total > 0 && behind < 1000);
}

/** "twenty five"; Dutch turns these round. */
const isTwentyFive = (group: number, value: number, token: Token): boolean =>
  group >= 20 && group < 100 && group % 10 === 0 && value < 10 && value > 0 && englishNumber(token.text) !== null;

/** "tweehonderd vijftig", "duizend tweehonderd". */
function follows(group: number, value: number): boolean {
  if (!Number.isInteger(group) || group === 0) return false;
  if (group % 1000 === 0) return value < 1000 && value > 0;
  if (group % 100 === 0) return value < 100 && value > 0;
  return false;
}
