import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReply } from '../../src/domain/reading/read-reply.ts';
import { asks } from '../domain/reading/asks.ts';
import { figureOf } from './figure.ts';
import type { Figure } from './figure.ts';

/** Replies read per second: the whole list of fresh replies of the tests, of every type of question, again and again. A first round is not counted. */
export function readingFigure(rounds = 5, times = 40): Figure {
  const rows = readFileSync(join(import.meta.dirname, '../domain/reading/replies.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { ask: string; reply: string });
  const rates = Array.from({ length: rounds + 1 }, () => {
    let answers = 0;
    const begin = performance.now();
    for (let time = 0; time < times; time += 1) for (const { ask, reply } of rows) answers += Number(readReply(reply, asks[ask]!).turn === 'answer');
    const taken = performance.now() - begin;
    if (answers === 0) throw new Error('Not one reply of the list was read as an answer');
    return Math.round((1000 * times * rows.length) / taken);
  });
  return figureOf(`replies read per second (${rows.length} replies of every type)`, '1/s', rates.slice(1));
}

if (import.meta.main) console.log(JSON.stringify(readingFigure()));
