import type { Background } from '../../src/app/background.ts';
import type { House } from '../../src/app/house.ts';
import type { Address, Message } from '../../src/app/messages.ts';
import type { Pace } from '../../src/app/pacing.ts';
import type { AttachedFiles, Channel, Sent } from '../../src/app/ports.ts';
import { overtakenBy, shownTo } from '../../src/app/offered.ts';
import { askConsents } from './ask-consents.ts';
import { renderActivities, renderUpdate } from './render.ts';
import type { Shown, Standing } from './render.ts';
import { blockedBy, mayPass, retryAfterMs } from './refusal.ts';
import { reachable } from './preflight.ts';
import type { Memory } from './memory.ts';
import type { Called, Reference, Transport } from './transport.ts';

export type Sending = {
  readonly house: Pick<House, 'round' | 'store' | 'recognise' | 'log' | 'clock'>;
  readonly transport: Transport;
  readonly memory: Memory;
  readonly pace: Pace;
  /** For what nobody waits for, such as taking the buttons off an earlier card. */
  readonly background: Background;
  readonly addressOf: (person: string) => Address | null;
  /** Where a conversation is opened with somebody who never wrote. */
  readonly serviceUrl: string;
  readonly say: (language: Message['language']) => Shown['say'];
  /** Where a picture is to be found: its content, or an address that Teams can open. */
  readonly pictureOf: (row: string, message: Message) => Promise<string | null>;
  readonly attached: AttachedFiles;
  /** The address of the page; null where it has none that others can open. */
  readonly page: string | null;
};

/** Teams as a way to reach people: one call per message, paced, and never made again when its outcome is unknown. */
export function teamsChannel(sending: Sending): Channel {
  const { pace, addressOf } = sending;
  return {
    platform: 'teams',
    addressOf,
    reach: (person) => reachable(sending, addressOf(person)),
    room: (to, urgency) => pace.turn(to.id, urgency),
    send: async (to, message, row) => {
      const found = await referenceFor(sending, to.id);
      if ('outcome' in found) return found;
      const sent = await sendParts(sending, found, to.id, message, row);
      if (sent.outcome === 'sent') {
        sending.background.beside(() => overtake(sending, to, found, message, row));
        sending.background.beside(() => noLongerBlocked(sending, to.id, found));
      }
      return sent;
    },
  };
}

/** A message that arrived says that nothing stands in the way any more. */
async function noLongerBlocked({ memory }: Sending, id: string, reference: Reference): Promise<void> {
  if ((await memory.of(id)).blocked !== null) await memory.heard(id, reference);
}

/** Where this person is reached; a conversation is opened with who never wrote. */
async function referenceFor(sending: Sending, id: string): Promise<Reference | Sent> {
  const { reference } = await sending.memory.of(id);
  if (reference) return reference;
  const [tenant = '', user = ''] = id.split(':');
  const opened = await sending.transport.open(sending.serviceUrl, tenant, user);
  if (opened.outcome !== 'done') {
    // opening a conversation twice gives the same one, so a call that was cut off may be made again
    return opened.outcome === 'cut-off' ? { outcome: 'later', afterMs: 5_000 } : sentOf(sending, id, opened, 'open');
  }
  const { id: conversation } = opened.body;
  if (typeof conversation !== 'string') return { outcome: 'later', afterMs: 60_000 };
  const made: Reference = { serviceUrl: sending.serviceUrl, conversation, bot: '', user: '', tenant };
  await sending.memory.heard(id, made);
  return made;
}

async function sendParts(sending: Sending, to: Reference, id: string, message: Message, row: string): Promise<Sent> {
  const { memory, transport, pace } = sending;
  const activities = renderActivities(message, await shownOf(sending, to, message, row, { kind: 'open' }));
  let external = '';
  for (let part = await memory.partsSent(row); part < activities.length; part += 1) {
    if (part > 0) await pace.turn(id, 'reply');
    const called = await transport.post(to, activities[part] ?? {});
    if (called.outcome !== 'done') return sentOf(sending, id, called, 'post');
    pace.accepted();
    external = typeof called.body['id'] === 'string' ? called.body['id'] : '';
    if (part === activities.length - 1 && message.choices.length > 0) await memory.keepCard(row, { activity: external, standing: { kind: 'open' } });
    if (activities.length > 1 || message.files) await memory.setPartsSent(row, part + 1);
  }
  const stopped = await askConsents(sending, to, id, message, row, activities.length);
  return stopped ? sentOf(sending, id, stopped, 'post') : { outcome: 'sent', external };
}

/** What became of a call, for the outbox, and for the pace of the calls after it. */
function sentOf({ pace, memory, house }: Sending, id: string, called: Exclude<Called, { outcome: 'done' }>, what: 'open' | 'post'): Sent | Promise<Sent> {
  if (called.outcome === 'cut-off') return { outcome: 'unknown' };
  if (called.outcome === 'not-made') {
    house.log.warn('Teams cannot be called', { why: called.why });
    return later(pace, 5_000);
  }
  const { status, retryAfter, code } = called;
  if (mayPass(status)) return later(pace, retryAfterMs(retryAfter, house.clock.now().epochMilliseconds));
  if (status === 401) {
    house.log.error('Teams does not accept our token: look at the app id, its secret or identity, and its tenant', { status });
    return later(pace, 60_000);
  }
  if (status === 403 || status === 404) {
    const why = blockedBy(status, code, what);
    return memory.block(id, why).then((): Sent => ({ outcome: 'unreachable', reason: why }));
  }
  if (status >= 500) return { outcome: 'unknown' };
  house.log.error('Teams refused a message', { status, code });
  return { outcome: 'unreachable', reason: `refused-${status}`, only: 'this-message' };
}

function later(pace: Pace, afterMs: number | null): Sent {
  pace.refused(afterMs);
  return { outcome: 'later', afterMs: afterMs ?? 1_000 };
}

/** What a message is shown with now. */
export async function shownOf(sending: Sending, to: Reference, message: Message, row: string, standing: Standing): Promise<Shown> {
  return { row, round: sending.house.round, say: sending.say(message.language), standing, user: to.user === '' ? null : to.user, picture: message.picture ? await sending.pictureOf(row, message) : null };
}

/** A new question takes the buttons off the card before it. A card that cannot be reached keeps its buttons, which then answer politely. */
async function overtake(sending: Sending, to: Address, reference: Reference, message: Message, row: string): Promise<void> {
  const { memory, house } = sending;
  for (const older of await overtakenBy(house, to, row, message)) await putInPlace(sending, to, reference, older, { kind: 'closed' });
  if (message.choices.length === 0 && message.awaits === null) return;
  const before = await memory.openRow(to.id);
  await memory.setOpenRow(to.id, message.choices.length > 0 ? row : null);
  if (before === null || before === row) return;
  const shown = await shownTo(house, to, before);
  if (shown && shown.message.choices.every(({ action }) => action.do !== 'desk' && action.do !== 'sign')) await putInPlace(sending, to, reference, shown, { kind: 'closed' });
}

/** Shows a card as it stands now. Best effort: what it shows is kept, and shown when the card is renewed. */
export async function putInPlace(sending: Sending, to: Address, reference: Reference, { row, message }: { readonly row: string; readonly message: Message }, standing: Standing): Promise<void> {
  const { memory, pace, transport, house } = sending;
  const card = await memory.card(row);
  if (!card || card.standing.kind === 'answered' || card.activity === '') return;
  await memory.keepCard(row, { ...card, standing });
  await pace.turn(to.id, 'reply');
  const called = await transport.update(reference, card.activity, renderUpdate(message, await shownOf(sending, reference, message, row, standing)));
  if (called.outcome === 'done') pace.accepted();
  else if (called.outcome === 'refused' && called.status === 429) pace.refused(retryAfterMs(called.retryAfter, house.clock.now().epochMilliseconds));
  else house.log.info('a card could not be renewed', { row, outcome: called.outcome });
}
