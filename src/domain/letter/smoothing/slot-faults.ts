import type { Token } from './read-wording.ts';
import type { Refusal } from './refusal.ts';
import { isSameWord } from './same-word.ts';
import { ATTRIBUTION, isIn, wayOf } from './words/guarded-words.ts';
import { BEFORE_A_DATE, BEFORE_A_FIGURE, LINKING, ON_A_DAY } from './words/linking-words.ts';

type SlotToken = Extract<Token, { is: 'slot' }>;

/** Every slot of the template stands there once, and no other. */
export function slotFault(tokens: readonly Token[], template: readonly Token[]): Refusal | null {
  const [given, due] = [slotsIn(tokens), slotsIn(template)];
  const unknown = given.find((one) => !due.some((slot) => slot.slot === one.slot));
  if (unknown) return { why: 'slot-unknown', found: unknown.slot };
  const missing = due.find((one) => !given.some((slot) => slot.slot === one.slot));
  if (missing) return { why: 'slot-missing', found: missing.slot };
  const twice = given.find((one, at) => given.findIndex((slot) => slot.slot === one.slot) !== at);
  return twice ? { why: 'slot-twice', found: twice.slot } : null;
}

/** Every slot stands beside what it is a figure, a day or a name of. For a wording that has each of them once. */
export function placeFault(tokens: readonly Token[], template: readonly Token[]): Refusal | null {
  const moved = slotsIn(tokens).find((one) => hasMoved(one.slot, one.kind, tokens, template)) ?? swapped(tokens, template);
  if (moved) return { why: 'slot-moved', found: moved.slot };
  const together = tokens.find((one, at) => isFigure(one) && isFigure(tokens[at - 1]));
  return together?.is === 'slot' ? { why: 'figures-together', found: together.slot } : null;
}

/** "In 2025 800 banen" cannot be read: between two figures stands a word. */
function isFigure(token: Token | undefined): boolean {
  return token?.is === 'slot' && (FIGURES.has(token.kind) || token.kind === 'date' || token.kind === 'year');
}

/** "Heeft de ledenvergadering vastgesteld": who did it stands behind the verb. */
const DOING = new Set(['heeft', 'hebben', 'had', 'hadden', 'stelde', 'stelden']);

const FIGURES = new Set(['number', 'percentage', 'amount']);

function hasMoved(slot: string, kind: string, tokens: readonly Token[], template: readonly Token[]): boolean {
  const [now, was] = [placeOf(slot, tokens), placeOf(slot, template)];
  if (kind === 'date' || kind === 'year') return movedInTime(now, was);
  if (kind === 'number' && !isSameNoun(now.behind, was.behind)) return true;
  if (FIGURES.has(kind)) return readsOtherwise(now, was) || (was.behind === null && !shares(now, was));
  // who did it, and where to find it
  if (was.preposition === 'door' && now.preposition !== null && DOING.has(now.preposition)) return false;
  return now.preposition !== was.preposition && [now.preposition, was.preposition].some((one) => one === 'door' || one === 'zonder' || one === 'tegen');
}

/** "Ingevuld", "vastgesteld": what was done with it, not what it is. */
const PARTICIPLE = /^(?:in|op|mee|vast|toe|aan|af|uit|over)?(?:ge|ver|be)\p{L}+(?:d|t|en)$|^bereikt$/u;

/** What stands around a slot: the word right before it, the noun right behind it, and on either side the words that mean something, the nearest first. */
type Place = { readonly preposition: string | null; readonly before: string | null; readonly behind: string | null; readonly near: readonly (readonly string[])[] };

/** So far a wording may carry a slot from the word it stood beside. */
const NEAR = 2;

function placeOf(slot: string, tokens: readonly Token[]): Place {
  const at = tokens.findIndex((one) => one.is === 'slot' && one.slot === slot);
  const sides = [tokens.slice(0, at).toReversed(), tokens.slice(at + 1)] as const;
  const word = (one: Token | undefined): string | null => (one?.is === 'word' ? one.word : null);
  const [next, before] = [word(sides[1][0]), word(sides[0][0])];
  return { preposition: before, before: word(sides[0][1]), behind: next !== null && isNoun(next) && !PARTICIPLE.test(next) ? next : null, near: sides.map(meaning) };
}

function meaning(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((one) => (one.is === 'slot' ? [one.slot] : one.is === 'word' ? [nameOf(one.word)].filter((word) => word !== '') : [])).slice(0, NEAR);
}

/** A word that tells a way by the name of that way, as any other of them may stand there; nothing for one that means nothing by itself. */
function nameOf(word: string): string {
  const way = wayOf(word);
  return way !== null ? `<${way}>` : isNoun(word) ? word : '';
}

/** Not a word that only links, tells the way a figure went, or who says it. */
function isNoun(word: string): boolean {
  return !LINKING.has(word) && wayOf(word) === null && !isIn(ATTRIBUTION, word);
}

function isSameNoun(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : isSameWord(one, other);
}

/** One of the two words it stood beside is still near it. */
function shares(now: Place, was: Place): boolean {
  const beside = was.near.flatMap(([nearest]) => nearest ?? []);
  return beside.length === 0 || beside.some((one) => now.near.flat().some((other) => isSameWord(one, other)));
}

/** "Voor", "tot" or "na" a day is another time than on it. */
function movedInTime(now: Place, was: Place): boolean {
  return timeOf(now) !== timeOf(was) || !shares(now, was);
}

/** The preposition of time before a slot; "op", "in" and "van" a day are the same. */
function timeOf({ preposition }: Place): string | null {
  if (preposition === null || !BEFORE_A_DATE.has(preposition)) return null;
  return ON_A_DAY.has(preposition) ? 'op' : preposition;
}

/** "Tot 15", "van 15" and "meer dan 15" are other figures than "15". */
function readsOtherwise(now: Place, was: Place): boolean {
  if (now.preposition === was.preposition) return false;
  if (now.preposition !== null && BEFORE_A_FIGURE.has(now.preposition)) return true;
  return now.preposition === 'van' && now.before !== null && /^(?:ge)?(?:steg|steeg|stijg|daal|groei)(?!ing)/u.test(now.before);
}

/** Two figures, or two days, in another order than in the template, with no noun of their own to tell them apart. */
function swapped(tokens: readonly Token[], template: readonly Token[]): SlotToken | null {
  const [now, was] = [slotsIn(tokens), slotsIn(template)];
  const place = (all: readonly SlotToken[], slot: string): number => all.findIndex((one) => one.slot === slot);
  return now.find((one, at) => now.slice(at + 1).some((later) => {
    if (!isLike(one, later) || place(was, one.slot) < place(was, later.slot)) return false;
    if (one.kind !== later.kind) return true;
    const [a, b] = [placeOf(one.slot, template), placeOf(later.slot, template)];
    const time = one.kind === 'date' || one.kind === 'year';
    return time ? timeOf(a) === timeOf(b) : isSameNoun(a.behind, b.behind);
  })) ?? null;
}

function isLike(one: SlotToken, other: SlotToken): boolean {
  return one.kind === other.kind || (FIGURES.has(one.kind) && FIGURES.has(other.kind));
}

function slotsIn(tokens: readonly Token[]): readonly SlotToken[] {
  return tokens.filter((one) => one.is === 'slot');
}
