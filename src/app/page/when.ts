import { formatMoment, formatShortMoment } from '../words/format.ts';
import type { Wording } from '../words/render.ts';
import type { When } from './door.ts';

/** A moment as the page shows it, in the zone of the round. */
export function whenOf(at: string, { round, language }: Pick<Wording, 'round' | 'language'>): When {
  return { at, short: formatShortMoment(at, round.zone, language), full: formatMoment(at, round.zone, language) };
}
