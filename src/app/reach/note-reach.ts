import type { House } from '../house.ts';
import type { Platform } from '../messages.ts';
import type { Commit } from '../ports.ts';
import { isCutOff, lastReachState, reachState, reachStream } from './reach-state.ts';
import type { ReachEvent, ReachState } from './reach-state.ts';

/** How often is decided anew when somebody else noted something meanwhile. */
const TRIES = 20;

/**
 * Notes what `decide` makes of how things stand, with the messages and claims that belong to it: all of it is kept, or none.
 * False where it decided to note nothing, or where a claim was taken already.
 */
export async function noteReach(house: House, decide: (state: ReachState) => (Partial<Pick<Commit, 'messages' | 'claims'>> & { readonly events: readonly ReachEvent[] }) | null): Promise<boolean> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const state = await reachState(house);
    const noted = decide(state);
    if (noted === null) return false;
    const { events, messages = [], claims = [] } = noted;
    const { outcome } = await house.store.commit({ at: house.clock.now().toString(), appends: [{ stream: reachStream(house.round), expected: state.version, events }], messages, claims, done: null, masks: [] });
    if (outcome === 'kept') {
      await reachState(house);
      return true;
    }
    if (outcome === 'claimed') return false;
  }
  throw new Error(`What was to be noted in ${reachStream(house.round)} was decided ${TRIES} times and it had moved on each time`);
}

/** A platform said for good that it cannot reach somebody: nothing goes that way any more until the person is back. */
export async function noteCutOff(house: House, person: string, platform: Platform, why: string): Promise<void> {
  await noteReach(house, (state) => (isCutOff(state, person, platform, house.clock.now()) ? null : { events: [{ type: 'cut-off', person, platform, why }] }));
}

/**
 * Somebody is reached again by this platform: what goes out from now on goes that way, and what found no way at all is
 * sent after all, in its order.
 */
export async function noteBack(house: House, person: string, platform: Platform, how: 'wrote' | 'found'): Promise<void> {
  if (!(await lastReachState(house)).cut[person]?.[platform]) return;
  const noted = await noteReach(house, ({ cut }) => (cut[person]?.[platform] ? { events: [{ type: 'back', person, platform, how }] } : null));
  if (!noted) return;
  const at = house.clock.now().toString();
  for (const line of await house.store.conversation(person)) {
    if (line.by === 'navraag' && line.state === 'unreachable') await house.store.mark(line.id, { state: 'due', at });
  }
  house.log.info('somebody can be reached again', { person, platform });
  house.wake(person);
}
