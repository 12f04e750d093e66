import { expect, test } from 'vitest';
import { readPicked } from '../../../../src/domain/reading/report/read-picked.ts';

test.each<[said: string, take: readonly number[], leave: readonly number[]]>([
  ['alles', [8, 10, 14], []],
  ['neem alles over', [8, 10, 14], []],
  ['8', [8], []],
  ['vraag 8 en 10', [8, 10], []],
  ['alleen vraag 8 graag', [8], []],
  ['alles behalve 10', [8, 14], [10]],
  ['alles klopt, maar 14 niet', [8, 10], [14]],
  ['niets', [], [8, 10, 14]],
  ['neem niets over', [], [8, 10, 14]],
])('of 8, 10 and 14, "%s" takes %j', (said, take, leave) => {
  expect(readPicked(said, [8, 10, 14])).toEqual({ take, leave });
});

test.each(['vraag 9', '269,5', '8 is 270', 'vraag 8 moet 14 zijn', 'ja', 'nee', 'help', 'morgen', '800', ''])('"%s" picks nothing by number', (said) => {
  expect(readPicked(said, [8, 10, 14])).toBe(null);
});
