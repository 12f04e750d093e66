const MARKERS = /(?<!\p{L})(?:nee,? wacht(?: even)?|oh? wacht|wacht(?: even)?|sorry|excuus|pardon|foutje|correctie|ik bedoel(?:de)?|bedoel ik|moet(?:en)? (?:het |dat |er )?(?:eigenlijk )?zijn|moest (?:het |dat )?zijn|beter gezegd|of nee|oh nee|o nee|nee|neen|of eigenlijk|eigenlijk|of liever|herstel|typefout|tikfout|typo|rectificatie|no,? wait|no|wait|actually|i mean|correction|scratch that|make that|rather|maak daar|maak er|doe maar|toch maar|toch)(?!\p{L})|->|→|=>|(?<=^|\n)\s*\*/gu;
const REJECTED = /(?<!\p{L})(?:niet|(?<!nog |net )geen|not|i\.?p\.?v\.?|in plaats van|instead of|rather than|dus niet)\s*(?:de |het |op |om |per )?(?:€ ?)?$/u;

type Placed = { readonly start: number; readonly end: number };

/**
 * What still holds of several things said, when the person corrected themselves: the things after the last
 * correction that has something on both sides ("45, nee wacht, 54"), less what was rejected by name ("niet 45 maar 54").
 */
export function afterCorrection<T extends Placed>(text: string, said: readonly T[]): readonly T[] {
  if (said.length < 2) return said;
  const kept = said.filter((one) => !REJECTED.test(text.slice(Math.max(0, one.start - 24), one.start)));
  const standing = kept.length > 0 ? kept : said;
  const first = said[0]!;
  const last = standing.at(-1)!;
  let after = -1;
  MARKERS.lastIndex = first.end;
  for (let match = MARKERS.exec(text); match !== null && match.index < last.start; match = MARKERS.exec(text)) after = match.index;
  return after < 0 ? standing : standing.filter((one) => one.start >= after);
}

/** True when a thing is only named to be denied ("niet 45"). */
export const isRejected = (text: string, one: Placed): boolean => REJECTED.test(text.slice(Math.max(0, one.start - 24), one.start));
