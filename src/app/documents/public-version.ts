import { findPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import { maskPersonalData } from '../../domain/personal-data/mask-personal-data.ts';
import type { PersonalDataKind } from '../../domain/personal-data/personal-data.ts';
import { renderReply } from '../words/render.ts';
import { wordingOf } from './making.ts';
import type { Making } from './making.ts';
import type { Paper, PaperBlock } from './paper.ts';
import { mapSentences } from './paper.ts';

/** What was taken out of which paper. For who keeps the file, never in the paper itself. */
export type Masked = { readonly paper: string; readonly kind: PersonalDataKind; readonly text: string };

/**
 * The version that may be published: nothing in it says who the officials are. Who signs holds a public office and stays. What
 * was taken out comes apart, in reading order.
 */
export function publicVersion(paper: Paper, making: Making): { readonly paper: Paper; readonly masked: readonly Masked[] } {
  const masked: Masked[] = [];
  const mark = renderReply('document-masked', {}, wordingOf(making));
  const marks = { name: mark, bsn: mark, email: mark, phone: mark, diagnosis: mark, 'age-and-place': mark };
  const names = making.round.people.map((person) => person.name);
  const clean = (text: string): string => {
    const found = findPersonalData(text, { names });
    masked.push(...found.map((one) => ({ paper: paper.name, kind: one.kind, text: one.text })));
    return maskPersonalData(text, found, marks);
  };
  const sentences = mapSentences({ ...paper, version: 'public' }, ({ note: _, ...sentence }) => ({ ...sentence, text: clean(sentence.text), footnote: sentence.footnote === null ? null : clean(sentence.footnote), comment: null, change: null }));
  return { paper: { ...sentences, title: clean(sentences.title), blocks: sentences.blocks.filter((block) => block.kind !== 'status').map((block) => beside(block, clean)) }, masked };
}

/** What stands beside sentences. */
function beside(block: PaperBlock, clean: (text: string) => string): PaperBlock {
  switch (block.kind) {
    case 'title': return { ...block, under: clean(block.under) };
    case 'address': return { ...block, lines: block.lines.map(clean) };
    case 'details': return { ...block, rows: block.rows.map((row) => ({ ...row, text: clean(row.text) })) };
    case 'line': return { ...block, text: clean(block.text) };
    case 'list': return { ...block, items: block.items.map(clean) };
    case 'table': return { ...block, rows: block.rows.map((row) => row.map((cell) => ('text' in cell ? { text: clean(cell.text) } : cell))) };
    default: return block;
  }
}
