import { expect, test } from 'vitest';
import type { SlackDelivery } from '../../../adapters/slack/delivery.ts';
import { listenBySocket } from '../../../adapters/slack/socket.ts';
import type { Answer } from '../../../adapters/slack/take.ts';
import type { Log } from '../../../src/app/ports.ts';
import { openSocketServer } from './socket-server.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const event = (id: string, ts: string) => ({ envelope_id: id, type: 'events_api', accepts_response_payload: false, retry_attempt: 0, retry_reason: '', payload: { type: 'event_callback', team_id: 'T1', event_id: `Ev${id}`, event: { type: 'message', channel: 'D1', channel_type: 'im', user: 'U1', text: 'hallo', ts } } });

async function until(what: () => boolean): Promise<void> {
  while (!what()) await new Promise((resolve) => setImmediate(resolve));
}

test('by Socket Mode too a delivery is kept before it is acknowledged, and one that could not be kept is not', async () => {
  await using server = await openSocketServer();
  const taken: SlackDelivery[] = [];
  const keeping = Promise.withResolvers<Answer>();
  const listening = await listenBySocket({
    appToken: 'xapp-test', log: quiet, sleep: async () => undefined, apiUrl: server.apiUrl,
    take: async (told) => {
      taken.push(told);
      if (taken.length === 1) return keeping.promise;
      if (taken.length === 2) throw new Error('the disk is full');
      return { status: 200, body: { text: 'Ik antwoord u in ons gesprek.' } };
    },
  });
  await server.connected();
  server.push(event('e1', '1.1'));
  await until(() => taken.length === 1);
  expect([taken[0]?.kind, server.heard]).toEqual(['text', []]);
  keeping.resolve({ status: 200 });
  await until(() => server.heard.length === 1);
  server.push(event('e2', '2.1'));
  await until(() => taken.length === 2);
  server.push({ envelope_id: 'e3', type: 'slash_commands', accepts_response_payload: true, payload: { command: '/navraag', text: 'status', team_id: 'T1', user_id: 'U1', trigger_id: '3.4' } });
  await until(() => server.heard.length === 2);
  expect(server.heard.map(({ envelope_id }) => envelope_id)).toEqual(['e1', 'e3']);
  expect(server.heard[1]?.payload).toEqual({ text: 'Ik antwoord u in ons gesprek.' });
  await listening.close();
});

const listening = (apiUrl: string, sleep: (ms: number) => Promise<void>, log: Log = quiet) => listenBySocket({ appToken: 'xapp-test', log, apiUrl, sleep, take: async () => ({ status: 200 }) });

test('a token that Slack refuses is said at the start', async () => {
  await using server = await openSocketServer();
  server.refuse('missing_scope');
  await expect(listening(server.apiUrl, async () => undefined)).rejects.toThrow('Slack refuses it (missing_scope)');
});

test('a connection that is cut, refused, and not answered is tried again, less and less often, and the program goes on meanwhile', async () => {
  await using server = await openSocketServer();
  const said: string[] = [];
  const waited: number[] = [];
  const told = (what: string): void => void said.push(what);
  const open = await listening(server.apiUrl, async (ms) => {
    waited.push(ms);
    if (waited.length === 3) server.refuse('down');
    if (waited.length === 5) server.refuse(null);
  }, { info: told, warn: told, error: told });
  server.refuse('invalid_auth');
  server.cut();
  await until(() => server.connections() === 2);
  expect(waited).toEqual([1_000, 5_000, 15_000, 60_000, 300_000]);
  expect(said.filter((what) => what.startsWith('Slack'))).toEqual([
    ...Array(2).fill('Slack refuses the connection: look at NAVRAAG_SLACK_APP_TOKEN, and whether Socket Mode is on'), ...Array(2).fill('Slack cannot be reached; the connection is tried again'),
  ]);
  await open.close();
});

test('where Slack cannot be reached at the start, the program starts, and is connected once it can', async () => {
  await using server = await openSocketServer();
  server.refuse('down');
  const open = await listening(server.apiUrl, async () => server.refuse(null));
  await server.connected();
  await open.close();
});
