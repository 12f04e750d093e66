import type { SectorState } from '../../domain/status.ts';
import { element } from './svg.ts';

/** Colours with a contrast of at least 4.5 on white, so that they may also be text. */
export const STATE_COLOURS: { readonly [state in SectorState]: string } = {
  'submitted': '#14703A',
  'submitted-late': '#0B6470',
  'ready-to-submit': '#1D5AA6',
  'underway': '#8A5200',
  'reopened': '#6A3BA0',
  'not-started': '#55606C',
};

/**
 * The mark of a state around (x, y), `size` across. No two have the same shape: a full disc with a tick, a square with a tick,
 * a diamond with an arrow, a half-full disc, a ring that turns back, an open dashed ring.
 */
export function stateMark(state: SectorState, x: number, y: number, size: number): string {
  const colour = STATE_COLOURS[state];
  const r = size / 2;
  const at = (dx: number, dy: number) => `${round(x + dx * r)} ${round(y + dy * r)}`;
  const line = (path: string, stroke: string, width: number) => element('path', { d: path, fill: 'none', stroke, 'stroke-width': round(width * r), 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });
  const tick = line(`M${at(-0.42, 0.04)} L${at(-0.1, 0.36)} L${at(0.45, -0.32)}`, '#FFFFFF', 0.22);
  switch (state) {
    case 'submitted': return element('circle', { cx: x, cy: y, r, fill: colour }) + tick;
    case 'submitted-late': return element('rect', { x: round(x - 0.92 * r), y: round(y - 0.92 * r), width: round(1.84 * r), height: round(1.84 * r), rx: round(0.22 * r), fill: colour }) + tick;
    case 'ready-to-submit': return element('path', { d: `M${at(0, -1.12)} L${at(1.12, 0)} L${at(0, 1.12)} L${at(-1.12, 0)} Z`, fill: colour })
      + line(`M${at(-0.42, 0)} L${at(0.4, 0)} M${at(0.08, -0.34)} L${at(0.42, 0)} L${at(0.08, 0.34)}`, '#FFFFFF', 0.18);
    case 'underway': return element('circle', { cx: x, cy: y, r: round(0.9 * r), fill: '#FFFFFF', stroke: colour, 'stroke-width': round(0.2 * r) })
      + element('path', { d: `M${at(0, -0.82)} A${round(0.82 * r)} ${round(0.82 * r)} 0 0 0 ${at(0, 0.82)} Z`, fill: colour });
    case 'reopened': return line(`M${at(0.62, -0.58)} A${round(0.85 * r)} ${round(0.85 * r)} 0 1 0 ${at(0.85, 0.1)}`, colour, 0.22)
      + element('path', { d: `M${at(0.98, -0.98)} L${at(0.9, -0.1)} L${at(0.18, -0.56)} Z`, fill: colour });
    case 'not-started': return element('circle', { cx: x, cy: y, r: round(0.88 * r), fill: '#FFFFFF', stroke: colour, 'stroke-width': round(0.16 * r), 'stroke-dasharray': `${round(0.42 * r)} ${round(0.269 * r)}` });
  }
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100;
}
