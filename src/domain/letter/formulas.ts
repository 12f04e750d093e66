import { clean, rounded } from '../checks/situation.ts';
import type { Formula } from './sentence.ts';

/**
 * Works a formula out over its inputs, in their order: part and whole, now and before, all that is added or counted.
 * A difference is never negative and a change neither: the words say which way. Null when a divisor is 0.
 */
export function workedOut(formula: Formula, inputs: readonly number[], decimals: number): number | null {
  const [first = 0, second = 0] = inputs;
  switch (formula) {
    case 'percentage': return second === 0 ? null : rounded((first / second) * 100, decimals);
    case 'change-percent': return second === 0 ? null : rounded(Math.abs((first - second) / second) * 100, decimals);
    case 'difference': return clean(Math.abs(first - second));
    case 'sum': return clean(inputs.reduce((total, one) => total + one, 0));
    case 'count': return inputs.length;
  }
}
