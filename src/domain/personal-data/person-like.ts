import { FIRST_NAMES } from './words/first-names.ts';
import { ALSO_ORDINARY, ALSO_PLACES, INSTITUTIONS, NO_PERSON } from './words/ordinary-words.ts';

/** Words that may be somebody's name: one or more capitalised words, with "van", "de", "el" and the like between. */
export type PersonLike = {
  readonly start: number;
  readonly end: number;
  /** The first of the words, in lower case. */
  readonly first: string;
  /** A first name and a surname or more. */
  readonly whole: boolean;
  /** The first word is a common first name and no ordinary word. */
  readonly sure: boolean;
  /** Opens a sentence, where every word has a capital. */
  readonly opens: boolean;
};

const BETWEEN = "(?:van|de|den|der|het|'t|ten|ter|te|el|al|ben|bin|la|le|von|vd|v\\.d\\.)";
const CAPITALISED = "\\p{Lu}(?:\\p{Ll}|['’]\\p{L})+(?:-\\p{Lu}\\p{Ll}+)*";
const PERSON = new RegExp(`(?<![\\p{L}\\p{N}])${CAPITALISED}(?:(?: ${BETWEEN}){0,3} (?:${CAPITALISED}|\\p{Lu}\\.(?![\\p{L}])))*(?![\\p{L}\\p{N}])`, 'gu');

/** Everything in a text that may be a person's name, bodies and places left out. */
export function personLike(text: string): readonly PersonLike[] {
  return [...text.matchAll(PERSON)].flatMap((match) => {
    const candidate = trimmed(match[0], match.index);
    if (candidate === null) return [];
    const { literal, start } = candidate;
    const words = literal.split(' ');
    const first = words[0]!.toLowerCase();
    const end = start + literal.length;
    if (words.some((word) => INSTITUTIONS.test(word)) || INSTITUTIONS.test(wordBefore(text, start)) || INSTITUTIONS.test(wordAfter(text, end))) return [];
    if (ALSO_PLACES.has(first) || isMonth(text, start, end, first)) return [];
    const opens = opensSentence(text, start);
    const listed = FIRST_NAMES.has(first) || FIRST_NAMES.has(first.split('-')[0]!);
    const whole = words.length > 1;
    return [{ start, end, first, whole, opens, sure: listed && (whole || !opens || !ALSO_ORDINARY.has(first)) }];
  });
}

/** True at the start of a text, a line or a sentence. */
export function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:]["'”’)]?\s+|\n\s*(?:[-•*]|\d+[.)])?\s*|^\s*(?:[-•*]|\d+[.)])\s*)["'“‘(]?$/.test(text.slice(0, start));
}

/** "Onze Fatima", "Collega Jan": words that open a sentence or name a body are no part of the name. */
function trimmed(literal: string, start: number): { literal: string; start: number } | null {
  const words = literal.split(' ');
  let at = start;
  while (words.length > 0 && (NO_PERSON.has(words[0]!.toLowerCase()) || /^[a-z']/.test(words[0]!))) at += words.shift()!.length + 1;
  while (words.length > 0 && !mayClose(words)) words.pop();
  return words.length === 0 ? null : { literal: words.join(' '), start: at };
}

/** "Van der Meer" ends in an ordinary word, and it is a name by the "van der" before it. */
function mayClose(words: readonly string[]): boolean {
  const last = words.at(-1)!;
  if (/^[a-z']/.test(last)) return false;
  return !NO_PERSON.has(last.toLowerCase()) || (ALSO_ORDINARY.has(last.toLowerCase()) && /^[a-z']/.test(words.at(-2) ?? ''));
}

const wordBefore = (text: string, start: number): string => /([\p{L}]+)[\s.-]*$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? '';
const wordAfter = (text: string, end: number): string => /^[\s-]?([\p{L}]+)/u.exec(text.slice(end, end + 30))?.[1] ?? '';

/** "31 Jan 2025" */
const isMonth = (text: string, start: number, end: number, first: string): boolean =>
  first === 'jan' && (/\d\s*$/.test(text.slice(0, start)) || /^\.?\s*\d{4}/.test(text.slice(end)));
