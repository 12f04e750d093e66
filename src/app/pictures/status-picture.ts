import type { RoundStatus, SectorState, SectorStatus } from '../../domain/status.ts';
import { SECTOR_STATES } from '../../domain/status.ts';
import type { Picture } from '../messages.ts';
import type { Cell, Heights } from './columns.ts';
import { heightOf, inColumns } from './columns.ts';
import { ALARM, framed, headOf as pictureHead, INK, MARGIN, MOST_HIGH, RULE, SOFT, TRACK, WIDTH } from './frame.ts';
import { markOf, STATE_LOOKS } from './state-mark.ts';
import type { PictureWords } from './status-words.ts';
import { altOf, deadlineOfPicture, labelIn, remarksOf, titleOf } from './status-words.ts';
import { element, escaped, text } from './svg.ts';
import { fitted, joinedWithin, textWidth } from './text-width.ts';

const GAP = 36;

/** From roomy to tight; the first that fits is taken. */
type Density = Heights & { readonly columns: number; readonly name: number; readonly detail: number; readonly mark: number; readonly bar: number };
const DENSITIES: readonly Density[] = [
  { columns: 1, heading: 58, row: 84, name: 27, detail: 20.5, mark: 40, bar: 250 },
  { columns: 2, heading: 50, row: 63, name: 20.5, detail: 17, mark: 32, bar: 84 },
  { columns: 2, heading: 50, row: 60, name: 18.5, detail: 14.5, mark: 27, bar: 90 },
  { columns: 2, heading: 44, row: 50, name: 17, detail: 14, mark: 24, bar: 90 },
  { columns: 2, heading: 38, row: 42, name: 15.5, detail: 13, mark: 21, bar: 90 },
  { columns: 2, heading: 34, row: 37, name: 14.5, detail: 12.5, mark: 19, bar: 90 },
  { columns: 3, heading: 36, row: 42, name: 14.5, detail: 12.5, mark: 19, bar: 54 },
  { columns: 3, heading: 32, row: 34, name: 13.5, detail: 12, mark: 17, bar: 54 },
];
/** Up to so many sectors stand in one column. */
const FEW = 5;

/**
 * The status as a picture of 1024 pixels wide and at most as high: its title is the message, every sector has its state as a shape,
 * a colour and a word. Every figure in it, and what had no room, is in the alternative text.
 */
export function statusPicture(status: RoundStatus, words: PictureWords): Picture {
  const head = headOf(status, words);
  const { density, columns } = laidOut(status, MOST_HIGH - head.height - MARGIN);
  const height = Math.ceil(head.height + Math.max(...columns.map((cells) => heightOf(cells, density))) + MARGIN - 8);
  const width = (WIDTH - 2 * MARGIN - GAP * (columns.length - 1)) / columns.length;
  const drawn = columns.map((cells, index) => columnOf(cells, MARGIN + index * (width + GAP), head.height, width, density, status, words));
  const alt = altOf(status, words);
  const svg = framed(height, head.svg + drawn.join(''), { title: titleOf(status, words), alt });
  return { kind: 'status', svg, alt };
}

function laidOut(status: RoundStatus, room: number): { readonly density: Density; readonly columns: readonly (readonly Cell[])[] } {
  const fitting = DENSITIES.filter(({ columns }) => (columns === 1) === (status.sectors.length <= FEW));
  const groups = status.groups.map((group) => group.id);
  const tries = fitting.map((density) => ({ density, columns: inColumns(groups, status.sectors, density.columns, density) }));
  const fits = tries.find(({ density, columns }) => Math.max(...columns.map((cells) => heightOf(cells, density))) <= room);
  if (fits) return fits;
  const tightest = fitting.at(-1)!;
  const rows = status.sectors.map((sector): Cell => ({ kind: 'sector', sector }));
  const each = Math.ceil(rows.length / tightest.columns);
  const columns = Array.from({ length: tightest.columns }, (_, index) => rows.slice(index * each, (index + 1) * each)).filter((cells) => cells.length > 0);
  return { density: { ...tightest, row: Math.min(tightest.row, room / each) }, columns };
}

function headOf(status: RoundStatus, words: PictureWords): { readonly svg: string; readonly height: number } {
  const { say, language } = words;
  const { deadline, left, late } = deadlineOfPicture(status, words);
  const due = (y: number): string => element('text', { 'x': MARGIN, y, 'font-size': 20, 'xml:space': 'preserve' },
    escaped(`${deadline} · `) + element('tspan', { 'font-weight': 700 }, escaped(left)) + (late === null ? '' : element('tspan', { 'font-weight': 700, 'fill': ALARM }, escaped(` · ${late}`))));
  const head = pictureHead({ round: labelIn(status.title, language), at: say('picture-at', { moment: { moment: status.at } }), title: titleOf(status, words) }, due);
  const legend = legendOf(status, words, head.foot + 56);
  return { svg: head.svg + legend.svg, height: legend.foot + 14 };
}

const LEGEND = 16.5;

/** How many sectors are in each state: the key to the marks, in as many lines as it takes. */
function legendOf(status: RoundStatus, { say }: PictureWords, top: number): { readonly svg: string; readonly foot: number } {
  let x = MARGIN;
  let y = top;
  const parts: string[] = [element('line', { x1: MARGIN, x2: WIDTH - MARGIN, y1: top - 30, y2: top - 30, stroke: RULE, 'stroke-width': 1.5 })];
  for (const state of SECTOR_STATES) {
    const count = status.counts.byState[state];
    if (count === 0) continue;
    const label = say('picture-legend', { count, standing: state });
    const width = 28 + textWidth(label, LEGEND) + 18;
    if (x > MARGIN && x + width - 18 > WIDTH - MARGIN) {
      x = MARGIN;
      y += 34;
    }
    parts.push(markOf(STATE_LOOKS[state], x + 10, y - 6, 19), text(label, x + 28, y, LEGEND, { 'font-weight': 600, 'fill': STATE_LOOKS[state].colour }));
    x += width;
  }
  return { svg: parts.join(''), foot: y };
}

function columnOf(cells: readonly Cell[], x: number, top: number, width: number, density: Density, status: RoundStatus, words: PictureWords): string {
  let y = top;
  return cells.map((cell) => {
    const height = cell.kind === 'heading' ? density.heading : density.row;
    const drawn = cell.kind === 'heading' ? headingOf(cell, x, y, width, density, status, words) : rowOf(cell.sector, x, y, width, density, status, words);
    y += height;
    return drawn;
  }).join('');
}

function headingOf(cell: Extract<Cell, { kind: 'heading' }>, x: number, y: number, width: number, density: Density, status: RoundStatus, { say, language }: PictureWords): string {
  const group = status.groups.find((one) => one.id === cell.group);
  const own = status.sectors.filter((one) => one.group === cell.group);
  const count = say('picture-group-count', { submitted: own.filter((one) => one.submission !== null).length, sectors: own.length });
  const foot = y + density.heading - 11;
  const size = density.name - 0.5;
  const countSize = density.detail;
  const label = say(cell.continued ? 'picture-group-continued' : 'picture-group', { group: group ? labelIn(group.label, language) : cell.group });
  return text(fitted(label, size, width - textWidth(count, countSize) - 16), x, foot, size, { 'font-weight': 700 })
    + (cell.continued ? '' : text(count, x + width, foot, countSize, { 'text-anchor': 'end', 'fill': SOFT }))
    + element('line', { x1: x, x2: x + width, y1: foot + 9, y2: foot + 9, stroke: INK, 'stroke-width': 1.5 });
}

function rowOf(one: SectorStatus, x: number, y: number, width: number, density: Density, status: RoundStatus, words: PictureWords): string {
  const { name, detail, mark, bar, row } = density;
  const { say, language } = words;
  const middle = y + row / 2;
  const left = x + mark + 12;
  const right = x + width;
  const progress = say('picture-progress', { answered: one.answered, applicable: one.applicable });
  const room = width - mark - 12 - bar - 14;
  const standing = say('picture-standing', { standing: one.state });
  const remarks = joinedWithin(remarksOf(one, status, words), ' · ', detail, room - textWidth(`${standing} · `, detail));
  const foot = middle + detail * 0.98 + 1;
  const { colour } = STATE_LOOKS[one.state];
  return [
    markOf(STATE_LOOKS[one.state], x + mark / 2, middle, mark),
    text(fitted(labelIn(one.label, language), name, width - mark - 12 - textWidth(progress, detail) - 14), left, middle - name * 0.14 - 1, name, { 'font-weight': 600 }),
    stateLine(standing, remarks, one.overdue, left, foot, detail, one.state),
    text(progress, right, middle - name * 0.14 - 1, detail, { 'text-anchor': 'end', 'fill': SOFT }),
    barOf(one, right - bar, middle + detail * 0.38, bar, Math.max(6, row * 0.13), colour),
  ].join('');
}

function stateLine(standing: string, remarks: string, overdue: boolean, x: number, y: number, size: number, state: SectorState): string {
  const rest = remarks === '' ? '' : element('tspan', { 'font-weight': overdue ? 600 : 400, 'fill': overdue ? ALARM : SOFT }, escaped(` · ${remarks}`));
  return element('text', { x, y, 'font-size': size, 'xml:space': 'preserve' }, element('tspan', { 'font-weight': 600, 'fill': STATE_LOOKS[state].colour }, escaped(standing)) + rest);
}

function barOf(one: SectorStatus, x: number, y: number, width: number, height: number, colour: string): string {
  const share = one.applicable === 0 ? 0 : one.answered / one.applicable;
  const full = share === 0 ? '' : element('rect', { x, y, width: Math.max(height, width * share), height, rx: height / 2, fill: colour });
  return element('rect', { x, y, width, height, rx: height / 2, fill: TRACK }) + full;
}
