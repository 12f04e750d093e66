import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../adapters/storage/memory.ts';
import { perform } from '../../src/app/perform.ts';
import { tick } from '../../src/app/tick.ts';
import { openTestHouse, shippedRound } from '../support/living-house.ts';
import type { TestHouse } from '../support/living-house.ts';

const round = await shippedRound();
const OWNER = 'klaver-meerkoet';

const pass = async (home: TestHouse, moment: string): Promise<void> => {
  home.at(moment);
  await tick(home.house, home.handler.streams);
  await perform(home.house);
};
const to = (home: TestHouse, person: string): readonly string[] => home.sent.filter((one) => one.to === person).map(({ message }) => message.text);

describe('time alone', () => {
  test('invites at the opening, Friday 1 May 2026 at nine, with the first question', async () => {
    const home = await openTestHouse(round);
    await pass(home, '2026-05-01T08:59');
    expect(home.sent).toEqual([]);
    await pass(home, '2026-05-01T09:00');
    const first = home.sent.find((one) => one.to === OWNER)?.message;
    expect(first?.question).toBe('q01_rol');
    expect(first?.awaits).toMatchObject({ kind: 'answer', declaration: true });
  });

  test('uses a moment once, also when two programs look at the same time', async () => {
    const store = memoryStore();
    const one = await openTestHouse(round, store, '2026-05-01T09:00');
    const two = await openTestHouse(round, store, '2026-05-01T09:00');
    await Promise.all([tick(one.house, one.handler.streams), tick(two.house, two.handler.streams)]);
    await Promise.all([perform(one.house), perform(two.house)]);
    const all = [...to(one, OWNER), ...to(two, OWNER)];
    expect(all).toHaveLength(1);
  });

  test('never resets a conversation: after a reminder the open question is still the open question', async () => {
    const home = await openTestHouse(round);
    await pass(home, '2026-05-01T09:00');
    await home.say(OWNER, 'ja');
    const before = await home.handler.streams.dossier('waterschappen');
    await pass(home, '2026-06-10T10:00');
    expect(to(home, OWNER)).toHaveLength(3);
    expect(await home.handler.streams.dossier('waterschappen')).toEqual(before);
    await home.say(OWNER, 'vastgesteld');
    expect((await home.handler.streams.dossier('waterschappen')).answers['q02_wa_status']?.given).toMatchObject({ value: 'vastgesteld' });
  });

  test('leaves who asked for it in peace, and comes back once when that is over', async () => {
    const home = await openTestHouse(round);
    await pass(home, '2026-05-01T09:00');
    await home.say(OWNER, 'later');
    await home.say(OWNER, 'woensdag 17 juni');
    const spoken = to(home, OWNER).length;
    await pass(home, '2026-06-10T10:00');
    expect(to(home, OWNER)).toHaveLength(spoken);
    await pass(home, '2026-06-17T09:00');
    expect(to(home, OWNER)).toHaveLength(spoken + 1);
    await pass(home, '2026-06-17T11:00');
    expect(to(home, OWNER)).toHaveLength(spoken + 1);
  });

  test('after three days of silence of our own sends one message for all that was missed', async () => {
    const home = await openTestHouse(round);
    await pass(home, '2026-05-01T09:00');
    await pass(home, '2026-07-06T10:00');
    expect(to(home, OWNER)).toHaveLength(2);
    const mine = (await home.house.store.claims(round.id)).filter((claim) => claim.person === OWNER);
    expect(mine.filter((claim) => claim.sent !== null)).toHaveLength(2);
    expect(mine.every((claim) => claim.sent !== null || claim.reason !== null)).toBe(true);
  });
});
