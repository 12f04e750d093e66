import type { Address } from '../../src/app/messages.ts';
import type { Pace } from '../../src/app/pacing.ts';
import type { Reachability } from '../../src/app/reach/reachability.ts';
import type { Call, Called } from './call.ts';
import { objectAt } from './json.ts';
import type { Memory } from './memory.ts';
import { refusalOf } from './refusal.ts';
import { inParts } from './send.ts';

/** Whether somebody can be reached here now, without sending anything: the workspace has us, and the account is alive. */
export async function reachable(to: Address | null, call: Call, memory: Pick<Memory, 'blockedBy'>, pace?: (team: string) => Pace): Promise<Reachability> {
  if (to === null) return { reachable: false, why: 'unknown-there' };
  const [team, id] = inParts(to);
  const called = await ask(team, id, call, pace?.(team));
  if (called.outcome === 'not-made') return { reachable: false, why: called.why === 'not-installed' ? 'not-installed' : 'not-answering' };
  if (called.outcome === 'refused') return { reachable: false, why: refusalOf(called.error).whom === 'person' ? refusalOf(called.error).why : 'not-allowed' };
  if (called.outcome !== 'done') return { reachable: false, why: 'not-answering' };
  if (objectAt(called.body, 'user')?.['deleted'] === true) return { reachable: false, why: 'deactivated' };
  const blocked = await memory.blockedBy(to.id);
  // an account that is switched on again, an app that is installed again: what stood in the way is gone
  return blocked === null || REFUTED.includes(blocked) ? { reachable: true } : { reachable: false, why: blocked };
}

/** What a living account in a workspace that has us proves wrong. Whether the messages tab is on shows only in sending. */
const REFUTED: readonly string[] = ['not-installed', 'deactivated'];

/** A look at somebody's account, at the pace of Slack; asked again where that was too fast all the same. */
async function ask(team: string, user: string, call: Call, pace: Pace | undefined): Promise<Called> {
  for (let tried = 1; ; tried += 1) {
    await pace?.turn(user, 'reminder');
    const called = await call(team, 'users.info', { user }, 'reminder');
    if (called.outcome !== 'limited' || !pace || tried === TRIES) return called;
    pace.refused(called.retryAfterMs);
  }
}

const TRIES = 3;
