/**
 * Comparing figures as people mean them. Products such as 4000 × 1.3 carry dust in binary fractions
 * (5200.000000000001), so figures that differ by less than a billionth part are the same.
 */

/** True when the two are the same figure. */
export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

/** True when the first is really more than the second. */
export function isMore(one: number, other: number): boolean {
  return one > other && !isSame(one, other);
}

/** True when the first is really less than the second. */
export function isLess(one: number, other: number): boolean {
  return isMore(other, one);
}

/** The change from one figure to another in percent of the first, negative for a fall; null from 0, where there is none. */
export function changePercent(from: number, to: number): number | null {
  return from === 0 ? null : ((to - from) / Math.abs(from)) * 100;
}
