import { CAUSAL } from './words/guarded-words.ts';

/** A wording as it is judged, piece by piece: slots, words and signs in their order. */
export type Token =
  | { readonly is: 'slot'; readonly slot: string; readonly kind: string }
  | { readonly is: 'word'; readonly word: string; readonly written: string; /** the first of its sentence */ readonly begins: boolean }
  | { readonly is: 'sign'; readonly sign: string };

export type WordToken = Extract<Token, { is: 'word' }>;

const PIECE = /\{\{(?<slot>[a-z]+-[a-z])\}\}|(?<word>[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*)|(?<sign>\S)/gu;

/** Two words that mean something else together than apart. */
const JOINED: readonly (readonly [RegExp, string])[] = [[/\bonder (?:meer|andere|anderen)\b/giu, 'ondermeer'], [/\b(als gevolg van|ten gevolge van)\b/giu, 'gevolg'], [/\bkom(?:t|en) door\b|\bkwam(?:en)? door\b/giu, 'doordat'], [/\been aantal\b/giu, 'meerdere'], [/\bte danken aan\b|\bte wijten aan\b/giu, 'dankzij']];

/** Reads a wording with its slots. Words are small and without accents; `written` is as they stand. */
export function readWording(text: string): readonly Token[] {
  const plain = JOINED.reduce((sofar, [words, one]) => sofar.replace(words, one), text.normalize('NFC'));
  let begins = true;
  return [...plain.matchAll(PIECE)].map((match): Token => {
    const { slot, word, sign } = match.groups!;
    const first = begins;
    begins = sign !== undefined && /[.!?]/u.test(sign);
    if (slot !== undefined) return { is: 'slot', slot: `{{${slot}}}`, kind: slot.slice(0, -2) };
    if (word !== undefined) return { is: 'word', word: plainWord(word), written: word, begins: first };
    return { is: 'sign', sign: sign! };
  });
}

/** A word as it is compared: small, without accents, with one kind of apostrophe. */
export function plainWord(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
}

export function wordsIn(tokens: readonly Token[]): readonly WordToken[] {
  return tokens.filter((one) => one.is === 'word');
}

/** True when these words give a reason: one of the causal words stands in them. */
export function givesReason(text: string): boolean {
  const words = new Set(wordsIn(readWording(text)).map((one) => one.word));
  return CAUSAL.some((one) => words.has(one)) && !text.includes('{{');
}
