import type { IncomingMessage } from 'node:http';
import type { Language } from '../../src/domain/words.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Door } from '../../src/app/page/door.ts';
import type { Say } from './render/shell.ts';
import type { Session, SignIn } from './sign-in.ts';

/** One request with who it is from, as far as that is known. */
export type Visit = {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly language: Language;
  readonly say: Say;
  readonly member: { readonly person: Person; readonly session: Session } | null;
};

/** Whose session the request carries. A session of who is no longer in the round ends here. */
export async function memberOf(request: IncomingMessage, https: boolean, signIn: SignIn, door: Pick<Door, 'person'>, leave: (session: string) => void): Promise<Visit['member']> {
  const session = await signIn.session(cookieOf(request, cookieName(https)));
  if (!session) return null;
  const person = door.person(session.person);
  if (person) return { person, session };
  await signIn.end(session.key);
  leave(session.key);
  return null;
}

/** The language of who has no session: English only where a browser asks for it and not for Dutch. */
export function languageOf(request: IncomingMessage): Language {
  const asked = (request.headers['accept-language'] ?? '').toLowerCase().split(',').map((one) => one.trim().slice(0, 2));
  return asked.find((one): one is Language => one === 'nl' || one === 'en') ?? 'nl';
}

/** With https a browser binds the cookie to this very host (`__Host-`). */
export const cookieName = (https: boolean): string => (https ? '__Host-navraag' : 'navraag');

/** The header that gives a browser its session, or takes it away (null). */
export function cookieHeader(https: boolean, value: string | null, seconds: number): { readonly 'set-cookie': string } {
  return { 'set-cookie': `${cookieName(https)}=${value ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${value === null ? 0 : seconds}${https ? '; Secure' : ''}` };
}

function cookieOf(request: IncomingMessage, name: string): string | null {
  const pair = (request.headers.cookie ?? '').split(';').map((one) => one.trim()).find((one) => one.startsWith(`${name}=`));
  return pair ? pair.slice(name.length + 1) : null;
}

/**
 * True when a posted form comes from our own page. Browsers say where a form comes from (`Sec-Fetch-Site`, `Origin`);
 * what says neither is no browser, carries no cookie by itself, and still needs the session's form secret.
 */
export function fromOurPage(request: IncomingMessage, publicUrl: URL | null): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  return origin === publicUrl?.origin || (URL.canParse(origin) && new URL(origin).host === request.headers.host && !publicUrl);
}
