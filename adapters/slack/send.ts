import type { Background } from '../../src/app/background.ts';
import type { House } from '../../src/app/house.ts';
import type { Address, Message } from '../../src/app/messages.ts';
import type { Shown as ShownTo } from '../../src/app/offered.ts';
import { overtakenBy, shownTo } from '../../src/app/offered.ts';
import type { Pace, Urgency } from '../../src/app/pacing.ts';
import type { AttachedFiles, Channel, OutboxRow, Sent } from '../../src/app/ports.ts';
import type { Call, Called } from './call.ts';
import type { Say } from './controls.ts';
import type { Place } from './delivery.ts';
import { listAt, textAt } from './json.ts';
import type { Memory } from './memory.ts';
import { reachable } from './preflight.ts';
import { renderCard, renderMessage } from './render.ts';
import type { Card, Shown, Standing } from './render.ts';
import { isOurs, refusalOf } from './refusal.ts';
import { sendFiles } from './send-files.ts';
import type { Upload } from './upload.ts';

export type Sending = {
  readonly house: Pick<House, 'round' | 'store' | 'recognise' | 'log'>;
  readonly call: Call;
  readonly memory: Memory;
  /** Messages of one workspace; changes of messages have a limit of their own. */
  readonly pace: { readonly post: (team: string) => Pace; readonly update: (team: string) => Pace; /** looks at accounts */ readonly look?: (team: string) => Pace };
  readonly background: Background;
  readonly addressOf: (person: string) => Address | null;
  readonly say: (language: Message['language']) => Say;
  /** PNG of a picture. */
  readonly draw: (svg: string) => Promise<Uint8Array>;
  readonly attached: AttachedFiles;
  readonly upload: Upload;
  /** The address of the page, where what could not be delivered is found; null where it has none that others can open. */
  readonly page: string | null;
};

/** Slack as a way to reach people: one call per message, paced, and never made again when its outcome is unknown. */
export function slackChannel(sending: Sending): Channel {
  return {
    platform: 'slack',
    addressOf: sending.addressOf,
    room: (to, urgency) => sending.pace.post(teamOf(to)).turn(to.id, urgency),
    send: async (to, message, row, urgency = 'reply') => {
      const sent = await sendParts(sending, to, message, row, urgency);
      if (sent.outcome !== 'sent') return sent;
      const place = placeOf(sent.external);
      sending.background.beside(() => overtake(sending, to, message, row, place));
      // nothing else is said to the person before the files have come
      await sendFiles(sending, to, message, row, place, urgency);
      return sent;
    },
    reach: (person) => reachable(sending.addressOf(person), sending.call, sending.memory, sending.pace.look),
    lookFor: (to, row) => lookFor(sending, to, row),
  };
}

async function sendParts(sending: Sending, to: Address, message: Message, row: string, urgency: Urgency): Promise<Sent> {
  const { memory, pace } = sending;
  const [team, user] = inParts(to);
  const cards = renderMessage(message, shownWith(sending, message, row, { kind: 'open' }));
  let external = '';
  for (let part = cards.length > 1 ? await memory.partsSent(row) : 0; part < cards.length; part += 1) {
    if (part > 0) await pace.post(team).turn(to.id, urgency);
    const card = cards[part];
    if (!card) break;
    const called = await post(sending, to, card, urgency);
    if (called.outcome !== 'done') return sentOf(sending, to, called);
    pace.post(team).accepted();
    if (cards.length > 1) await memory.setPartsSent(row, part + 1);
    const channel = textAt(called.body, 'channel') ?? user;
    if (channel.startsWith('D')) await memory.heardIn(to.id, channel);
    external = `${channel}:${textAt(called.body, 'ts') ?? ''}`;
  }
  return { outcome: 'sent', external };
}

/**
 * Posts one card, to our conversation with somebody or to the person, which opens it. Where Slack knows no conversation
 * by the person's name it is opened apart; where it does not take our blocks, which is our own mistake, the words go alone.
 */
async function post(sending: Sending, to: Address, card: Card, urgency: Urgency): Promise<Called> {
  const { call, memory, house } = sending;
  const [team, user] = inParts(to);
  const known = await memory.channelOf(to.id);
  const given = { channel: known ?? user, text: card.text, unfurl_links: false, unfurl_media: false };
  const called = await call(team, 'chat.postMessage', { ...given, blocks: card.blocks }, urgency);
  if (called.outcome !== 'refused') return called;
  if (isOurs(called.error)) {
    house.log.error('Slack does not take our blocks; the words were sent without them', { error: called.error });
    return call(team, 'chat.postMessage', given, urgency);
  }
  const opened = known === null && called.error === 'channel_not_found' ? await openWith(sending, team, user) : null;
  return opened === null ? called : call(team, 'chat.postMessage', { ...given, channel: opened, blocks: card.blocks }, urgency);
}

/** What became of a call, for the outbox, and for the pace of the calls after it. */
async function sentOf({ pace, memory, house }: Sending, to: Address, called: Exclude<Called, { outcome: 'done' }>): Promise<Sent> {
  const later = (afterMs: number | null): Sent => {
    pace.post(teamOf(to)).refused(afterMs);
    return { outcome: 'later', afterMs: afterMs ?? 1_000 };
  };
  switch (called.outcome) {
    case 'limited': return later(called.retryAfterMs);
    case 'cut-off': return { outcome: 'unknown' };
    case 'not-made': return called.why === 'not-installed' ? unreachable(memory, to, called.why) : later(5_000);
    case 'refused': break;
  }
  const refusal = refusalOf(called.error);
  if (refusal.whom === 'person') return unreachable(memory, to, refusal.why);
  if (refusal.whom === 'message') return { outcome: 'unreachable', reason: refusal.why, only: 'this-message' };
  house.log.error('Slack does not let us speak in a workspace: look at the token, the scopes and the installation', { team: teamOf(to), error: called.error });
  return later(60_000);
}

async function unreachable(memory: Memory, to: Address, reason: string): Promise<Sent> {
  await memory.block(to.id, reason);
  return { outcome: 'unreachable', reason };
}

/** What follows a message that arrived, and may fail: the buttons of the one before it go. */
async function overtake(sending: Sending, to: Address, message: Message, row: string, place: Place): Promise<void> {
  // what was shown on another platform has no place here
  for (const older of await overtakenBy(sending.house, to, row, message)) if (/^[A-Z0-9]+:\d+\.\d+$/.test(older.external ?? '')) await putInPlace(sending, to, placeOf(older.external ?? ''), older, { kind: 'closed' });
  if (message.choices.length === 0 && message.awaits === null) return;
  const before = await sending.memory.openCard(to.id);
  await sending.memory.setOpenCard(to.id, message.choices.length > 0 ? { ...place, row } : null);
  if (before === null || before.row === row) return;
  const shown = await shownTo(sending.house, to, before.row);
  if (shown && shown.message.choices.every(({ action }) => action.do !== 'desk' && action.do !== 'sign')) await putInPlace(sending, to, before, shown, { kind: 'closed' });
}

/** Shows a card as it stands now. Best effort: buttons that could not be taken off answer politely. */
export async function putInPlace(sending: Sending, to: Address, place: Place, { row, message }: Pick<ShownTo, 'row' | 'message'>, standing: Standing): Promise<void> {
  const team = teamOf(to);
  await sending.pace.update(team).turn(to.id, 'reply');
  const card = renderCard(message, shownWith(sending, message, row, standing));
  const called = await sending.call(team, 'chat.update', { channel: place.channel, ts: place.ts, ...card });
  if (called.outcome === 'limited') sending.pace.update(team).refused(called.retryAfterMs);
}

/** Looks in our conversation for a message of this row: its first block carries the row. */
async function lookFor(sending: Sending, to: Address, row: OutboxRow): Promise<{ readonly external: string } | 'absent' | null> {
  const [team, user] = inParts(to);
  const opened = await sending.memory.channelOf(to.id) ?? await openWith(sending, team, user);
  if (opened === null) return null;
  const oldest = Math.floor(Temporal.Instant.from(row.createdAt).epochMilliseconds / 1_000) - 60;
  const called = await sending.call(team, 'conversations.history', { channel: opened, oldest: String(oldest), limit: 200 }, 'reminder');
  if (called.outcome !== 'done') return null;
  const cards = renderMessage(row.message, shownWith(sending, row.message, row.id, { kind: 'open' })).length;
  const found = listAt(called.body, 'messages').flatMap((message) => {
    const [, id, part] = (textAt(listAt(message, 'blocks')[0] ?? null, 'block_id') ?? '').split('|');
    return id === row.id ? [{ part: Number(part), ts: textAt(message, 'ts') ?? '' }] : [];
  });
  const last = found.find(({ part }) => part === cards - 1);
  if (last) {
    sending.background.beside(() => sendFiles(sending, to, row.message, row.id, { channel: opened, ts: last.ts }, 'reply'));
    return { external: `${opened}:${last.ts}` };
  }
  await sending.memory.setPartsSent(row.id, found.length);
  return 'absent';
}

async function openWith({ call, memory }: Sending, team: string, user: string): Promise<string | null> {
  const called = await call(team, 'conversations.open', { users: user }, 'reminder');
  const channel = called.outcome === 'done' ? textAt(called.body, 'channel', 'id') : null;
  if (channel !== null) await memory.heardIn(`${team}:${user}`, channel);
  return channel;
}

export function shownWith({ house, say }: Pick<Sending, 'house' | 'say'>, message: Message, row: string, standing: Standing): Shown {
  return { row, round: house.round, say: say(message.language), standing };
}

export function placeOf(external: string): Place {
  const [channel = '', ts = ''] = external.split(':');
  return { channel, ts };
}

export function inParts(to: Address): readonly [team: string, user: string] {
  const [team = '', user = ''] = to.id.split(':');
  return [team, user];
}

function teamOf(to: Address): string {
  return inParts(to)[0];
}
