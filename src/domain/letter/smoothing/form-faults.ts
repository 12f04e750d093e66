import type { Token } from './read-wording.ts';
import type { Refusal } from './refusal.ts';

/** A wording grows by the words that link it, not by a story. */
const LONGER = { times: 1.5, and: 4 };
const MARKUP = /[*_`#<>|[\]~\\^=@&$%+/]|\p{Cc}|\p{Cf}|\p{Co}/u;
const SIGNS = new Set(['.', ',', ';', ':', '(', ')', '-', '–', "'", '’']);
const QUOTES = /["“”„«»‘‹›`]|(?<!\p{L})['’]|['’](?!\p{L})/u;

/** What is wrong with how a wording looks, before anything of it is read as language. */
export function formFault(text: string, tokens: readonly Token[], template: readonly Token[]): Refusal | null {
  if (text.trim() === '') return { why: 'empty', found: '' };
  const link = /(?:https?:|www\.|mailto:|\p{L}\.(?:nl|com|org|eu)\b)\S*/iu.exec(text);
  if (link) return { why: 'link', found: link[0] };
  const quote = QUOTES.exec(text);
  if (quote) return { why: 'quotation', found: quote[0] };
  const markup = MARKUP.exec(text);
  if (markup) return { why: 'markup', found: markup[0] };
  const other = /\{\{[a-z]+-\d{1,3}[a-z]\}\}/u.exec(text);
  if (other) return { why: 'slot-unknown', found: other[0] };
  const brace = /[{}]/u.exec(text.replace(/\{\{[a-z]+-[a-z]\}\}/gu, ''));
  if (brace) return { why: 'slot-broken', found: around(text, text.search(/[{}](?![^{}]*\}\})|\{(?!\{)/u)) };
  const digit = /\p{N}+/u.exec(text);
  if (digit) return { why: 'digit', found: digit[0] };
  const sign = tokens.find((one) => one.is === 'sign' && !SIGNS.has(one.sign));
  if (sign?.is === 'sign') return { why: 'markup', found: sign.sign };
  const words = (all: readonly Token[]): number => all.filter((one) => one.is !== 'sign').length;
  if (words(tokens) > words(template) * LONGER.times + LONGER.and) return { why: 'too-long', found: String(words(tokens)) };
  return shapeFault(text, tokens);
}

/** One sentence or two, beginning with a capital or a name, ending in a full stop, its brackets in pairs. */
function shapeFault(text: string, tokens: readonly Token[]): Refusal | null {
  const ends = (text.match(/\.(?=\s|$)/gu) ?? []).length;
  const depth = [...text].reduce((open, sign) => (open < 0 ? open : open + (sign === '(' ? 1 : sign === ')' ? -1 : 0)), 0);
  if (!text.trimEnd().endsWith('.') || ends > 2 || depth !== 0 || /[,;:.(-]\s*[,;:.)]/u.test(text)) return { why: 'not-a-sentence', found: text.trimEnd().slice(-20) };
  const starts = tokens.filter((one, index) => index === 0 || isStop(tokens[index - 1]));
  for (const first of starts) {
    if (first.is === 'slot' && first.kind !== 'sector') return { why: 'begins-with-figure', found: first.slot };
    if (first.is === 'sign' || (first.is === 'word' && !/^\p{Lu}/u.test(first.written))) return { why: 'not-a-sentence', found: first.is === 'word' ? first.written : first.is === 'sign' ? first.sign : '' };
  }
  return null;
}

function isStop(token: Token | undefined): boolean {
  return token?.is === 'sign' && token.sign === '.';
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 5), at + 15).trim();
}
