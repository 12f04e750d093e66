import { AlignmentType, Bookmark, HeadingLevel, ImageRun, Paragraph, Tab, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { IParagraphOptions } from 'docx';
import type { AnchoredAs, PaperBlock, PaperCell, PaperTable } from '../../../src/app/documents/paper.ts';
import type { Pen } from './pen.ts';
import { NO_RULE, RULE } from './styles.ts';

/** Makes PNG bytes of a drawing at this width in pixels. */
export type Draw = (svg: string, width: number) => Promise<Uint8Array>;

/** The text column of a page in twentieths of a point and in pixels of a screen. */
const COLUMN = 9070;
const COLUMN_PIXELS = 605;
/** A table of up to so many rows stands on one page; a longer one repeats its header. */
const MOST_WHOLE = 20;
/** Sharp in print: three pixels for one of a screen, within what a mail can carry. */
const PICTURE_PIXELS = 1600;

/** One block of a paper as paragraphs and tables. */
export async function written(block: PaperBlock, pen: Pen, draw: Draw): Promise<(Paragraph | Table)[]> {
  const plain = (style: string, text: string): Paragraph => new Paragraph({ style, children: pen.words(text) });
  switch (block.kind) {
    case 'title': return [plain('Title', block.text), ...(block.under === '' ? [] : [plain('Subtitle', block.under)])];
    case 'status': return [plain('NavraagStatus', block.text)];
    case 'address': return block.lines.map((line, index) => new Paragraph({
      style: block.role === 'sender' ? 'NavraagSender' : 'NavraagRecipient', children: pen.words(line), ...(index === block.lines.length - 1 ? { spacing: { after: block.role === 'sender' ? 480 : 360 } } : {}),
    }));
    case 'details': return block.rows.map(({ label, text }) => new Paragraph({ style: 'NavraagDetail', children: [new TextRun({ children: [label, new Tab()], bold: true }), ...pen.words(text)] }));
    case 'line': return [plain('NavraagLine', block.text)];
    case 'heading': return [new Paragraph({ heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, children: pen.words(block.text) })];
    case 'paragraph': return [new Paragraph({ children: pen.sentences(block.sentences) })];
    case 'points': return block.points.flatMap((point) => [
      new Paragraph({ numbering: { reference: 'points', level: 0 }, children: pen.sentences(point.sentences) }),
      ...point.under.map(({ label, text }) => new Paragraph({ numbering: { reference: 'points', level: 1 }, children: [...pen.words(`${label}: ${text}`)] })),
    ]);
    case 'table': return tableOf(block, pen);
    case 'picture': return pictureOf(block, draw);
    case 'signature': return block.signers.flatMap(({ office, name }) => [plain('NavraagOffice', office), ...(name === null ? [] : [plain('NavraagName', name)])]);
    case 'list': return [plain('NavraagListHeading', block.heading), ...block.items.map((item) => new Paragraph({ numbering: { reference: 'numbers', level: 0 }, children: pen.words(item) }))];
    case 'anchored': return [new Paragraph({ ...LOOKS[block.as], children: block.anchors.reduceRight((children, id) => [new Bookmark({ id, children })], pen.words(block.text)) })];
  }
}

const LOOKS: { readonly [as in AnchoredAs]: IParagraphOptions } = {
  title: { style: 'Title' }, under: { style: 'Subtitle' }, text: {}, point: { numbering: { reference: 'points', level: 0 } },
  heading: { heading: HeadingLevel.HEADING_2 }, sentence: { style: 'NavraagSentence' }, beside: { style: 'NavraagBeside' },
};

function tableOf({ caption, columns, rows }: PaperTable, pen: Pen): (Paragraph | Table)[] {
  const widths = widthsOf(columns.length, rows);
  const whole = rows.length <= MOST_WHOLE;
  const row = (cells: readonly PaperCell[], head: boolean, last = false): TableRow => new TableRow({
    tableHeader: head, cantSplit: true,
    children: cells.map((cell, index) => new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA }, margins: { left: 80, right: 80 },
      ...(head ? { shading: { fill: 'E8EDF3' } } : {}),
      borders: { left: NO_RULE, right: NO_RULE },
      children: [new Paragraph({
        style: 'NavraagCell', keepNext: head || (whole && !last), ...(columns[index]!.figure ? { alignment: AlignmentType.RIGHT } : {}),
        children: head ? [new TextRun({ text: 'text' in cell ? cell.text : '', bold: true })] : 'text' in cell ? pen.words(cell.text) : pen.sentences([cell.sentence]),
      })],
    })),
  });
  return [
    ...(caption === null ? [] : [new Paragraph({ style: 'Caption', children: pen.words(caption) })]),
    new Table({
      width: { size: COLUMN, type: WidthType.DXA }, columnWidths: [...widths], tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      borders: { top: RULE, bottom: RULE, left: NO_RULE, right: NO_RULE, insideHorizontal: RULE, insideVertical: NO_RULE },
      rows: [row(columns.map((column) => ({ text: column.heading })), true), ...rows.map((cells, index) => row(cells, false, index === rows.length - 1))],
    }),
  ];
}

/** Widths by what is longest in each column, within bounds, so that a long word does not push out the rest. */
function widthsOf(count: number, rows: PaperTable['rows']): readonly number[] {
  const lengthOf = (cell: PaperCell): number => ('text' in cell ? cell.text : cell.sentence.text).length;
  const longest = Array.from({ length: count }, (_, index) => Math.max(11, ...rows.map((cells) => Math.min(32, cells[index] ? lengthOf(cells[index]) : 0))));
  const sum = longest.reduce((total, one) => total + one, 0);
  const widths = longest.map((one) => Math.floor((one / sum) * COLUMN));
  return widths.with(-1, COLUMN - widths.slice(0, -1).reduce((total, one) => total + one, 0));
}

async function pictureOf({ svg, alt, caption }: Extract<PaperBlock, { kind: 'picture' }>, draw: Draw): Promise<Paragraph[]> {
  const [, width = '1', height = '1'] = /^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? [];
  const data = await draw(svg, PICTURE_PIXELS);
  const transformation = { width: COLUMN_PIXELS, height: Math.round((COLUMN_PIXELS * Number(height)) / Number(width)) };
  return [
    new Paragraph({ style: 'NavraagFigure', children: [new ImageRun({ type: 'png', data, transformation, altText: { name: caption, title: caption, description: alt } })] }),
    new Paragraph({ style: 'NavraagFigureCaption', children: [new TextRun(caption)] }),
  ];
}
