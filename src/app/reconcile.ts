import type { House } from './house.ts';
import type { OutboxRow } from './ports.ts';
import { strangerAt } from './strangers.ts';

/** A call that was cut off may still be under way at the platform: it is looked for only after this long. */
const SETTLES_AFTER_MS = 30_000;

/** A stranger's message is of no use any more after this: nobody of the round waits for it, and no coordinator can tell what became of it. */
const STRANGER_HOURS = 24;

/** Looks up what became of messages of unknown fate, where their platform lets us look. */
export type Reconcile = () => Promise<{ readonly arrived: number; readonly again: number; readonly open: number; readonly dropped: number }>;

/**
 * Opens the search for messages of unknown fate. What is found counts as sent; what surely never arrived is sent again;
 * all else stays unknown, for a coordinator to see. What was said to a stranger does not stay for ever: no coordinator knows
 * who that is, and after a day it is dropped.
 */
export function openReconcile(house: House): Reconcile {
  const since = new Map<string, Temporal.Instant>();
  return async () => {
    const found = { arrived: 0, again: 0, open: 0, dropped: 0 };
    const doubts = (await house.store.inDoubt()).filter((row) => row.state === 'unknown');
    for (const id of since.keys()) if (!doubts.some((row) => row.id === id)) since.delete(id);
    for (const row of doubts) {
      const now = house.clock.now();
      if (strangerAt(row.person) && now.since(Temporal.Instant.from(row.createdAt)).total('hour') >= STRANGER_HOURS) {
        await house.store.mark(row.id, { state: 'dropped', at: now.toString() });
        house.log.warn('what became of a message to a stranger was not found out in a day; it is let go', { row: row.id, platform: row.platform });
        found.dropped += 1;
        continue;
      }
      const seen = since.get(row.id) ?? now;
      since.set(row.id, seen);
      const what = now.since(seen).total('millisecond') < SETTLES_AFTER_MS ? null : await look(house, row);
      if (what === null) found.open += 1;
      else if (what === 'absent') { found.again += 1; await house.store.mark(row.id, { state: 'due', at: now.toString() }); house.wake(row.person); }
      else { found.arrived += 1; await house.store.mark(row.id, { state: 'sent', at: now.toString(), external: what.external }); }
    }
    return found;
  };
}

async function look(house: House, row: OutboxRow): Promise<{ readonly external: string } | 'absent' | null> {
  const channel = house.channels.find((one) => one.platform === row.platform);
  const address = strangerAt(row.person) ?? channel?.addressOf(row.person) ?? null;
  if (!channel?.lookFor || !address) return null;
  return channel.lookFor(address, row).catch(() => null);
}
