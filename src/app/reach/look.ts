import type { House } from '../house.ts';
import { firstOpen, isChat, preflight } from './reachability.ts';
import type { Reach } from './reachability.ts';
import { noteBack, noteCutOff, noteReach } from './note-reach.ts';
import { reachState } from './reach-state.ts';
import type { ReachState } from './reach-state.ts';

/** What the platforms said, and when: the moment the last of them had answered. */
export type Looked = NonNullable<ReachState['looked']>;

/** What would be said of a message too. A platform that gives no answer now, or an account that is not known yet, is no such reason. */
const FOR_GOOD: readonly string[] = ['not-installed', 'uninstalled', 'deactivated', 'not-found', 'blocked', 'messages-tab-off', 'is-a-program'];
/** Platforms are asked one call after another, at their pace: what was said so shortly ago still holds. */
const FRESH_SECONDS = 60;
const underWay = new WeakMap<object, Promise<Looked>>();

/** Whether the platforms are being asked at this moment. */
export function isLooking({ store }: Pick<House, 'store'>): boolean {
  return underWay.has(store);
}

/**
 * Asks the platforms about everybody of the round, and keeps what they say. Who asks while that goes on, or shortly after,
 * gets the same: two coordinators cost no more calls than one. A way that proves open again is open again.
 */
export async function look(house: House, by: string | null): Promise<Looked> {
  const looking = underWay.get(house.store);
  if (looking) return looking;
  const started = lookNow(house, by).finally(() => underWay.delete(house.store));
  underWay.set(house.store, started);
  return started;
}

async function lookNow(house: House, by: string | null): Promise<Looked> {
  const { looked } = await reachState(house);
  if (looked && house.clock.now().since(Temporal.Instant.from(looked.at)).total('second') < FRESH_SECONDS) return looked;
  const found = await preflight(house);
  for (const { person, ways } of found) {
    for (const { platform, reach } of ways.filter(isChat)) {
      if (reach.reachable) await noteBack(house, person, platform, 'found');
      else if (FOR_GOOD.includes(reach.why)) await noteCutOff(house, person, platform, reach.why);
    }
  }
  await noteReach(house, () => ({ events: [{ type: 'looked', by, found }] }));
  return { at: house.clock.now().toString(), found };
}

/** Asks only about who is cut off: an app that was installed again, or an account that was switched on, tells us nothing by itself. */
export async function lookForReturns(house: House): Promise<void> {
  const { cut } = await reachState(house);
  for (const [person, ways] of Object.entries(cut)) {
    for (const channel of house.channels.filter(({ platform }) => ways[platform])) {
      house.leaving?.throwIfAborted();
      const reach = await channel.reach?.(person).catch(() => null);
      if (reach?.reachable) await noteBack(house, person, channel.platform, 'found');
    }
  }
}

/** What was found, with the ways that were cut off since. */
export function withCutOff(found: readonly Reach[], { cut }: Pick<ReachState, 'cut'>): readonly Reach[] {
  return found.map((one): Reach => {
    const ways = one.ways.map(({ platform, reach }) => {
      const off = cut[one.person]?.[platform];
      return { platform, reach: off && reach.reachable ? { reachable: false as const, why: off.why } : reach };
    });
    return { ...one, ways, goesBy: firstOpen(ways) };
  });
}
