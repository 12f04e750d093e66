import { isCoordinator } from '../domain/roles.ts';
import type { House } from './house.ts';
import type { Address, Message } from './messages.ts';
import type { Urgency } from './pacing.ts';
import type { Channel, OutboxRow, Sent } from './ports.ts';
import { noteBack, noteCutOff } from './reach/note-reach.ts';
import { isCutOff, reachState } from './reach/reach-state.ts';
import { isChat } from './reach/reachability.ts';
import { strangerAt } from './strangers.ts';

/** A reminder that could not leave within this time has lost its use; a reply never has. */
const REMINDER_LASTS_HOURS = 6;
/** A platform that asks to wait is waited for this long, where there is another way. */
const STUCK_AFTER_MINUTES = 60;
/** Messages under way at once: each may arrive twice when the program is killed at that moment, so few. */
const WIDTH = 8;

/**
 * Sends what is due, in order per person, until nothing is. Each row is marked `sending` before the call and by its
 * outcome after it: nobody knows whether a call that was cut off has arrived, so such a row is never simply sent again.
 * Called apart for each urgency, replies do not wait behind a round of reminders.
 */
export async function perform(house: House, urgency?: Urgency): Promise<number> {
  const underWay = new Map<string, Promise<void>>();
  let sent = 0;
  const start = (row: OutboxRow): void => {
    const work = sendOne(house, row).then((left) => { sent += Number(left); }).finally(() => underWay.delete(row.id));
    underWay.set(row.id, work);
  };
  try {
    for (;;) {
      const rows = await house.store.due(house.clock.now().toString(), WIDTH, urgency);
      rows.filter((row) => !underWay.has(row.id)).slice(0, WIDTH - underWay.size).forEach(start);
      if (underWay.size === 0) return sent;
      await Promise.race(underWay.values());
    }
  } finally {
    await Promise.allSettled(underWay.values());
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

/**
 * Sends one message by the first way that takes it. A way that refuses for good leads to the next one at once: nothing
 * arrived, so nothing arrives twice, and the person's next message still waits for this one.
 */
async function sendOne(house: House, row: OutboxRow): Promise<boolean> {
  const mark = (change: Omit<Parameters<House['store']['mark']>[1], 'at'>) => house.store.mark(row.id, { ...change, at: house.clock.now().toString() });
  const urgency = row.slot === null ? 'reply' : 'reminder';
  const refused = new Set<Channel>();
  for (;;) {
    const way = await wayTo(house, row.person, refused);
    if (!way) {
      await mark({ state: 'unreachable' });
      house.log.warn('nobody can be reached this way', { row: row.id, person: row.person });
      return true;
    }
    await way.channel.room?.(way.address, urgency);
    if (row.slot !== null && isTooLate(row, house.clock.now())) {
      await mark({ state: 'dropped' });
      return true;
    }
    // another program on the same store may have taken it a moment ago
    if (!await mark({ state: 'sending', platform: way.channel.platform })) return true;
    const outcome = await sendSafely(house, way, row, urgency);
    switch (outcome.outcome) {
      case 'sent':
        await mark({ state: 'sent', external: outcome.external });
        if (way.wasCut) await noteBack(house, row.person, way.channel.platform, 'found');
        return true;
      case 'later': {
        if (isStuck(row, house.clock.now()) && await wayTo(house, row.person, new Set([...refused, way.channel]))) {
          refused.add(way.channel);
          await mark({ state: 'due' });
          break;
        }
        const afterMs = Math.max(1, outcome.afterMs);
        await mark({ state: 'due', due: house.clock.now().add({ milliseconds: afterMs }).toString() });
        house.wakeAfter?.(afterMs);
        return false;
      }
      case 'unknown': await mark({ state: 'unknown' }); return true;
      case 'unreachable':
        refused.add(way.channel);
        house.log.warn('a message could not be delivered', { row: row.id, person: row.person, platform: way.channel.platform, reason: outcome.reason });
        // first the row: who is killed here tries a way again that refuses again, and never doubts whether it arrived
        await mark({ state: 'due' });
        if (isChat(way.channel) && strangerAt(row.person) === null && outcome.only === undefined) await noteCutOff(house, row.person, way.channel.platform, outcome.reason);
    }
  }
}

/** What a platform does not take for so long, as when it does not accept our token, goes another way: it was never taken, so it is not there twice. */
function isStuck(row: OutboxRow, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(row.createdAt).add({ minutes: STUCK_AFTER_MINUTES }), now) < 0;
}

/** What was put off has another moment than it was meant for: reminders are meant for the moment they are made. */
function isTooLate(row: OutboxRow, now: Temporal.Instant): boolean {
  const meant = Temporal.Instant.from(row.attempts > 0 ? row.createdAt : row.due);
  return Temporal.Instant.compare(meant.add({ hours: REMINDER_LASTS_HOURS }), now) < 0;
}

async function sendSafely(house: House, way: { channel: Channel; address: Address }, row: OutboxRow, urgency: Urgency): Promise<Sent> {
  try {
    return await way.channel.send(way.address, await withLink(house, way.channel, row), row.id, urgency);
  } catch (error) {
    house.log.error('sending failed', { row: row.id, platform: way.channel.platform, reason: error instanceof Error ? error.name : 'unknown' });
    return { outcome: 'unknown' };
  }
}

/** The message with the link it was asked for: made now, so that it stands nowhere but there. The page makes it when asked again. */
async function withLink({ links, round }: House, channel: Channel, { person, message }: OutboxRow): Promise<Message> {
  const maker = message.link === undefined || !isChat(channel) ? null : links?.() ?? null;
  const to = round.people.find(({ id }) => id === person);
  if (message.link === undefined || !maker || !to || !isCoordinator(to)) return message;
  const link = await maker.make(message.link);
  return { ...message, text: `${message.text}\n${link}`, blocks: [...message.blocks, { kind: 'paragraph', text: link }] };
}

/** A channel with where the person is there; `wasCut` when it refused the person before and is tried again. */
type Way = { readonly channel: Channel; readonly address: Address; readonly wasCut: boolean };

/** The platform the person wrote from last, else the first that can reach them; never one that is cut off or refused this message. */
async function wayTo(house: House, person: string, refused: ReadonlySet<Channel>): Promise<Way | null> {
  const open = house.channels.filter((channel) => !refused.has(channel));
  const stranger = strangerAt(person);
  if (stranger) {
    const channel = open.find(({ platform }) => platform === stranger.platform);
    return channel ? { channel, address: stranger, wasCut: false } : null;
  }
  const [last, state] = await Promise.all([house.store.lastPlatform(person), reachState(house)]);
  const ordered = open.filter(({ platform }) => !isCutOff(state, person, platform, house.clock.now())).toSorted((a, b) => Number(b.platform === last) - Number(a.platform === last));
  for (const channel of ordered) {
    const address = channel.addressOf(person);
    if (address) return { channel, address, wasCut: state.cut[person]?.[channel.platform] !== undefined };
  }
  return null;
}
