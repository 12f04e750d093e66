import type { ReportBlock } from '../../../src/domain/reading/report/report.ts';

/** A stretch of text on a page; `x` and `y` of its left end, `y` grows downwards. Sizes in points. */
export type Piece = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type Cell = { readonly text: string; readonly x: number; readonly right: number };
type Line = { readonly cells: readonly Cell[]; readonly x: number; readonly right: number; readonly y: number; readonly height: number };

/**
 * Makes blocks of the pieces of one page: pieces at one height are a line, a wide gap parts a line into cells, lines with
 * cells under one another are a table, and lines that run on are one paragraph. `usual` is the height of ordinary text.
 */
export function blocksOfPage(pieces: readonly Piece[], usual: number): readonly ReportBlock[] {
  const lines = linesOf(pieces);
  const edge = Math.max(0, ...lines.map((line) => line.right));
  const blocks: ReportBlock[] = [];
  for (let n = 0; n < lines.length;) {
    const line = lines[n]!;
    const next = lines.slice(n);
    const tall = next.findIndex((one) => one.cells.length < 2);
    const count = tall < 0 ? next.length : tall;
    const rows = count >= 2 ? rowsOf(next.slice(0, count)) : null;
    if (rows) {
      blocks.push({ kind: 'table', rows });
      n += count;
      continue;
    }
    const joined = [line];
    while (lines[n + joined.length] && runsOn(joined.at(-1)!, lines[n + joined.length]!, edge)) joined.push(lines[n + joined.length]!);
    n += joined.length;
    blocks.push(textBlock(joined, usual));
  }
  return blocks;
}

/**
 * Rows of one table: cells that stand under one another are a column, so that a heading over the third column stays over
 * the third. Null where two cells of a line would share a column: then nobody can tell which belongs to which.
 */
function rowsOf(lines: readonly Line[]): readonly (readonly string[])[] | null {
  const columns: { x: number; right: number }[] = [];
  for (const { x, right } of lines.flatMap((line) => line.cells).toSorted((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && x < last.right) last.right = Math.max(last.right, right);
    else columns.push({ x, right });
  }
  const rows = lines.map((line) => columns.map((column) => line.cells.filter((cell) => cell.x < column.right && cell.right > column.x)));
  return rows.some((row) => row.some((cells) => cells.length > 1)) ? null : rows.map((row) => row.map(([cell]) => cell?.text ?? ''));
}

function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.filter((one) => one.text.trim() !== '').toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - piece.y) <= Math.max(first.height, piece.height) * 0.5) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => lineOf(row.toSorted((a, b) => a.x - b.x)));
}

function lineOf(row: readonly Piece[]): Line {
  const cells: { text: string; x: number; right: number }[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of row) {
    const gap = piece.x - end;
    const { height } = piece;
    if (cells.length === 0 || gap > height * 0.8) cells.push({ text: piece.text.trim(), x: piece.x, right: piece.x + piece.width });
    else {
      const last = cells.at(-1)!;
      last.text += (gap > height * 0.12 ? ' ' : '') + piece.text.trim();
      last.right = piece.x + piece.width;
    }
    end = piece.x + piece.width;
  }
  return { cells, x: row[0]!.x, right: end, y: row[0]!.y, height: Math.max(...row.map((one) => one.height)) };
}

const POINT = /^(?:[•▪◦‣·–-]|o |\d{1,2}[.)])\s+/u;

/** A full line of ordinary text, with the next one close below it and of the same size. */
function runsOn(line: Line, next: Line, edge: number): boolean {
  return line.cells.length === 1 && next.cells.length === 1
    && Math.abs(line.height - next.height) < line.height * 0.12
    && next.y - line.y < line.height * 1.9
    && line.right > edge * 0.72
    && !POINT.test(next.cells[0]!.text);
}

function textBlock(lines: readonly Line[], usual: number): ReportBlock {
  const text = lines.map((line) => line.cells.map((cell) => cell.text).join('\t')).reduce((sofar, line) => (/\p{L}-$/u.test(sofar) && /^\p{Ll}/u.test(line) ? sofar.slice(0, -1) + line : `${sofar} ${line}`));
  if (POINT.test(text)) return { kind: 'item', text: text.replace(POINT, '') };
  const { height } = lines[0]!;
  const heading = text.length < 120 && !/[.;,:]$/.test(text) && height > usual * 1.12;
  return { kind: heading ? 'heading' : 'paragraph', text };
}
