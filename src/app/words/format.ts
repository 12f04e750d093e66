import type { Question, QuestionOption } from '../../domain/question.ts';
import type { PartValue, Value } from '../../domain/value.ts';
import { isParts } from '../../domain/value.ts';
import type { Language } from '../../domain/words.ts';
import { dateFormat, listFormat, numberFormat } from './formatters.ts';

/** A figure as people write it: 1.234,5 in Dutch. Never rounds below `decimals`, which defaults to all there are. */
export function formatNumber(figure: number, language: Language, decimals = 4): string {
  return numberFormat(language, decimals).format(figure);
}

/** A date as precise as it is: `2025-06-30` is 30 juni 2025, `2025-06` juni 2025, a quarter or a year as it stands. */
export function formatDate(date: string, language: Language): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = /^(\d{4})-(\d{2})$/.exec(date);
  const utc = (y: string, m: string, d: string) => Date.UTC(Number(y), Number(m) - 1, Number(d));
  if (day) return dateFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(utc(day[1] ?? '', day[2] ?? '', day[3] ?? ''));
  if (month) return dateFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(utc(month[1] ?? '', month[2] ?? '', '01'));
  return date;
}

/** A moment with its weekday, in the zone: `woensdag 1 juli 2026 om 17:00 uur`. */
export function formatMoment(instant: string, zone: string, language: Language): string {
  const [day, time] = [formatDay(instant, zone, language), formatTime(instant, zone)];
  return language === 'nl' ? `${day} om ${time} uur` : `${day} at ${time}`;
}

/** The day of a moment with its weekday, in the zone: `woensdag 1 juli 2026`. */
export function formatDay(instant: string, zone: string, language: Language): string {
  return dateFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(Temporal.Instant.from(instant).epochMilliseconds);
}

/** The time of a moment in the zone: `17:00`. */
export function formatTime(instant: string, zone: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return `${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`;
}

/** A moment for where there is little room, still with its weekday: `wo 1 jul 17:00`. The year goes without saying within a round. */
export function formatShortMoment(instant: string, zone: string, language: Language): string {
  const parts = dateFormat(language, { weekday: 'short', day: 'numeric', month: 'short', timeZone: zone }).formatToParts(Temporal.Instant.from(instant).epochMilliseconds);
  const part = (type: 'weekday' | 'day' | 'month'): string => parts.find((one) => one.type === type)?.value.replace('.', '') ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${formatTime(instant, zone)}`;
}

/** Words of a sentence as they stand by themselves, with a capital; an address keeps its own letters. */
export function capital(text: string): string {
  return /^\S*[@/]/.test(text) ? text : text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** A list in a sentence: a, b en c. */
export function formatList(items: readonly string[], language: Language): string {
  return listFormat(language).format(items);
}

/** A value as an answer to its question is shown. `yes` and `no` are the words for a boolean, `division` what the parts of a sector are called. */
export function formatValue(value: Value, question: Question, language: Language, yesNo: { readonly yes: string; readonly no: string }, division: (id: string) => string | undefined = () => undefined): string {
  // a suggestion for one part is that part's value alone
  const options = question.options ?? question.parts?.flatMap((part) => part.options ?? []);
  if (Array.isArray(value)) {
    const items = value.map((item) => (typeof item === 'string' ? optionLabel(options, item, language) : item.date === null ? item.text : `${item.text} (${formatDate(item.date, language)})`));
    return question.type === 'choices' || question.type === 'parts' ? formatList(items, language) : items.join('; ');
  }
  if (isParts(value)) {
    return Object.entries(value).map(([id, part]) => {
      const known = question.parts?.find((one) => one.id === id);
      const label = known?.label[language] ?? division(id) ?? id;
      return `${label}: ${formatScalar(part, known?.type ?? 'text', known?.options, language, yesNo)}`;
    }).join(' · ');
  }
  const shown = formatScalar(value as number | boolean | string, question.type, question.options ?? (options?.some((one) => one.key === value) ? options : undefined), language, yesNo);
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
