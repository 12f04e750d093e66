import { expect, test } from 'vitest';
import { killed } from './kills.ts';

// More of them: npm run kills -- 50
test('ten kills at random moments: nothing acknowledged is lost, no turn is kept by half, the store is whole', async () => {
  const { acknowledged, ...found } = await killed(10, 20260501);
  expect(found).toEqual({ kills: 10, lost: 0, halves: 0, corrupted: 0 });
  expect(acknowledged, "enough was acknowledged for a loss to show, on a busy machine too").toBeGreaterThan(20);
}, 60_000);
