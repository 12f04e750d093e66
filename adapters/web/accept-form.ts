import { timingSafeEqual } from 'node:crypto';
import type { House } from './house.ts';
import { problem } from './problem.ts';
import type { Form } from './read-form.ts';
import { receive } from './receive.ts';
import { seeOther } from './reply.ts';
import type { Reply } from './reply.ts';
import { viewOf } from './show.ts';
import { cookieHeader } from './visit.ts';
import type { Visit } from './visit.ts';

/** Takes a form of the conversation in, and answers once the turn is kept. What was typed comes back when it was not. */
export function acceptForm(what: 'say' | 'press' | 'change' | 'begin' | 'edit'): (visit: Visit, form: Form, house: House) => Promise<Reply> {
  return async (visit, form, { door, log, mayPost }) => {
    const typed = form['text'] ?? null;
    if (!visit.member) return problem('401', visit, {}, typed);
    const { person, session } = visit.member;
    if (!same(form['form'], session.form)) return problem('403', visit, {}, typed);
    if (!mayPost(session.key)) return problem('429', visit, { 'retry-after': '10' }, typed);
    if (!(await door.page(person.id)).talks) return problem('403', visit);
    const received = await receive(what, form, person.id, door);
    if (!received.ok) return problem(received.why === 'too-long' ? '413' : '400', visit, {}, typed);
    try {
      if (received.inbound) await door.receive(received.inbound);
    } catch (fault) {
      log.error('a form of the page was not kept', { person: person.id, fault: fault instanceof Error ? fault.name : 'unknown' });
      return problem('500', visit, {}, typed);
    }
    // After a change the question stands in the conversation; everything else leaves the window as it was.
    const view = what === 'change' ? 'talk' : viewOf(form['view']);
    if (!received.inbound && form['choice'] === 'ticked') return seeOther(`/?view=${view}&trouble=unticked#choices`);
    return seeOther(view === 'talk' ? '/#message' : `/?view=${view}#message`);
  };
}

/** Ends the session on all its open pages. */
export async function signOut(visit: Visit, form: Form, { signIn, pages, log, https, sessionSeconds }: House): Promise<Reply> {
  if (visit.member) {
    const { session, person } = visit.member;
    if (!same(form['form'], session.form)) return problem('403', visit);
    await signIn.end(session.key);
    pages.leave(session.key);
    log.info('signed out of the page', { person: person.id });
  }
  return seeOther('/', cookieHeader(https, null, sessionSeconds));
}

/** True when a form carries the session's own secret; takes as long whatever was given. */
export function same(given: string | undefined, expected: string): boolean {
  const [left, right] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
