import { expect, it } from 'vitest';
import type { Handler } from '../../../src/app/handle.ts';
import { openBackground } from '../../../src/app/background.ts';
import { take } from '../../../adapters/teams/take.ts';
import type { Taking } from '../../../adapters/teams/take.ts';
import { simulatedTime } from '../../support/simulated-time.ts';

it.each([[300, []], [5_000, [{ type: 'typing' }]]])('an answer that takes %i ms is announced by %j', async (takes, announced) => {
  const time = simulatedTime();
  const sent: unknown[] = [];
  const background = openBackground({ info: () => undefined, warn: () => undefined, error: () => undefined });
  const handler = { receive: async () => ({ outcome: 'new', turn: time.sleep(takes) }) } as unknown as Handler;
  const taking = { handler, timer: time, typingAfterMs: 800, memory: { heard: async () => undefined }, sending: { background, transport: { post: async (_to: unknown, activity: unknown) => { sent.push(activity); return { outcome: 'done', body: {} }; } } } } as unknown as Taking;
  const reference = { serviceUrl: 's', conversation: 'c', bot: 'b', user: 'u', tenant: 't' };
  const { status, after } = await take({ delivery: 'd', from: { id: 't:u', reference }, what: { kind: 'said', text: 'hallo' } }, taking);
  expect(status).toBe(200);
  await time.run();
  await after;
  await background.done();
  expect(sent).toEqual(announced);
});
