import OpenAI from 'openai';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import { z } from 'zod';
import type { Clock, Model, ModelAnswer, ModelPrompt } from '../../src/app/ports.ts';
import { carefulFetch } from './careful-fetch.ts';
import type { Credential } from './careful-fetch.ts';
import { CLOSED, admit, settled } from './circuit.ts';
import type { Circuit } from './circuit.ts';
import { FULL, simpler } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { judgeCompletion } from './judge-completion.ts';
import { complaintOf, whyFailed } from './why-failed.ts';

/** Where a model is and how it may be asked. `url` ends before `/chat/completions`: `https://host/v1`. */
export type Endpoint = {
  readonly url: string;
  readonly name: string;
  readonly key: string | null;
  /** The header the key goes in. Azure's v1 route takes both; gateways often take `api-key` alone. */
  readonly auth: 'bearer' | 'api-key';
  /** For everything together: each attempt to ask in simpler terms counts. */
  readonly budgetMs: number;
};

/** A rest of a minute is short for people who come back tomorrow and long for a server that starts anew. */
const LIMITS = { failures: 5, restMs: 60_000 };
const MOST_TOKENS = 800;
const MOST_BYTES = 1_000_000;
const SEED = 20_190_411;

/** A model behind any endpoint that speaks OpenAI's chat completions: Azure, vLLM, Ollama, a national one. */
export function openaiModel(endpoint: Endpoint, clock: Clock): Model {
  const client = clientOf(endpoint);
  let dialect: Dialect = FULL;
  let circuit: Circuit = CLOSED;
  const now = (): number => clock.now().epochMilliseconds;

  const askOnce = async <T>(prompt: ModelPrompt<T>, signal: AbortSignal): Promise<ModelAnswer<T>> => {
    for (;;) {
      const tried = dialect;
      try {
        return judgeCompletion<T>(await client.chat.completions.create(requestOf(endpoint.name, prompt, tried), { signal }), prompt.shape);
      } catch (error) {
        const complaint = signal.aborted ? null : complaintOf(error);
        const next = complaint === null ? null : simpler(tried, complaint);
        if (next === null) return { ok: false, why: signal.aborted ? 'too-slow' : whyFailed(error), tokens: null };
        dialect = next;
      }
    }
  };

  return {
    name: endpoint.name,
    endpoint: new URL(endpoint.url).host,
    form: () => dialect.form,
    ask: async (prompt) => {
      const asked = admit(circuit, now(), LIMITS);
      circuit = asked.circuit;
      if (!asked.admitted) return { ok: false, why: 'resting', tokens: null };
      const answer = await withinBudget(endpoint.budgetMs, (signal) => askOnce(prompt, signal));
      circuit = settled(circuit, answer.ok || answer.why === 'declined', now(), LIMITS);
      return answer;
    },
  };
}

/** The client without anything of its own: no retries, no log, no settings from the environment, no second address. */
function clientOf({ url, key, auth, budgetMs }: Endpoint): OpenAI {
  const credential: Credential | null = key === null ? null : auth === 'api-key' ? { header: 'api-key', value: key } : { header: 'authorization', value: `Bearer ${key}` };
  return new OpenAI({
    baseURL: url, apiKey: 'sent by the fetch below', adminAPIKey: null, organization: null, project: null, webhookSecret: null,
    maxRetries: 0, timeout: budgetMs, logLevel: 'off', fetch: carefulFetch(credential, MOST_BYTES),
  });
}

function requestOf<T>(model: string, { system, user, shape, mostTokens = MOST_TOKENS }: ModelPrompt<T>, { form, limit, temperature, seed }: Dialect): ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    messages: [{ role: 'system', content: system }, { role: 'user', content: user }],
    [limit]: mostTokens,
    ...(temperature ? { temperature: 0 } : {}),
    ...(seed ? { seed: SEED } : {}),
    ...(form === 'json-schema' ? { response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema: schemaOf(shape) } } } : {}),
    ...(form === 'json-object' ? { response_format: { type: 'json_object' } } : {}),
  };
}

function schemaOf(shape: z.ZodType): { [key: string]: unknown } {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { target: 'draft-7' });
  return schema;
}

/** The client heeds the signal; the race is for an endpoint that drips, or a socket that does not. */
async function withinBudget<T>(ms: number, ask: (signal: AbortSignal) => Promise<ModelAnswer<T>>): Promise<ModelAnswer<T>> {
  const signal = AbortSignal.timeout(ms);
  const over = new Promise<ModelAnswer<T>>((resolve) => {
    signal.addEventListener('abort', () => resolve({ ok: false, why: 'too-slow', tokens: null }), { once: true });
  });
  return Promise.race([ask(signal), over]);
}
