import { isParts } from '../value.ts';
import { isLess, isMore } from './compare.ts';
import { comparedWithPrevious, yearsOf } from './compared.ts';
import { isPartAsked } from './holds.ts';
import type { Kinds, Looked, Slots } from './looked.ts';
import { computedFigure } from './situation.ts';
import { changeThatDiffers, shareThatDiffers } from './stated-differs.ts';

export type ClaimCheck = Kinds<'part-missing' | 'claim-does-not-fit' | 'stated-share-differs' | 'stated-change-differs'>;

/** The slots of the finding when what is claimed does not fit the figures, else null. Without the figures there is no finding. */
export function claimFinding(check: ClaimCheck, looked: Looked): Slots | null {
  const { situation, value, words } = looked;
  switch (check.kind) {
    case 'part-missing': return isPartMissing(check.part, looked) ? {} : null;
    case 'claim-does-not-fit': {
      const computed = computedFigure(situation, check.computed);
      if (computed === null) return null;
      const tooHigh = value === check.reached && isLess(computed, check.from);
      const tooLow = value === check.missed && !isLess(computed, check.below);
      return tooHigh || tooLow ? { computed, limit: tooHigh ? check.from : check.below } : null;
    }
    case 'stated-share-differs': {
      const computed = computedFigure(situation, check.computed);
      if (typeof value === 'number' && looked.question.type === 'percentage' && computed !== null && isMore(Math.abs(value - computed), check.points)) return { computed, found: looked.given.quote };
      return shareThatDiffers([{ words, figures: looked.question.type !== 'text' }], computed, check.points, yearsOf(situation, looked.ref));
    }
    case 'stated-change-differs':
      return changeThatDiffers([{ words, figures: looked.question.type !== 'text' }], comparedWithPrevious(situation, check.of), check);
  }
}

/** A check on the whole answer looks for every part that is asked and may not be passed over. */
function isPartMissing(part: string | undefined, { question, value, situation }: Looked): boolean {
  const parts = isParts(value) ? value : {};
  if (part !== undefined) return parts[part] === undefined || parts[part] === '';
  return (question.parts ?? []).some((one) => !one.optional && isPartAsked(one, parts, situation) && (parts[one.id] === undefined || parts[one.id] === ''));
}
