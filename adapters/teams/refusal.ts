import type { Blocked } from './memory.ts';

/** Why somebody cannot be reached. Any 403 is the end of it for this person; the code only says which remedy helps. */
export function blockedBy(status: number, code: string | null, what: 'open' | 'post'): Blocked {
  if (code === 'MessageWritesBlocked') return 'blocked';
  if (code === 'BotNotInConversationRoster' || code === 'ConversationNotFound') return 'uninstalled';
  if (code === 'BotDisabledByAdmin') return 'not-allowed';
  if (status === 404) return what === 'open' ? 'not-found' : 'uninstalled';
  return what === 'open' || code === 'ForbiddenOperationException' ? 'not-installed' : 'not-allowed';
}

/** Answers after which the same call may be made again later: Teams did not take it. Source: Microsoft, "Rate limiting for bots". */
export function mayPass(status: number): boolean {
  return status === 429 || status === 412 || status === 502 || status === 503 || status === 504;
}

/** Seconds or a date, as HTTP has it, in milliseconds from now; null where it is not said. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
