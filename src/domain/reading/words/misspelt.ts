/**
 * The one known word that a typed word differs from by a single slip of the fingers: a letter too many, too few, wrong,
 * or two that changed places. Null when none or more than one is that near, or when the first letter differs.
 */
export function nearestWord(known: readonly string[]): (typed: string) => string | null {
  const cut = new Map<string, string[]>();
  for (const word of known) for (const key of withoutOne(word)) cut.set(key, [...(cut.get(key) ?? []), word]);
  return (typed) => {
    if (typed.length < 6 || typed.length > 24) return null;
    const near = new Set<string>();
    for (const key of withoutOne(typed)) for (const word of cut.get(key) ?? []) if (word[0] === typed[0] && isOneSlip(typed, word)) near.add(word);
    return near.size === 1 ? [...near][0]! : null;
  };
}

function withoutOne(word: string): readonly string[] {
  const keys = [word];
  for (let i = 1; i < word.length; i++) keys.push(word.slice(0, i) + word.slice(i + 1));
  return keys;
}

function isOneSlip(typed: string, word: string): boolean {
  let start = 0;
  while (start < typed.length && typed[start] === word[start]) start++;
  let end = 0;
  while (end < Math.min(typed.length, word.length) - start && typed.at(-1 - end) === word.at(-1 - end)) end++;
  const left = typed.slice(start, typed.length - end);
  const right = word.slice(start, word.length - end);
  if (left.length + right.length <= 1 || (left.length === 1 && right.length === 1)) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
