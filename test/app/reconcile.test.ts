import { describe, expect, test } from 'vitest';
import { openReconcile } from '../../src/app/reconcile.ts';
import { strangerKey } from '../../src/app/strangers.ts';
import { perform } from '../../src/app/perform.ts';
import type { Address } from '../../src/app/messages.ts';
import type { Channel } from '../../src/app/ports.ts';
import { openManyWays } from './reach/two-ways.ts';

type Found = Awaited<ReturnType<NonNullable<Channel['lookFor']>>>;

/** A message of unknown fate to this person, on a platform that says this when it is looked for. */
async function ofUnknownFate(person: string, found: Found) {
  const home = await openManyWays(['slack', 'web']);
  home.says('slack', 'unknown');
  await home.hears('slack', 'fuchsia-linde', 'hallo');
  const [said] = await home.house.store.inDoubt();
  if (!said) throw new Error('nothing was said');
  await home.house.store.mark(said.id, { state: 'dropped', at: said.createdAt });
  await home.house.store.commit({ at: said.createdAt, appends: [], claims: [], done: null, masks: [], messages: [{ person, message: said.message, due: said.createdAt }] });
  await perform(home.house);
  const lookedAt: Address[] = [];
  Object.assign(home.house.channels[0]!, { lookFor: async (to: Address) => { lookedAt.push(to); return found; } });
  const reconcile = openReconcile(home.house);
  await reconcile();
  return { ...home, reconcile, lookedAt, states: async () => (await home.house.store.conversation(person)).flatMap((line) => (line.by === 'navraag' ? [line.state] : [])).slice(-1) };
}

const STRANGER = strangerKey({ from: { platform: 'slack', id: 'T1:U9' } });

describe('a message to a stranger whose fate is unknown', () => {
  test('is looked for where the stranger is', async () => {
    const home = await ofUnknownFate(STRANGER, { external: 'D1:1.2' });
    home.at('2026-05-04T10:01');
    expect(await home.reconcile()).toEqual({ arrived: 1, again: 0, open: 0, dropped: 0 });
    expect(home.lookedAt).toEqual([{ platform: 'slack', id: 'T1:U9' }]);
    expect(await home.states()).toEqual(['sent']);
  });

  test('and that cannot be found out is let go after a day, with a line in the log and none before', async () => {
    const home = await ofUnknownFate(STRANGER, null);
    home.at('2026-05-05T09:59');
    expect(await home.reconcile()).toMatchObject({ open: 1, dropped: 0 });
    home.at('2026-05-05T10:00');
    expect(await home.reconcile()).toMatchObject({ open: 0, dropped: 1 });
    expect(await home.states()).toEqual(['dropped']);
    expect(await home.house.store.inDoubt()).toEqual([]);
    expect(home.logged.filter((line) => line.includes('let go'))).toHaveLength(1);
  });
});

test('to somebody of the round it stays for a coordinator to see, however long it takes', async () => {
  const home = await ofUnknownFate('fuchsia-linde', null);
  home.at('2026-06-04T10:00');
  expect(await home.reconcile()).toMatchObject({ open: 1, dropped: 0 });
  expect(await home.states()).toEqual(['unknown']);
});

test('what surely never arrived goes out again, once', async () => {
  const home = await ofUnknownFate('fuchsia-linde', 'absent');
  home.at('2026-05-04T10:01');
  expect(await home.reconcile()).toMatchObject({ again: 1 });
  home.says('slack', (person) => ({ outcome: 'sent', external: person }));
  await perform(home.house);
  expect([await home.states(), home.went.length]).toEqual([['sent'], 1]);
});
