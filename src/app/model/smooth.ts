import { z } from 'zod';
import type { Instant } from '../../domain/dossier/dossier.ts';
import type { Sentence } from '../../domain/letter/sentence.ts';
import type { Refusal } from '../../domain/letter/smoothing/refusal.ts';
import { reword } from '../../domain/letter/smoothing/reword.ts';
import type { SlotMaking } from '../../domain/letter/smoothing/slots.ts';
import { slottedOf } from '../../domain/letter/smoothing/slots.ts';
import { sentenceOfModel } from '../../domain/letter/smoothing/smoothings.ts';
import type { SmoothingAsked } from '../../domain/letter/smoothing/smoothings.ts';
import type { NoAnswer } from '../../domain/model-asked.ts';
import type { Clock, Model, ModelPrompt } from '../ports.ts';
import type { ReadPrompt } from './load-prompt.ts';
import { promptHash } from './point.ts';
import { fromPrompt, toPrompt } from './sentence-keys.ts';

export type SmoothParts = { readonly model: Model; readonly prompt: ReadPrompt; readonly clock: Clock };

/** Sentences of one passage as their templates wrote them, with their places in it. */
export type ToSmooth = { readonly sentences: readonly { readonly place: number; readonly sentence: Sentence }[]; readonly making: SlotMaking; /** when it was asked, for the mark on what is taken */ readonly at: Instant };

/** What came of it. `wordings` are sentences that code took and filled; `failed` where no answer came that can be used. */
export type SmoothedPassage = {
  readonly wordings: readonly Sentence[];
  readonly refused: readonly (Refusal & { readonly sentence: string | null })[];
  readonly failed: NoAnswer | null;
  readonly asked: Omit<SmoothingAsked, 'delivery'>;
};

/** A passage has about 150 words; in JSON, with its slots, that is well below this many tokens. */
const MOST_TOKENS = 2_500;
const MOST_SENTENCES = 60;

const Answer = z.object({ sentences: z.array(z.object({ from: z.string(), text: z.string() })) });

/**
 * Asks a model to word sentences of a passage anew. Only words of templates leave: what came from an answer or from the round
 * is a slot. Never throws on what an endpoint does, and ends within the model's budget of time. Whatever comes back is judged
 * sentence by sentence; a sentence that is not taken leaves its template's as it is.
 */
export async function smooth({ model, prompt, clock }: SmoothParts, { sentences, making, at }: ToSmooth): Promise<SmoothedPassage> {
  const known = sentences.flatMap(({ place, sentence }) => {
    const slotted = slottedOf(sentence, making);
    return slotted === null ? [] : [{ key: `z${place}`, place, sentence, text: slotted.text }];
  });
  const lines = known.map(({ key, place, text }) => `${key}: ${toPrompt(text, place)}`).join('\n');
  const filled: ModelPrompt<z.infer<typeof Answer>> = { system: prompt.system, user: prompt.user.replace('{{sentences}}', () => lines), shape: Answer, about: 'passage', mostTokens: MOST_TOKENS };
  const hash = await promptHash(filled);
  const from = clock.now();
  const answer = await model.ask(filled);
  const asked = { model: model.name, endpoint: model.endpoint, prompt: hash, ms: Math.round(clock.now().since(from).total('milliseconds')), tokens: answer.tokens };
  if (!answer.ok) return { wordings: [], refused: [], failed: answer.why, asked: { ...asked, outcome: answer.why } };
  const said = answer.value.sentences.slice(0, MOST_SENTENCES);
  const judged = said.map(({ from: key, text }, index) => {
    const one = known.find((other) => other.key === key.trim());
    if (!one) return { sentence: null, why: 'source-unknown', found: key.slice(0, 40) } as const;
    if (said.findIndex((other) => other.from.trim() === one.key) !== index) return { sentence: one.sentence.id, why: 'source-twice', found: key } as const;
    const made = reword(one.sentence, fromPrompt(text, one.place), making);
    if (made.is === 'refused') return { sentence: one.sentence.id, ...made.refusal };
    return made.is === 'same' ? null : sentenceOfModel(one.sentence, made.said, { slotted: made.slotted, model: model.name, at });
  });
  const twice = new Set(judged.flatMap((one) => (one !== null && 'why' in one && one.why === 'source-twice' ? [one.sentence] : [])));
  const wordings = judged.flatMap((one) => (one !== null && 'id' in one && !twice.has(one.id) ? [one] : []));
  const refused = judged.flatMap((one) => (one !== null && 'why' in one ? [one] : []));
  return { wordings, refused, failed: null, asked: { ...asked, outcome: wordings.length > 0 ? 'worded' : 'nothing' } };
}
