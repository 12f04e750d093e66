import type { House } from './house.ts';
import type { OutboxRow } from './ports.ts';

/** A call that was cut off may still be under way at the platform: it is looked for only after this long. */
const SETTLES_AFTER_MS = 30_000;

/** Looks up what became of messages of unknown fate, where their platform lets us look. */
export type Reconcile = () => Promise<{ readonly arrived: number; readonly again: number; readonly open: number }>;

/**
 * Opens the search for messages of unknown fate. What is found counts as sent; what surely never arrived is sent again;
 * all else stays unknown, for a coordinator to see.
 */
export function openReconcile(house: House): Reconcile {
  const since = new Map<string, Temporal.Instant>();
  return async () => {
    const found = { arrived: 0, again: 0, open: 0 };
    const doubts = (await house.store.inDoubt()).filter((row) => row.state === 'unknown');
    for (const id of since.keys()) if (!doubts.some((row) => row.id === id)) since.delete(id);
    for (const row of doubts) {
      const now = house.clock.now();
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
  const address = row.person.startsWith('stranger:') ? null : channel?.addressOf(row.person) ?? null;
  if (!channel?.lookFor || !address) return null;
  return channel.lookFor(address, row).catch(() => null);
}
