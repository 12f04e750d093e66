import { Keyv } from 'keyv';
import { expect, test } from 'vitest';
import { memoryStore } from '../../../adapters/storage/memory.ts';
import { openCalls } from '../../../adapters/slack/call.ts';
import { oneInstallation } from '../../../adapters/slack/installations.ts';
import { openMemory } from '../../../adapters/slack/memory.ts';
import { SLACK_RATE } from '../../../adapters/slack/open-slack.ts';
import { slackChannel } from '../../../adapters/slack/send.ts';
import { openBackground } from '../../../src/app/background.ts';
import type { House } from '../../../src/app/house.ts';
import type { Message } from '../../../src/app/messages.ts';
import { openPace } from '../../../src/app/pacing.ts';
import { perform } from '../../../src/app/perform.ts';
import { openReconcile } from '../../../src/app/reconcile.ts';
import { shippedRound } from '../../support/living-house.ts';
import { simulatedTime } from '../../support/simulated-time.ts';
import { scriptedSlack } from './scripted-slack.ts';

const round = await shippedRound();
const RECIPIENTS = 2_000;
const TALKERS = 60;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const STORMS = [{ from: 120, until: 150, retryAfter: 5 }, { from: 300, until: 306, retryAfter: null }];

/** Chance that is the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => { state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296; return state / 4_294_967_296; };
}

test('2,000 reminders with lost acknowledgements, dropped connections and storms of refusals: none twice, none lost in silence', { timeout: 120_000 }, async () => {
  const time = simulatedTime();
  const left = new Set(Array.from({ length: 10 }, (_, n) => `U${n * 190 + 7}`));
  const slack = scriptedSlack({ latencyMs: 120, perMinute: SLACK_RATE.perSecond * 60, acknowledgementLost: 0.01, droppedBefore: 0.005, serverError: 0.003, storms: STORMS, left }, time, dice(7));
  const store = memoryStore();
  const start = Temporal.Instant.from('2026-05-04T07:00:00Z');
  const now = (): Temporal.Instant => start.add({ milliseconds: Math.round(time.now()) });
  const background = openBackground(log);
  const senders = { reply: openBackground(log), reminder: openBackground(log) };
  const channels: House['channels'][number][] = [];
  const send = (): void => { senders.reply.add(() => perform(house, 'reply')); senders.reminder.add(() => perform(house, 'reminder')); };
  const house = { round, store, channels, clock: { now }, log, recognise: () => null, wake: send, wakeAfter: (ms: number) => void time.sleep(ms).then(send) } as unknown as House;
  const pace = openPace(SLACK_RATE, time);
  const update = openPace(SLACK_RATE, time);
  channels.push(slackChannel({
    house, background, call: openCalls({ installations: oneInstallation('T1', 'xoxb-test', ''), log, fetch: slack.fetch!, apiUrl: 'http://slack.test/api/' }),
    memory: openMemory(new Keyv<unknown>()), pace: { post: () => pace, update: () => update }, addressOf: (person) => ({ platform: 'slack', id: `T1:${person}` }), say: () => (key) => key, draw: async () => new Uint8Array(), attached: { make: async () => null }, upload: async () => 'sent', page: null,
  }));
  const message = (text: string): Message => ({ text, blocks: [{ kind: 'paragraph', text }], choices: [], sector: null, question: null, awaits: null, picture: null, language: 'nl' });
  const commit = (messages: readonly { person: string; message: Message; slot?: string }[]) => store.commit({ at: now().toString(), appends: [], claims: [], done: null, masks: [], messages: messages.map((one) => ({ ...one, due: now().toString() })) });

  await commit(Array.from({ length: RECIPIENTS }, (_, n) => ({ person: `U${n}`, message: message('Herinnering'), slot: `r/U${n}/1` })));
  send();
  const asked = new Map<string, number>();
  const roll = dice(11);
  for (let n = 0; n < TALKERS; n += 1) {
    void time.sleep(5_000 + roll() * 420_000).then(async () => {
      const committed = await commit([{ person: `UT${n}`, message: message('Genoteerd') }]);
      if (committed.outcome === 'kept') asked.set(committed.rows[0]!.id, time.now() / 1_000);
      send();
    });
  }
  const reconcile = openReconcile(house);
  const watch = async (): Promise<void> => { await time.sleep(30_000); if (time.now() > 1_500_000) return; await reconcile(); send(); await watch(); };
  void watch();
  await time.run();

  const perRow = Map.groupBy(slack.accepted, ({ row }) => row);
  const twice = [...perRow.values()].filter((posts) => posts.length > 1);
  const rows = (await Promise.all([...Array.from({ length: RECIPIENTS }, (_, n) => `U${n}`), ...Array.from({ length: TALKERS }, (_, n) => `UT${n}`)].map((person) => store.conversation(person)))).flat();
  const states = Map.groupBy(rows, (row) => row.state);
  const counted = (state: string): number => states.get(state as 'sent')?.length ?? 0;
  const lostInSilence = rows.filter((row) => row.by === 'navraag' && row.state === 'sent' && !perRow.has(row.id));

  // the rate is that of the time in which Slack allowed anything: from the first to the last of the first round
  const bulk = slack.accepted.filter(({ row }) => !asked.has(row)).toSorted((a, b) => a.at - b.at);
  const first = bulk.slice(0, Math.floor(RECIPIENTS * 0.97));
  const stormed = STORMS.reduce((sum, { from, until, retryAfter }) => sum + (until - from) + (retryAfter ?? 8), 0);
  const replies = slack.accepted.filter(({ row, at }) => asked.has(row) && at <= (first.at(-1)?.at ?? 0));
  const rate = (first.length + replies.length) / ((first.at(-1)?.at ?? 1) - stormed);
  const waits = slack.accepted.flatMap(({ row, at }) => { const since = asked.get(row); return since === undefined || STORMS.some((storm) => since >= storm.from - 3 && since < storm.until + 8) ? [] : [at - since]; });

  expect(twice).toEqual([]);
  expect(lostInSilence).toEqual([]);
  expect(counted('sent') + counted('unreachable') + counted('unknown')).toBe(RECIPIENTS + TALKERS);
  expect(counted('unreachable')).toBe(left.size);
  expect(counted('unknown')).toBe(0);
  expect(slack.lost()).toBeGreaterThan(20);
  expect(rate / SLACK_RATE.perSecond).toBeGreaterThan(0.95);
  expect(Math.max(...waits)).toBeLessThan(3);
});
