import { expect, test } from 'vitest';
import { memoryStore } from '../../../adapters/storage/memory.ts';
import { openIdentities } from '../../../src/app/identities.ts';
import { preflight } from '../../../src/app/reach/reachability.ts';
import { shippedRound } from '../../support/living-house.ts';
import { buttonsOf, openSlackHouse, posted } from './slack-house.ts';

const round = await shippedRound();
const OWNER = 'klaver-meerkoet';

test('somebody whose e-mail address is in the round is asked, says yes, and is known from then on, also after a restart', async () => {
  const store = memoryStore();
  await using slack = await openSlackHouse(round, { strangers: [OWNER], store });
  const asked = posted(await slack.says(OWNER, 'hallo'));
  expect(buttonsOf(asked[0]?.given['blocks']).map(({ text }) => text)).toEqual(['Ja, dat ben ik', 'Nee']);
  const welcomed = posted(await slack.presses(OWNER, 'Ja, dat ben ik'));
  expect(welcomed.map(({ given }) => String(given['text']).slice(0, 8))).toEqual(['Dank u, ', 'Goedenda']);
  const user = slack.users.get(round.people.find(({ id }) => id === OWNER)!.email)!;
  expect((await store.read(`round/${round.id}`, 0)).map(({ event }) => event)).toContainEqual({ type: 'identity-linked', person: OWNER, platform: 'slack', place: 'T000000001', user });
  const restarted = await openIdentities(round, store);
  expect([restarted.personAt({ platform: 'slack', id: `T000000001:${user}` })?.id, restarted.addressOf(OWNER, 'slack')?.id]).toEqual([OWNER, `T000000001:${user}`]);
  expect(restarted.personAt({ platform: 'slack', id: `T0OTHER:${user}` })).toBeNull();
  expect(posted(await slack.says(OWNER, 'ja'))).toHaveLength(1);
});

test('a no, and anybody else, hears who to mail and nothing of the round', async () => {
  await using slack = await openSlackHouse(round, { strangers: [OWNER], more: [{ name: 'vreemd', email: 'vreemd@elders.example' }] });
  await slack.says(OWNER, 'hallo');
  const refused = posted(await slack.presses(OWNER, 'Nee'));
  const stranger = posted(await slack.says('vreemd@elders.example', 'status'));
  for (const calls of [refused, stranger]) {
    expect(calls).toHaveLength(1);
    expect(calls[0]?.given['text']).toContain('Ik ken u niet');
    for (const { name } of round.people) expect(JSON.stringify(calls[0]?.given)).not.toContain(name);
    for (const { label } of round.sectors) expect(JSON.stringify(calls[0]?.given)).not.toContain(label.nl);
  }
});

test('nobody becomes somebody who is known there already, or by a button that was shown to another', async () => {
  await using slack = await openSlackHouse(round, { strangers: [OWNER], more: [{ name: 'vreemd', email: 'vreemd@elders.example' }] });
  await slack.says(OWNER, 'hallo');
  const stolen = await slack.presses('vreemd@elders.example', 'Ja, dat ben ik');
  expect(stolen).toEqual([]);
  expect((await slack.store.read(`round/${round.id}`, 0)).filter(({ event }) => event.type === 'identity-linked')).toEqual([]);
});

test('before a round starts it is seen who can be reached, and how the others are', async () => {
  await using slack = await openSlackHouse(round, { strangers: [OWNER] });
  const reach = await preflight(slack.house);
  expect(reach.find(({ person }) => person === OWNER)).toEqual({ person: OWNER, ways: [{ platform: 'slack', reach: { reachable: false, why: 'unknown-there' } }], goesBy: null });
  const others = reach.filter(({ person }) => person !== OWNER);
  expect(others.every(({ goesBy }) => goesBy === 'slack')).toBe(true);
  await slack.event({ type: 'app_uninstalled' });
  expect((await preflight(slack.house)).filter(({ person }) => person !== OWNER).every(({ ways }) => !ways[0]!.reach.reachable && ways[0]!.reach.why === 'not-installed')).toBe(true);
  const after = await slack.says(others[0]!.person, 'hallo');
  expect(after).toEqual([]);
});

test('a coordinator asks who can be reached, and gets the remedy with each reason', async () => {
  await using slack = await openSlackHouse(round, { strangers: [OWNER] });
  const coordinator = round.people.find((person) => person.roles.some(({ role }) => role === 'coordinator'))!;
  await slack.says(coordinator.id, 'status');
  const [answer] = posted(await slack.says(coordinator.id, 'wie is er niet bereikbaar?'));
  const owner = round.people.find(({ id }) => id === OWNER)!;
  expect(answer?.given['text']).toContain(`${owner.name} is niet bereikbaar via Slack: daar nog niet bekend`);
  expect(answer?.given['text']).toContain(`Via Slack: ${round.people.length - 1} personen`);
  expect(slack.broken).toEqual([]);
});
