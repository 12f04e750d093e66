import { readCorrection } from '../../domain/reading/read-correction.ts';
import { readReply } from '../../domain/reading/read-reply.ts';
import { readSeveral } from '../../domain/reading/read-several.ts';
import type { Reading } from '../../domain/reading/reading.ts';
import { unitOf } from '../../domain/reading/words/unit-words.ts';
import { askOf } from './reply-item.ts';
import type { Prediction, ReplyItem } from './reply-item.ts';

/** What the rules understand of a reply. */
export function predict(item: ReplyItem): Prediction {
  if (item.fields !== undefined) return predictSeveral(item, item.fields);
  const reading = readReply(item.reply, askOf(item, item.question_type, item));
  return reading.turn === 'correct' ? corrected(reading.rest, item) : told(reading);
}

/** Every field that is sure; a field that was meant but doubtful makes the whole a question back. */
function predictSeveral(item: ReplyItem, fields: NonNullable<ReplyItem['fields']>): Prediction {
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
function corrected(words: string, item: ReplyItem): Prediction {
  const change = readCorrection(words, item.answers_so_far ?? {}, item.previous_field ?? null, { today: item.today, year: item.reporting_year });
  return change === null ? { intent: 'clarify' } : { intent: 'correct', values: change };
}

/** A reading as a prediction. People, named as such, are what a question about jobs counts too; every other unit is asked back. */
export function told(reading: Reading): Prediction {
  switch (reading.turn) {
    case 'answer': return reading.otherUnit === null || unitOf(reading.otherUnit)?.kind === 'persons' ? { intent: 'answer', value: reading.value, approx: reading.approx !== null } : { intent: 'clarify' };
    case 'same-as-previous': return reading.value === null ? { intent: 'clarify' } : { intent: 'same_as_previous', value: reading.value };
    default: return { intent: reading.turn.replace(/-/g, '_') };
  }
}
