import type { SectorStatus } from '../../domain/status.ts';

/** What stands in a column, from top to bottom. `continued` is the heading of a group that began in an earlier column. */
export type Cell =
  | { readonly kind: 'heading'; readonly group: string; readonly continued: boolean }
  | { readonly kind: 'sector'; readonly sector: SectorStatus };

export type Heights = { readonly heading: number; readonly row: number };

/** Puts the sectors in columns under the headings of their groups, so that the columns are about as long; a group stays whole where that costs little. */
export function inColumns(groups: readonly string[], sectors: readonly SectorStatus[], columns: number, heights: Heights): readonly (readonly Cell[])[] {
  const cells = groups.flatMap((group): readonly Cell[] => {
    const own = sectors.filter((one) => one.group === group);
    return own.length === 0 ? [] : [{ kind: 'heading', group, continued: false }, ...own.map((sector): Cell => ({ kind: 'sector', sector }))];
  });
  return split(cells, columns, heights);
}

/** How high a column is. */
export function heightOf(cells: readonly Cell[], { heading, row }: Heights): number {
  return cells.reduce((sum, cell) => sum + (cell.kind === 'heading' ? heading : row), 0);
}

function split(cells: readonly Cell[], columns: number, heights: Heights): readonly (readonly Cell[])[] {
  if (columns === 1 || cells.length < 3) return [cells];
  const cuts = Array.from({ length: cells.length - 1 }, (_, index) => index + 1).filter((at) => cells[at - 1]!.kind !== 'heading');
  const parts = cuts.map((at) => {
    const first = cells.slice(0, at);
    const rest = split(withHeading(cells, at), columns - 1, heights);
    const tallest = Math.max(heightOf(first, heights), ...rest.map((column) => heightOf(column, heights)));
    return { columns: [first, ...rest], tallest, cost: tallest + (cells[at]!.kind === 'heading' ? 0 : heights.heading + heights.row) };
  });
  return parts.toSorted((a, b) => a.cost - b.cost)[0]!.columns;
}

function withHeading(cells: readonly Cell[], at: number): readonly Cell[] {
  const rest = cells.slice(at);
  const [first] = rest;
  return first?.kind === 'sector' ? [{ kind: 'heading', group: first.sector.group, continued: true }, ...rest] : rest;
}
