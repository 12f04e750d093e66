import { compareWords } from '../../domain/letter/compare-words.ts';
import type { Block } from '../messages.ts';
import { citationsOf, marksOf } from './citations.ts';
import type { Cited } from './citations.ts';

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
  const pieces = compareWords(sentence.before, text);
  const partly = pieces.some((one) => one.kind === 'same');
  const side = (of: 'gone' | 'new'): string => pieces.filter((one) => one.kind === 'same' || one.kind === of).map((one) => (one.kind === of && partly ? marked(one.text) : one.text)).join('').trim();
  return [`• ${say('sentence-was')} ${side('gone')}`, `• ${say('sentence-becomes')} ${side('new')}${marks}`, ...byModel];
}

/** The white space behind a word stays outside. */
function marked(text: string): string {
  const words = text.trimEnd();
  return `«${words}»${text.slice(words.length)}`;
}
