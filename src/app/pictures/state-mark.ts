import type { PartStand, StepStand } from '../../domain/clearance/stand.ts';
import type { SectorState } from '../../domain/status.ts';
import type { Shape } from './shapes.ts';
import { shapeMark } from './shapes.ts';

type Look = { readonly shape: Shape; readonly colour: string };

/** How the states of a sector look. Colours have a contrast of at least 4.5 on white, so that they may also be text. */
export const STATE_LOOKS: { readonly [state in SectorState]: Look } = {
  'submitted': { shape: 'disc-tick', colour: '#14703A' },
  'submitted-late': { shape: 'square-tick', colour: '#0B6470' },
  'ready-to-submit': { shape: 'diamond-arrow', colour: '#1D5AA6' },
  'underway': { shape: 'half-disc', colour: '#8A5200' },
  'reopened': { shape: 'turning-ring', colour: '#6A3BA0' },
  'not-started': { shape: 'dashed-ring', colour: '#55606C' },
};

/** How it looks where somebody stands with the part of the letter they agree to. */
export const PART_LOOKS: { readonly [state in PartStand['state']]: Look } = {
  agreed: { shape: 'disc-tick', colour: '#14703A' },
  asked: { shape: 'clock', colour: '#8A5200' },
  changed: { shape: 'turning-ring', colour: '#6A3BA0' },
  remarked: { shape: 'speech', colour: '#A3211B' },
  waived: { shape: 'square-bar', colour: '#3F4A56' },
  new: { shape: 'dashed-ring', colour: '#55606C' },
};

/** How the steps of the clearance look. */
export const STEP_LOOKS: { readonly [state in StepStand['state']]: Look } = {
  done: { shape: 'disc-tick', colour: '#14703A' },
  busy: { shape: 'half-disc', colour: '#8A5200' },
  open: { shape: 'diamond-arrow', colour: '#1D5AA6' },
  waiting: { shape: 'dashed-ring', colour: '#55606C' },
};

/** The mark of a look around (x, y), `size` across. */
export function markOf({ shape, colour }: Look, x: number, y: number, size: number): string {
  return shapeMark(shape, colour, x, y, size);
}
