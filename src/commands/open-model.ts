import { resolve } from 'node:path';
import type { PointerParts } from '../app/model/point.ts';
import { catalogueOf } from '../app/model/catalogue.ts';
import type { Listed } from '../app/model/catalogue.ts';
import { loadReadPrompt } from '../app/model/load-prompt.ts';
import type { ReadPrompt } from '../app/model/load-prompt.ts';
import { loadSmoothPrompt } from '../app/model/load-smooth-prompt.ts';
import { openPointer } from '../app/model/open-pointer.ts';
import type { Pointer } from '../app/model/open-pointer.ts';
import type { Clock } from '../app/ports.ts';
import type { Round } from '../domain/round.ts';
import type { ModelConfig } from '../model-settings.ts';
import { HOME } from './load.ts';

/** The model of these settings with the shipped prompts, for questions of this catalogue. Null after every problem of the prompt was printed. */
export async function openModel(config: Extract<ModelConfig, { kind: 'openai' }>, catalogue: readonly Listed[], clock: Clock, print: (line: string) => void): Promise<(PointerParts & { readonly smoothing: ReadPrompt }) | null> {
  const [read, smoothing] = await Promise.all([loadReadPrompt(resolve(HOME, 'prompts/model/read-reply.md')), loadSmoothPrompt(resolve(HOME, 'prompts/model/smooth-passage.md'))]);
  for (const { file, line, found, remedy } of [read, smoothing].flatMap((one) => (one.ok ? [] : one.problems))) print(`${file}:${line}: ${found}. ${remedy}`);
  if (!read.ok || !smoothing.ok) return null;
  // the client is large: it is read only where a model is set up
  const { openaiModel } = await import('../../adapters/model/openai.ts');
  return { model: openaiModel(config, clock), prompt: read.prompt, smoothing: smoothing.prompt, catalogue, clock };
}

/** What points in this round; null where no model is set up, or its prompt has a problem, which was printed. */
export async function openPointerFor(config: ModelConfig, round: Round, clock: Clock, print: (line: string) => void): Promise<Pointer | null> {
  if (config.kind === 'none') return null;
  const parts = await openModel(config, catalogueOf(round), clock, print);
  return parts && openPointer(parts);
}
