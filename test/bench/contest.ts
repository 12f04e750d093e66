import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program that answers rounds, in a process of its own, so that no one pays for another's memory. */
export type Contestant = { readonly name: string; readonly program: string; readonly args: readonly string[] };

/** Rates per contestant. The rounds are taken in turn, so that a busy neighbour meets all alike; a first one is not counted, as code is slow when it is new. */
export async function contest(contestants: readonly Contestant[], rounds: number): Promise<ReadonlyMap<string, readonly number[]>> {
  const children = new Map<string, ChildProcess>();
  const rates = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  try {
    for (const { name, program, args } of contestants) {
      const child = fork(program, args);
      children.set(name, child);
      await answerOf(name, child);
    }
    for (let round = 0; round <= rounds; round += 1) {
      for (const [name, child] of children) {
        child.send('round');
        const { rate } = await answerOf(name, child);
        if (round > 0 && rate !== undefined) rates.get(name)!.push(Math.round(rate));
      }
    }
    return rates;
  } finally {
    for (const child of children.values()) child.kill();
  }
}

async function answerOf(name: string, child: ChildProcess): Promise<{ readonly rate?: number }> {
  const ended = once(child, 'exit').then(([code]) => { throw new Error(`${name} ended with ${code}`); });
  const [answer] = await Promise.race([once(child, 'message'), ended]) as [{ readonly rate?: number; readonly wrong?: string }];
  ended.catch(() => undefined);
  if (answer.wrong !== undefined) throw new Error(`${name}: ${answer.wrong}`);
  return answer;
}
