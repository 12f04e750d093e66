import { expect, test } from 'vitest';
import { asksForReach } from '../../../src/domain/reading/reach-ask.ts';

test.each(['bereikbaarheid', 'Bereikbaarheid?', 'toon de bereikbaarheid', 'wie is niet bereikbaar?', 'Wie zijn er bereikbaar', 'wie kan ik niet bereiken?', 'who can be reached?', 'reachability'])('%s', (text) => {
  expect(asksForReach(text)).toBe(true);
});

test.each(['status', 'wie is er klaar?', 'is de bereikbaarheid van het kantoor een drempel?', 'herinner iedereen die niet bereikbaar is', ''])('not %s', (text) => {
  expect(asksForReach(text)).toBe(false);
});
