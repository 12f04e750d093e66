import type { House } from '../house.ts';
import type { Platform } from '../messages.ts';
import type { Channel } from '../ports.ts';

/**
 * Whether a platform can reach somebody now, found out without sending anything. `why` is a code with words of its own:
 * `unknown-there`, `not-installed`, `deactivated`, `blocked`, `uninstalled`, `not-found`, `not-allowed`, `not-answering`, or the platform's.
 */
export type Reachability = { readonly reachable: true } | { readonly reachable: false; readonly why: string };

/** One person before a round starts: every platform, and how the first message will go. */
export type Reach = { readonly person: string; readonly ways: readonly { readonly platform: Platform; readonly reach: Reachability }[]; readonly goesBy: Platform | null };

/** Looks for everybody of the round on every platform there is. Who is on none of them but the page gets a link to it. Rejects when the program stops meanwhile. */
export async function preflight(house: Pick<House, 'round' | 'channels' | 'leaving'>): Promise<readonly Reach[]> {
  const found: Reach[] = [];
  for (const { id } of house.round.people) {
    house.leaving?.throwIfAborted();
    const ways = await Promise.all(house.channels.map(async (channel) => ({ platform: channel.platform, reach: await reachOf(channel, id) })));
    found.push({ person: id, ways, goesBy: firstOpen(ways) });
  }
  return found;
}

/** By what somebody's messages go: the first chat platform that takes them, else the first of all that does; null where none does. */
export function firstOpen(ways: Reach['ways']): Platform | null {
  const open = ways.filter(({ reach }) => reach.reachable);
  return (open.find(isChat) ?? open[0])?.platform ?? null;
}

/** Platforms that may refuse somebody; the page and the terminal are there for everybody. */
export function isChat({ platform }: Pick<Channel, 'platform'>): boolean {
  return platform === 'slack' || platform === 'teams';
}

async function reachOf(channel: Channel, person: string): Promise<Reachability> {
  if (channel.reach) return channel.reach(person).catch(() => ({ reachable: false, why: 'not-answering' }));
  return channel.addressOf(person) ? { reachable: true } : { reachable: false, why: 'unknown-there' };
}
