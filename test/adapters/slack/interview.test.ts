import { expect, test } from 'vitest';
import { shippedRound } from '../../support/living-house.ts';
import { openSlackHouse, posted } from './slack-house.ts';

const round = await shippedRound();
const OWNER = 'klaver-meerkoet';

test('a first word is answered with the greeting and the first question', async () => {
  await using slack = await openSlackHouse(round);
  const calls = await slack.says(OWNER, 'hallo');
  expect(posted(calls)).toHaveLength(1);
  expect(slack.broken).toEqual([]);
});
