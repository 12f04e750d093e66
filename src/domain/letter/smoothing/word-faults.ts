import { dutchNumber, englishNumber, roundedCount } from '../../reading/words/number-words.ts';
import { ordinalNumber } from '../../reading/words/months.ts';
import type { Token, WordToken } from './read-wording.ts';
import { wordsIn } from './read-wording.ts';
import type { Refusal, RefusalKind } from './refusal.ts';
import { isSameWord } from './same-word.ts';
import { scopeFault } from './scope-faults.ts';
import { ATTRIBUTION, CAUSAL, DATE_WORDS, DIRECTIONS, FOREIGN, GUARDED, NUMBER_WORDS, isIn, wayOf } from './words/guarded-words.ts';
import { LINKING } from './words/linking-words.ts';

/** What a cited answer adds to what a wording may say: true when one of them gives a reason. */
export type Licence = { readonly reason: boolean };

/** What the words of a wording say that the template does not, or no longer say that it does. */
export function wordFault(tokens: readonly Token[], template: readonly Token[], { reason }: Licence): Refusal | null {
  const [words, was] = [wordsIn(tokens), wordsIn(template)];
  return languageFault(words, was)
    ?? added('number-word', words, was, isNumberWord) ?? added('date-word', words, was, (one) => isIn(DATE_WORDS, one.word))
    ?? nameFault(words, was)
    ?? (reason ? null : changed('causal', words, was, (one) => (isIn(CAUSAL, one.word) ? one.word : null)))
    ?? changed('negation', words, was, (one) => (isIn(GUARDED.negation, one.word) ? 'negation' : null))
    ?? (['approximation', 'quantity', 'modality'] as const).reduce<Refusal | null>((fault, kind) => fault ?? changed(kind, words, was, (one) => entryOf(GUARDED[kind], one.word)), null)
    ?? changed('direction', words, was, (one) => wayOf(one.word))
    ?? scopeFault(tokens, template)
    ?? saidBy(words, was)
    ?? newWord(words, was, reason) ?? lostWord(words, was);
}

function languageFault(words: readonly WordToken[], was: readonly WordToken[]): Refusal | null {
  const foreign = words.filter((one) => isIn(FOREIGN, one.word) && !was.some((other) => other.word === one.word));
  return foreign.length >= 2 ? { why: 'language', found: foreign.map((one) => one.written).slice(0, 3).join(' ') } : null;
}

/** "Een" is mostly an article; "één" is a figure. */
function isNumberWord({ word, written }: WordToken): boolean {
  if (word === 'een') return /[éÉ]/u.test(written);
  return isIn(NUMBER_WORDS, word) || dutchNumber(word) !== null || englishNumber(word) !== null || roundedCount(word) !== null || ordinalNumber(word) !== null || /^[IVXLCDM]{2,}$/u.test(written);
}

/** A word of this kind that is not in the template as often. */
function added(why: RefusalKind, words: readonly WordToken[], was: readonly WordToken[], isKind: (word: WordToken) => boolean): Refusal | null {
  return changed(why, words, was, (one) => (isKind(one) ? one.word : null));
}

/** A word of this kind that came, or one that went; `key` tells them apart, null for a word of another kind. */
function changed(why: RefusalKind, words: readonly WordToken[], was: readonly WordToken[], key: (word: WordToken) => string | null): Refusal | null {
  const left = was.flatMap((one) => { const known = key(one); return known === null ? [] : [{ known, written: one.written }]; });
  for (const one of words) {
    const known = key(one);
    if (known === null) continue;
    const at = left.findIndex((other) => other.known === known);
    if (at < 0) return { why, found: one.written };
    left.splice(at, 1);
  }
  return left[0] ? { why, found: left[0].written } : null;
}

function entryOf(list: readonly string[], word: string): string | null {
  return list.find((one) => (one.endsWith('*') ? word.startsWith(one.slice(0, -1)) : one === word)) ?? null;
}

/** A capital within a sentence that the template does not have. */
function nameFault(words: readonly WordToken[], was: readonly WordToken[]): Refusal | null {
  const known = new Set(was.filter((one) => /^\p{Lu}/u.test(one.written)).map((one) => one.word));
  const name = words.find((one) => /\p{Lu}/u.test(one.begins ? one.written.slice(1) : one.written) && !known.has(one.word));
  return name ? { why: 'name', found: name.written } : null;
}

function saidBy(words: readonly WordToken[], was: readonly WordToken[]): Refusal | null {
  const [now, before] = [words.find((one) => isIn(ATTRIBUTION, one.word)), was.find((one) => isIn(ATTRIBUTION, one.word))];
  if (before && !now) return { why: 'attribution', found: before.written };
  return now && !before ? { why: 'attribution', found: now.written } : null;
}

/** A word that means something and is not one of the template's, each of which counts once. */
function newWord(words: readonly WordToken[], was: readonly WordToken[], reason: boolean): Refusal | null {
  const strange = unmatched(words.filter(({ word }) => isMeant(word) && !(reason && isIn(CAUSAL, word))), was);
  return strange ? { why: 'new-word', found: strange.written } : null;
}

function lostWord(words: readonly WordToken[], was: readonly WordToken[]): Refusal | null {
  const lost = unmatched(was.filter(({ word }) => isMeant(word)), words);
  return lost ? { why: 'lost-word', found: lost.written } : null;
}

/** The first word that has no word of its own among the others, the same word before one that may stand for it. */
function unmatched(words: readonly WordToken[], others: readonly WordToken[]): WordToken | undefined {
  const left = others.map((one) => one.word);
  const taken = (match: (word: string, other: string) => boolean) => ({ word }: WordToken): boolean => {
    const at = left.findIndex((other) => match(word, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  };
  return words.filter(taken((word, other) => word === other)).filter(taken(isSameWord))[0];
}

function isMeant(word: string): boolean {
  return !LINKING.has(word) && word !== 'door' && !isIn(ATTRIBUTION, word) && !isGuarded(word);
}

/** Words of which exactly as many came as went. */
function isGuarded(word: string): boolean {
  return Object.values(GUARDED).some((list) => isIn(list, word)) || Object.values(DIRECTIONS).some((list) => isIn(list, word));
}
