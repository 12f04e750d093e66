import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { predict } from '../../../src/app/replies/predict.ts';
import { type Marked, score } from '../../../src/app/replies/score.ts';

/*
 * Two hundred replies written by somebody who had not seen the reader, for questions it had not met. At their first run:
 * all 88%, core 95%, unsafe 2% (4 replies), must-clarify 97.8%, needless asking back 2%, approximate or not 100%. The rules
 * behind the misses were widened afterwards, so these floors guard what was reached; they are no longer a measure of what
 * the reader does with new words.
 */
const items = readFileSync(new URL('./unseen.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Marked);
const rows = items.map((item) => ({ item, prediction: predict(item), score: score(item, predict(item)) }));
const wrong = (some: typeof rows): readonly string[] => some.filter((row) => row.score.outcome !== 'correct').map((row) => `${row.item.id}: ${row.item.reply}`);

describe('replies that were unseen once', () => {
  test('there are two hundred', () => expect(rows).toHaveLength(200));
  test('nothing wrong is stored and nothing is done unasked', () => expect(rows.filter((row) => row.score.unsafe).map((row) => row.item.reply)).toEqual([]));
  test('every reply that the rules must get, they get', () => expect(wrong(rows.filter((row) => row.item.tier === 'core'))).toEqual([]));
  test('every reply that must be asked back is asked back', () => expect(wrong(rows.filter((row) => row.item.expected.intent === 'clarify'))).toEqual([]));
  test('of all of them 99 in a hundred', () => expect(wrong(rows).length).toBeLessThanOrEqual(2));
  test('what is approximate is told from what is exact', () => {
    const marked = rows.filter((row) => row.item.expected.value !== undefined && row.prediction.value !== undefined);
    expect(marked.filter((row) => (row.item.expected.approx ?? false) !== (row.prediction.approx ?? false)).map((row) => row.item.reply)).toEqual([]);
  });
});
