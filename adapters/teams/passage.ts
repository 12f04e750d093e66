import type { Block } from '../../src/app/messages.ts';
import type { Say } from './controls.ts';
import { plainElement } from './rich-text.ts';
import type { Element } from './rich-text.ts';
import type { Activity, Json } from './transport.ts';

/** Teams shows at most this many citations with a message. */
const CITATIONS = 20;
const NAME = 80;
const ABSTRACT = 160;

type Placed = Block & { readonly sentence: NonNullable<Block['sentence']> };

/** A sentence of a passage: what it said before is struck through and named, and its sources stand under it by number. */
export function sentenceElements(block: Block, first: number, say: Say): readonly Element[] {
  const { sentence } = block as Placed;
  const after = sentence.before === null ? block.text : say('card-becomes', { text: block.text });
  return [
    ...(sentence.before === null ? [] : [struckOut(say('card-was'), sentence.before)]),
    plainElement(after, sentence.before === null ? {} : { weight: 'Bolder' }, { spacing: sentence.before === null ? 'Medium' : 'Small' }),
    ...sentence.sources.map(({ what, quote }, at) => plainElement(say(quote === null ? 'card-source' : 'card-source-quote', { number: first + at, what, quote: quote ?? '' }), { isSubtle: true, size: 'Small' }, { spacing: 'Small' })),
    ...(sentence.byModel ? [plainElement(say('card-by-model'), { isSubtle: true, size: 'Small', italic: true }, { spacing: 'Small' })] : []),
  ];
}

/** What it said, struck through, after a word that says so and is not. */
function struckOut(was: string, before: string): Element {
  return { type: 'RichTextBlock', spacing: 'Medium', inlines: [{ type: 'TextRun', text: `${was} `, isSubtle: true }, { type: 'TextRun', text: before, strikethrough: true, isSubtle: true }] };
}

/** The number of the first source of each block. */
export function sourceNumbers(blocks: readonly Block[]): readonly number[] {
  let next = 1;
  return blocks.map(({ sentence }) => {
    const first = next;
    next += sentence?.sources.length ?? 0;
    return first;
  });
}

/**
 * Teams' own label for text a model wrote, and its citations: only where a model touched a sentence, and where a passage has
 * sources. Source: Microsoft, "Bot messages with AI-generated content".
 */
export function labels(blocks: readonly Block[]): Activity {
  const sentences = blocks.filter((block): block is Placed => block.sentence !== undefined);
  const byModel = sentences.some(({ sentence }) => sentence.byModel);
  const sources = sentences.flatMap(({ sentence }) => sentence.sources).slice(0, CITATIONS);
  if (!byModel && sources.length === 0) return {};
  const citation = sources.map(({ what, quote }, at): Json => ({
    '@type': 'Claim', position: at + 1,
    appearance: { '@type': 'DigitalDocument', name: what.slice(0, NAME), abstract: (quote ?? what).slice(0, ABSTRACT) },
  }));
  return {
    entities: [{
      type: 'https://schema.org/Message', '@type': 'Message', '@context': 'https://schema.org',
      ...(byModel ? { additionalType: ['AIGeneratedContent'] } : {}), ...(citation.length > 0 ? { citation } : {}),
    }],
  };
}
