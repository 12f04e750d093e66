import { expect, test } from 'vitest';
import { shippedRound } from '../../support/living-house.ts';
import { openSlackHouse } from './slack-house.ts';
import type { SlackHouse } from './slack-house.ts';

const round = await shippedRound();
const COORDINATOR = round.people.find(({ roles }) => roles.some(({ role }) => role === 'coordinator'))!;
const ADDRESS = 'https://navraag.example.nl';

async function opened(slack: SlackHouse, email: string): Promise<any[]> {
  await slack.event({ type: 'app_home_opened', user: slack.users.get(email), tab: 'home', channel: 'D1' });
  return slack.calls.filter(({ method }) => method === 'views.publish').at(-1)?.given['view'].blocks;
}

test('given an address that Slack can reach, a coordinator sees the picture, a line for each sector and the draft, and looks at a sector from there', async () => {
  await using slack = await openSlackHouse(round, { reachedBy: ADDRESS });
  const blocks = await opened(slack, COORDINATOR.email);
  const image = blocks.find(({ type }) => type === 'image');
  expect(image.image_url).toMatch(/^https:\/\/navraag\.example\.nl\/slack\/pictures\/[\w-]{32}\.png$/);
  for (const sector of round.sectors) expect([image.alt_text, JSON.stringify(blocks.filter(({ type }) => type === 'rich_text'))].every((words) => words.includes(sector.label.nl))).toBe(true);
  const picture = await fetch(`http://127.0.0.1:${slack.slack.port}${new URL(image.image_url).pathname}`);
  expect([picture.status, picture.headers.get('content-type'), new Uint8Array(await picture.arrayBuffer()).slice(1, 4)]).toEqual([200, 'image/png', new TextEncoder().encode('PNG')]);
  const { options } = blocks.flatMap(({ elements = [] }) => elements).find(({ type }) => type === 'static_select');
  const before = slack.calls.length;
  await slack.interact({ type: 'block_actions', team: { id: 'T000000001' }, user: { id: slack.users.get(COORDINATOR.email), team_id: 'T000000001' }, container: { type: 'view' }, actions: [{ action_id: 'home-sector', block_id: 'home-sector', type: 'static_select', selected_option: options[0], action_ts: '1.2' }] });
  expect(JSON.stringify(slack.calls.slice(before).find(({ method }) => method === 'chat.postMessage')?.given)).toContain(options[0].value);
  expect(slack.broken).toEqual([]);
});

test('a picture that shows something else has another address, and the one before it ends', async () => {
  await using slack = await openSlackHouse(round, { reachedBy: ADDRESS });
  const first = (await opened(slack, COORDINATOR.email)).find(({ type }) => type === 'image').image_url;
  const owner = round.people.find(({ id }) => id === round.people.find(({ roles }) => roles.some(({ role }) => role === 'owner'))!.id)!;
  await slack.says(owner.id, 'hallo');
  await slack.says(owner.id, 'klopt');
  const second = (await opened(slack, COORDINATOR.email)).find(({ type }) => type === 'image').image_url;
  const statusOf = async (address: string): Promise<number> => (await fetch(`http://127.0.0.1:${slack.slack.port}${new URL(address).pathname}`)).status;
  expect([first === second, await statusOf(first), await statusOf(second)]).toEqual([false, 404, 200]);
});

test('without such an address the desk says the same in words', async () => {
  await using slack = await openSlackHouse(round);
  const blocks = await opened(slack, COORDINATOR.email);
  expect(blocks.some(({ type }) => type === 'image')).toBe(false);
  for (const sector of round.sectors) expect(JSON.stringify(blocks)).toContain(sector.label.nl);
});

test('nobody finds a picture behind a guessed address', async () => {
  await using slack = await openSlackHouse(round, { reachedBy: ADDRESS });
  for (const path of ['/slack/pictures/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.png', '/slack/pictures/..%2f..%2f.png', '/slack/pictures/.png']) expect((await fetch(`http://127.0.0.1:${slack.slack.port}${path}`)).status).toBe(404);
});
