import { citationsOf, marksOf } from '../../src/app/words/citations.ts';
import type { Cited } from '../../src/app/words/citations.ts';
import type { Block, Sentence } from '../../src/app/messages.ts';
import { sourceLine } from '../../src/app/words/plain-twin.ts';
import { shortened, splitText } from '../../src/app/words/split-text.ts';
import { twoSides } from '../../src/app/words/two-sides.ts';
import { plain } from './controls.ts';
import type { Say } from './controls.ts';
import { noteBlock, paragraphOf, richBlocks } from './rich-text.ts';
import type { SlackBlock } from './rich-text.ts';

/** A block with its sources as they are numbered through its whole message. */
export type Numbered = Block & { readonly cited?: Cited };

/** A line beside the matter takes ten texts. */
const IN_A_LINE = 10;
const SOURCE = 600;
const SOURCES = 2_000;

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

/** Gives every sentence the numbers of its sources. */
export function numbered(blocks: readonly Block[]): readonly Numbered[] {
  const cited = citationsOf(blocks);
  return blocks.map((block, at) => ({ ...block, ...(block.sentence && cited[at] ? { cited: cited[at] } : {}) }));
}

function sentenceBlocks({ kind, text, cited = { numbers: [], fresh: [] } }: Numbered, { before, byModel }: Sentence, say: Say): readonly SlackBlock[] {
  const lines = cited.fresh.map(({ number, source: { what, quote } }) => shortened(sourceLine(number, what, quote, say), SOURCE));
  const texts = lines.length === 0 ? [] : splitText(lines.join('\n'), SOURCES);
  const perLine = Array.from({ length: Math.ceil(texts.length / IN_A_LINE) }, (_, at) => texts.slice(at * IN_A_LINE, (at + 1) * IN_A_LINE).map(plain));
  return [
    ...(before === null ? [...richBlocks([{ kind: kind === 'point' ? 'point' : 'paragraph', text: `${text}${marksOf(cited)}` }])] : changed(before, text, marksOf(cited), say)),
    ...perLine.map((elements): SlackBlock => ({ type: 'context', elements })),
    ...(byModel ? [noteBlock(say('sentence-by-model'))] : []),
  ];
}

/** What went is struck through and what came is bold, each after a word that says so: the look alone says nothing to who listens. */
function changed(before: string, text: string, marks: string, say: Say): readonly SlackBlock[] {
  const { was, becomes } = twoSides(shortened(before, 2_000), text);
  return [
    paragraphOf([{ text: `${say('sentence-was')} ` }, ...was.map(({ text: words, differs }) => ({ text: words, ...(differs ? { style: { strike: true } } : {}) }))]),
    paragraphOf([{ text: `${say('sentence-becomes')} ` }, ...becomes.map(({ text: words, differs }) => ({ text: words, ...(differs ? { style: { bold: true } } : {}) })), { text: marks }]),
  ];
}
