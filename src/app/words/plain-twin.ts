import type { Block } from '../messages.ts';
import { citationsOf, marksOf } from './citations.ts';
import type { Cited } from './citations.ts';
import { twoSides } from './two-sides.ts';
import type { Run } from './two-sides.ts';

/** Words by key, with their slots. */
export type Say = (key: string, slots?: { readonly [slot: string]: string | number }) => string;

/**
 * Blocks as plain lines: a changed sentence with what it was and what it becomes, the words that differ between
 * «guillemets», which no platform takes for markup; the sources of all sentences by number below them.
 */
export function plainTwin(blocks: readonly Block[], say: Say): readonly string[] {
  const cited = citationsOf(blocks);
  const sources = cited.flatMap(({ fresh }) => fresh);
  return [
    ...blocks.flatMap((block, at) => linesOf(block, cited[at], say)),
    ...(sources.length === 0 ? [] : ['', say('sentence-sources'), ...sources.map(({ number, source: { what, quote } }) => sourceLine(number, what, quote, say))]),
  ];
}

/** One source in one line, as it stands under a sentence or below them all. */
export function sourceLine(number: number, what: string, quote: string | null, say: Say): string {
  return quote === null ? say('sentence-source', { number, what }) : say('sentence-source-quote', { number, what, quote });
}

function linesOf(block: Block, cited: Cited | undefined, say: Say): readonly string[] {
  const { kind, text, sentence } = block;
  const marks = cited === undefined ? '' : marksOf(cited);
  const byModel = sentence?.byModel ? [say('sentence-by-model')] : [];
  if (sentence === undefined || sentence.before === null) return [`${kind === 'point' ? '• ' : ''}${text}${marks}`, ...byModel];
  const { was, becomes } = twoSides(sentence.before, text);
  const partly = becomes.some((one) => !one.differs && one.text.trim() !== '');
  const side = (of: readonly Run[]): string => of.map((one) => (one.differs && partly ? `«${one.text}»` : one.text)).join('').trim();
  return [`• ${say('sentence-was')} ${side(was)}`, `• ${say('sentence-becomes')} ${side(becomes)}${marks}`, ...byModel];
}
