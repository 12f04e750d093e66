import type { House } from '../house.ts';
import { lookForReturns } from './look.ts';
import { preflightSlots } from './preflight-slots.ts';

/** Who fell away is asked about this often: an hour without chat is no loss, as everything is on the page. */
const RETURNS_HOURS = 1;

/** Opens what time brings to the ways people are reached by: the looks before a round, and now and then one for who may be back. */
export function openReachKeeping(house: House): () => Promise<void> {
  let since: Temporal.Instant | null = null;
  const keep = async (): Promise<void> => {
    await preflightSlots(house);
    const now = house.clock.now();
    if (since !== null && now.since(since).total('hour') < RETURNS_HOURS) return;
    since = now;
    await lookForReturns(house);
  };
  // what was cut off by the program's end is no fault: the next start looks again
  return () => keep().catch((error: unknown) => { if (!house.leaving?.aborted) throw error; });
}
