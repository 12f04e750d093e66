import { Document, DocumentProtectionType, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Paper } from '../../../src/app/documents/paper.ts';
import { written } from './blocks.ts';
import type { Draw } from './blocks.ts';
import { openPen } from './pen.ts';
import { settled } from './settled.ts';
import { LISTS, ourStyles } from './styles.ts';

/**
 * A paper as a Word file: real headings, footnotes, header rows, alternative text, its language, and in a working version comments
 * and tracked changes. The same paper gives the same bytes. `template` is a docx of the ministry whose styles are taken over.
 */
export async function docxOf(paper: Paper, draw: Draw, template: Uint8Array | null = null): Promise<Uint8Array> {
  const at = new Date(paper.at);
  const pen = openPen(paper.words.by, at);
  const children = [];
  for (const block of paper.blocks) children.push(...await written(block, pen, draw));
  const { page, of } = paper.words;
  const footer = new Footer({ children: [new Paragraph({ style: 'NavraagFooter', children: [new TextRun({ children: [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES] })] })] });
  const comments = pen.comments();
  const document = new Document({
    title: paper.title, subject: paper.title, creator: paper.creator, lastModifiedBy: paper.creator, description: '',
    styles: ourStyles(paper.locale), numbering: { config: LISTS.map((one) => ({ reference: one.reference, levels: [...one.levels] })) },
    footnotes: pen.footnotes(), ...(comments.length > 0 ? { comments: { children: comments } } : {}),
    // without a password: it shows people how to change the text, and keeps nobody out
    ...(paper.tracked ? { features: { trackRevisions: true }, protection: { type: DocumentProtectionType.TRACKED_CHANGES } } : {}),
    sections: [{ properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1418, bottom: 1247, left: 1418, right: 1418, footer: 624 } } }, footers: { default: footer }, children }],
  });
  return settled(new Uint8Array(await Packer.toBuffer(document)), at, paper.locale, template);
}
