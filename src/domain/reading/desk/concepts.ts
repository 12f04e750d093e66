import type { Round } from '../../round.ts';
import type { Folded } from '../folded.ts';
import { spanOf } from '../folded.ts';
import { tokensOf } from '../tokens.ts';
import type { DeskConcept } from '../words/desk-words.ts';
import { ASKING, DESK_WORDS, FILLERS, REASON_MARKS } from '../words/desk-words.ts';
import { isNear } from './near.ts';
import type { Mention } from './sector-mentions.ts';
import { sectorMentions } from './sector-mentions.ts';

/** A coordinator's message taken apart: what it is about, which sectors it names, and what is left over. */
export type DeskConcepts = {
  readonly folded: Folded;
  /** The message without the names of sectors and without its reason, plain. */
  readonly rest: string;
  readonly has: (...concepts: readonly DeskConcept[]) => boolean;
  readonly mentions: readonly Mention[];
  /** Words that mean nothing here. */
  readonly strange: readonly string[];
  /** Begins as a question for information, which is never an act. */
  readonly asking: boolean;
  /** What stands behind "omdat", literally; null when nothing does. */
  readonly reason: string | null;
};

const CONCEPTS = Object.entries(DESK_WORDS) as unknown as readonly (readonly [DeskConcept, readonly string[]])[];
const BY_WORD = new Map<string, readonly DeskConcept[]>();
for (const [concept, words] of CONCEPTS) for (const word of words) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), concept]);

/** Takes a message apart. A reason is cut off first, so that a sector or an act named in it counts for nothing. */
export function readConcepts(folded: Folded, round: Round): DeskConcepts {
  const cut = reasonIn(folded);
  const text = folded.text.slice(0, cut?.head ?? folded.text.length).replace(/\bte laat\b/g, 'telaat').replace(/\bhoe laat\b/g, 'hoelaat');
  const tokens = tokensOf(text);
  const mentions = sectorMentions(tokens, round, (word) => BY_WORD.has(word) || FILLERS.has(word));
  const free = tokens.filter((token) => token.kind !== 'sign' && !mentions.some((one) => one.start <= token.start && token.end <= one.end));
  const meant = free.map((token) => ({ token, concepts: conceptsOf(token.text) }));
  const present = new Set(meant.flatMap((one) => one.concepts));
  return {
    folded,
    rest: mentions.reduce((left, one) => left.slice(0, one.start) + ' '.repeat(one.end - one.start) + left.slice(one.end), text),
    has: (...concepts) => concepts.some((concept) => present.has(concept)),
    mentions,
    strange: meant.filter(({ token, concepts }) => token.kind === 'word' && concepts.length === 0 && !FILLERS.has(token.text)).map(({ token }) => token.text),
    asking: ASKING.has(free[0]?.text ?? ''),
    reason: cut?.reason ?? null,
  };
}

function conceptsOf(word: string): readonly DeskConcept[] {
  const exact = BY_WORD.get(word);
  if (exact !== undefined || FILLERS.has(word)) return exact ?? [];
  for (const [known, concepts] of BY_WORD) if (isNear(word, known)) return concepts;
  return [];
}

function reasonIn(folded: Folded): { readonly head: number; readonly reason: string } | null {
  const reopens = tokensOf(folded.text).some((token) => conceptsOf(token.text).some((concept) => concept === 'reopen' || concept === 'open'));
  if (!reopens) return null;
  const mark = new RegExp(`(?<!\\p{L})(?:${REASON_MARKS.join('|')})(?!\\p{L})(?: (?:is|:))?[ :,]*|(?<=\\p{L}) ?: `, 'u').exec(folded.text);
  if (mark === null) return null;
  const from = mark.index + mark[0].length;
  const reason = spanOf(folded, from, folded.text.length).text.trim();
  return reason === '' ? null : { head: mark.index, reason };
}
