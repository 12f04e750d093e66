import type { Timer } from '../../src/app/pacing.ts';

/** Time that passes only when told to: whoever sleeps is woken at their moment, in order, and then given the chance to work. */
export type SimulatedTime = Timer & {
  /** Lets time pass until nobody sleeps, or until this moment. */
  run(until?: number): Promise<void>;
};

export function simulatedTime(start = 0): SimulatedTime {
  let now = start;
  let count = 0;
  const sleepers: { at: number; n: number; wake: () => void }[] = [];
  return {
    now: () => now,
    sleep: (ms) => new Promise((wake) => {
      count += 1;
      const one = { at: now + Math.max(0, ms), n: count, wake };
      const place = sleepers.findIndex((other) => other.at > one.at);
      sleepers.splice(place < 0 ? sleepers.length : place, 0, one);
    }),
    run: async (until = Infinity) => {
      for (;;) {
        await worked();
        const [first] = sleepers;
        if (!first || first.at > until) break;
        sleepers.shift();
        now = first.at;
        first.wake();
      }
      if (until !== Infinity) now = Math.max(now, until);
    },
  };
}

/** All that can be done now has been done: promises settle before the next turn of the event loop, and reading a body takes a few. */
async function worked(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
