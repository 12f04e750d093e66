import { setImmediate } from 'node:timers/promises';

/** How one piece of work of a group ended. */
export type Ended<Answer> = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly error: unknown };

/**
 * Lets pieces of work that wait at the same moment share one durable transaction, first come first served.
 * `run` carries out a group as a whole: when it throws, nothing of the group was kept, and each is tried alone,
 * so that one bad piece fails alone. The promise is settled only after `run` has returned.
 */
export function groupCommit<Work, Answer>(run: (group: readonly Work[]) => Promise<readonly Ended<Answer>[]>, largest: number) {
  type Waiting = { readonly work: Work; readonly settle: (ended: Ended<Answer>) => void };
  const queue: Waiting[] = [];
  let running: Promise<void> | null = null;

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      // writing holds everything up: who is about to hand in work may do so first, and shares the group
      await setImmediate();
      await runGroup(queue.splice(0, largest));
    }
    running = null;
  }

  async function runGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const ended = await run(group.map(({ work }) => work));
      group.forEach(({ settle }, place) => settle(ended[place]!));
    } catch (error) {
      if (group.length === 1) return group[0]!.settle({ ok: false, error });
      for (const one of group) await runGroup([one]);
    }
  }

  return {
    /** Carries out the work and answers when it is on disk. */
    submit(work: Work): Promise<Answer> {
      return new Promise((resolve, reject) => {
        queue.push({ work, settle: (ended) => (ended.ok ? resolve(ended.answer) : reject(ended.error)) });
        running ??= drain();
      });
    },
    /** Answers when nothing waits any more. */
    async idle(): Promise<void> {
      while (running) await running;
    },
  };
}
