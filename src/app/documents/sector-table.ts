import type { Draft } from '../../domain/letter/draft.ts';
import type { Sentence } from '../../domain/letter/sentence.ts';
import { resultsPicture } from '../pictures/results-picture.ts';
import { renderReply } from '../words/render.ts';
import { wordingOf } from './making.ts';
import type { Making } from './making.ts';
import type { PaperBlock, PaperCell } from './paper.ts';

/** A picture of more bars would not stand on a page, and say less than the table. */
const MOST_BARS = 24;

/** The table of sectors and the picture of one of its columns; nothing where the letter has none or no sector submitted. */
export function tableBlocks(draft: Draft, making: Making): readonly PaperBlock[] {
  const { round, letter } = making;
  const { table } = letter.passage;
  if (!table || draft.passages.length === 0) return [];
  const year = (text: string): string => text.replaceAll('{year}', String(round.year));
  const numbered = (key: string, caption: string): string => renderReply(key, { number: 1, caption }, wordingOf(making));
  const sectors = round.sectors.map((sector) => ({ sector, cells: draft.table.find((one) => one.sector === sector.id)?.sentences ?? [] }));
  const cellOf = (sector: string, cells: readonly Sentence[], column: string): Sentence | undefined => cells.find((one) => one.id === `${sector}-table-${column}`);
  const rows = sectors.map(({ sector, cells }): readonly PaperCell[] => [
    { text: sector.label.nl },
    ...table.columns.map((column): PaperCell => {
      const found = cellOf(sector.id, cells, column.id);
      return found ? { sentence: { id: found.id, text: found.text, footnote: null, comment: null, change: null } } : { text: table.empty };
    }),
  ]);
  const block: PaperBlock = {
    kind: 'table', caption: numbered('document-table', year(table.caption)),
    columns: [{ heading: table.heading, figure: false }, ...table.columns.map((column) => ({ heading: year(column.heading), figure: column.figure }))], rows,
  };
  const { picture } = table;
  if (!picture) return [block];
  const bars = sectors.map(({ sector, cells }) => {
    const cell = cellOf(sector.id, cells, picture.column);
    return { label: sector.label.nl, shown: cell?.text ?? table.empty, share: cell ? shareIn(cell) : null };
  });
  const known = bars.filter((one) => one.share !== null);
  if (known.length === 0 || bars.length > MOST_BARS) return [block];
  const without = bars.filter((one) => one.share === null).map((one) => one.label).join(', ');
  const alt = year(picture.alt)
    .replace('{rows}', known.map((one) => picture.row.replace('{sector}', one.label).replace('{value}', one.shown)).join('; '))
    .replace('{without}', without === '' ? '' : picture.without.replace('{sectors}', without)).trim();
  return [block, { kind: 'picture', svg: resultsPicture(bars), alt, caption: numbered('document-figure', year(picture.title)) }];
}

/** What part of the whole a percentage in a cell stands for: from its working, not from its print. */
function shareIn(cell: Sentence): number | null {
  const working = cell.computed.find((one) => one.formula === 'percentage');
  const [part, whole] = working?.inputs ?? [];
  return part === undefined || whole === undefined || whole === 0 ? null : part / whole;
}
