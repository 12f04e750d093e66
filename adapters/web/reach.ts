import { same } from './accept-form.ts';
import type { House } from './house.ts';
import { problem } from './problem.ts';
import type { Form } from './read-form.ts';
import { madeLinkPage } from './render/plain.ts';
import { page, seeOther } from './reply.ts';
import type { Reply } from './reply.ts';
import type { Visit } from './visit.ts';

/** Asks the platforms again who can be reached. Nobody waits for that: the page tells when it is done. */
export async function lookAgain(visit: Visit, form: Form, house: House): Promise<Reply> {
  const refused = refusal(visit, form, house);
  if (refused) return refused;
  return house.door.lookAgain(visit.member?.person.id ?? '') ? seeOther('/?view=reach') : problem('403', visit);
}

/** Shows a new link for somebody, once: it is kept nowhere, so that asking again makes another. */
export async function showLink(visit: Visit, form: Form, house: House): Promise<Reply> {
  const refused = refusal(visit, form, house);
  if (refused) return refused;
  const made = await house.door.link(visit.member?.person.id ?? '', form['person'] ?? '');
  return made ? page(200, madeLinkPage(visit.language, visit.say, made)) : problem('403', visit);
}

function refusal(visit: Visit, form: Form, { mayPost }: House): Reply | null {
  if (!visit.member) return problem('401', visit);
  const { session } = visit.member;
  if (!same(form['form'], session.form)) return problem('403', visit);
  return mayPost(session.key) ? null : problem('429', visit, { 'retry-after': '10' });
}
