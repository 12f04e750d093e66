import type { Question, QuestionOption } from '../../domain/question.ts';
import type { PartValue, Value } from '../../domain/value.ts';
import { isParts } from '../../domain/value.ts';
import type { Language } from '../../domain/words.ts';

const LOCALE = { nl: 'nl-NL', en: 'en-GB' } as const;

/** A figure as people write it: 1.234,5 in Dutch. Never rounds below `decimals`, which defaults to all there are. */
export function formatNumber(figure: number, language: Language, decimals = 4): string {
  return new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: decimals, useGrouping: true }).format(figure);
}

/** A date as precise as it is: `2025-06-30` is 30 juni 2025, `2025-06` juni 2025, a quarter or a year as it stands. */
export function formatDate(date: string, language: Language): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = /^(\d{4})-(\d{2})$/.exec(date);
  const utc = (y: string, m: string, d: string) => Date.UTC(Number(y), Number(m) - 1, Number(d));
  if (day) return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(utc(day[1] ?? '', day[2] ?? '', day[3] ?? ''));
  if (month) return new Intl.DateTimeFormat(LOCALE[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(utc(month[1] ?? '', month[2] ?? '', '01'));
  return date;
}

/** A moment with its weekday, in the zone: `woensdag 1 juli 2026 17:00`. */
export function formatMoment(instant: string, zone: string, language: Language): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const day = new Intl.DateTimeFormat(LOCALE[language], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(at.epochMilliseconds);
  const time = `${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`;
  return language === 'nl' ? `${day} om ${time} uur` : `${day} at ${time}`;
}

/** A list in a sentence: a, b en c. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(items);
}

/** A value as an answer to its question is shown. `yes` and `no` are the words for a boolean. */
export function formatValue(value: Value, question: Question, language: Language, yesNo: { readonly yes: string; readonly no: string }): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => (typeof item === 'string' ? optionLabel(question.options, item, language) : item.date === null ? item.text : `${item.text} (${formatDate(item.date, language)})`));
    return question.type === 'choices' ? formatList(items, language) : items.join('; ');
  }
  if (isParts(value)) {
    return Object.entries(value).map(([id, part]) => {
      const known = question.parts?.find((one) => one.id === id);
      const label = known?.label[language] ?? id;
      return `${label}: ${formatScalar(part, known?.type ?? 'text', known?.options, language, yesNo)}`;
    }).join(' · ');
  }
  const shown = formatScalar(value as number | boolean | string, question.type, question.options, language, yesNo);
  return typeof value === 'number' && question.noun && question.type !== 'money' ? `${shown} ${question.noun[language]}` : shown;
}

function formatScalar(value: PartValue, type: string, options: readonly QuestionOption[] | undefined, language: Language, yesNo: { readonly yes: string; readonly no: string }): string {
  if (typeof value === 'boolean') return value ? yesNo.yes : yesNo.no;
  if (typeof value === 'number') return type === 'money' ? `€ ${formatNumber(value, language)}` : type === 'percentage' ? `${formatNumber(value, language)}%` : formatNumber(value, language);
  if (typeof value === 'object') return formatList(value.map((key) => optionLabel(options, key, language)), language);
  if (options) return optionLabel(options, value, language);
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) ? formatDate(value, language) : value;
}

function optionLabel(options: readonly QuestionOption[] | undefined, key: string, language: Language): string {
  return options?.find((option) => option.key === key)?.label[language] ?? key;
}
