import type { ReportBlock } from '../../../src/domain/reading/report/report.ts';

/** A stretch of text on a page; `x` and `y` of its left end, `y` grows downwards. Sizes in points. */
export type Piece = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type Line = { readonly cells: readonly string[]; readonly x: number; readonly right: number; readonly y: number; readonly height: number };

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
    if (count >= 2) {
      blocks.push({ kind: 'table', rows: next.slice(0, count).map((one) => one.cells) });
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
  const cells: string[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of row) {
    const gap = piece.x - end;
    const { height } = piece;
    if (cells.length === 0 || gap > height * 1.5) cells.push(piece.text.trim());
    else cells[cells.length - 1] += (gap > height * 0.12 ? ' ' : '') + piece.text.trim();
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
    && !POINT.test(next.cells[0]!);
}

function textBlock(lines: readonly Line[], usual: number): ReportBlock {
  const text = lines.map((line) => line.cells.join('\t')).reduce((sofar, line) => (/\p{L}-$/u.test(sofar) && /^\p{Ll}/u.test(line) ? sofar.slice(0, -1) + line : `${sofar} ${line}`));
  if (POINT.test(text)) return { kind: 'item', text: text.replace(POINT, '') };
  const { height } = lines[0]!;
  const heading = text.length < 120 && !/[.;,:]$/.test(text) && height > usual * 1.12;
  return { kind: heading ? 'heading' : 'paragraph', text };
}
