import { webApi } from '@slack/bolt';
import type { Urgency } from '../../src/app/pacing.ts';
import type { Log } from '../../src/app/ports.ts';
import type { Installations } from './installations.ts';
import type { Json } from './json.ts';

/** What became of one call to Slack. `cut-off`: it was made, and nobody knows whether it did what it says. */
export type Called =
  | { readonly outcome: 'done'; readonly body: Json }
  | { readonly outcome: 'refused'; readonly error: string }
  | { readonly outcome: 'limited'; readonly retryAfterMs: number | null }
  | { readonly outcome: 'cut-off' }
  | { readonly outcome: 'not-made'; readonly why: string };

/** Calls a method of the Web API in a workspace, once: whether to call again is decided where it is known what for. */
export type Call = (team: string, method: string, given: Record<string, unknown>, urgency?: Urgency | 'status') => Promise<Called>;

export type CallOptions = {
  readonly installations: Installations;
  readonly log: Log;
  /** Where the Web API is; Slack itself when left out. */
  readonly apiUrl?: string;
  readonly fetch?: webApi.FetchFunction;
};

/** Longer than Slack takes to answer; what has not answered by then counts as cut off. */
const ANSWERS_WITHIN_MS = 15_000;
/** Errors of a connection that was never made. */
const NEVER_MADE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'];
/** Answers of Slack that promise nothing about what was done. */
const UNSURE = ['fatal_error', 'internal_error', 'request_timeout'];

/** Opens the way to the Web API. Replies, reminders and the status in a channel each have a client of their own, as a refusal holds up all calls of one. */
export function openCalls({ installations, log, apiUrl, fetch }: CallOptions): Call {
  const clients = new Map<string, webApi.WebClient>();
  const clientFor = (token: string, urgency: Urgency | 'status'): webApi.WebClient => {
    const key = `${urgency}/${token}`;
    const client = clients.get(key) ?? new webApi.WebClient(token, {
      retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: ANSWERS_WITHIN_MS, logger: silent,
      ...(apiUrl ? { slackApiUrl: apiUrl } : {}), ...(fetch ? { fetch } : {}),
    });
    clients.set(key, client);
    return client;
  };
  return async (team, method, given, urgency = 'reply') => {
    const installation = await installations.of(team);
    if (!installation) return { outcome: 'not-made', why: 'not-installed' };
    try {
      const client = clientFor(installation.token, urgency);
      const body = await client.apiCall(method, given);
      return { outcome: 'done', body: body as unknown as Json };
    } catch (error) {
      const called = calledOf(error);
      if (called.outcome !== 'limited') log.warn('a call to Slack failed', { method, outcome: called.outcome, error: 'error' in called ? called.error : '' });
      return called;
    }
  };
}

function calledOf(error: unknown): Called {
  if (error instanceof webApi.WebAPIRateLimitedError) return { outcome: 'limited', retryAfterMs: error.retryAfter * 1_000 };
  if (error instanceof webApi.WebAPIPlatformError) {
    const said = error.data.error;
    if (said === 'ratelimited' || said === 'rate_limited') return { outcome: 'limited', retryAfterMs: null };
    return UNSURE.includes(said) ? { outcome: 'cut-off' } : { outcome: 'refused', error: said };
  }
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500 ? { outcome: 'cut-off' } : { outcome: 'refused', error: `http_${error.statusCode}` };
  if (error instanceof webApi.WebAPIRequestError) return NEVER_MADE.includes(codeOf(error.original)) ? { outcome: 'not-made', why: codeOf(error.original) } : { outcome: 'cut-off' };
  // the one thing the client throws bare is a 429 that does not say how long
  if (error instanceof Error && error.message.startsWith('Retry header')) return { outcome: 'limited', retryAfterMs: null };
  return { outcome: 'cut-off' };
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === 'string' ? code : codeOf(cause);
}

/** The client's own log can hold words of people: ours says what failed. */
const silent: webApi.Logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined, setLevel: () => undefined, getLevel: () => webApi.LogLevel.ERROR, setName: () => undefined };
