import type { Hit } from './match-options.ts';

type Placed = Pick<Hit, 'start' | 'end'>;

const clauseAhead = (text: string, at: number): string => /[^,.;!?\n(]*$/.exec(text.slice(Math.max(0, at - 50), at))![0];
const clauseBehind = (text: string, at: number): string => /^[^,.;!?\n(]*/.exec(text.slice(at, at + 50))![0];

/** "subsidie niet", "scholing? nee": what follows the option takes it back. */
export function isTakenBack(text: string, { end }: Placed): boolean {
  return /^(?: \p{L}+){0,2}? (?:niet|nooit|nog niet|not)(?!\p{L})(?! (?:alleen|only|zo))/u.test(clauseBehind(text, end)) || /^\s*\?+\s*(?:nee|niet|geen|no|not)(?!\p{L})/u.test(text.slice(end, end + 12));
}

/** "na planvorming", "straks in uitvoering", "de proef is afgelopen": it was so, or will be, and something else is so now. */
export function isNotNow(text: string, { start, end }: Placed): boolean {
  const ahead = clauseAhead(text, start);
  if (/^\p{L}+[dt]$/u.test(text.slice(start, end)) && (TO_BE.test(ahead) || DRAFT.test(text.slice(end)))) return true;
  if (/^[ ,]+(?:maar |door )?(?:\p{L}+ ){1,3}(?:nog )?niet[.! ]*$/u.test(text.slice(end)) && /,|maar/.test(text.slice(end, end + 12))) return true;
  return NOT_YET.test(ahead) || BESIDE.test(ahead) || PAST.test(clauseBehind(text, end));
}

const NOT_YET = /(?<!\p{L})(?:straks|binnenkort|hopelijk|volgend jaar|volgende maand|komend jaar|vorig jaar|vroeger|eerder|willen(?: \p{L}+){0,2} naar|gaat(?! voor)|gaan(?! voor)|richting|bijna toe aan|klaar voor|soon|hopefully|next year|last year)(?: \p{L}+){0,3} *$/u;
/** "wordt morgen vastgesteld", "de oude was vastgesteld": not done, or not the one that counts. */
const TO_BE = /(?<!\p{L})(?:wordt|worden|moet|moeten|zal|zullen|kan|(?:de|het) (?:oude|vorige)(?: \p{L}+)?|will be|to be)(?: \p{L}+){0,3} *$/u;
const DRAFT = /^ (?:moet(?:en)? )?(?:worden|als concept|in concept|onder voorbehoud|in draft)(?!\p{L})/u;
const BESIDE = /(?<!\p{L})(?:na|nog voor|net voor|vlak voor|voorbij|after|before)(?: de| het| the| onze)? *$/u;
const PAST = /^ *(?:fase )?(?:is|zijn|was|waren|hebben we|al|net|inmiddels|has|is)(?: \p{L}+){0,2}? (?:klaar|afgerond|afgelopen|voorbij|mislukt|gestopt|geweest|achter de rug|gehad|over|finished|failed)(?!\p{L})/u;

/** "subsidie vanaf 2026", "hopelijk buddy", "enz.": a list that does not hold now, or not only. */
export function isOpenList(text: string, year: number): boolean {
  const years = [...text.matchAll(/(?<!\p{L})(vanaf|tot|in|pas in|from|until)(?: \p{L}+)? ((?:19|20)\d\d)(?!\d)/gu)];
  if (years.some(([, word, said]) => (word === 'tot' || word === 'until' ? Number(said) <= year : Number(said) > year))) return true;
  return /(?<!\p{L})(?:etc|enz|enzovoorts?|e\.d\.?|en dergelijke|en zo|hopelijk|straks|binnenkort|aangevraagd|afgewezen|and so on|hopefully)(?!\p{L})/u.test(text);
}

/** "scholing of subsidie": one of the two, and nobody knows which. */
export const areAlternatives = (text: string, hits: readonly Placed[]): boolean =>
  hits.slice(1).some((hit, index) => /^\s*,?\s*(?:of|or)\s+(?:de |het |een )?$/.test(text.slice(hits[index]!.end, hit.start)));
