/**
 * True when `typed` is `word` with a small slip: one letter wrong, missing, doubled or swapped with its neighbour in words
 * of five letters or more, two in words of eight or more. Shorter words must be right: "hbo" is not a slip of "mbo".
 */
export function isNear(typed: string, word: string): boolean {
  if (typed === word) return true;
  const allowed = word.length >= 8 ? 2 : word.length >= 5 ? 1 : 0;
  if (allowed === 0 || typed.length < 4 || Math.abs(typed.length - word.length) > allowed) return false;
  return distance(typed, word) <= allowed;
}

/** Letters to change, add, take away or swap with a neighbour to come from one word to the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
