import { expect, test } from 'vitest';
import { memoryStore } from '../../adapters/storage/memory.ts';
import { perform, settleDoubts } from '../../src/app/perform.ts';
import { openTestHouse, saying, shippedRound } from '../support/living-house.ts';

const round = await shippedRound();
const OWNER = 'klaver-meerkoet';

test('a message whose fate is unknown is never sent again by itself', async () => {
  const home = await openTestHouse(round);
  home.answers(() => ({ outcome: 'unknown' }));
  await home.receive(saying('a', OWNER, 'hallo'));
  home.answers((row) => ({ outcome: 'sent', external: row }));
  await perform(home.house);
  expect(home.sent).toEqual([]);
  expect((await home.house.store.inDoubt()).map((row) => row.state)).toEqual(['unknown']);
});

test('a platform that asks to wait is not asked again before, and the order of a person stays', async () => {
  const home = await openTestHouse(round);
  home.answers(() => ({ outcome: 'later', afterMs: 60_000 }));
  await home.receive(saying('a', OWNER, 'hallo'));
  await home.receive(saying('b', OWNER, 'ja'));
  home.answers((row) => ({ outcome: 'sent', external: row }));
  await perform(home.house);
  expect(home.sent).toEqual([]);
  home.at('2026-05-04T10:02');
  await perform(home.house);
  expect(home.sent.map(({ message }) => message.question)).toEqual(['q01_rol', 'q02_wa_status']);
});

test('a reminder that is six hours late is dropped; a reply of yesterday is not', async () => {
  const home = await openTestHouse(round);
  await home.handler.receive(saying('a', OWNER, 'hallo')).then(({ turn }) => turn);
  const [row] = await home.house.store.due(home.house.clock.now().toString(), 10);
  if (!row) throw new Error('nothing was due');
  const commit = { at: row.due, appends: [], claims: [], done: null, masks: [], messages: [{ person: 'fuchsia-linde', message: row.message, due: row.due, slot: `${round.id}/fuchsia-linde/reminder/2026-05-04` }] };
  await home.house.store.commit(commit);
  home.at('2026-05-05T10:00');
  await perform(home.house);
  expect(home.sent.map(({ to }) => to)).toEqual([OWNER]);
});

test('somebody who cannot be reached leaves a trace and holds nobody else up', async () => {
  const home = await openTestHouse(round);
  home.answers(() => ({ outcome: 'unreachable', reason: 'left' }));
  await home.receive(saying('a', OWNER, 'hallo'));
  home.answers((row) => ({ outcome: 'sent', external: row }));
  await home.receive(saying('b', 'fuchsia-linde', 'hallo'));
  expect(home.sent.map(({ to }) => to)).toEqual(['fuchsia-linde']);
});

test('a channel that throws leaves the message unknown, and what was cut off is settled at the next start', async () => {
  const store = memoryStore();
  const home = await openTestHouse(round, store);
  home.answers(() => { throw new Error('the line broke'); });
  await home.receive(saying('a', OWNER, 'hallo'));
  expect((await store.inDoubt()).map((row) => row.state)).toEqual(['unknown']);
  await settleDoubts(home.house);
  expect((await store.inDoubt()).map((row) => row.state)).toEqual(['unknown']);
});
