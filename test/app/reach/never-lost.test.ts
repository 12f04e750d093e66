import { expect, test } from 'vitest';
import type { Platform } from '../../../src/app/messages.ts';
import type { Channel, Sent } from '../../../src/app/ports.ts';
import { perform } from '../../../src/app/perform.ts';
import { randomFrom } from '../../support/random-from.ts';
import { openManyWays, round } from './two-ways.ts';

const EACH = 12;

test.each([1, 2, 3, 4, 5, 6, 7, 8])('whatever two platforms say, every message arrives once, in its order, or is known to be in doubt (seed %i)', async (seed) => {
  const chance = randomFrom(seed);
  const home = await openManyWays(['slack', 'teams', 'web'], '2026-05-04T10:00');
  await home.hears('slack', 'fuchsia-linde', 'hallo');
  const [line] = await home.house.store.conversation('fuchsia-linde').then((lines) => lines.filter(({ by }) => by === 'navraag'));
  if (line?.by !== 'navraag') throw new Error('nothing was said');
  const arrived: { readonly by: Platform; readonly to: string; readonly text: string }[] = [];
  const doubtful = new Set<string>();
  for (const channel of home.house.channels) {
    const send: Channel['send'] = async (to, message, row): Promise<Sent> => {
      const fate = channel.platform === 'web' ? 1 : chance();
      if (fate < 0.1) return { outcome: 'unreachable', reason: 'blocked' };
      if (fate < 0.15) return { outcome: 'unreachable', reason: 'too long', only: 'this-message' };
      if (fate < 0.3) return { outcome: 'later', afterMs: 1 + Math.floor(chance() * 600_000) };
      const taken = fate >= 0.33;
      if (fate < 0.36) doubtful.add(message.text);
      if (taken) arrived.push({ by: channel.platform, to: to.id, text: message.text });
      return fate < 0.36 ? { outcome: 'unknown' } : { outcome: 'sent', external: row };
    };
    Object.assign(channel, { send });
  }
  const people = round.people.slice(0, 20).map(({ id }) => id);
  let minutes = 0;
  const later = (by: number): void => home.at(Temporal.PlainDateTime.from('2026-05-04T11:00').add({ minutes: minutes += by }).toString({ smallestUnit: 'minute' }));
  for (let nth = 0; nth < EACH; nth += 1) {
    later(1 + Math.floor(chance() * 30));
    const at = home.house.clock.now().toString();
    const messages = people.map((person) => ({ person, due: at, message: { ...line.message, text: `${person} ${String(nth).padStart(2, '0')}` } }));
    await home.house.store.commit({ at, appends: [], claims: [], done: null, masks: [], messages });
    await Promise.all([perform(home.house, 'reply'), perform(home.house, 'reminder')]);
    // some write, and are tried there again
    for (const person of people.filter(() => chance() < 0.1)) await home.receive({ delivery: `${seed}-${nth}-${person}`, from: { platform: chance() < 0.5 ? 'slack' : 'teams', id: person }, what: { kind: 'unsupported', reason: 'x' } });
  }
  for (let again = 0; again < 10; again += 1) { later(30); await perform(home.house); }

  const ours = arrived.filter(({ text }) => /^\S+ \d\d$/.test(text));
  for (const person of people) {
    const got = ours.filter(({ to }) => to === person).map(({ text }) => text);
    expect(got).toEqual(got.toSorted());
    expect(new Set(got).size).toBe(got.length);
    for (let nth = 0; nth < EACH; nth += 1) {
      const text = `${person} ${String(nth).padStart(2, '0')}`;
      expect([text, got.includes(text) || doubtful.has(text)]).toEqual([text, true]);
    }
  }
  expect(new Set(ours.map(({ by }) => by))).toEqual(new Set(['slack', 'teams', 'web']));
  expect((await home.house.store.inDoubt()).every(({ state, message }) => state === 'unknown' && doubtful.has(message.text))).toBe(true);
  expect(await home.house.store.due('2027-01-01T00:00:00Z', 1_000)).toEqual([]);
});
