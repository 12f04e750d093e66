import { SocketModeReceiver } from '@slack/bolt';
import type { App, ReceiverEvent } from '@slack/bolt';
import type { Log } from '../../src/app/ports.ts';
import type { SlackDelivery } from './delivery.ts';
import { receive } from './receive.ts';
import type { Answer } from './take.ts';

export type SocketOptions = { readonly appToken: string; readonly take: (told: SlackDelivery) => Promise<Answer>; readonly log: Log; readonly apiUrl?: string };

/**
 * Listens by a connection that we make, for who can let nothing in. Bolt's receiver keeps the connection; its App is left
 * out, as that acknowledges an event before anybody has kept it. What could not be kept is not acknowledged, and comes again.
 */
export async function listenBySocket({ appToken, take, log, apiUrl }: SocketOptions): Promise<{ readonly port: null; close(): Promise<void> }> {
  const receiver = new SocketModeReceiver({ appToken, logger: quiet(log), ...(apiUrl ? { installerOptions: { clientOptions: { slackApiUrl: apiUrl } } } : {}) });
  receiver.init({
    processEvent: async ({ body, ack }: ReceiverEvent) => {
      const answer = await take(receive(body as Parameters<typeof receive>[0]));
      if (answer.status === 200) await (answer.body ? ack(answer.body) : ack());
      // a second delivery of what nobody can read would be no better
      else await ack();
    },
  } as unknown as App);
  await receiver.start();
  return { port: null, close: async () => { await receiver.stop(); } };
}

/** The receiver's own log can hold what people wrote: only that something went wrong is kept. */
function quiet(log: Log): NonNullable<ConstructorParameters<typeof SocketModeReceiver>[0]['logger']> {
  const nothing = (): void => undefined;
  return {
    debug: nothing, info: nothing, setLevel: nothing, setName: nothing,
    getLevel: () => 'error' as ReturnType<NonNullable<ConstructorParameters<typeof SocketModeReceiver>[0]['logger']>['getLevel']>,
    warn: () => log.warn('the connection to Slack is in trouble'),
    error: () => log.error('the connection to Slack failed, or a delivery could not be kept'),
  };
}
