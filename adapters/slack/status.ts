import type { Keyv } from 'keyv';
import type { LivingStatus } from '../../src/app/living-status.ts';
import type { Pace } from '../../src/app/pacing.ts';
import type { Clock, Log } from '../../src/app/ports.ts';
import type { Call, Called } from './call.ts';
import { textAt } from './json.ts';
import { renderCard } from './render.ts';
import type { Shown } from './render.ts';

export type StatusOptions = {
  readonly team: string;
  readonly channel: string;
  readonly stand: () => Promise<LivingStatus>;
  readonly shown: (message: LivingStatus['message']) => Shown;
  readonly call: Call;
  readonly pace: { readonly post: (team: string) => Pace; readonly update: (team: string) => Pace };
  /** Remembers the message over a restart. */
  readonly kept: Keyv<unknown>;
  readonly clock: Clock;
  readonly log: Log;
};

/** The message in the channel: where it is, and what it said last. Without `ts` one may be there whose fate is unknown. */
type Standing = { readonly ts: string | null; readonly mark: string; readonly at: number };

/** Often enough to be of use, and far within what Slack takes. */
const AT_MOST_EVERY_MS = 60_000;
/** The same words are shown again now and then: only so it is seen that somebody took the message away. */
const AGAIN_MS = 3_600_000;
/** After a refusal that does not pass by itself, and after a call that was cut off, it is left alone so long. */
const PATIENCE_MS = 600_000;
/** A message that may not be changed is replaced, but not every minute. */
const REPLACED_EVERY_MS = 86_400_000;

/**
 * One message in one channel that shows how the round stands: posted once, changed in its place when the counts change, and
 * posted again when somebody took it away. Resolves whatever Slack says: nothing else may wait for it. Slack lets an app with
 * `chat:write` alone not read a channel, so a first post that was cut off is tried again after a while.
 */
export function openStatus(options: StatusOptions): () => Promise<void> {
  const { clock, log } = options;
  let notBefore = 0;
  let working: Promise<void> | null = null;
  const refresh = async (): Promise<void> => {
    const now = clock.now().epochMilliseconds;
    if (now < notBefore) return;
    notBefore = now + AT_MOST_EVERY_MS;
    notBefore = Math.max(notBefore, now + await bring(options, now));
  };
  return () => {
    working ??= refresh().catch((error: unknown) => log.error('the status in Slack could not be shown', { reason: error instanceof Error ? error.name : 'unknown' })).finally(() => { working = null; });
    return working;
  };
}

/** Brings the message up to date; gives how long to leave it alone. */
async function bring(options: StatusOptions, now: number): Promise<number> {
  const { kept, team, channel, call, pace, log } = options;
  const { message, mark } = await options.stand();
  const key = `status:${team}:${channel}`;
  const known = (await kept.get(key) as Standing | undefined) ?? null;
  if (known && known.mark === mark && now - known.at < AGAIN_MS) return 0;
  const card = { channel, ...renderCard(message, options.shown(message)), unfurl_links: false };
  if (known !== null && known.ts !== null) {
    await pace.update(team).turn(channel, 'reminder');
    const called = await call(team, 'chat.update', { ...card, ts: known.ts }, 'status');
    if (called.outcome === 'done') return keep(options, key, { ts: known.ts, mark, at: now });
    if (called.outcome === 'limited') pace.update(team).refused(called.retryAfterMs);
    const gone = called.outcome === 'refused' && (called.error === 'message_not_found' || (UNCHANGEABLE.includes(called.error) && now - postedAt(known.ts) > REPLACED_EVERY_MS));
    if (!gone) return refused(options, called);
  }
  // noted before the call: who is killed in the middle of it does not post at once again
  await keep(options, key, { ts: null, mark, at: now });
  await pace.post(team).turn(channel, 'reminder');
  const called = await call(team, 'chat.postMessage', card, 'status');
  if (called.outcome === 'done') return keep(options, key, { ts: textAt(called.body, 'ts') ?? null, mark, at: now });
  if (called.outcome !== 'cut-off') await kept.delete(key);
  else log.warn('the status in Slack was cut off while it was posted: one may stand there that is not kept up', { channel });
  return refused(options, called);
}

async function keep({ kept }: StatusOptions, key: string, standing: Standing): Promise<number> {
  await kept.set(key, standing);
  return 0;
}

function refused({ log, channel }: StatusOptions, called: Exclude<Called, { outcome: 'done' }>): number {
  switch (called.outcome) {
    case 'limited': return called.retryAfterMs ?? AT_MOST_EVERY_MS;
    case 'not-made': return AT_MOST_EVERY_MS;
    case 'cut-off': return PATIENCE_MS;
    case 'refused':
      log.error('Slack does not take the status: invite Navraag into the channel, or set NAVRAAG_SLACK_STATUS_CHANNEL to another', { channel, error: called.error });
      return PATIENCE_MS;
  }
}

/** When a message was posted stands in its name, in seconds. */
function postedAt(ts: string): number {
  return Number(ts) * 1_000;
}

const UNCHANGEABLE: readonly string[] = ['cant_update_message', 'edit_window_closed'];
