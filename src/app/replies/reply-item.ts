import type { Ask, AskType } from '../../domain/reading/reading.ts';

/** One line of a file with replies, as far as reading depends on it. */
export type ReplyItem = {
  readonly id: string;
  readonly question_type: string;
  readonly question: string;
  readonly reply: string;
  readonly today: string;
  readonly reporting_year: number;
  readonly options?: readonly { readonly key: string; readonly label: string }[];
  readonly fields?: { readonly [field: string]: Field };
  readonly previous_value?: number | string | boolean | null | undefined;
  readonly answers_so_far?: { readonly [field: string]: unknown };
  readonly previous_field?: string;
} & Limits;

/** What is asked for and what is plausible. */
export type Limits = { readonly min?: number; readonly max?: number; readonly unit?: string; readonly scale?: number; readonly noun?: string; readonly plausible_min?: number };

/** One of several open questions that a message may answer. */
export type Field = { readonly type: string; readonly question: string; readonly options?: ReplyItem['options'] } & Limits;

/** What was understood of a reply: a kind of turn, `answer` if left out, and what would be stored. */
export type Prediction = { readonly intent?: string; readonly value?: unknown; readonly values?: { readonly [field: string]: unknown }; readonly approx?: boolean; readonly approx_fields?: readonly string[] };

/** The question of an item as the reader wants it; `field` is the item itself, or one of its fields of kind `type`. */
export function askOf(item: ReplyItem, type: string, field: Limits & { readonly question: string; readonly options?: ReplyItem['options'] }): Ask {
  const ask = { type: TYPES[type] ?? (type as AskType), question: field.question, today: item.today, year: item.reporting_year };
  return {
    ...ask,
    ...(field.options === undefined ? {} : { options: field.options.map(({ key, label }) => ({ key, labels: [label] })) }),
    ...(field.unit === undefined ? {} : { unit: field.unit }),
    ...(field.noun === undefined ? {} : { noun: field.noun }),
    ...(field.min === undefined ? {} : { min: field.min }),
    ...(field.max === undefined ? {} : { max: field.max }),
    ...(field.scale === undefined ? {} : { scale: field.scale }),
    ...(field.plausible_min === undefined ? {} : { plausibleMin: field.plausible_min }),
    ...(item.previous_value === undefined ? {} : { previous: item.previous_value }),
  };
}

const TYPES: Readonly<Record<string, AskType>> = { yesno: 'yes-no', single_choice: 'choice', multi_choice: 'choices' };

/** The kinds of question an item, or a field of one, can be of. An item with fields may be of any kind. */
export const QUESTION_TYPES: readonly string[] = [...Object.keys(TYPES), ...(['integer', 'decimal', 'percentage', 'money', 'date', 'period', 'yes-no', 'choice', 'choices', 'text', 'url', 'email'] satisfies readonly AskType[])];
