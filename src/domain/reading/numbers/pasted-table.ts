import type { Ask } from '../reading.ts';
import { contentStems } from './shared-words.ts';

type Cell = { readonly start: number; readonly end: number; readonly text: string };
type Row = readonly Cell[];
type Stretch = readonly [number, number];

/**
 * The stretches of a pasted table that hold no answer: every year but the one asked for, whether the years stand above
 * the columns or before the rows. Where that year is missing, stands there twice or is qualified ("2025 begroot"), and
 * where the cells do not line up, all figures of the table; where the only row counts something else, too.
 */
export function otherYears(text: string, ask: Ask): readonly Stretch[] {
  const block = tableIn(text);
  if (block.length < 2) return [];
  const [header, ...rows] = block as [Row, ...Row[]];
  const year = yearAsked(ask);
  if (ask.scale === undefined && block.some((row) => row.some((cell) => SCALED.test(cell.text)))) return block.flatMap(stretches);
  const dated = block.filter((row) => HAS_YEAR.test(row[0]!.text));
  if (dated.length > 1) return dated.filter((row) => yearOf(row[0]!) !== year || dated.filter((one) => yearOf(one[0]!) === year).length > 1).flatMap(stretches);
  return header.some((cell) => HAS_YEAR.test(cell.text)) ? byColumn(header, rows, year, ask) : [];
}

function byColumn(header: Row, rows: readonly Row[], year: number | null, ask: Ask): readonly Stretch[] {
  const years = header.filter((cell) => /\d/.test(cell.text)).map((cell) => [cell.start, cell.end] as const);
  const places = header.flatMap((cell, place) => (yearOf(cell) === year && year !== null ? [place] : []));
  const doubtful = header.some((cell) => yearOf(cell) === null && year !== null && cell.text.includes(String(year)));
  // the corner above the labels is often lost on the way
  const shift = HAS_YEAR.test(header[0]!.text) && rows.every((row) => row.length === header.length + 1) ? 1 : 0;
  const straight = rows.every((row) => row.length === header.length + shift) && !(shift === 0 && HAS_YEAR.test(header[0]!.text) && rows.some((row) => /\p{L}{2}/u.test(row[0]!.text)));
  if (places.length !== 1 || doubtful || !straight) return [...years, ...rows.flatMap(stretches)];
  const place = places[0]! + shift;
  const labelled = shift === 1 || !HAS_YEAR.test(header[0]!.text);
  const kept = rowsAbout(header[0]!.text, rows, ask);
  return [...years, ...rows.flatMap((row) => stretches(row.filter((_, index) => (kept.includes(row) ? index !== place && !(labelled && index === 0) : true))))];
}

/** The rows that can be about what was asked. */
function rowsAbout(corner: string, rows: readonly Row[], ask: Ask): readonly Row[] {
  const asked = contentStems([ask.question, ask.noun ?? '', ask.unit ?? ''].join(' '));
  const shares = (label: string) => contentStems(label).some((word) => asked.some((other) => other === word || (word.length > 4 && other.endsWith(word)) || (other.length > 4 && word.endsWith(other))));
  const named = rows.filter((row) => shares(row[0]!.text));
  if (rows.length > 1) return named.length === 1 && !shares(corner) && !rows.some((row) => TOTAL.test(row[0]!.text)) ? named : rows;
  const label = rows[0]![0]!.text;
  const general = (text: string) => GENERAL.test(text) || HAS_YEAR.test(text) || /^[\d.,€% ]+$/.test(text);
  return named.length === 1 || (general(label) && (shares(corner) || general(corner))) ? rows : [];
}

/** Figures in thousands or millions where the question wants them whole: asked back. */
const SCALED = /[x×*] ?(?:€|eur|euro)? ?(?:1[.,]?000|1 000|duizend|mln|miljoen|1[.,]000[.,]000)(?!\d)|(?:^|[( ])in (?:€ )?(?:duizend|honderd|miljoen|mln|k€)|thousands|millions|(?:^| )k€|€k/;
const HAS_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)|^'\d\d$/;
const ONLY_YEAR = /^(?:in |jaar |het jaar |over |heel |year |ultimo |eind |stand |stand eind |realisatie |aantal |aantal in )?((?:19|20)\d\d)(?: realisatie| \(realisatie\)| werkelijk)?$/;
const TOTAL = /^(?:eind|sub)?totaal|^total/;
const GENERAL = /^(?:(?:eind)?totaal|total|aantal|aandeel|percentage|stand|waarde|bedrag|cijfer|%|€|in %|n|-)?:?$/;

const yearOf = (cell: Cell): number | null => {
  const match = ONLY_YEAR.exec(cell.text);
  return match === null ? null : Number(match[1]);
};

/** The year the question names, else the year reported on; null where it names several or only compares with one. */
function yearAsked(ask: Ask): number | null {
  const said = [...new Set((ask.question.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number))];
  if (said.length === 0 || said.includes(ask.year)) return ask.year;
  const compares = /ten opzichte|t\.o\.v|vergeleken|sinds|compared|since/i.test(ask.question);
  return said.length === 1 && !compares ? said[0]! : null;
}

/** The first lines with cells that follow one another; nothing where there are no two. */
function tableIn(text: string): readonly Row[] {
  const found: Row[] = [];
  let start = 0;
  for (const line of text.split('\n').slice(0, 200)) {
    const row = cellsOf(line, start);
    start += line.length + 1;
    if (row.length > 1 && row.every((cell) => /^[-: ]+$/.test(cell.text))) continue;
    if (row.length > 1) found.push(row);
    else if (found.length > 1) break;
    else if (line.trim() !== '') found.length = 0;
  }
  return found;
}

/** Cells apart by a tab, a bar, or two spaces and more. */
function cellsOf(line: string, offset: number): Row {
  const apart = line.includes('\t') ? /\t/g : line.includes('|') ? /\|/g : / {2,}/g;
  const cells: Cell[] = [];
  let from = 0;
  const push = (to: number) => {
    const text = line.slice(from, to);
    cells.push({ start: offset + from, end: offset + to, text: text.trim() });
  };
  for (const match of line.matchAll(apart)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(line.length);
  // bars and spaces may stand at both ends
  const outer = line.includes('\t') ? cells : cells.filter((cell, index) => cell.text !== '' || (index > 0 && index < cells.length - 1));
  return outer.filter((cell, index) => index < outer.length - 1 || cell.text !== '' || outer.length <= 2);
}

const stretches = (cells: Row): readonly Stretch[] => cells.filter((cell) => cell.end > cell.start).map((cell) => [cell.start, cell.end] as const);
