import type { Pointer } from '../app/model/open-pointer.ts';
import { catalogueOf } from '../app/model/catalogue.ts';
import type { ModelAsked } from '../domain/model-asked.ts';
import type { Round } from '../domain/round.ts';

/** Tries the model with one reply of nobody's and says in one line what it can do, or why it cannot be used now. */
export async function probeModel(pointer: Pointer | null, round: Round): Promise<string> {
  if (!pointer) return 'Model: not set up (NAVRAAG_MODEL_URL, NAVRAAG_MODEL_NAME); every reply is read without one, and in doubt the person is asked.';
  const { model, point } = pointer;
  const [question] = catalogueOf(round);
  if (!question) return `Model: ${model.name} is not used: no question of the round is for it.`;
  const { asked } = await point('probe', { reply: 'Dat weet ik nog niet.', question: { id: question.id, words: question.about }, openQuestions: [question.id], names: [] });
  const which = `${model.name} at ${model.endpoint}`;
  if (asked.outcome !== 'pointed' && asked.outcome !== 'nothing') return `Model: ${which} gives no answer that can be used: ${WHY[asked.outcome]}. Nothing waits for it: replies are read without it until it works.`;
  const tokens = asked.tokens === null ? '' : `, ${asked.tokens.in} tokens in and ${asked.tokens.out} out`;
  return `Model: ${which} answers in ${asked.ms} ms${tokens}; ${FORMS[model.form()]}.`;
}

const FORMS = {
  'json-schema': 'it takes a JSON schema',
  'json-object': 'it takes no JSON schema, but can be held to JSON',
  plain: 'it can be held to no form, which the prompt has to make up for',
} as const;

const WHY: { readonly [why in Exclude<ModelAsked['outcome'], 'pointed' | 'nothing'>]: string } = {
  unreachable: 'it cannot be reached; check NAVRAAG_MODEL_URL',
  'too-slow': 'it took longer than NAVRAAG_MODEL_BUDGET_MS',
  'key-refused': 'the key was refused; check NAVRAAG_MODEL_KEY and NAVRAAG_MODEL_AUTH',
  'not-found': 'there is no such model or address; check NAVRAAG_MODEL_NAME and NAVRAAG_MODEL_URL',
  'request-refused': 'it refuses the request; check that it speaks chat completions',
  'too-busy': 'it is too busy (429)',
  'out-of-order': 'it answers with an error of its own, or with something that is no completion',
  resting: 'it failed too often just now',
  declined: 'it declined, or a filter stepped in',
  'cut-off': 'its answer was cut off at 800 tokens; a model that thinks aloud may not fit',
  'too-long': 'its answer was far too long',
  empty: 'its answer was empty',
  'no-json': 'its answer held no JSON',
  'wrong-shape': 'its answer had another shape than was asked for',
};
