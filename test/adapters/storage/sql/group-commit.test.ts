import { describe, expect, test } from 'vitest';
import { groupCommit, type Ended } from '../../../../adapters/storage/sql/group-commit.ts';

/** Runs groups of words, fails on what contains `bad`, and notes every group it was given; `meanwhile` is called while a group runs. */
function noting(largest: number, meanwhile = () => {}) {
  const groups: string[][] = [];
  const groupsOf = groupCommit<string, string>(async (group) => {
    groups.push([...group]);
    meanwhile();
    await Promise.resolve();
    if (group.some((word) => word.includes('bad'))) throw new Error(`refused: ${group.join()}`);
    return group.map((word): Ended<string> => (word === 'wrong' ? { ok: false, error: new Error('wrong') } : { ok: true, answer: word.toUpperCase() }));
  }, largest);
  return { groups, ...groupsOf };
}

describe('work that waits at the same moment', () => {
  test('shares one transaction, in the order it came, and each gets its own answer', async () => {
    const { groups, submit } = noting(9);
    expect(await Promise.all(['a', 'b', 'c'].map(submit))).toEqual(['A', 'B', 'C']);
    expect(groups).toEqual([['a', 'b', 'c']]);
  });

  test('also with what is handed in a few steps later, before anything is written', async () => {
    const { groups, submit } = noting(9);
    const later = Promise.resolve().then(() => Promise.resolve()).then(() => submit('b'));
    expect(await Promise.all([submit('a'), later])).toEqual(['A', 'B']);
    expect(groups).toEqual([['a', 'b']]);
  });

  test('what comes while a group runs goes into the next', async () => {
    const later: Promise<string>[] = [];
    const { groups, submit } = noting(9, () => { if (later.length === 0) later.push(submit('b'), submit('c')); });
    expect([await submit('a'), ...await Promise.all(later)]).toEqual(['A', 'B', 'C']);
    expect(groups).toEqual([['a'], ['b', 'c']]);
  });

  test('no group is larger than allowed', async () => {
    const { groups, submit } = noting(2);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(submit));
    expect(groups).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  test('a piece that ends badly by itself does not touch the others', async () => {
    const { groups, submit } = noting(9);
    const ended = await Promise.allSettled(['a', 'wrong', 'c'].map(submit));
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(groups).toHaveLength(1);
  });

  test('when the transaction fails, each is tried alone, and only the bad one fails', async () => {
    const { groups, submit } = noting(9);
    const ended = await Promise.allSettled(['a', 'bad', 'c'].map(submit));
    expect(ended.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message))).toEqual(['A', 'refused: bad', 'C']);
    expect(groups).toEqual([['a', 'bad', 'c'], ['a'], ['bad'], ['c']]);
  });

  test('idle waits for all of it', async () => {
    const { groups, submit, idle } = noting(1);
    void submit('a');
    void submit('b');
    await idle();
    expect(groups).toEqual([['a'], ['b']]);
    await idle();
  });
});
