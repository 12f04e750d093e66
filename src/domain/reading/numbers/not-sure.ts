import type { Scene } from '../scene.ts';
import type { Companied } from './number-company.ts';

/** True when the person who gives a figure says in the same breath that it is not right: "268, maar daar zitten dubbelingen in". */
export function isDisowned({ folded: { text }, numbers }: Scene, one: Companied): boolean {
  const next = numbers.find((other) => other.start >= one.end && !other.article);
  const behind = text.slice(one.end, Math.min(one.end + 80, text.length));
  return (next === undefined || /^[^.;\n]{0,30}dubbel/.test(behind)) && DISOWNS.test(behind) && !REMOVED.test(behind);
}

const DISOWNS = /(?<!\p{L})(?:(?:dat |die |dit |het |dus )?(?:klopt|kloppen) (?:vast |volgens mij |waarschijnlijk |denk ik |alleen )?niet|kan niet kloppen|lijkt (?:me|mij|ons) (?:wel |wat |nogal )?(?:erg |heel |te )?(?:veel|weinig|sterk|hoog|laag|onwaarschijnlijk|niet)|dubbelingen|dubbeltellingen|dubbele|dubbel geteld|niet betrouwbaar|(?:can't|cannot) be right|seems (?:too )?(?:high|low))(?!\p{L})/u;
const REMOVED = /(?<!\p{L})(?:zonder|geen|eruit|uitgehaald|verwijderd|ontdubbeld|weggehaald|without|removed)(?!\p{L})/u;

/** "268 met stagiairs, 240 zonder": which of the two is wanted only the asker knows. */
export const areWithAndWithout = (text: string, a: Companied, b: Companied): boolean => {
  const between = text.slice(a.end, b.start);
  const behind = text.slice(b.end, b.end + 30);
  return between.length <= 40 && ((WITH.test(between) && WITHOUT.test(behind)) || (WITHOUT.test(between) && WITH.test(behind)));
};

const WITH = /^(?:\s*\p{L}+)?\s*(?:met|inclusief|incl|bruto|with)(?!\p{L})/u;
const WITHOUT = /^(?:\s*\p{L}+)?\s*(?:zonder|exclusief|excl|netto|without)(?!\p{L})/u;

/** "ik heb 2 collega's gevraagd", "3 keer gebeld": told of the search for the figure. */
export const tellsOfSearch = (text: string, { end }: Companied): boolean =>
  /^(?:\s*[\p{L}']+){1,2}?\s+(?:al )?(?:gevraagd|gebeld|gemaild|geappt|nagevraagd|gesproken|benaderd|gewacht|herinnerd|geprobeerd|asked|called|mailed)(?!\p{L})/u.test(text.slice(end, end + 60));

/** "268 per 1 maart 2026", "halverwege 2025 waren het er 250": of another moment than the end of the year that is asked for. */
export function isOfOtherMoment({ folded: { text }, ask, dates }: Scene, { start, end }: Companied): boolean {
  const asked = /(?<!\p{L})(?:eind(?:e)?|ultimo|31 december|end of)(?: van)?(?: het jaar)? (20\d\d)/iu.exec(ask.question)?.[1];
  if (asked === undefined) return false;
  if (/(?<!\p{L})(?:halverwege|medio|begin|midden)(?: van)? (?:het jaar|20\d\d)(?:[ ,:]*(?:waren|zijn|hadden|was|is|het|er|we|wij|dat|om|ongeveer|nog))*\s*$/u.test(text.slice(Math.max(0, start - 50), start))) return true;
  return dates.some((date) => date.precision === 'day' && date.year !== null && date.start >= end && date.start - end < 30 &&
    /^(?:\s*\p{L}+)?[\s,(]*(?:per|stand(?: op| per| van)?|peildatum|op|as of|at)(?: de)?[:\s]*$/u.test(text.slice(end, date.start)) && !isYearEnd(date.year, date.month!, date.day!, Number(asked)));
}

/** The last weeks of the year asked for and the first of the next are its end. */
const isYearEnd = (year: number, month: number, day: number, asked: number): boolean => (year === asked && month === 12) || (year === asked + 1 && month === 1 && day <= 15);
