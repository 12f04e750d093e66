import { z } from 'zod';
import type { ModelAsked } from '../../domain/model-asked.ts';
import { POINTED_DOUBTS, POINTED_INTENTS, Pointing, checkPointed } from '../../domain/reading/pointed.ts';
import type { Pointed } from '../../domain/reading/pointed.ts';
import type { Clock, Model, ModelPrompt } from '../ports.ts';
import { catalogueLines } from './catalogue.ts';
import type { Listed } from './catalogue.ts';
import type { ReadPrompt } from './load-prompt.ts';
import { maskWords } from './mask-words.ts';

/** Everything that stays the same from one reply to the next. */
export type PointerParts = { readonly model: Model; readonly prompt: ReadPrompt; readonly catalogue: readonly Listed[]; readonly clock: Clock };

/** One reply to point at, with the question that was put and the ids of what is open. `names` are people who are known. */
export type ToPoint = {
  readonly reply: string;
  readonly question: { readonly id: string; readonly words: string };
  readonly openQuestions: readonly string[];
  readonly names: readonly string[];
};

/** What came of it; `pointed` is null where nothing may count. `asked` is for the journal and has no words. */
export type PointedAt = { readonly pointed: Pointed | null; readonly asked: Pick<ModelAsked, 'model' | 'endpoint' | 'prompt' | 'outcome' | 'ms' | 'tokens'> };

/** Longer replies are cut for the model; the rules read them whole. */
const LONGEST_REPLY = 4_000;

/**
 * Asks a model to point at what a reply may mean. Never throws on what an endpoint does, and ends within the model's
 * budget of time. Only this reply and words of the round leave, the reply without names, addresses and numbers of people.
 */
export async function point({ model, prompt, catalogue, clock }: PointerParts, { reply, question, openQuestions, names }: ToPoint): Promise<PointedAt> {
  const listed = new Set(catalogue.map((one) => one.id));
  const open = openQuestions.filter((id) => listed.has(id));
  const masked = maskWords(reply.slice(0, LONGEST_REPLY), names);
  const filled: ModelPrompt<Pointing> = {
    system: fill(prompt.system, { catalogue: catalogueLines(catalogue) }),
    user: fill(prompt.user, { question: `${question.id}: ${oneLine(question.words)}`, open: open.join(', '), reply: JSON.stringify(masked.text) }),
    shape: shapeFor(catalogue),
  };
  const hash = await promptHash(filled);
  const from = clock.now();
  const answer = await model.ask(filled);
  const asked = { model: model.name, endpoint: model.endpoint, prompt: hash, ms: Math.round(clock.now().since(from).total('milliseconds')), tokens: answer.tokens };
  if (!answer.ok) return { pointed: null, asked: { ...asked, outcome: answer.why } };
  const { intent, found, doubt } = answer.value;
  const pointed = checkPointed({ intent, doubt, found: found.map((one) => ({ ...one, quote: masked.unmask(one.quote) })) }, reply, open);
  const tells = pointed !== null && (pointed.found.length > 0 || pointed.intent !== null || pointed.doubt !== null);
  return { pointed: tells ? pointed : null, asked: { ...asked, outcome: tells ? 'pointed' : 'nothing' } };
}

/** The hash under which a prompt stands in the journal and in a file of recorded answers: SHA-256 in hexadecimals. */
export async function promptHash({ system, user }: Pick<ModelPrompt<unknown>, 'system' | 'user'>): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([system, user]));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex();
}

/** What an endpoint is told to keep to is narrower than what is accepted: the closed lists are checked afterwards, one by one. */
function shapeFor(catalogue: readonly Listed[]): z.ZodType<Pointing> {
  const narrow = (list: readonly string[]) => z.string().meta({ enum: [...list] });
  return z.object({
    intent: narrow(POINTED_INTENTS).nullable(),
    found: z.array(z.object({ question: catalogue.length > 0 ? narrow(catalogue.map((one) => one.id)) : z.string(), quote: z.string() })),
    doubt: narrow(POINTED_DOUBTS).nullable(),
  });
}

const fill = (text: string, slots: { readonly [slot: string]: string }): string => text.replace(/\{\{(\w+)\}\}/g, (whole, slot: string) => slots[slot] ?? whole);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 600);
