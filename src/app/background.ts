import type { Log } from './ports.ts';

/** Work nobody waits for. `add`: one piece after the other; `beside`: at once, whatever else is under way. `done` waits for all of it. */
export type Background = { readonly add: (work: () => Promise<unknown>) => void; readonly beside: (work: () => Promise<unknown>) => void; readonly done: () => Promise<void> };

/** Opens a line of work in the background; a piece that fails is logged and holds nothing up. */
export function openBackground(log: Log): Background {
  let last: Promise<unknown> = Promise.resolve();
  const underWay = new Set<Promise<unknown>>();
  const failed = (error: unknown): void => log.error('work in the background failed', { reason: error instanceof Error ? error.name : 'unknown' });
  const keep = (working: Promise<unknown>): Promise<unknown> => {
    const ended = working.catch(failed).finally(() => underWay.delete(ended));
    underWay.add(ended);
    return ended;
  };
  return {
    add: (work) => { last = keep(last.then(work)); },
    beside: (work) => { void keep(work()); },
    done: async () => { while (underWay.size > 0) await Promise.all(underWay); },
  };
}
