import type { Stretch } from './personal-data.ts';

/**
 * Citizen service numbers: nine digits that pass the eleven-test, where the words beside them say so or where they are
 * grouped as on an identity card (1234.56.782). One in eleven other numbers passes the test, so nine bare digits do not do.
 */
export function findBsn(text: string): readonly Stretch[] {
  return [...text.matchAll(CANDIDATE)].flatMap((match) => {
    const digits = match[0].replace(/\D/g, '');
    const start = match.index;
    const end = start + match[0].length;
    const named = SAYS_SO.test(text.slice(Math.max(0, start - 40), start)) || SAYS_SO.test(text.slice(end, end + 15));
    const grouped = GROUPED.test(match[0]);
    return passesElevenTest(digits) && (named || grouped) ? [{ kind: 'bsn' as const, start, end }] : [];
  });
}

/** True of a number whose digits times 9, 8 … 2 and -1 add up to a multiple of 11; eight digits get a leading zero. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{8,9}$/.test(digits) || Number(digits) === 0) return false;
  const sum = [...digits.padStart(9, '0')].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0;
}

const CANDIDATE = /(?<![\p{L}\p{N}])(?<!\d[.,/-])(?:\d{8,9}|\d{4}[. -]\d{2}[. -]\d{3}|\d{3}[. -]\d{3}[. -]\d{3})(?![\p{L}\p{N}])(?![.,/-]\d)/gu;
const GROUPED = /^\d{4}[. -]\d{2}[. -]\d{3}$/;
const SAYS_SO = /\b(?:bsn|b\.s\.n\.|burgerservicenummer|burger service nummer|sofi-?nummer|citizen service number)\b/i;
