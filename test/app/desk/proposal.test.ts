import { expect, test } from 'vitest';
import { openTestHouse, shippedRound } from '../../support/living-house.ts';

const round = await shippedRound();
const DESK = 'anemoon-bosch';
const STANDING = round.calendar.deadline;

async function proposed() {
  const home = await openTestHouse(round);
  await home.say(DESK, 'status');
  await home.say(DESK, 'verzet de deadline van politie naar 10 juli 17:00');
  const deadline = async () => (await home.handler.streams.dossier('politie')).deadline ?? STANDING;
  return { home, deadline };
}

test.each<[said: string, deadline: string]>([
  ['ja', '2026-07-10T17:00'], ['JA', '2026-07-10T17:00'], ['ja doe maar', '2026-07-10T17:00'], ['Ja, graag.', '2026-07-10T17:00'], ['yes', '2026-07-10T17:00'],
  ['nee', STANDING], ['nee, laat maar', STANDING], ['ja maar dan een dag later', STANDING], ['misschien', STANDING],
])('given a proposal, %s', async (said, expected) => {
  const { home, deadline } = await proposed();
  await home.say(DESK, said);
  expect(await deadline()).toBe(expected);
});

test('words that are not understood leave the proposal open, with its buttons', async () => {
  const { home, deadline } = await proposed();
  const again = await home.say(DESK, 'blauwbekje xyzzy');
  expect(again?.choices.at(-1)?.action).toEqual({ do: 'desk', text: 'annuleer' });
  await home.say(DESK, 'ja');
  expect(await deadline()).toBe('2026-07-10T17:00');
});

test('a yes to nothing changes nothing', async () => {
  const { home, deadline } = await proposed();
  await home.say(DESK, 'nee');
  await home.say(DESK, 'ja');
  expect(await deadline()).toBe(STANDING);
});
