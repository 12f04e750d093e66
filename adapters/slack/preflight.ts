import type { Address } from '../../src/app/messages.ts';
import type { Reachability } from '../../src/app/reachability.ts';
import type { Call } from './call.ts';
import { objectAt } from './json.ts';
import type { Memory } from './memory.ts';
import { refusalOf } from './refusal.ts';
import { inParts } from './send.ts';

/** Whether somebody can be reached here now, without sending anything: the workspace has us, and the account is alive. */
export async function reachable(to: Address | null, call: Call, memory: Pick<Memory, 'blockedBy'>): Promise<Reachability> {
  if (to === null) return { reachable: false, why: 'unknown-there' };
  const [team, id] = inParts(to);
  const called = await call(team, 'users.info', { user: id }, 'reminder');
  if (called.outcome === 'not-made') return { reachable: false, why: called.why === 'not-installed' ? 'not-installed' : 'not-answering' };
  if (called.outcome === 'refused') return { reachable: false, why: refusalOf(called.error).whom === 'person' ? refusalOf(called.error).why : 'not-allowed' };
  if (called.outcome !== 'done') return { reachable: false, why: 'not-answering' };
  if (objectAt(called.body, 'user')?.['deleted'] === true) return { reachable: false, why: 'deactivated' };
  const blocked = await memory.blockedBy(to.id);
  return blocked === null ? { reachable: true } : { reachable: false, why: blocked };
}
