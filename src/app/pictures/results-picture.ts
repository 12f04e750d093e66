import { framed, INK, SOFT, WIDTH } from './frame.ts';
import { element, text } from './svg.ts';
import { fitted, textWidth } from './text-width.ts';

/** One bar: `share` is 1 where all was realised, and null where there is nothing to show. `shown` is printed as it is. */
export type Bar = { readonly label: string; readonly shown: string; readonly share: number | null };

const ROW = 46;
const LABELS = 330;
const RIGHT = 110;
const TOP = 34;
const BAR = '#154273';
const REACHED = '#14703A';

/**
 * A bar for each, of 1024 pixels wide, with a line where all is realised. What reached that line differs in colour and has a
 * tick. The words around it are the letter's: the picture holds only labels and the figures as they were printed.
 */
export function resultsPicture(bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map((one) => one.share ?? 0));
  const room = WIDTH - LABELS - RIGHT;
  const x = (share: number): number => Math.round(LABELS + (share / most) * room);
  const height = TOP + bars.length * ROW + 12;
  const rows = bars.map((bar, index) => rowOf(bar, TOP + index * ROW, x));
  const goal = element('line', { 'x1': x(1), 'x2': x(1), 'y1': TOP - 8, 'y2': height - 8, 'stroke': INK, 'stroke-width': 1.5, 'stroke-dasharray': '5 4' });
  return framed(height, goal + text('100%', x(1), TOP - 14, 15, { 'text-anchor': 'middle', 'fill': SOFT }) + rows.join(''));
}

function rowOf({ label, shown, share }: Bar, y: number, x: (share: number) => number): string {
  const middle = y + ROW / 2;
  const name = text(fitted(label, 18, LABELS - 18), LABELS - 14, middle + 6, 18, { 'text-anchor': 'end' });
  if (share === null) return name + text(shown, LABELS + 6, middle + 6, 18, { fill: SOFT });
  const end = x(share);
  const reached = share >= 1;
  const tick = reached ? element('path', { d: `M${end - 26} ${middle} l6 7 l11 -14`, 'fill': 'none', 'stroke': '#FFFFFF', 'stroke-width': 3, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }) : '';
  // a figure beside the line of the goal would be struck through by it
  const beside = end < x(1) && end + textWidth(shown, 18) + 14 > x(1) ? x(1) + 8 : end + 8;
  return name + element('rect', { x: LABELS, y: middle - 13, width: Math.max(2, end - LABELS), height: 26, fill: reached ? REACHED : BAR }) + tick
    + text(shown, beside, middle + 6, 18, { 'font-weight': 600 });
}
