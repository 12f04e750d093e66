import type { House } from './house.ts';
import type { Address } from './messages.ts';
import type { Channel, OutboxRow, Sent } from './ports.ts';

/** A reminder that could not leave within this time has lost its use; a reply never has. */
const REMINDER_LASTS_HOURS = 6;
/** Messages under way at once: each may arrive twice when the program is killed at that moment, so few. */
const WIDTH = 8;

/**
 * Sends what is due, in order per person, until nothing is. Each row is marked `sending` before the call and by its
 * outcome after it: nobody knows whether a call that was cut off has arrived, so such a row is never simply sent again.
 */
export async function perform(house: House): Promise<number> {
  let sent = 0;
  for (;;) {
    const rows = await house.store.due(house.clock.now().toString(), WIDTH);
    if (rows.length === 0) return sent;
    const outcomes = await Promise.all(rows.map((row) => sendOne(house, row)));
    sent += outcomes.filter(Boolean).length;
    if (!outcomes.some(Boolean)) return sent;
  }
}

/** Rows that were under way when the program stopped: shown again where that is harmless, else left as unknown for a coordinator to see. */
export async function settleDoubts(house: House): Promise<void> {
  for (const row of await house.store.inDoubt()) {
    if (row.state !== 'sending') continue;
    const harmless = row.platform === 'web' || row.platform === 'terminal' || row.platform === 'rehearsal';
    await house.store.mark(row.id, { state: harmless ? 'due' : 'unknown', at: house.clock.now().toString() });
    if (!harmless) house.log.warn('a message was cut off and may not have arrived', { row: row.id, person: row.person });
  }
}

async function sendOne(house: House, row: OutboxRow): Promise<boolean> {
  const now = house.clock.now();
  const at = now.toString();
  const mark = (change: Parameters<House['store']['mark']>[1]) => house.store.mark(row.id, change);
  if (row.slot !== null && Temporal.Instant.compare(Temporal.Instant.from(row.due).add({ hours: REMINDER_LASTS_HOURS }), now) < 0) {
    await mark({ state: 'dropped', at });
    return true;
  }
  const way = await wayTo(house, row.person);
  if (!way) {
    await mark({ state: 'unreachable', at });
    house.log.warn('nobody can be reached this way', { row: row.id, person: row.person });
    return true;
  }
  // another program on the same store may have taken it a moment ago
  if (!await mark({ state: 'sending', at, platform: way.channel.platform })) return true;
  const outcome = await sendSafely(house, way, row);
  switch (outcome.outcome) {
    case 'sent': await mark({ state: 'sent', at: house.clock.now().toString(), external: outcome.external }); return true;
    case 'later': await mark({ state: 'due', at, due: now.add({ milliseconds: outcome.afterMs }).toString() }); return false;
    case 'unknown': await mark({ state: 'unknown', at }); return true;
    case 'unreachable':
      await mark({ state: 'unreachable', at });
      house.log.warn('a message could not be delivered', { row: row.id, person: row.person, reason: outcome.reason });
      return true;
  }
}

async function sendSafely(house: House, way: { channel: Channel; address: Address }, row: OutboxRow): Promise<Sent> {
  try {
    return await way.channel.send(way.address, row.message, row.id);
  } catch (error) {
    house.log.error('sending failed', { row: row.id, platform: way.channel.platform, reason: error instanceof Error ? error.name : 'unknown' });
    return { outcome: 'unknown' };
  }
}

/** The platform the person wrote from last, else the first that can reach them. */
async function wayTo(house: House, person: string): Promise<{ channel: Channel; address: Address } | null> {
  const [, platform, ...id] = person.split(':');
  if (person.startsWith('stranger:')) {
    const channel = house.channels.find((one) => one.platform === platform);
    return channel ? { channel, address: { platform: channel.platform, id: id.join(':') } } : null;
  }
  const last = await house.store.lastPlatform(person);
  const ordered = house.channels.toSorted((a, b) => Number(b.platform === last) - Number(a.platform === last));
  for (const channel of ordered) {
    const address = channel.addressOf(person);
    if (address) return { channel, address };
  }
  return null;
}
