import { describe, expect, test } from 'vitest';
import { groupCommit, type Ended } from '../../../../adapters/storage/sql/group-commit.ts';

/** Runs groups of words, fails on what contains `bad`, and notes every group it was given. */
function noting(largest: number) {
  const groups: string[][] = [];
  const groupsOf = groupCommit<string, string>(async (group) => {
    groups.push([...group]);
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

  test('what comes while a group runs goes into the next', async () => {
    const { groups, submit } = noting(9);
    const first = submit('a');
    const later = Promise.resolve().then(() => Promise.resolve()).then(() => Promise.all([submit('b'), submit('c')]));
    expect([await first, await later]).toEqual(['A', ['B', 'C']]);
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
