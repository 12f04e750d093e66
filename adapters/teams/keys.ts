import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Keyv } from 'keyv';

/** A key the platform signs with, and the channels it may sign for. */
export type SigningKey = { readonly key: KeyObject; readonly endorsements: readonly string[] };

/** The key with this id. `unavailable`: it is not here, and the published list could not be read. */
export type Keys = (kid: string) => Promise<SigningKey | null | 'unavailable'>;

type Published = { readonly kid: string; readonly jwk: { readonly kty: 'RSA'; readonly n: string; readonly e: string }; readonly endorsements: readonly string[] };

/** Where Bot Framework publishes what it signs with. */
export const OPENID_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

const DAY_MS = 86_400_000;
/** An unknown id makes us look again, and no more often than this. */
const LOOK_AGAIN_MS = 300_000;

/** The published keys, kept for a day. `fetchJson` rejects where the list cannot be had. */
export function publishedKeys({ kept, now, fetchJson, metadata = OPENID_METADATA }: {
  readonly kept: Keyv<readonly Published[]>; readonly now: () => number; readonly fetchJson: (url: string) => Promise<unknown>; readonly metadata?: string;
}): Keys {
  let looked = Number.NEGATIVE_INFINITY;
  let looking: Promise<readonly Published[] | null> | null = null;
  const look = async (): Promise<readonly Published[] | null> => {
    looked = now();
    try {
      const { jwks_uri: uri } = await fetchJson(metadata) as { jwks_uri?: unknown };
      if (typeof uri !== 'string') return null;
      const list = listOf(await fetchJson(uri));
      await kept.set('keys', list, DAY_MS);
      return list;
    } catch {
      return null;
    } finally {
      looking = null;
    }
  };
  return async (kid) => {
    const known = await kept.get('keys') ?? null;
    const found = known?.find((one) => one.kid === kid);
    if (found) return keyOf(found);
    if (known && now() - looked < LOOK_AGAIN_MS) return null;
    looking ??= look();
    const list = await looking;
    if (!list) return known ? null : 'unavailable';
    const fresh = list.find((one) => one.kid === kid);
    return fresh ? keyOf(fresh) : null;
  };
}

function listOf(body: unknown): readonly Published[] {
  const { keys } = body as { keys?: readonly { kty?: string; n?: string; e?: string; kid?: string; endorsements?: readonly string[] }[] };
  return (keys ?? []).flatMap((one) => (one.kty === 'RSA' && typeof one.kid === 'string' && one.n && one.e
    ? [{ kid: one.kid, jwk: { kty: 'RSA', n: one.n, e: one.e }, endorsements: one.endorsements ?? [] }] : []));
}

/** A key shorter than 2048 bits is none. */
function keyOf({ jwk, endorsements }: Published): SigningKey | null {
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  return (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048 ? { key, endorsements } : null;
}
