import type { Block, Sentence } from '../../src/app/messages.ts';
import { citationsOf, marksOf } from '../../src/app/words/citations.ts';
import type { Cited } from '../../src/app/words/citations.ts';
import { sourceLine } from '../../src/app/words/plain-twin.ts';
import { shortened } from '../../src/app/words/split-text.ts';
import { twoSides } from '../../src/app/words/two-sides.ts';
import type { Run } from '../../src/app/words/two-sides.ts';
import type { Say } from './controls.ts';
import { plainElement, textElements } from './rich-text.ts';
import type { Element } from './rich-text.ts';
import type { Activity, Json } from './transport.ts';

/** Teams refuses a message with more citations than this, and cuts off longer names and abstracts. Source: Microsoft, "Bot messages with AI-generated content". */
const CITATIONS = 20;
const NAME = 80;
const ABSTRACT = 160;
/** More sources than this are folded away under a button. */
const IN_SIGHT = 3;

const SOURCE = 1_000;
const NOTHING: Cited = { numbers: [], fresh: [] };

type Placed = Block & { readonly sentence: Sentence };

/** Blocks as elements of one card; the sources of its sentences are numbered through, and folded away where they are many. `part` sets apart the names of what is folded. */
export function passageElements(blocks: readonly Block[], say: Say, part = 'a'): readonly Element[] {
  const cited = citationsOf(blocks);
  const folded = cited.flatMap(({ fresh }) => fresh).length > IN_SIGHT;
  const shown = blocks.map((block, at) => (isPlaced(block) ? sentenceElements(block, cited[at] ?? NOTHING, folded ? `sources-${part}-${at}` : null, say) : textElements([block])));
  const ids = blocks.flatMap((_, at) => (folded && (cited[at]?.fresh.length ?? 0) > 0 ? [`sources-${part}-${at}`] : []));
  const last = blocks.findLastIndex((_, at) => (cited[at]?.fresh.length ?? 0) > 0);
  const toggle: Element = { type: 'ActionSet', spacing: 'Small', actions: [{ type: 'Action.ToggleVisibility', title: say('sentence-sources-toggle'), targetElements: ids }] };
  return shown.flatMap((elements, at) => (folded && at === last ? [...elements, toggle] : elements));
}

/**
 * Teams' own label for text a model wrote, and its citations: only where a model touched a sentence, and where a passage has
 * sources. A citation is found by its number, which stands behind the sentence.
 */
export function labels(blocks: readonly Block[]): Activity {
  const byModel = blocks.some(({ sentence }) => sentence?.byModel === true);
  const sources = citationsOf(blocks).flatMap(({ fresh }) => fresh).slice(0, CITATIONS);
  if (!byModel && sources.length === 0) return {};
  const citation = sources.map(({ number, source: { what, quote } }): Json => ({
    '@type': 'Claim', position: number,
    appearance: { '@type': 'DigitalDocument', name: shortened(what, NAME), abstract: shortened(quote ?? what, ABSTRACT) },
  }));
  return {
    entities: [{
      type: 'https://schema.org/Message', '@type': 'Message', '@context': 'https://schema.org',
      ...(byModel ? { additionalType: ['AIGeneratedContent'] } : {}), ...(citation.length > 0 ? { citation } : {}),
    }],
  };
}

function isPlaced(block: Block): block is Placed {
  return block.sentence !== undefined;
}

/** A sentence with the numbers of its sources, and under it those that were not named before. */
function sentenceElements({ text, kind, sentence: { before, byModel } }: Placed, cited: Cited, id: string | null, say: Say): readonly Element[] {
  const lines = cited.fresh.map(({ number, source: { what, quote } }) => plainElement(shortened(sourceLine(number, what, quote, say), SOURCE), { isSubtle: true, size: 'Small' }, { spacing: 'Small' }));
  const marks: readonly Json[] = cited.numbers.length === 0 ? [] : [{ type: 'TextRun', text: marksOf(cited), isSubtle: true }];
  return [
    ...(before === null ? [runs([{ type: 'TextRun', text: kind === 'point' ? `•\u00a0${text}` : text }, ...marks], 'Medium')] : changed(before, text, marks, say)),
    ...(id === null || lines.length === 0 ? lines : [{ type: 'Container', id, isVisible: false, spacing: 'Small', items: lines } satisfies Element]),
    ...(byModel ? [plainElement(say('sentence-by-model'), { isSubtle: true, size: 'Small', italic: true }, { spacing: 'Small' })] : []),
  ];
}

/** What went is struck through and what came is bold, each after a word that says so: the look alone says nothing to who listens. */
function changed(before: string, text: string, marks: readonly Json[], say: Say): readonly Element[] {
  const { was, becomes } = twoSides(before, text);
  const side = (of: readonly Run[], look: { readonly [key: string]: Json }): readonly Json[] => of.map(({ text: words, differs }): Json => ({ type: 'TextRun', text: words, ...(differs ? look : {}) }));
  return [
    runs([{ type: 'TextRun', text: `${say('sentence-was')} `, isSubtle: true }, ...side(was, { strikethrough: true })], 'Medium'),
    runs([{ type: 'TextRun', text: `${say('sentence-becomes')} `, isSubtle: true }, ...side(becomes, { weight: 'Bolder' }), ...marks], 'Small'),
  ];
}

function runs(inlines: readonly Json[], spacing: string): Element {
  return { type: 'RichTextBlock', spacing, inlines: [...inlines] };
}
