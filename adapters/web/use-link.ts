import { createHash } from 'node:crypto';
import type { House } from './house.ts';
import { problem } from './problem.ts';
import { deadLinkPage, signInPage } from './render/plain.ts';
import { page, seeOther } from './reply.ts';
import type { Reply } from './reply.ts';
import { cookieHeader } from './visit.ts';
import type { Visit } from './visit.ts';

/** Opening a link shows who it is for and a button. Nothing is used up: mail scanners open links too. */
export async function openLink(secret: string, { language, say }: Visit, { door, signIn, words }: House): Promise<Reply> {
  const link = await signIn.look(secret);
  const person = link.state === 'open' ? door.person(link.person) : null;
  if (!person) return page(410, deadLinkPage(language, say, door.front(language), link.state === 'used' ? 'used' : 'gone'));
  return page(200, signInPage(person.language, (key, slots) => words(person.language, key, slots), door.front(person.language), person.name, secret));
}

/** The button: the link is used up, the browser gets a session, and the app hears that somebody has arrived. */
export async function useLink(secret: string, visit: Visit, { door, signIn, log, pages, https, sessionSeconds }: House): Promise<Reply> {
  const { language, say, member } = visit;
  const link = await signIn.look(secret);
  if (link.state === 'open' && !door.person(link.person)) return problem('403', visit);
  const used = await signIn.use(secret);
  if (used.state !== 'open') return page(410, deadLinkPage(language, say, door.front(language), used.state));
  if (member) {
    await signIn.end(member.session.key);
    pages.leave(member.session.key);
  }
  const { person } = used.session;
  log.info('signed in on the page', { person });
  try {
    await door.receive({ delivery: `web:${person}:arrival:${createHash('sha256').update(secret).digest('base64url').slice(0, 16)}`, from: { platform: 'web', id: person }, what: { kind: 'arrival' } });
  } catch (fault) {
    // The person is in and can begin with a button; only the greeting is missing.
    log.error('an arrival was not kept', { person, fault: fault instanceof Error ? fault.name : 'unknown' });
  }
  return seeOther('/', cookieHeader(https, used.cookie, sessionSeconds));
}
