import type { Check, CrossCheck, RoundCheck } from './check.ts';

/** Slots that any sentence of the round can use, beside computed figures by id. */
export const roundSlotNames: readonly string[] = ['sector', 'year', 'nextYear', 'previousYear'];

/**
 * The slots that the sentence of each kind of check can use, beside those of every sentence ({sector} {year} {nextYear}
 * {previousYear} and computed figures by id). `value` is the figure, choice or date that was looked at; `previous` and
 * `previousYear` are the earlier answer it was held against and the year of that answer; `percent` and `change` have no
 * sign; `found` is what stood in the words (a name, a link, "13%", an item); `limit` is the figure of the rule.
 */
export const checkSlots: { readonly [kind in Check['kind'] | CrossCheck['kind'] | RoundCheck['kind']]: readonly string[] } = {
  'below': ['value', 'limit'],
  'above': ['value', 'limit'],
  'not-above': ['value', 'limit'],
  'changed-by': ['value', 'previous', 'previousYear', 'percent', 'change'],
  'differs-by': ['value', 'limit', 'percent'],
  'implausible': ['value', 'limit', 'low', 'high'],
  'round-number': ['value'],
  'looks-like-year': ['value'],
  'equals': ['value', 'limit'],
  /** computed: the quotient with two decimals; percent: the same times 100 with one. */
  'ratio': ['value', 'computed', 'percent'],
  /** computed: the value times 1000. */
  'magnitude-unclear': ['value', 'computed'],
  'before-date': ['value', 'date'],
  'in-future': ['value'],
  'in-past': ['value'],
  /** limit: the number of years. */
  'older-than-years': ['value', 'limit'],
  'further-than-years': ['value', 'limit'],
  'outside-period': ['value'],
  'other-day-than-previous': ['value', 'previous', 'previousYear'],
  'in-months': ['value'],
  'after-deadline': ['value', 'date'],
  'is-not': ['value'],
  'is-one-of': ['value'],
  'goes-backwards': ['value', 'previous', 'previousYear'],
  'differs-from-previous': ['value', 'previous', 'previousYear'],
  'same-as-previous': ['value', 'previous', 'previousYear'],
  'only-option': ['value'],
  'includes-option': ['value'],
  /** found: how many were chosen. */
  'more-options-than': ['value', 'limit', 'found'],
  'names-other-choice': ['value', 'found'],
  /** found: the number of characters or items. */
  'longer-than': ['limit', 'found'],
  'fewer-items-than': ['limit', 'found'],
  'more-items-than': ['limit', 'found'],
  /** found, here and below: the literal words, the first of them. */
  'item-without-date': ['found'],
  'names-person': ['found'],
  'personal-data': ['found'],
  'internal-link': ['value', 'found'],
  'not-https': ['value', 'found'],
  'names-no-result': ['found'],
  'copied-from-previous': ['found', 'previousYear'],
  'part-missing': [],
  /** computed: the percentage. */
  'claim-does-not-fit': ['value', 'computed'],
  'stated-share-differs': ['value', 'found', 'computed'],
  /** change and percent: worked out from both years' figures. */
  'stated-change-differs': ['value', 'previous', 'previousYear', 'found', 'change', 'percent'],
  'computed-outside': ['value', 'computed'],
  /** found: the share of paid hours; limit: the norm; percent: share ÷ norm; computed: the realisation. */
  'share-fits-realisation': ['found', 'limit', 'percent', 'computed'],
  'stated-change-adds-up': ['value', 'previous', 'previousYear', 'found', 'change', 'percent'],
  'stated-share-adds-up': ['found', 'computed'],
  /** change: the fall of the figure itself; found: that of the other, 0 when it did not fall. */
  'fall-explained-by': ['value', 'previous', 'previousYear', 'change', 'found'],
  /** found: the plans. */
  'plans-not-mentioned': ['found', 'previousYear'],
  /** found: the other figure; previous: the published one. */
  'earlier-figure-revised': ['found', 'previous', 'previousYear'],
  /** computed: the sum; limit: the national figure; found: how many sectors are in the sum. */
  'sum-beside-total': ['computed', 'limit', 'found'],
};
