import type { Address } from '../../src/app/messages.ts';
import type { Reachability } from '../../src/app/reach/reachability.ts';
import type { Sending } from './send.ts';
import { blockedBy } from './refusal.ts';
import type { Called, Reference } from './transport.ts';

/** Whether somebody can be reached here now, without sending anything: the app is installed for them, and the account is alive. */
export async function reachable({ transport, memory, serviceUrl, pace }: Pick<Sending, 'transport' | 'memory' | 'serviceUrl' | 'pace'>, to: Address | null): Promise<Reachability> {
  if (to === null) return { reachable: false, why: 'unknown-there' };
  const [tenant = '', user = ''] = to.id.split(':');
  const { reference, blocked } = await memory.of(to.id);
  await pace.turn(to.id, 'reminder');
  if (!reference) {
    // opening a conversation shows nothing, and works only where the app is installed
    const opened = await transport.open(serviceUrl, tenant, user);
    if (opened.outcome !== 'done') return refused(opened, 'open');
    const conversation = opened.body['id'];
    if (typeof conversation !== 'string') return { reachable: false, why: 'not-answering' };
    const made: Reference = { serviceUrl, conversation, bot: '', user: '', tenant };
    await memory.heard(to.id, made);
    return { reachable: true };
  }
  // who blocked us stays a member; whether the app is there again shows in being one
  if (blocked === 'blocked') return { reachable: false, why: blocked };
  const called = await transport.member(reference, reference.user === '' ? user : reference.user);
  if (called.outcome !== 'done') return refused(called, 'post');
  return blocked === null || blocked === 'uninstalled' || blocked === 'not-installed' ? { reachable: true } : { reachable: false, why: blocked };
}

function refused(called: Exclude<Called, { outcome: 'done' }>, what: 'open' | 'post'): Reachability {
  const gone = called.outcome === 'refused' && (called.status === 403 || called.status === 404);
  return { reachable: false, why: gone ? blockedBy(called.status, called.code, what) : 'not-answering' };
}
