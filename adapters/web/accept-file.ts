import { createHash } from 'node:crypto';
import type { Inbound } from '../../src/app/messages.ts';
import { same } from './accept-form.ts';
import type { House } from './house.ts';
import { problem } from './problem.ts';
import { readFileForm } from './read-file-form.ts';
import type { SentFile } from './read-file-form.ts';
import { seeOther } from './reply.ts';
import type { Reply } from './reply.ts';
import type { Visit } from './visit.ts';

/** Takes a file of the conversation in, and answers once it was read. Nothing of it is taken in for who may not send one. */
export async function acceptFile(visit: Visit, { door, log, mayPost }: House): Promise<Reply> {
  const refuse = (status: '400' | '401' | '403' | '413' | '415' | '429' | '500'): Reply => problem(status, visit, { connection: 'close' });
  if (!visit.member) return refuse('401');
  const { person, session } = visit.member;
  const { files } = await door.page(person.id);
  if (!files) return refuse('403');
  if (!mayPost(session.key)) return refuse('429');
  const read = await readFileForm(visit.request, files.most);
  if (!read.ok) return refuse(`${read.status}`);
  if (!same(read.form['form'], session.form)) return refuse('403');
  const once = read.form['delivery'] ?? '';
  if (!/^[\w-]{16,64}$/.test(once)) return refuse('400');
  const { file } = read;
  try {
    if (file) await door.receive(inboundOf(file, person.id, once), () => Promise.resolve(file.bytes));
  } catch (fault) {
    log.error('a file of the page was not kept', { person: person.id, fault: fault instanceof Error ? fault.name : 'unknown' });
    return refuse('500');
  }
  return seeOther('/#message');
}

/** The same file sent again with the same form is the same delivery. */
function inboundOf({ name, bytes }: SentFile, person: string, once: string): Inbound {
  const fingerprint = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
  return { delivery: `web:${person}:${once}:${fingerprint}`, from: { platform: 'web', id: person }, what: { kind: 'file', name, size: bytes.byteLength } };
}
