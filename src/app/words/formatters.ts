import type { Language } from '../../domain/words.ts';

const LOCALE = { nl: 'nl-NL', en: 'en-GB' } as const;

// Making a formatter takes a hundred times as long as using it: each is made once.
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();
const lists = new Map<Language, Intl.ListFormat>();

/** Writes figures as people do: 1.234,5 in Dutch, with at most so many decimals. */
export function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  return made(numbers, `${language} ${decimals}`, () => new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: decimals, useGrouping: true }));
}

/** Writes days and moments; `options` say how much of them, and in which zone. */
export function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return made(dates, `${language} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(LOCALE[language], options));
}

/** Writes a list in a sentence: a, b en c. */
export function listFormat(language: Language): Intl.ListFormat {
  return made(lists, language, () => new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }));
}

function made<Key, Format>(known: Map<Key, Format>, key: Key, make: () => Format): Format {
  const format = known.get(key) ?? make();
  known.set(key, format);
  return format;
}
