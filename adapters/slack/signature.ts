import { createHmac, timingSafeEqual } from 'node:crypto';

/** What is wrong with who says to be Slack; `ok` when nothing is. */
export type Verdict = 'ok' | 'unsigned' | 'stale' | 'future' | 'forged';

/** Slack's own window. It names the past only; a moment as far in the future is a clock that is wrong, or a forged request kept for later. */
const WINDOW_SECONDS = 5 * 60;

/**
 * Judges a request by its headers and its body exactly as received. `now` in seconds.
 * Source: Slack, "Verifying requests from Slack" (signature v0, HMAC-SHA256 over `v0:timestamp:body`).
 */
export function judgeSignature(secret: string, headers: { readonly timestamp: string | undefined; readonly signature: string | undefined }, body: Buffer, now: number): Verdict {
  const { timestamp, signature } = headers;
  if (!timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return 'unsigned';
  if (Number(timestamp) < now - WINDOW_SECONDS) return 'stale';
  if (Number(timestamp) > now + WINDOW_SECONDS) return 'future';
  const wanted = Buffer.from(signWith(secret, timestamp, body));
  const given = Buffer.from(signature);
  return wanted.length === given.length && timingSafeEqual(wanted, given) ? 'ok' : 'forged';
}

/** The signature of a body at a moment in seconds. */
export function signWith(secret: string, timestamp: string, body: Buffer): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`;
}
