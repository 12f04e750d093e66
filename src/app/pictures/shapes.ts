import { element } from './svg.ts';

/** What a mark looks like. No two look the same without their colour. */
export const SHAPES = ['disc-tick', 'square-tick', 'diamond-arrow', 'half-disc', 'turning-ring', 'dashed-ring', 'speech', 'square-bar', 'clock'] as const;
export type Shape = (typeof SHAPES)[number];

/** A mark around (x, y), `size` across. */
export function shapeMark(shape: Shape, colour: string, x: number, y: number, size: number): string {
  const r = size / 2;
  const at = (dx: number, dy: number) => `${round(x + dx * r)} ${round(y + dy * r)}`;
  const line = (path: string, stroke: string, width: number) => element('path', { d: path, fill: 'none', stroke, 'stroke-width': round(width * r), 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });
  const tick = line(`M${at(-0.42, 0.04)} L${at(-0.1, 0.36)} L${at(0.45, -0.32)}`, '#FFFFFF', 0.22);
  const square = element('rect', { x: round(x - 0.92 * r), y: round(y - 0.92 * r), width: round(1.84 * r), height: round(1.84 * r), rx: round(0.22 * r), fill: colour });
  const ring = element('circle', { cx: x, cy: y, r: round(0.9 * r), fill: '#FFFFFF', stroke: colour, 'stroke-width': round(0.2 * r) });
  switch (shape) {
    case 'disc-tick': return element('circle', { cx: x, cy: y, r, fill: colour }) + tick;
    case 'square-tick': return square + tick;
    case 'square-bar': return square + line(`M${at(-0.46, 0)} L${at(0.46, 0)}`, '#FFFFFF', 0.26);
    case 'diamond-arrow': return element('path', { d: `M${at(0, -1.12)} L${at(1.12, 0)} L${at(0, 1.12)} L${at(-1.12, 0)} Z`, fill: colour })
      + line(`M${at(-0.42, 0)} L${at(0.4, 0)} M${at(0.08, -0.34)} L${at(0.42, 0)} L${at(0.08, 0.34)}`, '#FFFFFF', 0.18);
    case 'half-disc': return ring + element('path', { d: `M${at(0, -0.82)} A${round(0.82 * r)} ${round(0.82 * r)} 0 0 0 ${at(0, 0.82)} Z`, fill: colour });
    case 'clock': return ring + line(`M${at(0, -0.48)} L${at(0, 0.04)} L${at(0.36, 0.3)}`, colour, 0.2);
    case 'speech': return element('path', { d: `M${at(-0.95, -0.85)} L${at(0.95, -0.85)} L${at(0.95, 0.45)} L${at(-0.05, 0.45)} L${at(-0.5, 0.98)} L${at(-0.5, 0.45)} L${at(-0.95, 0.45)} Z`, 'fill': colour, 'stroke': colour, 'stroke-width': round(0.12 * r), 'stroke-linejoin': 'round' })
      + line(`M${at(-0.5, -0.4)} L${at(0.5, -0.4)} M${at(-0.5, 0)} L${at(0.2, 0)}`, '#FFFFFF', 0.18);
    case 'turning-ring': return line(`M${at(0.62, -0.58)} A${round(0.85 * r)} ${round(0.85 * r)} 0 1 0 ${at(0.85, 0.1)}`, colour, 0.22)
      + element('path', { d: `M${at(0.98, -0.98)} L${at(0.9, -0.1)} L${at(0.18, -0.56)} Z`, fill: colour });
    case 'dashed-ring': return element('circle', { cx: x, cy: y, r: round(0.88 * r), fill: '#FFFFFF', stroke: colour, 'stroke-width': round(0.16 * r), 'stroke-dasharray': `${round(0.42 * r)} ${round(0.269 * r)}` });
  }
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100;
}
