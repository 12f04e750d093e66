import type { Pointed } from '../../domain/reading/pointed.ts';
import { readReply } from '../../domain/reading/read-reply.ts';
import type { Listed } from '../model/catalogue.ts';
import type { ToPoint } from '../model/point.ts';
import { told } from './predict.ts';
import { askOf } from './reply-item.ts';
import type { Field, Prediction, ReplyItem } from './reply-item.ts';

/** The field of an item that asks one question. */
const SINGLE = 'answer';

/** What a model gets to know of an item: its questions, the reply, and nothing that is expected. */
export function pointAtItem(item: ReplyItem & { readonly field?: string }): { readonly catalogue: readonly Listed[]; readonly toPoint: ToPoint } {
  const fields = Object.entries(fieldsOf(item));
  return {
    catalogue: fields.map(([id, field]) => ({
      id, kind: field.noun === undefined ? field.type : `${field.type}, ${field.noun}`, about: field.question,
      ...(field.options ? { options: field.options.map((option) => option.label) } : {}),
    })),
    toPoint: { reply: item.reply, question: { id: fields[0]?.[0] ?? SINGLE, words: item.question }, openQuestions: fields.map(([id]) => id), names: [] },
  };
}

/** A model is asked where the rules ask back; what they are sure of needs none. */
export const needsModel = (prediction: Prediction): boolean => prediction.intent === 'clarify';

/**
 * What would be understood if a person agreed to everything the model proposes: quotes read by the rules beside what
 * the rules were sure of. In the conversation each proposal is asked first, so this is the worst a model can do.
 */
export function predictPointed(item: ReplyItem & { readonly field?: string }, sure: Prediction, { intent, found, doubt }: Pointed): Prediction {
  if (doubt !== null || intent === 'clarify') return sure;
  const fields = fieldsOf(item);
  const read = found.flatMap(({ question, quote }) => {
    const field = fields[question];
    const prediction = field ? told(readReply(quote, askOf(item, field.type, field))) : null;
    return prediction?.intent === 'answer' ? [{ question, prediction }] : [];
  });
  if (item.fields === undefined) {
    const only = read[0]?.prediction;
    return only ?? (intent === null || intent === 'answer' || intent === 'correct' ? sure : told(intent === 'same-as-previous' ? { turn: intent, value: asValue(item.previous_value) } : { turn: intent, rest: '' }));
  }
  const added = read.filter(({ question }) => !(question in (sure.values ?? {})));
  if (added.length === 0) return sure;
  return {
    intent: 'answer',
    values: { ...sure.values, ...Object.fromEntries(added.map(({ question, prediction }) => [question, prediction.value])) },
    approx_fields: [...(sure.approx_fields ?? []), ...added.filter(({ prediction }) => prediction.approx).map(({ question }) => question)],
  };
}

function fieldsOf(item: ReplyItem & { readonly field?: string }): { readonly [field: string]: Field } {
  return item.fields ?? { [item.field ?? SINGLE]: { ...item, type: item.question_type } };
}

const asValue = (value: ReplyItem['previous_value']) => value ?? null;
