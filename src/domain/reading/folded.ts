import type { Span } from './reading.ts';
import { chatMarkup } from './chat-markup.ts';

/**
 * A reply made plain for reading: lower case, no accents, one kind of space, quote and dash, no chat markup.
 * `from[i]` and `to[i]` tell which stretch of the reply plain character `i` came from.
 */
export type Folded = {
  readonly raw: string;
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
};

/** Makes a reply plain. Every plain character can be led back to the words as typed with `spanOf`. */
export function fold(raw: string): Folded {
  if (raw.length <= SHORT && PLAIN.test(raw)) return { raw, text: raw.toLowerCase(), from: PLACES, to: NEXT_PLACES };
  const chars: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const emit = (text: string, start: number, end: number) => {
    for (const unit of text) {
      for (let i = 0; i < unit.length; i++) {
        chars.push(unit[i]!);
        from.push(start);
        to.push(end);
      }
    }
  };
  const markup = chatMarkup(raw);
  for (let i = 0; i < raw.length; ) {
    const mark = markup(i);
    if (mark !== null) {
      if (mark.shown !== '') emit(mark.shown, i, mark.end);
      i = mark.end;
      continue;
    }
    const char = String.fromCodePoint(raw.codePointAt(i)!);
    emit(plainChar(char), i, i + char.length);
    i += char.length;
  }
  return { raw, text: chars.join(''), from, to };
}

/** Letters and signs that stay as they are, apart from capitals; the place of each is its own. */
const PLAIN = /^[\n -%'()+-;=?@A-Z[\]^a-z{|}"]*$/;
const SHORT = 2_000;
const PLACES: readonly number[] = Array.from({ length: SHORT }, (_, index) => index);
const NEXT_PLACES: readonly number[] = PLACES.map((place) => place + 1);

/** The literal words behind a stretch of plain text. */
export function spanOf(folded: Folded, start: number, end: number): Span {
  if (end <= start) return { start: 0, end: 0, text: '' };
  const first = folded.from[start] ?? 0;
  const last = folded.to[end - 1] ?? first;
  return { start: first, end: last, text: folded.raw.slice(first, last) };
}

/** The same reply with some stretches blanked out; offsets stay. */
export function without(folded: Folded, stretches: readonly (readonly [number, number])[]): Folded {
  if (stretches.length === 0) return folded;
  const chars = folded.text.split('');
  for (const [start, end] of stretches) chars.fill('\n', start, end);
  return { ...folded, text: chars.join('') };
}

const REPLACED: Readonly<Record<string, string>> = {
  '’': "'", '‘': "'", '´': "'", '`': "'", '“': '"', '”': '"', '„': '"',
  '–': '-', '—': '-', '−': '-', '‑': '-', '‐': '-', '\r': '\n', ' ': '\n',
  '½': '½', '¼': '¼', '¾': '¾', '⅓': '⅓', '⅔': '⅔', 'ø': 'o', 'ß': 'ss', 'æ': 'ae', '…': '…',
};

function plainChar(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x80) return code >= 65 && code <= 90 ? char.toLowerCase() : code === 13 ? '\n' : char;
  const replaced = REPLACED[char];
  if (replaced !== undefined) return replaced;
  if (/[\p{Zs}]/u.test(char)) return ' ';
  if (/[\p{M}\p{Cf}\u{1F3FB}-\u{1F3FF}]/u.test(char)) return '';
  return char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
