import type { Block } from '../../src/app/messages.ts';
import { splitText } from '../../src/app/words/split-text.ts';
import type { Json } from './transport.ts';

export type Element = { readonly [key: string]: Json };

/** Longer paragraphs are cut at the end of a sentence. */
const LONGEST = 2_000;

/** The blocks of a message as elements of a card. Rich text shows every character as it is: nothing anybody wrote becomes markup or a link. */
export function textElements(blocks: readonly Block[]): readonly Element[] {
  return blocks.flatMap((block) => pieces(block.text).map((text, index) => elementOf({ ...block, text }, index === 0)));
}

/** One run of text as an element. */
export function plainElement(text: string, look: { readonly [key: string]: Json } = {}, place: { readonly [key: string]: Json } = {}): Element {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...look }], ...place };
}

function elementOf({ kind, text }: Block, first: boolean): Element {
  switch (kind) {
    case 'heading': return headingOf(text);
    case 'point': return plainElement(first && !/^\d+\. /.test(text) ? `•\u00a0${text}` : text, {}, { spacing: 'Small' });
    case 'question': return plainElement(text, { weight: 'Bolder' }, { spacing: 'Medium' });
    default: return plainElement(text);
  }
}

/** A heading is one to a screen reader too. Only a text block can be, so a text that could read as markup stays bold rich text. */
function headingOf(text: string): Element {
  if (/[*_[\]`#~<>\\|{}]|^\s*(?:[-+]|\d+[.)])\s/.test(text)) return plainElement(text, { weight: 'Bolder' }, { spacing: 'Medium' });
  return { type: 'TextBlock', text, wrap: true, weight: 'Bolder', style: 'heading', spacing: 'Medium' };
}

/** Lines of their own, and long ones in pieces that end where a sentence ends. */
function pieces(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '').flatMap((line) => splitText(line, LONGEST));
}
