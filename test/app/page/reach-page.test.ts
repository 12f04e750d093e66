import { expect, test } from 'vitest';
import { openDoor, openListeners } from '../../../src/app/page/open-door.ts';
import { isCoordinator } from '../../../src/domain/roles.ts';
import { openManyWays, round } from '../reach/two-ways.ts';
import type { ManyWays } from '../reach/two-ways.ts';

const [coordinator, other] = round.people.filter(isCoordinator).map(({ id }) => id) as [string, string];
const OWNER = 'fuchsia-linde';
const listeners = openListeners();
const doorOf = (home: ManyWays) => openDoor(home.house, home.handler, { png: async () => new Uint8Array() }, listeners);
const rowOf = async (home: ManyWays, person: string) => (await doorOf(home).page(coordinator)).reach?.rows.find((row) => row.person === person);

test('opening the page asks no platform anything', async () => {
  const home = await openManyWays(['slack', 'teams', 'web']);
  const { reach } = await doorOf(home).page(coordinator);
  expect(home.asked).toEqual([]);
  expect(reach?.note[0]).toBe('De platformen zijn nog niets gevraagd. U ziet hier wat in het personenbestand staat.');
  expect(reach?.rows.find(({ person }) => person === OWNER)).toMatchObject({ goesBy: 'Slack', ways: [{ mark: 'open', text: 'Nog niet gevraagd' }, { mark: 'open' }] });
  expect((await doorOf(home).page(OWNER)).reach).toBeUndefined();
});

test('asked again, what the platforms say stands there with its moment, who needs a hand first, and every coordinator sees it come', async () => {
  const home = await openManyWays(['slack', 'teams', 'web']);
  home.reaches('slack', (person) => (person === OWNER ? { reachable: false, why: 'deactivated' } : { reachable: true }));
  home.reaches('teams', (person) => (person === OWNER ? { reachable: false, why: 'not-answering' } : { reachable: true }));
  const door = doorOf(home);
  const { promise: seen, resolve } = Promise.withResolvers<string | null>();
  let told = 0;
  const off = door.onChange(other, () => { told += 1; if (told === 1) void door.page(other).then(({ reach }) => resolve(reach?.looking ?? null)); });
  const { promise: done, resolve: finish } = Promise.withResolvers<void>();
  const offToo = door.onChange(other, () => { if (told > 1) finish(); });
  expect(door.lookAgain(coordinator)).toBe(true);
  expect(await seen).toContain('De platformen krijgen nu de vraag.');
  await done;
  off(); offToo();
  const { reach } = await door.page(other);
  expect([reach?.looking, reach?.note[0]]).toEqual([null, 'Dit zeiden de platformen op maandag 4 mei 2026 om 10:00 uur.']);
  expect(reach?.rows[0]).toMatchObject({
    person: OWNER, goesBy: 'De webpagina', ways: [{ mark: 'attention', text: 'Niet bereikbaar' }, { mark: 'busy', text: 'Geen antwoord' }],
    remedies: ['Slack: het account is uitgeschakeld. Zet het juiste account in het personenbestand.', 'Teams: het platform gaf nu geen antwoord. Kijk later nog eens.'],
  });
});

test('who fell away since stands there without a look', async () => {
  const home = await openManyWays(['slack', 'web']);
  home.says('slack', 'unreachable');
  await home.hears('slack', OWNER, 'hallo');
  expect(await rowOf(home, OWNER)).toMatchObject({ goesBy: 'De webpagina', ways: [{ mark: 'attention' }], remedies: [expect.stringContaining('geblokkeerd')] });
});

test('where there is only the page it says so, and gives links', async () => {
  const home = await openManyWays(['web']);
  const door = doorOf(home);
  const { reach } = await door.page(coordinator);
  expect(reach).toMatchObject({ mayLook: false, columns: ['Wie', 'Eerste bericht via', 'Wat helpt'] });
  expect(await door.link(coordinator, OWNER)).toEqual({ name: 'Fuchsia Linde', href: expect.stringContaining('secret-fuchsia-linde'), days: 7 });
  expect(await home.house.store.read(`reach/${round.id}`, 0)).toMatchObject([{ event: { type: 'link-asked', by: coordinator, person: OWNER } }]);
});

test('nobody but a coordinator asks the platforms or gets a link', async () => {
  const home = await openManyWays(['slack', 'web']);
  const door = doorOf(home);
  expect(door.lookAgain(OWNER)).toBe(false);
  expect(await door.link(OWNER, OWNER)).toBeNull();
  expect(await door.link('vreemd', OWNER)).toBeNull();
  expect(home.asked).toEqual([]);
});
