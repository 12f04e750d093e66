import { createHash } from 'node:crypto';
import type { Keyv } from 'keyv';
import type { Clock } from '../../src/app/ports.ts';

/** Somebody's stay on the page. `form` stands in every form of it; `key` names it without being able to open it. */
export type Session = { readonly key: string; readonly person: string; readonly form: string };
export type LinkState = { readonly state: 'open'; readonly person: string } | { readonly state: 'used' } | { readonly state: 'gone' };

export type SignIn = {
  /** A new secret of 256 bits that opens one session for this person, once, until it expires. */
  link(person: string): Promise<string>;
  /** What a secret would do, without using it: `gone` when it is unknown or expired. */
  look(secret: string): Promise<LinkState>;
  /** Uses the secret up. The cookie's value is the only way into the session. */
  use(secret: string): Promise<{ readonly state: 'open'; readonly session: Session; readonly cookie: string } | { readonly state: 'used' | 'gone' }>;
  session(cookie: string | null): Promise<Session | null>;
  end(key: string): Promise<void>;
};

/** How long an unused link works, and how long a browser stays signed in, unless somebody chose otherwise. */
export const usualStay = { linkLasts: Temporal.Duration.from({ days: 7 }), sessionLasts: Temporal.Duration.from({ days: 14 }) } as const;

export type SignInOptions = {
  readonly kept: Keyv;
  readonly clock: Clock;
  readonly random: (bytes: number) => Uint8Array;
  readonly linkLasts: Temporal.Duration;
  readonly sessionLasts: Temporal.Duration;
};

type KeptLink = { readonly person: string; readonly until: string; readonly used: boolean };
type KeptSession = { readonly person: string; readonly until: string; readonly form: string };

/** Sign-in by one-time link. Only hashes of links and cookies are kept, so that who reads the store cannot sign in with it. */
export function signInWith({ kept, clock, random, linkLasts, sessionLasts }: SignInOptions): SignIn {
  const inUse = new Set<string>();

  const open = async <T extends { readonly until: string }>(key: string): Promise<T | null> => {
    const found = await kept.get<T>(key);
    return found && Temporal.Instant.compare(clock.now(), Temporal.Instant.from(found.until)) < 0 ? found : null;
  };
  const until = (lasts: Temporal.Duration): string => clock.now().add({ milliseconds: milliseconds(lasts) }).toString();

  const look = async (secret: string): Promise<LinkState> => {
    const link = await open<KeptLink>(linkKey(secret));
    if (!link) return { state: 'gone' };
    return link.used ? { state: 'used' } : { state: 'open', person: link.person };
  };

  const begin = async (person: string): Promise<{ session: Session; cookie: string }> => {
    const cookie = secretOf(random);
    const form = secretOf(random);
    const key = sessionKey(cookie);
    await kept.set(key, { person, until: until(sessionLasts), form } satisfies KeptSession, milliseconds(sessionLasts));
    return { session: { key, person, form }, cookie };
  };

  return {
    async link(person) {
      const secret = secretOf(random);
      await kept.set(linkKey(secret), { person, until: until(linkLasts), used: false } satisfies KeptLink, milliseconds(linkLasts));
      return secret;
    },
    look,
    async use(secret) {
      const key = linkKey(secret);
      if (inUse.has(key)) return { state: 'used' };
      inUse.add(key);
      try {
        const link = await look(secret);
        if (link.state !== 'open') return link;
        // Of several processes at once only one removes it.
        if (!(await kept.delete(key))) return { state: 'used' };
        await kept.set(key, { person: link.person, until: until(linkLasts), used: true } satisfies KeptLink, milliseconds(linkLasts));
        return { state: 'open', ...(await begin(link.person)) };
      } finally {
        inUse.delete(key);
      }
    },
    async session(cookie) {
      if (cookie === null) return null;
      const key = sessionKey(cookie);
      const session = await open<KeptSession>(key);
      return session && { key, person: session.person, form: session.form };
    },
    async end(key) {
      await kept.delete(key);
    },
  };
}

const secretOf = (random: (bytes: number) => Uint8Array): string => Buffer.from(random(32)).toString('base64url');
const hashed = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
const linkKey = (secret: string): string => `link/${hashed(secret)}`;
const sessionKey = (cookie: string): string => `session/${hashed(cookie)}`;
const milliseconds = (lasts: Temporal.Duration): number => lasts.total('millisecond');
