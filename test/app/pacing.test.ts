import { expect, test } from 'vitest';
import { openPace } from '../../src/app/pacing.ts';
import type { Urgency } from '../../src/app/pacing.ts';
import { simulatedTime } from '../support/simulated-time.ts';

const RATE = { perSecond: 5, perDestinationMs: 1_000 };

function opened(rate = RATE) {
  const time = simulatedTime();
  const pace = openPace(rate, time);
  const went: { at: number; to: string }[] = [];
  const ask = (to: string, urgency: Urgency = 'reminder'): void => void pace.turn(to, urgency).then(() => went.push({ at: time.now(), to }));
  return { time, pace, went, ask };
}

test('calls are spread evenly: one each fifth of a second, no bursts', async () => {
  const { time, went, ask } = opened();
  for (let n = 0; n < 6; n += 1) ask(`d${n}`);
  await time.run();
  expect(went.map(({ at }) => at)).toEqual([0, 200, 400, 600, 800, 1_000]);
});

test('one destination gets one call a second, in order, and holds no other up', async () => {
  const { time, went, ask } = opened();
  for (const to of ['a', 'a', 'a', 'b', 'c']) ask(to);
  await time.run();
  expect(went).toEqual([{ at: 0, to: 'a' }, { at: 200, to: 'b' }, { at: 400, to: 'c' }, { at: 1_000, to: 'a' }, { at: 2_000, to: 'a' }]);
});

test('a reply does not wait behind reminders', async () => {
  const { time, went, ask } = opened();
  for (let n = 0; n < 500; n += 1) ask(`d${n}`);
  await time.run(10_050);
  ask('somebody', 'reply');
  await time.run(10_450);
  expect(went.at(-2)).toEqual({ at: 10_200, to: 'somebody' });
});

test('a reply goes at once while reminders wait for their destination', async () => {
  const { time, went, ask } = opened();
  ask('a');
  ask('a');
  await time.run(500);
  ask('b', 'reply');
  await time.run(600);
  expect(went.at(-1)).toEqual({ at: 500, to: 'b' });
});

test('after a refusal nothing leaves before the time that was asked, and the rate comes back', async () => {
  const { time, pace, went, ask } = opened();
  ask('a');
  await time.run(0);
  pace.refused(5_000);
  pace.refused(5_000);
  for (let n = 0; n < 40; n += 1) ask(`d${n}`);
  await time.run(4_999);
  expect(went).toHaveLength(1);
  for (let n = 0; n < 40; n += 1) { await time.run(5_000 + n * 300); pace.accepted(); }
  await time.run();
  expect(went[1]?.at).toBe(5_000);
  const gaps = went.slice(2).map(({ at }, n) => Math.round(at - (went[n + 1]?.at ?? 0)));
  expect(gaps[0]).toBe(286);
  expect(gaps.at(-1)).toBe(200);
});

test('refusals without a time wait longer each time, up to eight seconds', async () => {
  const { time, pace, went, ask } = opened();
  const pauses: number[] = [];
  for (let n = 0; n < 6; n += 1) {
    const before = time.now();
    pace.refused(null);
    ask(`d${n}`);
    await time.run();
    pauses.push(((went.at(-1)?.at ?? 0) - before) / 1_000);
  }
  expect(pauses).toEqual([1, 2, 4, 8, 8, 8]);
});
