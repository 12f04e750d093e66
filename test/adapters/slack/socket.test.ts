import { expect, test } from 'vitest';
import type { SlackDelivery } from '../../../adapters/slack/delivery.ts';
import { listenBySocket } from '../../../adapters/slack/socket.ts';
import type { Answer } from '../../../adapters/slack/take.ts';
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
    appToken: 'xapp-test', log: quiet, apiUrl: server.apiUrl,
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
