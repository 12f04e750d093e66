import type { PersonalData, PersonalDataKind } from './personal-data.ts';

/** What stands in the place of each kind of personal data, such as `[naam]`. */
export type Marks = { readonly [kind in PersonalDataKind]: string };

/** Signs that read the same in every language; the words for them stand with the bot's replies. */
export const NEUTRAL_MARKS: Marks = { name: '[…]', bsn: '[…]', email: '[…]', phone: '[…]', diagnosis: '[…]', 'age-and-place': '[…]' };

/** The text with every stretch that was found replaced by its mark; all else stays as it was typed. */
export function maskPersonalData(text: string, found: readonly PersonalData[], marks: Marks = NEUTRAL_MARKS): string {
  return found
    .toSorted((one, other) => other.start - one.start)
    .reduce((sofar, { kind, start, end }) => sofar.slice(0, start) + marks[kind] + sofar.slice(end), text);
}
