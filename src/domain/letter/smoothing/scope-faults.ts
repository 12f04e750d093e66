import type { Token } from './read-wording.ts';
import type { Refusal } from './refusal.ts';
import { isSameWord } from './same-word.ts';
import { GUARDED, isIn, wayOf } from './words/guarded-words.ts';
import { LINKING } from './words/linking-words.ts';

/** The same words, but about something else: what is compared with what, what is denied or nearly so, and who did it. */
export function scopeFault(tokens: readonly Token[], template: readonly Token[]): Refusal | null {
  return comparedFault(tokens, template) ?? aboutOthers(tokens, template) ?? boundFault(tokens, template) ?? agentFault(tokens, template);
}

/** "Fifteen more than a year before" is not "a year before, fifteen more": what a figure is compared with stays behind "dan". */
function comparedFault(tokens: readonly Token[], template: readonly Token[]): Refusal | null {
  const compared = (all: readonly Token[]): readonly string[] => all.flatMap((one, at) => {
    const dan = all.slice(at + 1, at + 5).findIndex((next) => next.is === 'word' && next.word === 'dan');
    if (one.is !== 'word' || wayOf(one.word) === null || dan < 0) return [];
    return [all.slice(at + dan + 2).flatMap((next) => (next.is === 'slot' ? [next.slot] : next.is === 'word' && !LINKING.has(next.word) ? [next.word] : []))[0] ?? ''];
  });
  const [now, was] = [compared(tokens), compared(template)];
  return now.length === was.length && now.every((one, at) => isSameWord(one, was[at]!)) ? null : { why: 'direction', found: 'dan' };
}

/** "Niet" and "bijna" say something of the words behind them: of others than in the template, they say something else. */
function aboutOthers(tokens: readonly Token[], template: readonly Token[]): Refusal | null {
  for (const kind of ['negation', 'approximation', 'quantity'] as const) {
    const [now, was] = [scopes(tokens, kind), scopes(template, kind)];
    const lost = now.find((one) => !was.some((other) => isAbout(one, other)));
    if (lost) return { why: kind, found: lost.written };
  }
  return null;
}

type Scope = { readonly written: string; readonly behind: readonly string[]; readonly before: readonly string[] };

/**
 * The first word behind it is that of the template; of "niet" one of those behind it there, as it may stand further on. Where it
 * stands last, what the template had behind it stands before it.
 */
function isAbout(now: Scope, was: Scope): boolean {
  const [[first], [due]] = [now.behind, was.behind];
  const free = now.written.toLowerCase() === 'niet' || was.written.toLowerCase() === 'niet';
  if (first !== undefined) return free ? was.behind.some((word) => isSameWord(word, first)) : due !== undefined && isSameWord(due, first);
  return due === undefined || now.before.some((word) => isSameWord(word, due));
}

/** Of each word of a kind the words that mean something behind and before it, as far as the signs around them. */
function scopes(tokens: readonly Token[], kind: keyof typeof GUARDED): readonly Scope[] {
  return tokens.flatMap((one, at) => {
    if (one.is !== 'word' || !isIn(GUARDED[kind], one.word)) return [];
    return [{ written: one.written, behind: clauseOf(tokens.slice(at + 1)), before: clauseOf(tokens.slice(0, at).toReversed()) }];
  });
}

function clauseOf(tokens: readonly Token[]): readonly string[] {
  const end = tokens.findIndex((one) => one.is === 'sign');
  return tokens.slice(0, end < 0 ? tokens.length : end).flatMap((one) => (one.is === 'slot' ? [one.slot] : one.is === 'word' && !LINKING.has(one.word) ? [one.word] : []));
}

/** "Meer dan {{number}}" is a bound, whatever "meer" was in the template. */
function boundFault(tokens: readonly Token[], template: readonly Token[]): Refusal | null {
  const bounds = (all: readonly Token[]): readonly string[] => all.flatMap((one, at) => {
    const [dan, way] = [all[at - 1], all[at - 2]];
    return one.is === 'slot' && dan?.is === 'word' && dan.word === 'dan' && way?.is === 'word' && wayOf(way.word) !== null ? [`${way.written} dan`] : [];
  });
  const [bound] = bounds(tokens);
  return bound !== undefined && bounds(template).length === 0 ? { why: 'approximation', found: bound } : null;
}

/** "Door" says who did something, or why: only before what the template has it before. */
function agentFault(tokens: readonly Token[], template: readonly Token[]): Refusal | null {
  const agents = (all: readonly Token[]): readonly string[] => all.flatMap((one, at) => (one.is === 'word' && one.word === 'door' ? [all.slice(at + 1).flatMap((next) => (next.is === 'slot' ? [next.slot] : next.is === 'word' && !LINKING.has(next.word) ? [next.word] : []))[0] ?? ''] : []));
  const known = agents(template);
  const strange = agents(tokens).find((one) => !known.includes(one));
  return strange === undefined ? null : { why: 'causal', found: `door ${strange}`.trim() };
}

// "banen voor mensen" are not "mensen voor banen"
const HOLDING: ReadonlySet<string> = new Set(['voor', 'uit', 'via']);
const ARTICLES: ReadonlySet<string> = new Set(['de', 'het', 'een', 'dit', 'dat', 'deze', 'die']);

/** A noun that stands behind another preposition than in the template. For a wording with all of the template's words. */
export function nounFault(tokens: readonly Token[], template: readonly Token[]): Refusal | null {
  const held = (all: readonly Token[]): readonly (readonly [string, string])[] => all.flatMap((one, at) => {
    if (one.is !== 'word' || !HOLDING.has(one.word)) return [];
    const next = all.slice(at + 1).find((other) => other.is !== 'word' || !ARTICLES.has(other.word));
    return next?.is === 'word' && !LINKING.has(next.word) ? [[one.word, next.word] as const] : [];
  });
  const [now, was] = [held(tokens), held(template)];
  const strange = now.find(([preposition, noun]) => !was.some((other) => other[0] === preposition && isSameWord(other[1], noun))) ?? was.find(([preposition, noun]) => !now.some((other) => other[0] === preposition && isSameWord(other[1], noun)));
  return strange ? { why: 'noun-moved', found: strange.join(' ') } : null;
}
