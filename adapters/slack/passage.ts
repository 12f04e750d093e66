import type { Block } from '../../src/app/messages.ts';
import { shortened } from '../../src/app/words/split-text.ts';
import { plain } from './controls.ts';
import type { Say } from './controls.ts';
import { noteBlock, richBlocks, struck } from './rich-text.ts';
import type { SlackBlock } from './rich-text.ts';

/** A block with the number of its first source, counted through its whole message. */
export type Numbered = Block & { readonly first?: number };

/** A line beside the matter takes ten texts. */
const IN_A_LINE = 10;
const SOURCE = 600;

/** Blocks as Slack shows them; a sentence of a passage with what it said before, its sources by number, and whether a model reworded it. */
export function shownBlocks(blocks: readonly Numbered[], say: Say): readonly SlackBlock[] {
  const shown: SlackBlock[] = [];
  let plainOnes: Block[] = [];
  const close = (): void => { shown.push(...richBlocks(plainOnes)); plainOnes = []; };
  for (const block of blocks) {
    if (!block.sentence) { plainOnes.push(block); continue; }
    close();
    shown.push(...sentenceBlocks(block, block.sentence, say));
  }
  close();
  return shown;
}

/** Gives every sentence the number of its first source. */
export function numbered(blocks: readonly Block[]): readonly Numbered[] {
  let next = 1;
  return blocks.map((block) => {
    if (!block.sentence) return block;
    const first = next;
    next += block.sentence.sources.length;
    return { ...block, first };
  });
}

function sentenceBlocks({ text, first = 1 }: Numbered, { before, sources, byModel }: NonNullable<Block['sentence']>, say: Say): readonly SlackBlock[] {
  const lines = sources.map(({ what, quote }, at) => plain(shortened(say(quote === null ? 'card-source' : 'card-source-quote', { number: first + at, what, quote: quote ?? '' }), SOURCE)));
  const perLine = Array.from({ length: Math.ceil(lines.length / IN_A_LINE) }, (_, at) => lines.slice(at * IN_A_LINE, (at + 1) * IN_A_LINE));
  return [
    ...(before === null ? [] : [struck(say('card-was'), shortened(before, 2_000))]),
    ...richBlocks([{ kind: 'paragraph', text: before === null ? text : say('card-becomes', { text }) }]),
    ...perLine.map((elements): SlackBlock => ({ type: 'context', elements })),
    ...(byModel ? [noteBlock(say('card-by-model'))] : []),
  ];
}
