import { asOneReply } from '../domain/conversation/fragments.ts';
import type { Inbound } from './messages.ts';

/** What people send one after another, until its turn comes. */
export type Gathering = {
  /** Takes its place behind what the same person sent before. */
  enter(inbound: Inbound): void;
  /**
   * The message whose turn has come, with what was typed right after it read as one. Null when it was read with an
   * earlier one already. `pause` is how long to wait for more, in milliseconds: 0 when the words are complete.
   */
  take(inbound: Inbound, pause: (text: string) => Promise<number>, wait: (ms: number) => Promise<void>): Promise<{ readonly inbound: Inbound; readonly also: readonly string[] } | null>;
};

/** However they go on, so many times is waited for more. */
const WAITS = 4;

export function openGathering(): Gathering {
  const waiting = new Map<string, Inbound[]>();
  const keyOf = ({ from }: Inbound): string => `${from.platform}:${from.id}`;
  return {
    enter: (inbound) => void waiting.set(keyOf(inbound), [...waiting.get(keyOf(inbound)) ?? [], inbound]),
    take: async (inbound, pause, wait) => {
      const key = keyOf(inbound);
      if (!waiting.get(key)?.includes(inbound)) return null;
      const taken = [inbound];
      leave(inbound);
      for (let waits = 0; waits < WAITS && isWords(inbound); waits += 1) {
        const ms = await pause(wordsOf(taken));
        if (ms === 0) break;
        await wait(ms);
        const more = leadingWords(waiting.get(key) ?? []);
        if (more.length === 0) break;
        more.forEach(leave);
        taken.push(...more);
      }
      const [, ...others] = taken;
      if (others.length === 0) return { inbound, also: [] };
      return { inbound: { ...inbound, what: { kind: 'text', text: wordsOf(taken) } }, also: others.map((one) => one.delivery) };
    },
  };

  function leave(inbound: Inbound): void {
    const left = (waiting.get(keyOf(inbound)) ?? []).filter((one) => one !== inbound);
    if (left.length === 0) waiting.delete(keyOf(inbound));
    else waiting.set(keyOf(inbound), left);
  }
}

/** A button, a file or an edit in between ends the reply before it. */
function leadingWords(waiting: readonly Inbound[]): readonly Inbound[] {
  const end = waiting.findIndex((one) => !isWords(one));
  return end < 0 ? waiting : waiting.slice(0, end);
}

function isWords({ what }: Inbound): boolean {
  return what.kind === 'text' && what.about === undefined;
}

function wordsOf(taken: readonly Inbound[]): string {
  return asOneReply(taken.map(({ what }) => (what.kind === 'text' ? what.text : '')));
}
