import { resolve } from 'node:path';
import { memoryStore } from '../../adapters/storage/memory.ts';
import { openHandler } from '../../src/app/handle.ts';
import type { Handler } from '../../src/app/handle.ts';
import type { House } from '../../src/app/house.ts';
import { openLastMessages } from '../../src/app/last-message.ts';
import { loadRound } from '../../src/app/load/load-round.ts';
import type { Inbound, Message } from '../../src/app/messages.ts';
import { perform } from '../../src/app/perform.ts';
import { openPlanner } from '../../src/app/planner.ts';
import type { Sent, Store } from '../../src/app/ports.ts';
import { loadReplies } from '../../src/app/words/load-replies.ts';
import type { Round } from '../../src/domain/round.ts';

const HOME = resolve(import.meta.dirname, '../..');

/** A house to live in for a test: a clock that is set by hand, a channel that writes down what it sends. */
export type TestHouse = {
  readonly house: House;
  readonly handler: Handler;
  readonly sent: { readonly to: string; readonly message: Message; readonly row: string }[];
  /** Sets the clock, as a wall-clock moment in the round's zone. */
  at(moment: string): void;
  /** What the channel answers from now on. */
  answers(outcome: (row: string) => Sent): void;
  /** Says words as a person and sends what follows; gives the last message to that person. */
  say(person: string, text: string): Promise<Message | undefined>;
  receive(inbound: Inbound): Promise<'new' | 'repeat'>;
};

/** Loads a shipped round; a broken one is our own mistake. */
export async function shippedRound(folder = 'prompts/rounds/banenafspraak-2025'): Promise<Round> {
  const loaded = await loadRound(resolve(HOME, folder));
  if (!loaded.ok) throw new Error(loaded.problems.map(({ file, line, found }) => `${file}:${line} ${found}`).join('\n'));
  return loaded.round;
}

export async function openTestHouse(round: Round, store: Store = memoryStore(), moment = '2026-05-04T10:00', model: House['model'] = null): Promise<TestHouse> {
  const replies = await loadReplies(resolve(HOME, 'prompts/replies'));
  if (!replies.ok) throw new Error(replies.problems.map(({ file, line, found }) => `${file}:${line} ${found}`).join('\n'));
  let now = zoned(moment, round.zone);
  let outcome: (row: string) => Sent = (row) => ({ outcome: 'sent', external: row });
  const sent: { to: string; message: Message; row: string }[] = [];
  const house: House = {
    round, replies: replies.replies, letter: null, model, store, lastMessages: openLastMessages(store), plan: openPlanner(round),
    clock: { now: () => now }, log: { info: () => undefined, warn: () => undefined, error: () => undefined }, wake: () => undefined,
    recognise: (from) => round.people.find((person) => person.id === from.id) ?? null,
    channels: [{
      platform: 'rehearsal',
      addressOf: (person) => ({ platform: 'rehearsal', id: person }),
      send: async (to, message, row) => {
        const answer = outcome(row);
        if (answer.outcome === 'sent') sent.push({ to: to.id, message, row });
        return answer;
      },
    }],
  } as House;
  const handler = openHandler(house);
  let count = 0;
  const receive = async (inbound: Inbound): Promise<'new' | 'repeat'> => {
    const { outcome: kept, turn } = await handler.receive(inbound);
    await turn;
    await perform(house);
    return kept;
  };
  return {
    house, handler, sent, receive,
    at: (next) => { now = zoned(next, round.zone); },
    answers: (next) => { outcome = next; },
    say: async (person, text) => {
      count += 1;
      await receive(saying(`say-${count}`, person, text));
      return sent.findLast((one) => one.to === person)?.message;
    },
  };
}

export function saying(delivery: string, person: string, text: string): Inbound {
  return { delivery, from: { platform: 'rehearsal', id: person }, what: { kind: 'text', text } };
}

function zoned(moment: string, zone: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(moment).toZonedDateTime(zone).toInstant();
}
