import type { Companied } from './number-company.ts';

/** "12 euro 75", "12 euro en 75 cent", "twaalf euro vijftig": two numbers that are one amount are put together. */
export function joinCents(text: string, numbers: readonly Companied[]): readonly Companied[] {
  if (!text.includes('eur')) return numbers;
  const joined: Companied[] = [];
  for (const one of numbers) {
    const euros = joined.at(-1);
    if (euros !== undefined && areCents(text, euros, one)) {
      const end = one.words[0]?.text === 'cent' ? one.words[0].end : one.end;
      joined[joined.length - 1] = { ...euros, value: Number((euros.value + one.value / 100).toFixed(2)), decimals: 2, other: null, end, after: one.after, words: [], per: one.per, approx: euros.approx ?? one.approx, bound: euros.bound ?? one.bound };
    } else joined.push(one);
  }
  return joined;
}

function areCents(text: string, euros: Companied, cents: Companied): boolean {
  if (euros.currency !== 'euro' || !Number.isInteger(euros.value) || euros.magnitude !== null || euros.malformed || cents.malformed) return false;
  const between = /^\s*(?:euro|eur)( en)? $/.exec(text.slice(euros.end, cents.start));
  if (between === null || cents.value < 1 || cents.value > 99 || !Number.isInteger(cents.value) || cents.percent !== null || cents.form === 'fraction') return false;
  const named = cents.words[0]?.text;
  if (named === 'cent') return true;
  // "12 euro 5" may be a slip for 12,50 or 12,05
  const two = cents.value >= 10;
  return between[1] === undefined && two && (named === undefined || /^(?:per|p|elke?)$/.test(named));
}
