import type { Forms } from './letter-file.ts';

/** A figure as the letter writes it: 1234.5 is "1.234,5" in Dutch. At most four decimals, none that are not there. */
export function printNumber(figure: number, forms: Forms): string {
  return new Intl.NumberFormat(forms.locale, { maximumFractionDigits: 4 }).format(figure);
}

/** Whole euros or euros and cents, with the sign in front: "€ 1.250.000". */
export function printMoney(amount: number, forms: Forms): string {
  const decimals = Number.isInteger(amount) ? 0 : 2;
  const format = new Intl.NumberFormat(forms.locale, { style: 'currency', currency: 'EUR', minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return format.format(amount).replaceAll('\u00a0', ' ');
}

/** Two ends of a range in the words of the letter: "300 tot 350". */
export function printRange([low, high]: readonly [number, number], forms: Forms): string {
  return forms.range.replace('{low}', printNumber(low, forms)).replace('{high}', printNumber(high, forms));
}

/** A whole number in words as far as the letter has them, in figures above; what is no whole number is always in figures. */
export function printCount(count: number, forms: Forms): string {
  return forms.counts[count] ?? printNumber(count, forms);
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;

/** A date in full, as precise as it was given: a day, a month, a quarter or a year. Null for anything else. */
export function printDate(date: string, forms: Forms): string | null {
  const day = DAY.exec(date);
  if (day) return inFull(Number(day[1]), Number(day[2]), Number(day[3]), forms);
  const month = MONTH.exec(date);
  if (month) return inFull(Number(month[1]), Number(month[2]), null, forms);
  const quarter = QUARTER.exec(date);
  if (quarter) return forms.quarters[Number(quarter[2]) - 1]!.replace('{year}', quarter[1]!);
  return /^\d{4}$/.test(date) ? date : null;
}

/** True for a date to the day: "op 30 juni 2025", against "in juni 2025". */
export function isDay(date: string): boolean {
  return DAY.test(date);
}

/** "a, b en c". */
export function printList(texts: readonly string[], forms: Forms): string {
  return new Intl.ListFormat(forms.locale, { type: 'conjunction' }).format(texts);
}

/** The list as its words and what stands between them, for texts that carry a source each. */
export function listParts(count: number, forms: Forms): readonly ({ readonly item: number } | { readonly between: string })[] {
  const marks = Array.from({ length: count }, (_, index) => `\u0000${index}\u0000`);
  return printList(marks, forms).split("\u0000").flatMap((piece, index): readonly ({ readonly item: number } | { readonly between: string })[] => {
    if (index % 2 === 1) return [{ item: Number(piece) }];
    return piece === '' ? [] : [{ between: piece }];
  });
}

/** With a capital. An accent that only marks stress goes: "één" begins a sentence as "Eén". */
export function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase().normalize('NFD').charAt(0) + text.slice(first.length);
}

function inFull(year: number, month: number, day: number | null, forms: Forms): string {
  const format = new Intl.DateTimeFormat(forms.locale, { ...(day === null ? {} : { day: 'numeric' }), month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(Date.UTC(year, month - 1, day ?? 1));
}

/** What stands before a figure that somebody gave as approximate: "ruim" as it was said, "ongeveer" for "ik denk", which is no way to begin one. */
export function printApproximation(said: string, { approximations }: Forms): string {
  const word = said.toLowerCase();
  return approximations[word] ?? approximations['*'] ?? word;
}
