import type { Report, ReportBlock } from '../../../src/domain/reading/report/report.ts';

/** Gathers text and tables as a document is walked through. */
export type Blocks = {
  readonly text: (kind: 'paragraph' | 'item', text: string) => void;
  readonly heading: (text: string, level: number | null) => void;
  readonly openTable: () => void;
  readonly openRow: () => void;
  readonly openCell: (columns: number) => void;
  readonly closeCell: () => void;
  readonly closeTable: () => void;
  readonly title: (text: string) => void;
  readonly report: () => Report;
};

/** A table has no more columns than this in earnest: "repeat this cell a million times" is an attack. */
const MOST_COLUMNS = 60;

type Table = { rows: string[][]; cell: { texts: string[]; columns: number } | null };

/** Opens a gathering that stops at a number of characters. A table in a table becomes text of the cell it stands in. */
export function gatherBlocks(characters: number): Blocks {
  const blocks: ReportBlock[] = [];
  const tables: Table[] = [];
  let title: string | undefined;
  let left = characters;
  const tidy = (text: string): string => {
    const plain = text.replace(/[^\S\n\t]+/g, ' ').replace(/ *([\n\t]) */g, '$1').trim().slice(0, Math.max(0, left));
    left -= plain.length;
    return plain;
  };
  const put = (block: Extract<ReportBlock, { text: string }>): void => {
    if (block.text === '') return;
    const cell = tables.at(-1)?.cell;
    if (cell) cell.texts.push(block.text);
    else blocks.push(block);
  };
  return {
    text: (kind, text) => put({ kind, text: tidy(text) }),
    heading: (text, level) => put({ kind: 'heading', text: tidy(text), ...(level === null ? {} : { level }) }),
    openTable: () => void tables.push({ rows: [], cell: null }),
    openRow: () => void tables.at(-1)?.rows.push([]),
    openCell: (columns) => {
      const table = tables.at(-1);
      if (table) table.cell = { texts: [], columns };
    },
    closeCell: () => {
      const table = tables.at(-1);
      const row = table?.rows.at(-1);
      if (!table?.cell || !row) return;
      row.push(table.cell.texts.join('\n'));
      while (--table.cell.columns > 0 && row.length < MOST_COLUMNS) row.push('');
      table.cell = null;
    },
    closeTable: () => {
      const table = tables.pop();
      if (!table) return;
      const rows = table.rows.filter((row) => row.some((cell) => cell !== ''));
      if (tables.length > 0) put({ kind: 'paragraph', text: rows.map((row) => row.filter((cell) => cell !== '').join('\t')).join('\n') });
      else if (rows.length > 0) blocks.push({ kind: 'table', rows });
    },
    title: (text) => { title ??= tidy(text) || undefined; },
    report: () => ({ blocks, ...(title === undefined ? {} : { title }) }),
  };
}
