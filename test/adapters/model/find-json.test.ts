import { expect, test } from 'vitest';
import { findJson } from '../../../adapters/model/find-json.ts';

test.each<[string, string, readonly unknown[]]>([
  ['braces inside a text', 'so {"a":"}{"} it is', [{ a: '}{' }]],
  ['a quote inside a text', '{"a":"\\"}"} .', [{ a: '"}' }]],
  ['two objects', '{"a":1}\n{"a":2}', [{ a: 1 }, { a: 2 }]],
  ['an object that never ends, and one that does', '{"a": {"b":1}', [{ b: 1 }]],
  ['a comma too many', '{"a":1,}', []],
  ['a number', '42', []],
  ['nothing', '', []],
])('%s', (_, text, found) => expect(findJson(text)).toEqual(found));

test('what comes behind more braces than anybody would write is not looked for', () => {
  expect(findJson(`${'{ '.repeat(59)}{"a":1}`)).toEqual([{ a: 1 }]);
  expect(findJson(`${'{ '.repeat(60)}{"a":1}`)).toEqual([]);
});
