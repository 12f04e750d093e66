import { Keyv } from 'keyv';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../adapters/storage/memory.ts';
import { openMemory } from '../../../adapters/teams/memory.ts';
import { TEAMS_RATE } from '../../../adapters/teams/open-teams.ts';
import { teamsChannel } from '../../../adapters/teams/send.ts';
import type { Called, Reference, Transport } from '../../../adapters/teams/transport.ts';
import { openBackground } from '../../../src/app/background.ts';
import type { House } from '../../../src/app/house.ts';
import type { Message } from '../../../src/app/messages.ts';
import { openPace } from '../../../src/app/pacing.ts';
import { perform } from '../../../src/app/perform.ts';
import { openReconcile } from '../../../src/app/reconcile.ts';
import { simulatedTime } from '../../support/simulated-time.ts';
import { shippedRound } from '../../support/living-house.ts';

const PEOPLE = 2_000;
const START = Temporal.Instant.from('2026-06-10T08:00:00Z').epochMilliseconds;
const message = (text: string): Message => ({ text, blocks: [{ kind: 'paragraph', text }], choices: [], sector: null, question: null, awaits: null, picture: null, language: 'nl' });
const round = await shippedRound();

type Trouble = { readonly lostAcks: number; readonly drops: number; readonly storms: readonly (readonly [from: number, until: number, retryAfter: string | null, status: number])[] };

/** Sends one reminder to everybody while others ask something, through a Teams that is in trouble. Time is simulated. */
async function campaign({ lostAcks, drops, storms }: Trouble) {
  const time = simulatedTime(START);
  const store = memoryStore();
  const arrived = new Map<string, number[]>();
  const counts = { calls: 0, refused: 0, tooSoon: 0 };
  let chance = 7;
  const random = (): number => { chance = (chance * 48_271) % 2_147_483_647; return chance / 2_147_483_647; };
  const closed = { until: 0 };
  const post: Transport['post'] = async ({ conversation }, activity): Promise<Called> => {
    const reply = String(activity['text']).startsWith('antwoord');
    counts.calls += 1;
    await time.sleep(80 + random() * 60);
    const now = time.now() - START;
    if (now < closed.until) counts.tooSoon += 1;
    const storm = storms.find(([from, until]) => now >= from && now < until);
    if (storm) {
      counts.refused += 1;
      if (storm[2] !== null) closed.until = Math.max(closed.until, now + Number(storm[2]) * 1_000 - 200);
      return { outcome: 'refused', status: storm[3], retryAfter: storm[2], code: null };
    }
    const fate = random();
    if (!reply && fate < drops) return { outcome: 'cut-off' };
    arrived.set(conversation, [...arrived.get(conversation) ?? [], time.now()]);
    if (!reply && fate < drops + lostAcks) return { outcome: 'cut-off' };
    return { outcome: 'done', body: { id: `${conversation}-${counts.calls}` } };
  };
  const transport = { post, update: async () => ({ outcome: 'done', body: {} }), open: async () => { throw new Error('nobody is opened here'); }, member: async () => ({ outcome: 'done', body: {} }) } as unknown as Transport;
  const memory = openMemory(new Keyv<unknown>());
  const reference = (id: string): Reference => ({ serviceUrl: 'https://smba.trafficmanager.net/emea/', conversation: id, bot: 'b', user: `29:${id}`, tenant: 't' });
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const house = { round, store, log, clock: { now: () => Temporal.Instant.fromEpochMilliseconds(Math.ceil(time.now())) }, recognise: () => null, wake: () => undefined, channels: [] as unknown[], wakeAfter: (ms: number) => { void time.sleep(ms).then(send); } } as unknown as House;
  const background = openBackground(log);
  (house.channels as unknown[]).push(teamsChannel({
    house, transport, memory, background, pace: openPace(TEAMS_RATE, { now: () => time.now(), sleep: time.sleep }), addressOf: (person) => ({ platform: 'teams', id: `t:${person}` }),
    serviceUrl: '', say: () => (key) => key, pictureOf: async () => null, attached: { make: async () => null }, page: null,
  }));
  const lines = { reply: openBackground(log), reminder: openBackground(log) };
  const send = (): void => { lines.reply.add(() => perform(house, 'reply')); lines.reminder.add(() => perform(house, 'reminder')); };
  const at = (): string => house.clock.now().toString();
  const put = (person: string, text: string, slot?: string) => store.commit({ at: at(), appends: [], claims: [], done: null, masks: [], messages: [{ person, message: message(text), due: at(), ...(slot ? { slot } : {}) }] });
  for (let n = 0; n < PEOPLE; n += 1) {
    await memory.heard(`t:p${n}`, reference(`p${n}`));
    await put(`p${n}`, 'herinnering', `${round.id}/p${n}/reminder/2026-06-10`);
  }
  for (let n = 0; n < 20; n += 1) await memory.heard(`t:asker${n}`, reference(`asker${n}`));
  const waits: number[] = [];
  const ask = async (n: number): Promise<void> => {
    await time.sleep(2_000 + n * 3_500);
    const asked = time.now();
    await put(`asker${n}`, `antwoord ${n}`);
    send();
    while (!arrived.has(`asker${n}`)) await time.sleep(50);
    waits.push(time.now() - asked);
  };
  send();
  const asks = Promise.all(Array.from({ length: 20 }, (_, n) => ask(n)));
  await time.run(START + 30 * 60_000);
  await asks;
  const sent = (await Promise.all(Array.from({ length: PEOPLE }, async (_, n) => (await store.conversation(`p${n}`)).find((line) => line.by === 'navraag')))).map((line) => (line?.by === 'navraag' ? line : null));
  const lastArrival = Math.max(...[...arrived].filter(([id]) => id.startsWith('p')).flatMap(([, times]) => times));
  return { arrived, counts, waits, states: Object.groupBy(sent, (line) => line?.state ?? 'gone'), house, seconds: (lastArrival - START) / 1_000 };
}

describe('a reminder to two thousand people', { timeout: 120_000 }, () => {
  it('uses the allowed rate where nothing is wrong: nobody twice, nobody missed, no call refused', async () => {
    const { arrived, states, seconds, counts, waits } = await campaign({ lostAcks: 0, drops: 0, storms: [] });
    expect([...arrived.values()].filter((times) => times.length !== 1)).toEqual([]);
    expect(states['sent']).toHaveLength(PEOPLE);
    expect(counts.refused).toBe(0);
    expect((PEOPLE + 20) / TEAMS_RATE.perSecond / seconds).toBeGreaterThan(0.95);
    expect(Math.max(...waits)).toBeLessThan(3_000);
  });

  it('with 1% lost acknowledgements, dropped calls and storms with and without a time: nobody twice, and each unknown is listed', async () => {
    const { arrived, states, counts, waits, house } = await campaign({ lostAcks: 0.01, drops: 0.005, storms: [[10_000, 11_000, '5', 429], [40_000, 41_500, null, 429], [60_000, 60_800, null, 503], [70_000, 70_500, '2', 412]] });
    const twice = [...arrived].filter(([, times]) => times.length > 1);
    expect(twice).toEqual([]);
    const unknown = states['unknown'] ?? [];
    expect(unknown.length).toBeGreaterThan(10);
    expect(Object.keys(states).toSorted()).toEqual(['sent', 'unknown']);
    for (const line of states['sent'] ?? []) expect(arrived.get(line!.person)).toHaveLength(1);
    const missed = Array.from({ length: PEOPLE }, (_, n) => `p${n}`).filter((person) => !arrived.has(person));
    expect(missed.filter((person) => !unknown.some((line) => line?.person === person))).toEqual([]);
    expect((await house.store.inDoubt()).length).toBe(unknown.length);
    expect(await openReconcile(house)()).toMatchObject({ again: 0, open: unknown.length });
    expect(counts.refused).toBeGreaterThan(3);
    expect(counts.refused).toBeLessThan(80);
    expect(waits).toHaveLength(20);
  });
});
