import { describe, expect, test } from 'vitest';
import { openReachKeeping } from '../../../src/app/reach/keep-reach.ts';
import { perform } from '../../../src/app/perform.ts';
import { preflightSlots } from '../../../src/app/reach/preflight-slots.ts';
import { planPreflight } from '../../../src/domain/reminders/preflight.ts';
import { isCoordinator } from '../../../src/domain/roles.ts';
import type { Round } from '../../../src/domain/round.ts';
import { openManyWays, round } from './two-ways.ts';
import type { ManyWays } from './two-ways.ts';

const COORDINATORS = round.people.filter(isCoordinator).map(({ id }) => id);
const OWNER = 'fuchsia-linde';

/** What the coordinators hear at a moment. */
async function at(home: ManyWays, moment: string): Promise<readonly { readonly to: string; readonly text: string }[]> {
  home.at(moment);
  const before = home.went.length;
  await preflightSlots(home.house);
  await perform(home.house);
  return home.went.slice(before);
}

describe('the moments: five working days before the opening, and the last one before it', () => {
  const moments = (opens: string, change: Partial<Round['people'][number]> = {}): readonly string[] => planPreflight({
    ...round, calendar: { ...round.calendar, opens, freeDays: [] }, people: [{ ...round.people.find(isCoordinator)!, ...change }],
  }).map(({ purpose, planned }) => `${purpose} ${planned.slice(0, 16)}`);

  test.each<[opens: string, first: string, again: string, change?: Partial<Round['people'][number]>]>([
    // a Friday: the Friday before, and the Thursday
    ['2026-06-12T09:00', '2026-06-05T09:00', '2026-06-11T09:00'],
    // 1 May is a Friday; King's Day (27 April) and the weekend do not count
    ['2026-05-01T09:00', '2026-04-23T09:00', '2026-04-30T09:00'],
    // somebody who does not work on Fridays hears the first on Thursday
    ['2026-06-12T09:00', '2026-06-04T09:00', '2026-06-11T09:00', { hours: { days: [1, 2, 3, 4], from: '09:00', until: '17:00' } }],
    // somebody who begins at ten
    ['2026-06-12T12:00', '2026-06-05T10:00', '2026-06-11T10:00', { hours: { days: [1, 2, 3, 4, 5], from: '10:00', until: '17:00' } }],
    // somebody who is away for all of it has the moments all the same
    ['2026-06-12T09:00', '2026-06-05T09:00', '2026-06-11T09:00', { absences: [{ from: '2026-05-01', until: '2026-06-30' }] }],
  ])('a round that opens at %s: %s and %s', (opens, first, again, change) => {
    expect(moments(opens, change)).toEqual([`preflight ${first}`, `preflight-again ${again}`]);
  });
});

test('nobody hears anything before the first moment; then every coordinator once, also after a restart', async () => {
  const home = await openManyWays(['slack', 'web'], '2026-04-20T09:00');
  expect(await at(home, '2026-04-20T09:00')).toEqual([]);
  const heard = await at(home, '2026-04-23T09:00');
  expect(heard.map(({ to }) => to).toSorted()).toEqual(COORDINATORS.toSorted());
  expect(heard[0]?.text).toContain('De ronde gaat open op');
  expect(heard[0]?.text).toContain('Iedereen is bereikbaar.');
  expect(await at(home, '2026-04-23T09:01')).toEqual([]);
  expect((await home.house.store.claims(round.id)).map(({ purpose, reason }) => [purpose, reason])).toEqual(COORDINATORS.map(() => ['preflight', null]));
});

test('the second message comes only when somebody still cannot be reached', async () => {
  const home = await openManyWays(['slack', 'web'], '2026-04-23T09:00');
  home.reaches('slack', (person) => (person === OWNER ? { reachable: false, why: 'deactivated' } : { reachable: true }));
  const [first] = await at(home, '2026-04-23T09:00');
  expect(first?.text).toContain(`Via Slack: ${round.people.length - 1} personen`);
  expect(first?.text).toContain('Fuchsia Linde is niet bereikbaar via Slack, en krijgt de berichten op de webpagina: het account is uitgeschakeld. Zet het juiste account');
  expect(first?.text).toContain('link voor Fuchsia Linde');
  expect(await at(home, '2026-04-30T09:00')).toHaveLength(COORDINATORS.length);

  const fine = await openManyWays(['slack', 'web'], '2026-04-23T09:00');
  await at(fine, '2026-04-23T09:00');
  expect(await at(fine, '2026-04-30T09:00')).toEqual([]);
  expect((await fine.house.store.claims(round.id)).filter(({ purpose }) => purpose === 'preflight-again').map(({ sent, reason }) => [sent, reason])).toEqual(COORDINATORS.map(() => [null, 'all-reached']));
});

test('a program that is first started in the middle of the round tells it at once, in one message', async () => {
  const home = await openManyWays(['slack', 'web'], '2026-05-20T10:00');
  const heard = await at(home, '2026-05-20T10:00');
  expect(heard).toHaveLength(COORDINATORS.length);
  expect(heard[0]?.text).toContain('Dit is de bereikbaarheid');
  expect(await at(home, '2026-05-20T10:01')).toEqual([]);
});

test('where there is only the page there is nothing to tell, and nobody is asked', async () => {
  const home = await openManyWays(['web'], '2026-05-20T10:00');
  expect(await at(home, '2026-05-20T10:00')).toEqual([]);
  expect(home.asked).toEqual([]);
});

test('after the round has closed nobody is asked any more', async () => {
  const home = await openManyWays(['slack', 'web'], '2027-06-01T10:00');
  expect(await at(home, '2027-06-01T10:00')).toEqual([]);
  expect(home.asked).toEqual([]);
});

test('who was named before the round and is still away gets the invitation on the page, and is not told of a second time', async () => {
  const home = await openManyWays(['slack', 'web'], '2026-04-23T09:00');
  home.reaches('slack', (person) => (person === OWNER ? { reachable: false, why: 'deactivated' } : { reachable: true }));
  let tried = 0;
  home.says('slack', (person) => {
    if (person !== OWNER) return { outcome: 'sent', external: 'x' };
    tried += 1;
    return { outcome: 'unreachable', reason: 'deactivated' };
  });
  await at(home, '2026-04-23T09:00');
  const invited = await home.passes('2026-05-01T09:05');
  expect(invited.filter(({ to }) => to === OWNER).map(({ by }) => by)).toEqual(['web']);
  expect(tried).toBe(1);
  expect((await home.passes('2026-05-01T09:06')).filter(({ text }) => text.includes('niet meer bereikbaar'))).toEqual([]);
});

test('a platform that gives no answer cuts nobody off', async () => {
  const home = await openManyWays(['slack', 'web'], '2026-04-23T09:00');
  home.reaches('slack', () => ({ reachable: false, why: 'not-answering' }));
  await at(home, '2026-04-23T09:00');
  const invited = await home.passes('2026-05-01T09:05');
  expect(new Set(invited.map(({ by }) => by))).toEqual(new Set(['slack']));
});

test('who is back without a word is found within the hour, and only who fell away is asked about', async () => {
  const home = await openManyWays(['slack', 'web'], '2026-05-20T10:00');
  home.reaches('slack', (person) => (person === OWNER ? { reachable: false, why: 'not-installed' } : { reachable: true }));
  const keep = openReachKeeping(home.house);
  await keep();
  home.asked.length = 0;
  home.reaches('slack', () => ({ reachable: true }));
  home.at('2026-05-20T10:30');
  await keep();
  expect(home.asked).toEqual([]);
  home.at('2026-05-20T11:01');
  await keep();
  expect(home.asked).toEqual([{ platform: 'slack', person: OWNER }]);
  home.at('2026-05-20T12:02');
  await keep();
  expect(home.asked).toHaveLength(1);
});

test('coordinators who ask at one moment cost the platform the calls of one', async () => {
  const home = await openManyWays(['slack', 'web'], '2026-05-20T10:00');
  await Promise.all(COORDINATORS.map((person) => home.hears('slack', person, 'bereikbaarheid')));
  expect(home.asked).toHaveLength(round.people.length);
});
