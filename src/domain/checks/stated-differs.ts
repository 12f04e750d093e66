import { changePercent, isMore } from './compare.ts';
import type { Slots } from './looked.ts';
import { clean, rounded } from './situation.ts';
import { type Stated, type Years, statedIn } from './stated.ts';

/** Words to look through. Said to a question about `figures`, a bare percentage is a share of the goal, and new jobs are a change. */
export type Passage = { readonly words: string; readonly figures: boolean };

/** This year's figure and the one on file; `approx` when either is stated as "ruim" or "ongeveer". */
export type Compared = { readonly value: number | null; readonly previous: number | null; readonly approx: boolean };

/** "ruim 50%" and "bijna 60%" are true of more figures: within this many points, or percent. */
const ROOM_FOR_ABOUT = 5;

/**
 * The first share of the goal in the words that is more than `points` away from the computed one, as slots: `found` the
 * stated percentage as it was written, `computed` ours. Null when all fit or there is none to compare with.
 */
export function shareThatDiffers(passages: readonly Passage[], computed: number | null, points: number, years: Years): Slots | null {
  if (computed === null) return null;
  for (const { words, figures } of passages) {
    const shares = statedIn(words, years).filter((one) => one.kind === 'share');
    const differs = (one: (typeof shares)[number]) => isMore(Math.abs(one.percent - computed), one.approx ? Math.max(points, ROOM_FOR_ABOUT) : points);
    // beside a share that fits, a bare percentage is of something else: "36,3%, dat is 1,0% van de uren"
    const oneFits = shares.some((one) => !differs(one));
    const wrong = shares.find((one) => differs(one) && (one.sure || (figures && !oneFits)));
    if (wrong) return { computed, found: wrong.words };
  }
  return null;
}

/**
 * The first change against last year in the words that does not lead to this year's figure: more than `tolerance` and
 * more than `percent` percent off. As slots: `found` the literal words; `change` and `percent` by the figures, and the
 * figures. Null when all fit or a figure is missing.
 */
export function changeThatDiffers(
  passages: readonly Passage[], { value, previous, approx, ...years }: Years & Compared, room: { readonly tolerance: number; readonly percent: number },
): Slots | null {
  if (value === null || previous === null) return null;
  for (const { words, figures } of passages) {
    for (const one of statedIn(words, years)) {
      const expected = expectedFrom(one, previous, figures);
      if (expected === null) continue;
      const off = Math.abs(expected - value);
      const percent = one.approx || approx ? Math.max(room.percent, ROOM_FOR_ABOUT) : room.percent;
      if (!isMore(off, room.tolerance) || !isMore(off, (Math.abs(value) * percent) / 100)) continue;
      const change = changePercent(previous, value);
      return {
        value, previous, found: one.words, limit: clean(expected), change: clean(Math.abs(value - previous)), direction: value < previous ? 'down' : 'up',
        percent: rounded(Math.abs(change ?? 0), 1),
      };
    }
  }
  return null;
}

/** What this year should be if the words were right; null when they state no change. */
function expectedFrom(stated: Stated, previous: number, figures: boolean): number | null {
  if (stated.kind === 'change-percent') return previous * (1 + stated.percent / 100);
  return stated.kind === 'change' && (stated.net || figures) ? previous + stated.amount : null;
}
