import type { ChatCompletion } from 'openai/resources/chat/completions';
import type { ZodType } from 'zod';
import type { Tokens } from '../../src/domain/model-asked.ts';
import type { ModelAnswer } from '../../src/app/ports.ts';
import { LONGEST_TEXT, findJson } from './find-json.ts';

/** Looks at what an endpoint sent as a completion, which may be anything: only a finished answer of the shape counts. */
export function judgeCompletion<T>(completion: unknown, shape: ZodType<T>): ModelAnswer<T> {
  const tokens = tokensOf(completion);
  const choice = firstChoice(completion);
  if (choice === null) return { ok: false, why: 'out-of-order', tokens };
  const message: Partial<ChatCompletion.Choice['message']> = choice.message ?? {};
  if (choice.finish_reason === 'content_filter' || (typeof message.refusal === 'string' && message.refusal !== '')) return { ok: false, why: 'declined', tokens };
  if (choice.finish_reason === 'length') return { ok: false, why: 'cut-off', tokens };
  if (typeof message.content !== 'string' || message.content.trim() === '') return { ok: false, why: 'empty', tokens };
  return { ...judgeText(message.content, shape), tokens };
}

/** Takes the last object in the text that has the shape. */
export function judgeText<T>(text: string, shape: ZodType<T>): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: 'too-long' | 'no-json' | 'wrong-shape' } {
  if (text.length > LONGEST_TEXT) return { ok: false, why: 'too-long' };
  const found = findJson(text);
  if (found.length === 0) return { ok: false, why: 'no-json' };
  const fitting = found.map((one) => shape.safeParse(one)).findLast((one) => one.success);
  return fitting?.success ? { ok: true, value: fitting.data } : { ok: false, why: 'wrong-shape' };
}

type Choice = { readonly finish_reason?: unknown; readonly message?: Partial<ChatCompletion.Choice['message']> | null };

function firstChoice(completion: unknown): Choice | null {
  const choices = isObject(completion) ? completion['choices'] : undefined;
  const first: unknown = Array.isArray(choices) ? choices[0] : undefined;
  return isObject(first) ? first : null;
}

function tokensOf(completion: unknown): Tokens | null {
  const usage = isObject(completion) ? completion['usage'] : undefined;
  if (!isObject(usage)) return null;
  const { prompt_tokens: asked, completion_tokens: answered } = usage;
  return isCount(asked) && isCount(answered) ? { in: asked, out: answered } : null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
