import type { types } from '@slack/bolt';
import type { Block } from '../../src/app/messages.ts';

export type SlackBlock = types.KnownBlock;
type Piece = types.RichTextElement;
type Style = { readonly bold?: boolean; readonly strike?: boolean };

/** A link stays a link; a mark that ends the sentence is not part of it. */
const LINK = /https?:\/\/[^\s<>"”’)]+[^\s<>"”’).,;:!?]/g;

/**
 * Blocks as Slack shows them: headings, paragraphs, points in lists. Everything is rich text, which Slack takes as it
 * stands: what somebody typed can call nobody and become no formatting.
 */
export function richBlocks(blocks: readonly Block[]): readonly SlackBlock[] {
  const made: SlackBlock[] = [];
  let points: types.RichTextSection[] = [];
  const closeList = (): void => {
    if (points.length > 0) made.push({ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: points }] });
    points = [];
  };
  for (const { kind, text } of blocks) {
    if (text.trim() === '') continue;
    if (kind === 'point') { points.push(section(inline(text))); continue; }
    closeList();
    made.push(kind === 'heading' && text.length <= 150 ? { type: 'header', text: { type: 'plain_text', text, emoji: false } } : { type: 'rich_text', elements: [section(inline(text, kind === 'paragraph' ? {} : { bold: true }))] });
  }
  closeList();
  return made;
}

/** One paragraph of runs, each plain, struck through or bold. */
export function paragraphOf(runs: readonly { readonly text: string; readonly style?: Style }[]): SlackBlock {
  return { type: 'rich_text', elements: [section(runs.filter(({ text }) => text !== '').flatMap(({ text, style }) => inline(text, style)))] };
}

/** A numbered list, for labels that are too long for a button. */
export function numberedList(labels: readonly string[]): SlackBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'ordered', elements: labels.map((label) => section(inline(label))) }] };
}

/** A line beside the matter: what was chosen, where a card ends. */
export function noteBlock(text: string): SlackBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] };
}

function section(elements: Piece[]): types.RichTextSection {
  return { type: 'rich_text_section', elements };
}

function inline(text: string, style: Style = {}): Piece[] {
  const styled = Object.keys(style).length > 0 ? { style } : {};
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    if (match.index > from) pieces.push({ type: 'text', text: text.slice(from, match.index), ...styled });
    pieces.push({ type: 'link', url: match[0], ...styled });
    from = match.index + match[0].length;
  }
  return from < text.length ? [...pieces, { type: 'text', text: text.slice(from), ...styled }] : pieces;
}
