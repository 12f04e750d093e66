import type { Folded } from './folded.ts';

const TIME = '(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?::[0-5]\\d)?(?: ?[AaPp][Mm])?';
const DATE = '(?:\\d{1,2}[-/.]\\d{1,2}(?:[-/.]\\d{2,4})?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2} (?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\\.?(?: \\d{4})?|[Vv]andaag|[Gg]isteren|[Tt]oday|[Yy]esterday|(?:ma|di|wo|do|vr|za|zo)[a-z]{0,8})';
const NAME = "\\p{Lu}[\\p{L}'’.-]*(?:,? (?:van|de|der|den|ten|ter|el|al|[\\p{Lu}(][\\p{L}'’.)-]*)){0,4}";
const WHEN = `(?:${DATE},?(?: om| at)? )?${TIME}(?:,? ${DATE})?`;
const HEADS: readonly RegExp[] = [
  `${NAME},? ?[(\\[]${WHEN}[)\\]] ?:?`,
  `${NAME},? ${WHEN} ?:`,
  `${NAME},? ${WHEN}[ \\t]*(?=\\n)`,
  `[(\\[]${WHEN}[)\\]] ?(?:- )?${NAME} ?:`,
  `${WHEN} ?(?:- )?${NAME} ?:`,
].map((source) => new RegExp(`(?<=^|\\n)[ \\t>]*(?:${source})(?=\\s*\\S)`, 'gu'));

/**
 * The heads of messages pasted from a chat ("Fatima (10:42): …", "[10:42] Fatima: …"), as stretches of the plain text:
 * who said it and when is no answer, not to a question for a date either.
 */
export function quoteHeads(folded: Folded): readonly (readonly [number, number])[] {
  const { raw } = folded;
  if (raw.length > 4_000 || !/\d[:.]\d\d/.test(raw)) return [];
  return HEADS.flatMap((head) => [...raw.matchAll(head)])
    .map((match) => plainStretch(folded, match.index, match.index + match[0].length))
    .filter(([start, end]) => end > start);
}

/** Where a stretch of the reply went in the plain text. */
function plainStretch({ from, text }: Folded, start: number, end: number): readonly [number, number] {
  let first = 0;
  while (first < text.length && from[first]! < start) first++;
  let last = first;
  while (last < text.length && from[last]! < end) last++;
  return [first, last];
}
