import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import type { NoAnswer } from '../../src/domain/model-asked.ts';
import { AnswerTooLong } from './careful-fetch.ts';
import type { Complaint } from './dialect.ts';

/** Why a call failed, from whatever was thrown. Nothing of the message is kept: it may repeat what was sent. */
export function whyFailed(error: unknown): NoAnswer {
  if (isTooLong(error)) return 'too-long';
  if (error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError) return 'too-slow';
  if (error instanceof APIConnectionError) return 'unreachable';
  if (error instanceof APIError && typeof error.status === 'number') return whyRefused(error.status, `${error.code ?? ''} ${error.type ?? ''}`);
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')) return 'too-slow';
  if (error instanceof SyntaxError) return 'out-of-order';
  return 'unreachable';
}

/** What the endpoint did not like about a request; null for any other failure. */
export function complaintOf(error: unknown): Complaint | null {
  if (!(error instanceof APIError) || (error.status !== 400 && error.status !== 422)) return null;
  return { param: error.param ?? null, message: `${error.message} ${JSON.stringify(error.error) ?? ''}`.slice(0, 4_000) };
}

function whyRefused(status: number, code: string): NoAnswer {
  if (status === 401 || status === 403) return 'key-refused';
  if (status === 404) return 'not-found';
  if (status === 408) return 'too-slow';
  if (status === 429) return 'too-busy';
  if (status >= 500) return 'out-of-order';
  // Azure refuses a prompt that its filter does not like as a bad request
  return /content_?(?:filter|policy)|responsible/i.test(code) ? 'declined' : 'request-refused';
}

function isTooLong(error: unknown): boolean {
  if (error instanceof AnswerTooLong) return true;
  return error instanceof Error && error.cause !== undefined && error.cause !== error && isTooLong(error.cause);
}
