/** A number in digits. `other` is what it would be if point and comma had the other meaning and that is a real doubt. */
export type Numeral =
  | { readonly ok: true; readonly value: number; readonly decimals: number; readonly other: number | null }
  | { readonly ok: false };

/**
 * Reads digits with their separators: in Dutch the point groups thousands and the comma is decimal, in English the
 * other way round. A point with one or two digits behind it is decimal in both.
 */
export function readNumeral(literal: string, english: boolean): Numeral {
  const text = literal.replace(/[ ']/g, ' ');
  if (/^\d+$/.test(text)) return sure(Number(text), 0);
  if (text.includes(' ')) return readSpaced(text);
  const last = text.search(/[.,](?=\d*$)/);
  const mark = text[last]!;
  const head = text.slice(0, last);
  const tail = text.slice(last + 1);
  const otherMark = mark === '.' ? ',' : '.';
  if (head.includes(otherMark)) return readMixed(head, otherMark, tail);
  if (head.includes(mark)) return grouped(text, mark) ? sure(joined(text), 0) : { ok: false };
  return readSingle(head, mark, tail, english);
}

function readSingle(head: string, mark: string, tail: string, english: boolean): Numeral {
  const decimal = Number(`${head}.${tail}`);
  if (tail.length !== 3 || head.length > 3 || /^0/.test(head)) {
    // 12.3456 is no Dutch grouping and no usual decimal either
    const odd = mark === '.' && tail.length > 3 && !english;
    return odd ? { ok: false } : sure(decimal, tail.length);
  }
  const whole = Number(head + tail);
  const groups = (mark === '.') !== english;
  return groups
    ? { ok: true, value: whole, decimals: 0, other: decimal }
    : { ok: true, value: decimal, decimals: tail.length, other: whole };
}

function readMixed(head: string, groupMark: string, tail: string): Numeral {
  if (!grouped(head, groupMark)) return { ok: false };
  return sure(Number(`${joined(head)}.${tail}`), tail.length);
}

function readSpaced(text: string): Numeral {
  const match = /^(\d{1,3}(?: \d{3})+)(?:[.,](\d+))?$/.exec(text);
  if (match === null) return { ok: false };
  const tail = match[2] ?? '';
  return sure(Number(`${match[1]!.replace(/ /g, '')}${tail === '' ? '' : `.${tail}`}`), tail.length);
}

function grouped(text: string, mark: string): boolean {
  const [first, ...rest] = text.split(mark);
  return first !== undefined && first.length >= 1 && first.length <= 3 && rest.every((group) => /^\d{3}$/.test(group));
}

const joined = (text: string): number => Number(text.replace(/[.,]/g, ''));

function sure(value: number, decimals: number): Numeral {
  return Number.isFinite(value) ? { ok: true, value, decimals, other: null } : { ok: false };
}
