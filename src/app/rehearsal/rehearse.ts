import { ownerOf } from '../../domain/roles.ts';
import { unclaimed } from '../../domain/reminders/due.ts';
import { isBefore } from '../../domain/reminders/situation.ts';
import { sectorOf } from '../../domain/round.ts';
import type { Round } from '../../domain/round.ts';
import { openHandler } from '../handle.ts';
import type { Handler } from '../handle.ts';
import type { House } from '../house.ts';
import { openPlanner } from '../planner.ts';
import { openLastMessages } from '../last-message.ts';
import type { Inbound, Message } from '../messages.ts';
import { perform } from '../perform.ts';
import type { Channel, Store } from '../ports.ts';
import { reminderSituation } from '../reminder-situation.ts';
import { tick } from '../tick.ts';
import type { Replies } from '../words/load-replies.ts';
import { openAgenda } from './agenda.ts';
import { NoSuchButton } from './no-such-button.ts';
import type { Script } from './script.ts';
import { simulatedRepresentative } from './simulated-representative.ts';

/** One line of the transcript. `navraag` is the bot; moments carry the offset of the round's zone. */
export type Spoken = {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly question?: string;
  readonly sector?: string;
  readonly choices?: readonly string[];
  /** Names of the files that came with it. */
  readonly files?: readonly string[];
};

/** What a rehearsal leaves behind: everything that was said, and the store it was said in. */
export type Rehearsed = { readonly transcript: readonly Spoken[]; readonly house: House; readonly handler: Handler };

type Act = { readonly do: 'answer'; readonly person: string } | { readonly do: 'reply'; readonly person: string; readonly text: string } | { readonly do: 'press'; readonly person: string; readonly label: string };

const REPLY_AFTER = Temporal.Duration.from({ minutes: 1 });
/** A moment that has come and has to wait for somebody's working hours is looked at again this much later. */
const LOOK_AGAIN = Temporal.Duration.from({ minutes: 15 });

/**
 * Plays a round with a simulated clock through the same handler, tick and outbox as the live bot.
 * Deterministic: the same script gives the same transcript. Throws on a person or sector the round does not have, and `NoSuchButton`
 * where the script presses what is not there.
 */
export async function rehearse(script: Script, round: Round, replies: Replies, store: Store, log: House['log'], letter: House['letter'] = null, model: House['model'] = null): Promise<Rehearsed> {
  const start = Temporal.ZonedDateTime.from(script.from);
  const until = Temporal.ZonedDateTime.from(script.until).toInstant();
  let now = start.toInstant();
  const agenda = openAgenda<Act>();
  const transcript: Spoken[] = [];
  const stamp = (): string => now.toZonedDateTimeISO(round.zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
  const cast = castOf(script, round);
  const started = new Set<string>();
  /** The last message to each of them that waits for a reply; a reminder does not. */
  const awaited = new Map<string, Message>();
  /** Who is about to reply: one reply at a time, to what was said last. */
  const about = new Set<string>();

  const hear = (person: string, message: Message): void => {
    transcript.push({
      at: stamp(), from: 'navraag', to: person, text: message.text,
      ...(message.question ? { question: message.question } : {}), ...(message.sector ? { sector: message.sector } : {}),
      ...(message.choices.length > 0 ? { choices: message.choices.map((choice) => choice.label) } : {}),
      ...(message.files ? { files: message.files.map(({ name }) => name) } : {}),
    });
    const role = cast.get(person);
    if (!role || !message.awaits) return;
    awaited.set(person, message);
    if (about.has(person)) return;
    const wait = started.has(person) ? REPLY_AFTER : role.delay;
    started.add(person);
    about.add(person);
    agenda.add(now.toZonedDateTimeISO(round.zone).add(wait).toInstant(), { do: 'answer', person });
  };
  /** What a simulated owner says to the last message, at the moment of saying it. */
  const answer = async (person: string): Promise<void> => {
    about.delete(person);
    const role = cast.get(person);
    const message = awaited.get(person);
    if (!role || !message) return;
    const simulated = role.sectors.get(message.sector ?? '');
    const text = simulated ? simulated.reply(message) : role.elsewhere();
    if (text !== null) await receive(person, text, { kind: 'text', text });
  };
  const channel: Channel = {
    platform: 'rehearsal',
    addressOf: (person) => ({ platform: 'rehearsal', id: person }),
    send: async (to, message, row) => { hear(to.id, message); return { outcome: 'sent', external: row }; },
  };
  const house: House = {
    round, replies, store, log, letter, model, channels: [channel], lastMessages: openLastMessages(store), plan: openPlanner(round), clock: { now: () => now }, wake: () => undefined,
    recognise: (from) => round.people.find((person) => person.id === from.id) ?? null,
  };
  const handler = openHandler(house);
  let count = 0;
  const receive = async (person: string, text: string, what: Inbound['what']): Promise<void> => {
    const asked = (await house.lastMessages.of(person));
    transcript.push({ at: stamp(), from: person, to: 'navraag', text, ...(asked?.question ? { question: asked.question } : {}), ...(asked?.sector ? { sector: asked.sector } : {}) });
    count += 1;
    await (await handler.receive({ delivery: `rehearsal-${count}`, from: { platform: 'rehearsal', id: person }, what })).turn;
    await perform(house);
  };

  for (const act of script.say) {
    if (!round.people.some((person) => person.id === act.who)) throw new Error(`The script lets '${act.who}' speak, who is not in round ${round.id}: it has ${round.people.map((person) => person.id).join(', ')}`);
    const at = Temporal.PlainDateTime.from(act.at).toZonedDateTime(start.timeZoneId).toInstant();
    agenda.add(at, 'text' in act ? { do: 'reply', person: act.who, text: act.text } : { do: 'press', person: act.who, label: act.press });
  }
  for (;;) {
    await tick(house, handler.streams);
    await perform(house);
    const look = await nextLook(house, handler);
    const act = agenda.take(look && isBefore(look, until) ? look : until);
    if (act) {
      if (isBefore(now, act.at)) now = act.at;
      if (act.what.do === 'answer') await answer(act.what.person);
      else if (act.what.do === 'reply') await receive(act.what.person, act.what.text, { kind: 'text', text: act.what.text });
      else await pressLabel(house, act.what.person, act.what.label, stamp(), receive);
    } else if (look && isBefore(look, until)) now = look;
    else return { transcript, house, handler };
  }
}

/** Who plays a part: the owner of every sector in the script, with the sectors that have replies. */
function castOf(script: Script, round: Round): Map<string, { readonly delay: Temporal.Duration; readonly sectors: Map<string, ReturnType<typeof simulatedRepresentative>>; readonly elsewhere: () => string | null }> {
  const cast = new Map<string, { delay: Temporal.Duration; sectors: Map<string, ReturnType<typeof simulatedRepresentative>>; elsewhere: () => string | null }>();
  for (const [sector, replies] of Object.entries(script.replies)) {
    const { label } = sectorOf(round, sector);
    const owner = ownerOf(round, sector);
    const delay = Temporal.Duration.from(script.delay[sector] ?? script.delay['default'] ?? 'PT2H');
    const known = cast.get(owner.id);
    const sectors = known?.sectors ?? new Map<string, ReturnType<typeof simulatedRepresentative>>();
    sectors.set(sector, simulatedRepresentative(replies, owner.email));
    let turned = false;
    // asked about another sector first, the owner names the one that has something to say, once
    const elsewhere = known?.elsewhere ?? (() => { if (turned) return null; turned = true; return label[owner.language]; });
    cast.set(owner.id, { delay: known?.delay ?? delay, sectors, elsewhere });
  }
  return cast;
}

/** When to look at the clock again: soon while a moment waits for somebody's hours, else when the next one comes. Null when none is left. */
async function nextLook(house: House, handler: Handler): Promise<Temporal.Instant | null> {
  const now = house.clock.now();
  const open = unclaimed(await reminderSituation(house, handler.streams, now));
  const ahead = open.map((slot) => Temporal.Instant.from(slot.planned)).filter((at) => isBefore(now, at)).toSorted(Temporal.Instant.compare)[0] ?? null;
  const soon = now.add(LOOK_AGAIN);
  const waits = open.some((slot) => !isBefore(now, slot.planned));
  return waits && (ahead === null || isBefore(soon, ahead)) ? soon : ahead;
}

async function pressLabel(house: House, person: string, label: string, at: string, receive: (person: string, text: string, what: Inbound['what']) => Promise<void>): Promise<void> {
  const last = await house.lastMessages.of(person);
  const choice = last?.choices.find((one) => one.label === label);
  if (!choice) throw new NoSuchButton({ label, person, at, buttons: last?.choices.map((one) => one.label) ?? null });
  await receive(person, label, { kind: 'press', action: choice.action, label });
}
