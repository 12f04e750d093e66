import { problemPage } from './render/plain.ts';
import type { Problem } from './render/plain.ts';
import { page } from './reply.ts';
import type { Reply } from './reply.ts';
import type { Visit } from './visit.ts';

/** A page that says what is wrong, in the language of who reads it. `kept` gives back what somebody typed. */
export function problem(which: Problem, { language, say }: Pick<Visit, 'language' | 'say'>, headers: Reply['headers'] = {}, kept: string | null = null): Reply {
  return page(Number(which), problemPage(language, say, which, kept), headers);
}
