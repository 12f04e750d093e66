import { memoryStore } from '../../../adapters/storage/memory.ts';
import type { Message, Platform } from '../../../src/app/messages.ts';
import { perform } from '../../../src/app/perform.ts';
import type { Channel, Sent, Store } from '../../../src/app/ports.ts';
import type { Reachability } from '../../../src/app/reach/reachability.ts';
import { tick } from '../../../src/app/tick.ts';
import { openTestHouse, shippedRound } from '../../support/living-house.ts';
import type { TestHouse } from '../../support/living-house.ts';

export const round = await shippedRound();

export type Went = { readonly by: Platform; readonly to: string; readonly text: string; readonly message: Message };

let count = 0;

/** A house with the platforms that are named, whose answers are set by hand, and a sign-in link for everybody. */
export type ManyWays = Omit<TestHouse, 'sent' | 'say'> & {
  readonly went: readonly Went[];
  /** What a platform answers from now on, for everybody or for one person. */
  says(platform: Platform, outcome: Sent['outcome'] | ((person: string) => Sent)): void;
  /** Whether a platform says that it can reach somebody. */
  reaches(platform: Platform, reach: (person: string) => Reachability): void;
  hears(platform: Platform, person: string, text: string): Promise<readonly Went[]>;
  /** What time brings at this moment; gives what went out. */
  passes(moment: string): Promise<readonly Went[]>;
  readonly asked: { readonly platform: Platform; readonly person: string }[];
  readonly logged: readonly string[];
};

export async function openManyWays(platforms: readonly Platform[], moment = '2026-05-04T10:00', store: Store = memoryStore()): Promise<ManyWays> {
  const home = await openTestHouse(round, store, moment);
  const went: Went[] = [];
  const asked: { platform: Platform; person: string }[] = [];
  const logged: string[] = [];
  const answers = new Map<Platform, (person: string) => Sent>();
  const reach = new Map<Platform, (person: string) => Reachability>();
  const channelOf = (platform: Platform): Channel => ({
    platform,
    addressOf: (person) => ({ platform, id: person }),
    send: async (to, message, row) => {
      const answer = answers.get(platform)?.(to.id) ?? { outcome: 'sent', external: row };
      if (answer.outcome === 'sent') went.push({ by: platform, to: to.id, text: message.text, message });
      return answer;
    },
    ...(platform === 'web' ? {} : { reach: async (person: string) => { asked.push({ platform, person }); return reach.get(platform)?.(person) ?? { reachable: true }; } }),
  });
  (home.house.channels as Channel[]).splice(0, 1, ...platforms.map(channelOf));
  let links = 0;
  const note = (what: string, facts?: unknown): void => void logged.push(`${what} ${JSON.stringify(facts ?? {})}`);
  Object.assign(home.house, {
    log: { info: note, warn: note, error: note },
    links: () => ({ lasts: Temporal.Duration.from({ days: 7 }), make: async (person: string) => `https://navraag.example.nl/in/secret-${person}-${links += 1}` }),
  });
  const since = async (work: () => Promise<unknown>): Promise<readonly Went[]> => {
    const before = went.length;
    await work();
    return went.slice(before);
  };
  return {
    ...home, went, asked, logged,
    says: (platform, outcome) => answers.set(platform, typeof outcome === 'function' ? outcome : outcome === 'unreachable' ? () => ({ outcome, reason: 'blocked' }) : outcome === 'unknown' ? () => ({ outcome }) : outcome === 'later' ? () => ({ outcome, afterMs: 60_000 }) : () => ({ outcome: 'sent', external: 'x' })),
    reaches: (platform, how) => reach.set(platform, how),
    hears: (platform, person, text) => since(() => home.receive({ delivery: `heard-${count += 1}`, from: { platform, id: person }, what: { kind: 'text', text } })),
    passes: (next) => since(async () => {
      home.at(next);
      await tick(home.house, home.handler.streams);
      await perform(home.house);
    }),
  };
}
