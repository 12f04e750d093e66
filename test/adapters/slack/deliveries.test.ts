import { expect, test } from 'vitest';
import { shippedRound } from '../../support/living-house.ts';
import { openSlackHouse, TEAM } from './slack-house.ts';

const round = await shippedRound();
const OWNER = 'klaver-meerkoet';
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

test.each([
  ['null', 'null', JSON_TYPE], ['a list', '[]', JSON_TYPE], ['a list of events', '[{"type":"event_callback"}]', JSON_TYPE], ['a number', '5', JSON_TYPE],
  ['a text', '"hallo"', JSON_TYPE], ['true', 'true', JSON_TYPE], ['nothing', '', JSON_TYPE], ['half a body', '{"type":"event_ca', JSON_TYPE],
  ['an empty object', '{}', JSON_TYPE], ['an event that is null', `{"type":"event_callback","team_id":"${TEAM}","event_id":"E1","event":null}`, JSON_TYPE],
  ['an event that is a list', `{"type":"event_callback","team_id":"${TEAM}","event_id":"E1","event":[1]}`, JSON_TYPE],
  ['an event without its id', `{"type":"event_callback","team_id":"${TEAM}","event":{"type":"message"}}`, JSON_TYPE],
  ['an event of no workspace', '{"type":"event_callback","event_id":"E1","event":{"type":"message"}}', JSON_TYPE],
  ['a type that is a number', '{"type":5}', JSON_TYPE], ['a challenge without one', '{"type":"url_verification"}', JSON_TYPE],
  ['a challenge of a megabyte less a little', JSON.stringify({ type: 'url_verification', challenge: 'x'.repeat(900_000) }), JSON_TYPE],
  ['a payload that is null', 'payload=null', FORM_TYPE], ['a payload that is a list', 'payload=%5B%5D', FORM_TYPE], ['a payload that is half', 'payload=%7B', FORM_TYPE],
  ['a button nobody pressed', 'payload=' + encodeURIComponent(JSON.stringify({ type: 'block_actions', actions: [{}] })), FORM_TYPE],
  ['a button without a name', 'payload=' + encodeURIComponent(JSON.stringify({ type: 'block_actions', team: { id: TEAM }, user: { id: 'U1' }, actions: [null] })), FORM_TYPE],
  ['a form without a name', 'payload=' + encodeURIComponent(JSON.stringify({ type: 'view_submission', team: { id: TEAM }, user: { id: 'U1' }, view: { state: { values: { a: null, b: 5 } } } })), FORM_TYPE],
  ['a command by nobody', 'command=%2Fnavraag&text=status', FORM_TYPE], ['a form of nothing', '', FORM_TYPE], ['another kind of text', 'hallo', 'text/plain'],
  ['a message nowhere', `{"type":"event_callback","team_id":"${TEAM}","event_id":"E1","event":{"type":"message","user":"U1"}}`, JSON_TYPE],
  ['bytes that are no letters', '{"type":"\udc80"}', JSON_TYPE],
])('signed, but no delivery: %s', async (_, body, type) => {
  await using slack = await openSlackHouse(round);
  const { status } = await slack.post(body, { type });
  expect(status === 400 || (status === 200 && body.includes('\udc80'))).toBe(true);
  expect(slack.calls).toEqual([]);
  expect((await slack.says(OWNER, 'hallo')).length).toBeGreaterThan(0);
});

test('a body that is too large is refused, whether it says so or not', async () => {
  await using slack = await openSlackHouse(round);
  expect((await slack.post('x'.repeat(1_000_001))).status).toBe(413);
});

test.each([
  ['another secret', { secret: 'another' }], ['a stale moment', { at: Math.floor(Temporal.Instant.from('2026-05-04T07:54:00Z').epochMilliseconds / 1_000) }],
  ['a moment to come', { at: Math.floor(Temporal.Instant.from('2026-05-04T08:06:00Z').epochMilliseconds / 1_000) }], ['no signature', { headers: { 'x-slack-signature': '' } }],
])('%s: 401, and nothing was kept', async (_, change) => {
  await using slack = await openSlackHouse(round);
  const body = JSON.stringify({ type: 'event_callback', team_id: TEAM, event_id: 'E1', event: { type: 'message', channel: 'D1', channel_type: 'im', user: slack.users.get('x'), text: 'hallo', ts: '1.1' } });
  expect((await slack.post(body, change)).status).toBe(401);
  expect(slack.calls).toEqual([]);
  expect(await slack.store.unfinished()).toEqual([]);
});

test('a flood of unsigned requests is refused in one line a second', async () => {
  await using slack = await openSlackHouse(round);
  const statuses = await Promise.all(Array.from({ length: 200 }, () => fetch(`http://127.0.0.1:${slack.slack.port}/slack/events`, { method: 'POST', body: '{}' }).then(({ status }) => status)));
  expect(new Set(statuses)).toEqual(new Set([401]));
  expect(slack.logged).toHaveLength(1);
});

test('the address is proved to Slack, and only where it asks', async () => {
  await using slack = await openSlackHouse(round);
  expect(await slack.post('{"type":"url_verification","challenge":"abc"}')).toEqual({ status: 200, body: { challenge: 'abc' } });
  const get = await fetch(`http://127.0.0.1:${slack.slack.port}/slack/events`);
  expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  expect((await fetch(`http://127.0.0.1:${slack.slack.port}/slack/install`)).status).toBe(404);
});

test('the same delivery again changes nothing', async () => {
  await using slack = await openSlackHouse(round);
  const first = await slack.says(OWNER, 'hallo', { ts: '99.1' });
  const again = await slack.says(OWNER, 'hallo', { ts: '99.1' });
  expect([first.length > 0, again]).toEqual([true, []]);
});

test('a delivery is kept before it is acknowledged: when it cannot be kept, Slack hears so and delivers again', async () => {
  await using slack = await openSlackHouse(round);
  const { receive } = slack.store;
  slack.store.receive = () => Promise.reject(new Error('the disk is full'));
  const body = JSON.stringify({ type: 'event_callback', team_id: TEAM, event_id: 'E1', event: { type: 'message', channel: 'D1', channel_type: 'im', user: [...slack.users.values()][0], text: 'hallo', ts: '1.1' } });
  expect((await slack.post(body)).status).toBe(500);
  slack.store.receive = receive;
  expect((await slack.post(body, { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_error' } })).status).toBe(200);
  expect(slack.calls.some(({ method }) => method === 'chat.postMessage')).toBe(true);
});

test.each([
  ['another workspace', {}, { team_id: 'T0OTHER' }], ['somebody by Slack Connect', { user_team: 'T0OTHER' }, {}], ['another program', { bot_id: 'B1' }, {}],
  ['our own message', { subtype: 'bot_message' }, {}], ['a channel', { channel_type: 'channel', channel: 'C1' }, {}], ['a group', { channel_type: 'mpim', channel: 'G1' }, {}],
  ['somebody who joined', { subtype: 'channel_join' }, {}], ['a preview of a link', { subtype: 'message_changed', message: { user: 'U1', ts: '1.1', text: 'a' }, previous_message: { user: 'U1', ts: '1.1', text: 'a' } }, {}],
])('%s is not talked with', async (_, change, envelope) => {
  await using slack = await openSlackHouse(round);
  const { status } = await slack.event({ type: 'message', channel: 'D1', channel_type: 'im', user: 'U0STRANGE', text: 'status', ts: '1.1', ...change }, envelope);
  expect([status, slack.calls, await slack.store.unfinished()]).toEqual([200, [], []]);
});
