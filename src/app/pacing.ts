/** Time in milliseconds, and waiting in it: the machine's own, or a simulated one. */
export type Timer = { now(): number; /** Resolves sooner where `until` is aborted. */ sleep(ms: number, until?: AbortSignal): Promise<void> };

/** A reply to somebody who waits goes before a reminder. */
export type Urgency = 'reply' | 'reminder';

/** How fast a platform may be called. */
export type Rate = {
  readonly perSecond: number;
  /** At least this long between two calls for the same destination. */
  readonly perDestinationMs: number;
};

/** The one queue before a platform's limit: whoever calls waits for a turn, and says how it went. */
export type Pace = {
  /** Resolves when one call for this destination may be made. Calls for one destination keep their order within their urgency. */
  turn(destination: string, urgency: Urgency): Promise<void>;
  /** The platform said it was too much: everything waits, as long as it asked or longer each time it does not say. */
  refused(retryAfterMs: number | null): void;
  accepted(): void;
};

type Waiting = { readonly destination: string; readonly go: () => void };

/** Each refusal that names no time doubles the wait, from one second to eight. */
const BACK_OFF_MS = [1_000, 2_000, 4_000, 8_000] as const;
/** After a refusal the rate is this part of what it was, and each accepted call wins a little back. */
const SLOWER = 0.7;
const RECOVERY = 0.02;

/** Opens a queue that spaces calls evenly: bursts up to a limit are what gets refused. */
export function openPace(rate: Rate, timer: Timer): Pace {
  const waiting: { readonly [urgency in Urgency]: Waiting[] } = { reply: [], reminder: [] };
  const free = new Map<string, number>();
  let next = timer.now();
  let pausedUntil = 0;
  let part = 1;
  let inARow = 0;
  let pumping = false;
  let arrived = (): void => undefined;

  const take = (now: number): Waiting | undefined => {
    for (const line of [waiting.reply, waiting.reminder]) {
      const at = line.findIndex(({ destination }) => (free.get(destination) ?? 0) <= now);
      if (at >= 0) return line.splice(at, 1)[0];
    }
    return undefined;
  };
  const pump = async (): Promise<void> => {
    while (waiting.reply.length + waiting.reminder.length > 0) {
      const now = timer.now();
      const open = Math.max(next, pausedUntil);
      if (open > now) { await timer.sleep(open - now); continue; }
      const one = take(now);
      if (!one) {
        const soonest = Math.min(...[...waiting.reply, ...waiting.reminder].map(({ destination }) => free.get(destination) ?? now));
        await Promise.race([timer.sleep(soonest - now), new Promise<void>((resolve) => { arrived = resolve; })]);
        continue;
      }
      const interval = 1_000 / (rate.perSecond * part);
      // a timer that woke a little late does not slow the next call down
      next = (now - next < interval ? next : now) + interval;
      free.set(one.destination, now + rate.perDestinationMs);
      one.go();
    }
    pumping = false;
    forget(free, timer.now());
  };
  const start = (): void => {
    arrived();
    if (pumping) return;
    pumping = true;
    void pump();
  };
  return {
    turn: (destination, urgency) => new Promise((go) => { waiting[urgency].push({ destination, go }); start(); }),
    refused: (retryAfterMs) => {
      const now = timer.now();
      const wait = retryAfterMs ?? BACK_OFF_MS[Math.min(inARow, BACK_OFF_MS.length - 1)] ?? 8_000;
      // calls that were under way together are refused together: that is one refusal
      if (now >= pausedUntil) { part = Math.max(0.1, part * SLOWER); inARow += 1; }
      pausedUntil = Math.max(pausedUntil, now + wait);
    },
    accepted: () => { part = Math.min(1, part + RECOVERY); inARow = 0; },
  };
}

function forget(free: Map<string, number>, now: number): void {
  for (const [destination, at] of free) if (at <= now) free.delete(destination);
}
