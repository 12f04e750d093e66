import { verify as verifySignature } from 'node:crypto';
import type { Keys } from './keys.ts';

/** What a good token says of the request it came with. */
export type Vouched = { readonly ok: true; readonly serviceUrl: string; readonly endorsements: readonly string[] };
export type Refused = { readonly ok: false; readonly status: 401 | 503; readonly why: Why };
export type Why = 'no-token' | 'malformed' | 'algorithm' | 'unknown-key' | 'signature' | 'issuer' | 'audience' | 'not-yet' | 'expired' | 'no-service-url' | 'keys-unavailable';

/** Who signs tokens of the Bot Connector, for single-tenant bots as well. */
export const ISSUER = 'https://api.botframework.com';
/** Clocks may differ by this much, as the Bot Connector's documentation has it. */
const SKEW_SECONDS = 300;

/**
 * Checks the token of a request: who signed it, for whom, and when. Only RS256 with a published key counts; what a token says
 * about where its key is to be found is not looked at.
 */
export async function verifyToken(authorization: string | undefined, { app, keys, now }: { readonly app: string; readonly keys: Keys; readonly now: number }): Promise<Vouched | Refused> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return refused(authorization === undefined || authorization === '' ? 'no-token' : 'malformed');
  const [head = '', body = '', signature = ''] = token.split('.');
  const header = jsonOf(head);
  const claims = jsonOf(body);
  if (!header || !claims) return refused('malformed');
  if (header['alg'] !== 'RS256' || 'crit' in header) return refused('algorithm');
  if (typeof header['kid'] !== 'string') return refused('unknown-key');
  const key = await keys(header['kid']);
  if (key === 'unavailable') return { ok: false, status: 503, why: 'keys-unavailable' };
  if (!key) return refused('unknown-key');
  if (!verifySignature('RSA-SHA256', Buffer.from(`${head}.${body}`), key.key, Buffer.from(signature, 'base64url'))) return refused('signature');
  const wrong = wrongClaim(claims, app, now / 1000);
  if (wrong) return refused(wrong);
  return { ok: true, serviceUrl: claims['serviceurl'] as string, endorsements: key.endorsements };
}

function wrongClaim(claims: { readonly [name: string]: unknown }, app: string, seconds: number): Why | null {
  const { iss, aud, nbf, exp, serviceurl } = claims;
  if (iss !== ISSUER) return 'issuer';
  if (aud !== app) return 'audience';
  if (typeof exp !== 'number' || seconds > exp + SKEW_SECONDS) return 'expired';
  if (nbf !== undefined && (typeof nbf !== 'number' || seconds < nbf - SKEW_SECONDS)) return 'not-yet';
  return typeof serviceurl === 'string' && serviceurl !== '' ? null : 'no-service-url';
}

function refused(why: Why): Refused {
  return { ok: false, status: 401, why };
}

function jsonOf(part: string): { readonly [name: string]: unknown } | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as { [name: string]: unknown } : null;
  } catch {
    return null;
  }
}
