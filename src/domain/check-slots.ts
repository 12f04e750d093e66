import type { Check, CrossCheck, RoundCheck } from './check.ts';

/** Slots that any sentence of the round can use, beside computed figures by id. */
export const roundSlotNames: readonly string[] = ['sector', 'year', 'nextYear', 'previousYear'];

/**
 * The slots that every finding of a kind fills, beside those of any sentence. `previousYear` is then the year of the
 * earlier answer that was held against. `value` is the figure, choice or date that was looked at, `previous` the earlier
 * one, `limit` the figure or day of the rule, `percent` and `difference` without a sign, `change` 'up' or 'down'
 * (`{change:up=meer|down=minder}`), `found` what stood in the words: a name, a link, "13%", a point of a list.
 * A yes-or-no, a list and parts are no slots: the sentences of such questions do without {value} and {previous}.
 */
export const checkSlots: { readonly [kind in Check['kind'] | CrossCheck['kind'] | RoundCheck['kind']]: readonly string[] } = {
  'below': ['value', 'limit'],
  'above': ['value', 'limit'],
  'not-above': ['value', 'limit'],
  'changed-by': ['value', 'previous', 'limit', 'percent', 'change'],
  'differs-by': ['value', 'limit', 'percent', 'change'],
  'implausible': ['value', 'limit', 'low', 'high'],
  'round-number': ['value'],
  'looks-like-year': ['value'],
  'equals': ['value', 'limit'],
  /** computed: the quotient. */
  'ratio': ['computed', 'limit'],
  /** computed: the value times 1000. */
  'magnitude-unclear': ['value', 'computed'],
  'before-date': ['value', 'limit'],
  'in-future': ['value', 'limit'],
  'in-past': ['value', 'limit'],
  /** limit: the day so many years ago, or ahead. */
  'older-than-years': ['value', 'limit'],
  'further-than-years': ['value', 'limit'],
  'outside-period': ['value', 'limit'],
  'other-day-than-previous': ['value', 'previous'],
  'in-months': ['value'],
  'after-deadline': ['value', 'limit'],
  'is-not': ['value'],
  'is-one-of': ['value'],
  'goes-backwards': ['value', 'previous'],
  'differs-from-previous': ['value', 'previous'],
  'same-as-previous': ['value', 'previous'],
  'only-option': [],
  'includes-option': [],
  /** found: how many were chosen. */
  'more-options-than': ['limit', 'found'],
  'names-other-choice': ['value', 'found'],
  /** found: the number of characters or items. */
  'longer-than': ['limit', 'found'],
  'fewer-items-than': ['limit', 'found'],
  'more-items-than': ['limit', 'found'],
  'item-without-date': ['found'],
  'names-person': ['found'],
  'personal-data': ['found'],
  'internal-link': ['found'],
  'not-https': ['found'],
  'names-no-result': ['found'],
  'copied-from-previous': ['found'],
  'part-missing': [],
  'claim-does-not-fit': ['value', 'computed', 'limit'],
  /** found: the stated percentage as a figure. */
  'stated-share-differs': ['found', 'computed', 'difference'],
  /** found: the literal words; percent and difference by the figures of both years. */
  'stated-change-differs': ['value', 'previous', 'found', 'difference', 'change'],
  'computed-outside': ['computed', 'limit'],
  /** found: the share of paid hours; limit: the norm; percent: share ÷ norm; computed: the realisation. */
  'share-fits-realisation': ['found', 'limit', 'percent', 'computed'],
  'stated-change-adds-up': ['value', 'previous', 'found', 'difference', 'change'],
  'stated-share-adds-up': ['found', 'computed', 'difference'],
  /** difference: the fall of the figure itself; found: that of the other, 0 where it did not fall. */
  'fall-explained-by': ['value', 'previous', 'difference', 'found'],
  /** found: the plans. */
  'plans-not-mentioned': ['found'],
  /** found: the other figure; previous: the published one. */
  'earlier-figure-revised': ['found', 'previous'],
  /** computed: the sum; limit: the national figure; found: how many sectors are in the sum. */
  'sum-beside-total': ['computed', 'limit', 'found'],
};
