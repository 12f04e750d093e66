import type { NumberMention } from './find-numbers.ts';

type Placed = Pick<NumberMention, 'start' | 'end' | 'value'>;

/** The numbers that are each laid at another door: "512 volgens UWV en 498 volgens onszelf". Empty where there are no two that differ. */
export function bySource<T extends Placed>(text: string, numbers: readonly T[]): readonly T[] {
  const told = numbers.filter((one) => BEHIND.test(text.slice(one.end, one.end + 40)) || AHEAD.test(text.slice(Math.max(0, one.start - 40), one.start)));
  return new Set(told.map((one) => one.value)).size > 1 ? told : [];
}

const BEHIND = /^(?:\s*(?!en |maar |and |but )(?:%|€|\p{L}+)){0,2}?\s*\(?(?:volgens|according to|zegt|meldt|aldus)(?!\p{L})/u;
const AHEAD = /(?<!\p{L})(?:volgens|according to)(?: (?:de|het|onze|the|our))?(?: [\p{L}&]+){1,2}(?: (?:is het|zijn het|zijn er|er|waren het|waren er))?\s*[:,]?\s*(?:€ ?)?$/u;
