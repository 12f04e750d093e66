import type { Log } from './ports.ts';

/** Work nobody waits for, one piece after the other. */
export type Background = { readonly add: (work: () => Promise<unknown>) => void; readonly done: () => Promise<unknown> };

/** Opens a line of work in the background; a piece that fails is logged and holds nothing up. */
export function openBackground(log: Log): Background {
  let working: Promise<unknown> = Promise.resolve();
  return {
    add: (work) => { working = working.then(work).catch((error: unknown) => log.error('work in the background failed', { reason: error instanceof Error ? error.name : 'unknown' })); },
    done: () => working,
  };
}
