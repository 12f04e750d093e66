import { readFile } from 'node:fs/promises';
import { readReply } from '../domain/reading/read-reply.ts';
import { readCorrection } from '../domain/reading/read-correction.ts';
import { readSeveral } from '../domain/reading/read-several.ts';
import type { Ask, AskType, Reading } from '../domain/reading/reading.ts';
import { unitOf } from '../domain/reading/words/unit-words.ts';

/** One line of a file with replies, as far as reading depends on it. */
type Line = {
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
type Limits = { readonly min?: number; readonly max?: number; readonly unit?: string; readonly scale?: number; readonly noun?: string; readonly plausible_min?: number };
type Field = { readonly type: string; readonly question: string; readonly options?: Line['options'] } & Limits;
type Prediction = { readonly intent?: string; readonly value?: unknown; readonly values?: { readonly [field: string]: unknown }; readonly approx?: boolean; readonly approx_fields?: readonly string[] };

/** Reads a file of replies, one JSON object a line, and writes what was understood of each to standard output. */
export async function understand(args: string[]): Promise<number> {
  const file = args[0];
  if (file === undefined) {
    process.stderr.write('Cannot read replies: no file was named. Usage: understand FILE.jsonl\n');
    return 2;
  }
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  for (const line of lines) {
    const item = JSON.parse(line) as Line;
    process.stdout.write(`${JSON.stringify({ id: item.id, ...predict(item) })}\n`);
  }
  return 0;
}

function predict(item: Line): Prediction {
  if (item.fields !== undefined) return predictSeveral(item, item.fields);
  const reading = readReply(item.reply, askOf(item, item.question_type, item));
  return reading.turn === 'correct' ? corrected(reading.rest, item) : told(reading);
}

/** Every field that is sure; a field that was meant but doubtful makes the whole a question back. */
function predictSeveral(item: Line, fields: NonNullable<Line['fields']>): Prediction {
  const asks = Object.fromEntries(Object.entries(fields).map(([field, about]) => [field, askOf({ ...item, previous_value: undefined }, about.type, about)]));
  const { found, doubts } = readSeveral(item.reply, asks);
  const entries = Object.entries(found);
  if (entries.length > 0) {
    const doubtful = Object.keys(doubts).length > 0;
    return {
      intent: doubtful ? 'clarify' : 'answer',
      values: Object.fromEntries(entries.map(([field, { value }]) => [field, value])),
      approx_fields: entries.filter(([, { approx }]) => approx !== null).map(([field]) => field),
    };
  }
  const first = Object.values(asks)[0];
  const reading = first === undefined ? null : readReply(item.reply, first);
  return reading === null || reading.turn === 'answer' || reading.turn === 'same-as-previous' ? { intent: 'clarify' } : told(reading);
}

/** A change to an earlier answer counts only when both the field and its new value are certain. */
function corrected(words: string, item: Line): Prediction {
  const change = readCorrection(words, item.answers_so_far ?? {}, item.previous_field ?? null, { today: item.today, year: item.reporting_year });
  return change === null ? { intent: 'clarify' } : { intent: 'correct', values: change };
}

const TYPES: Readonly<Record<string, AskType>> = { yesno: 'yes-no', single_choice: 'choice', multi_choice: 'choices' };

function askOf(item: Line, type: string, field: Limits & { readonly question: string; readonly options?: Line['options'] }): Ask {
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

/** People, named as such, are what a question about jobs counts too; every other unit is asked back. */
function told(reading: Reading): Prediction {
  switch (reading.turn) {
    case 'answer': return reading.otherUnit === null || unitOf(reading.otherUnit)?.kind === 'persons' ? { intent: 'answer', value: reading.value, approx: reading.approx !== null } : { intent: 'clarify' };
    case 'same-as-previous': return reading.value === null ? { intent: 'clarify' } : { intent: 'same_as_previous', value: reading.value };
    default: return { intent: reading.turn.replace(/-/g, '_') };
  }
}
