import { SocketModeReceiver } from '@slack/bolt';
import type { App, ReceiverEvent } from '@slack/bolt';
import type { Timer } from '../../src/app/pacing.ts';
import type { Log } from '../../src/app/ports.ts';
import type { SlackDelivery } from './delivery.ts';
import { receive } from './receive.ts';
import type { Answer } from './take.ts';

export type SocketOptions = {
  readonly appToken: string;
  readonly take: (told: SlackDelivery) => Promise<Answer>;
  readonly log: Log;
  /** Waits before the connection is made again. */
  readonly sleep: Timer['sleep'];
  readonly apiUrl?: string;
};

type Receiver = Pick<SocketModeReceiver, 'start' | 'stop' | 'client'>;

/** How long is waited after each failure in a row; the last one for all that follow. */
const WAITS_MS = [1_000, 5_000, 15_000, 60_000, 300_000];
const ANSWERS_WITHIN_MS = 15_000;

/**
 * Listens by a connection that we make, for who can let nothing in. Bolt's receiver makes the connection; its App is left
 * out, as that acknowledges an event before anybody has kept it. What could not be kept is not acknowledged, and comes again.
 * Rejects when Slack refuses the token. Where Slack cannot be reached this resolves all the same: it is tried again until it
 * can, at the start and later, so that the rest of the program does not wait for Slack.
 */
export async function listenBySocket({ appToken, take, log, sleep, apiUrl }: SocketOptions): Promise<{ readonly port: null; close(): Promise<void> }> {
  const closing = new AbortController();
  const receiver = new SocketModeReceiver({
    // the client's own way to connect again ends the program where Slack refuses it
    appToken, logger: silent, autoReconnectEnabled: false,
    installerOptions: { clientOptions: { retryConfig: { retries: 0 }, timeout: ANSWERS_WITHIN_MS, ...(apiUrl ? { slackApiUrl: apiUrl } : {}) } },
  });
  receiver.init({
    processEvent: async ({ body, ack }: ReceiverEvent) => {
      const answer = await take(receive(body as Parameters<typeof receive>[0])).catch((fault: unknown) => {
        log.error('a delivery of Slack could not be kept', { reason: fault instanceof Error ? fault.name : 'unknown' });
        throw fault;
      });
      if (answer.status === 200) await (answer.body ? ack(answer.body) : ack());
      // a second delivery of what nobody can read would be no better
      else await ack();
    },
  } as unknown as App);
  const first = await connected(receiver);
  if (!first.ok && first.refused !== null) throw new Error(`Slack refuses it (${first.refused})`);
  void keptConnected(receiver, first, { closing: closing.signal, log, sleep });
  return { port: null, close: async () => { closing.abort(); await receiver.stop(); } };
}

type Connected = { readonly ok: true; /** Resolves when the connection ends. */ readonly ended: Promise<void> } | { readonly ok: false; /** What Slack said, where it answered and refused. */ readonly refused: string | null };

/** Makes the connection, once. */
async function connected(receiver: Receiver): Promise<Connected> {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  receiver.client.once('disconnected', end);
  try {
    await receiver.start();
    return { ok: true, ended };
  } catch (error) {
    receiver.client.off('disconnected', end);
    return { ok: false, refused: (error as { data?: { error?: string } } | undefined)?.data?.error ?? null };
  }
}

async function keptConnected(receiver: Receiver, first: Connected, { closing, log, sleep }: { readonly closing: AbortSignal } & Pick<SocketOptions, 'log' | 'sleep'>): Promise<void> {
  for (let last = first, failures = 0; !closing.aborted; last = await connected(receiver)) {
    if (last.ok) {
      failures = 0;
      await last.ended;
    } else if (last.refused !== null) log.error('Slack refuses the connection: look at NAVRAAG_SLACK_APP_TOKEN, and whether Socket Mode is on', { error: last.refused });
    else log.warn('Slack cannot be reached; the connection is tried again');
    if (closing.aborted) return;
    await sleep(WAITS_MS[Math.min(failures, WAITS_MS.length - 1)] ?? 0, closing);
    failures += 1;
  }
}

/** The receiver's own log can hold what people wrote: what there is to know is said here. */
const silent: NonNullable<ConstructorParameters<typeof SocketModeReceiver>[0]['logger']> = {
  debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined, setLevel: () => undefined, setName: () => undefined,
  getLevel: () => 'error' as ReturnType<NonNullable<ConstructorParameters<typeof SocketModeReceiver>[0]['logger']>['getLevel']>,
};
