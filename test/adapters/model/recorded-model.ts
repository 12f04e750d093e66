import { readFileSync } from 'node:fs';
import { judgeText } from '../../../adapters/model/judge-completion.ts';
import { promptHash } from '../../../src/app/model/point.ts';
import type { Model } from '../../../src/app/ports.ts';

/** A file of answers by the hash of the prompt they answer. `writtenBy` says who made them up: no model was run. */
export type Recorded = { readonly writtenBy: string; readonly answers: { readonly [prompt: string]: { readonly reply: string; readonly answer: string } } };

/** A model that says what was written down for a prompt. A prompt nobody answered is unreachable, and is told in `missing`. */
export function recordedModel(file: URL): Model & { readonly missing: readonly { readonly prompt: string; readonly user: string }[] } {
  const { answers } = JSON.parse(readFileSync(file, 'utf8')) as Recorded;
  const missing: { prompt: string; user: string }[] = [];
  return {
    name: 'recorded', endpoint: 'written by hand', form: () => 'plain', missing,
    ask: async (prompt) => {
      const hash = await promptHash(prompt);
      const recorded = answers[hash];
      if (!recorded) {
        missing.push({ prompt: hash, user: prompt.user });
        return { ok: false, why: 'unreachable', tokens: null };
      }
      return { ...judgeText(recorded.answer, prompt.shape), tokens: null };
    },
  };
}
