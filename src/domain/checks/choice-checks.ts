import type { Value } from '../value.ts';
import type { Kinds, Looked, Slots } from './looked.ts';
import { otherChoiceIn } from './other-choice.ts';
import { previousValue } from './situation.ts';

export type ChoiceCheck = Kinds<
  | 'is-not' | 'is-one-of' | 'goes-backwards' | 'differs-from-previous' | 'same-as-previous' | 'only-option'
  | 'includes-option' | 'more-options-than' | 'names-other-choice'>;

/** The slots of the finding when the check's name is true of what was chosen, else null. */
export function choiceFinding(check: ChoiceCheck, { ref, value, words, situation }: Looked): Slots | null {
  const previous = previousValue(situation, ref)?.value ?? null;
  switch (check.kind) {
    case 'is-not': return found(value !== check.value);
    case 'is-one-of': return found(check.values.some((one) => one === value));
    case 'goes-backwards': return found(place(check.order, previous) > place(check.order, value) && place(check.order, value) >= 0);
    case 'differs-from-previous': return found(previous !== null && !isEqual(previous, value));
    case 'same-as-previous': return found(previous !== null && isEqual(previous, value));
    case 'only-option': return found(chosen(value).length === 1 && chosen(value)[0] === check.option);
    case 'includes-option': return found(chosen(value).includes(check.option));
    case 'names-other-choice': return otherChoiceIn(words, check.of, situation);
    case 'more-options-than': return chosen(value).length > check.count ? { limit: check.count, found: chosen(value).length } : null;
  }
}

const found = (fires: boolean): Slots | null => (fires ? {} : null);

const place = (order: readonly string[], value: Value | null): number => (typeof value === 'string' ? order.indexOf(value) : -1);

function chosen(value: Value): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The same answer; the order in which options were named makes no difference. */
function isEqual(one: Value, other: Value): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: Value): unknown {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(one)).sort();
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
}
