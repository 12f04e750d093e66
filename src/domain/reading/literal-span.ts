/** A stretch of a text, from the first offset up to the second. */
export type Stretch = readonly [number, number];

/**
 * Where a quote stands literally in a text, with composed letters and runs of white space taken as the same; null where
 * it does not, where it is empty, or where it would cut a word or a number in two ("200" out of "1.200"). Stretches that
 * are taken are passed over.
 */
export function literalSpan(text: string, quote: string, taken: readonly Stretch[]): Stretch | null {
  const sought = even(quote.trim()).text;
  if (sought === '') return null;
  const within = even(text);
  for (let at = within.text.indexOf(sought); at >= 0; at = within.text.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    if (isCut(within.text, at, end)) continue;
    const span: Stretch = [within.from[at] ?? 0, within.to[end - 1] ?? 0];
    if (taken.every(([start, stop]) => span[1] <= start || span[0] >= stop)) return span;
  }
  return null;
}

type Even = { readonly text: string; readonly from: readonly number[]; readonly to: readonly number[] };

/** Letters composed and every run of white space one space, with the way back to the text as typed. */
function even(text: string): Even {
  const chars: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (const match of text.matchAll(/\s+|\P{M}\p{M}*|\p{M}+/gu)) {
    const plain = /^\s/.test(match[0]) ? ' ' : match[0].normalize('NFC');
    for (const unit of plain.split('')) {
      chars.push(unit);
      from.push(match.index);
      to.push(match.index + match[0].length);
    }
  }
  return { text: chars.join(''), from, to };
}

const PART_OF_WORD = /[\p{L}\p{N}\p{M}\p{Cs}]/u;

function isCut(text: string, start: number, end: number): boolean {
  const first = text[start] ?? '';
  const last = text[end - 1] ?? '';
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 5);
  if (PART_OF_WORD.test(first) && PART_OF_WORD.test(before.slice(-1))) return true;
  if (PART_OF_WORD.test(last) && PART_OF_WORD.test(after.slice(0, 1))) return true;
  return (/\d/.test(first) && goesBefore(before, text.slice(start, start + 4))) || (/\d/.test(last) && goesAfter(after));
}

/** "1.250", "2024-2025", "3 500", "-12": what stands before the digits belongs to them. */
const goesBefore = (before: string, own: string): boolean =>
  /\d[^\s\p{L}\p{N}]$/u.test(before) || (/\d $/.test(before) && /^\d{3}(?!\d)/.test(own)) || /(?:^|[\s(])[-−+]$/u.test(before);

const goesAfter = (after: string): boolean => /^(?:[^\s\p{L}\p{N}]\d| \d{3}(?!\d))/u.test(after);
