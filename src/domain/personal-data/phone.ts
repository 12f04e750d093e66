import type { Stretch } from './personal-data.ts';

/**
 * Telephone numbers as they are written in the Netherlands, and foreign ones with a plus. Dates, amounts and the numbers
 * of parliamentary papers have other shapes; numbers that cost nothing or are sold by the minute (0800, 0900) belong to
 * no person.
 */
export function findPhones(text: string): readonly Stretch[] {
  return [...text.matchAll(PHONE)].flatMap((match) => {
    const literal = match[0].replace(/[\s.-]+$/, '');
    const digits = literal.replace(/\(0\)/, '').replace(/\D/g, '');
    const before = text.slice(Math.max(0, match.index - 25), match.index);
    const isOther = DATE.test(literal) || SERVICE.test(digits) || AMOUNT.test(before) || (/^\d+$/.test(literal) && OTHER_NUMBER.test(before));
    return isOther || !isLongEnough(digits, literal) ? [] : [{ kind: 'phone' as const, start: match.index, end: match.index + literal.length }];
  });
}

const EDGE = '(?<![\\p{L}\\p{N}+])(?<!\\d[.,/-])';
const END = '(?![\\p{L}\\p{N}])(?![.,/-]\\d)';
const SHAPES = [
  '(?:\\+|00)31[\\s.-]?(?:\\(0\\))?[\\s.-]?[1-9](?:[\\s.-]?\\d){8}',
  '\\+[1-9]\\d{0,2}(?:[\\s.-]?\\(?\\d{1,4}\\)?){2,5}',
  '06[\\s.-]{0,3}[1-9](?:[\\s.-]?\\d){7}',
  '\\(?0[1-9]\\d\\)?[\\s.-]{0,3}\\d{3}[\\s.-]?\\d{2}[\\s.-]?\\d{2}',
  '\\(?0[1-9]\\d\\)?[\\s.-]{0,3}\\d{3}[\\s.-]?\\d{4}',
  '\\(?0[1-9]\\d{2}\\)?[\\s.-]{0,3}(?:\\d{2}[\\s.-]?\\d{2}[\\s.-]?\\d{2}|\\d{3}[\\s.-]?\\d{3})',
];
const PHONE = new RegExp(`${EDGE}(?:${SHAPES.join('|')})${END}`, 'gu');
const DATE = /^\d{2}[-./ ]\d{2}[-./ ](?:19|20)\d{2}/;
const SERVICE = /^0[89]00|^0031[89]00|^31[89]00/;
const AMOUNT = /(?:€|\beur(?:o)?|\$)\s*$/i;
const OTHER_NUMBER = /(?:kenmerk|dossier|zaak|order|factuur|rekening|kamerstuk|nr\.|nummer:?)\s*(?:nummer:?\s*)?$/i;

const isLongEnough = (digits: string, literal: string): boolean => (literal.startsWith('+') ? digits.length >= 9 && digits.length <= 15 : digits.length >= 10);
