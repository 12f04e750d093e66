import type { Log } from '../../src/app/ports.ts';

const LINE_EVERY_MS = 1_000;

/** A log for what anybody on the internet can bring about: at most a line a second, with how many more there were. */
export function openQuietLog(log: Log, now: () => number): { warn(what: string, why: string): void } {
  let next = Number.NEGATIVE_INFINITY;
  let unsaid = 0;
  return {
    warn: (what, why) => {
      const at = now();
      if (at < next) { unsaid += 1; return; }
      next = at + LINE_EVERY_MS;
      log.warn(what, { why, more: unsaid });
      unsaid = 0;
    },
  };
}
