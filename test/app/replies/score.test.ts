import { describe, expect, test } from 'vitest';
import { isSame, score } from '../../../src/app/replies/score.ts';
import type { Expected, Marked } from '../../../src/app/replies/score.ts';
import type { Prediction } from '../../../src/app/replies/reply-item.ts';

const item = (expected: Expected): Marked => ({ id: 'x', question_type: 'integer', question: 'Hoeveel?', reply: '…', today: '2026-02-12', reporting_year: 2025, expected, fields: { a: { type: 'integer', question: 'A?' }, b: { type: 'text', question: 'B?' } } });

describe('a prediction against what was expected', () => {
  test.each<[string, Expected, Prediction, string, boolean]>([
    ['the value', { value: 5 }, { value: 5 }, 'correct', false],
    ['another value', { value: 5 }, { value: 6 }, 'wrong-value', true],
    ['asked back though there was a value', { value: 5 }, { intent: 'clarify' }, 'safe-miss', false],
    ['stopped instead', { value: 5 }, { intent: 'stop' }, 'wrong-intent', true],
    ['explained instead', { value: 5 }, { intent: 'ask_meaning' }, 'wrong-intent', false],
    ['stored what should be asked back', { intent: 'clarify' }, { value: 5 }, 'wrong-value', true],
    ['asked back as it should', { intent: 'clarify' }, { intent: 'clarify' }, 'correct', false],
    ['another intent that is right too', { intent: 'clarify', accept_intents: ['decline'] }, { intent: 'decline' }, 'correct', false],
    ['the value of last year as an answer', { intent: 'same_as_previous', value: 5 }, { value: 5 }, 'correct', false],
    ['all fields', { values: { a: 1, b: 'x y' } }, { values: { b: 'x  y.', a: 1 } }, 'correct', false],
    ['one field of two', { values: { a: 1, b: 'x' } }, { values: { a: 1 } }, 'safe-miss', false],
    ['a field too many', { values: { a: 1 } }, { values: { a: 1, b: 'x' } }, 'wrong-value', true],
    ['the sure part, and the rest asked back', { intent: 'clarify', values: { a: 1 } }, { intent: 'clarify', values: { a: 1 } }, 'correct', false],
    ['a correction', { intent: 'correct', values: { jobs: 412 } }, { intent: 'correct', values: { jobs: 412 } }, 'correct', false],
    ['a correction of another field', { intent: 'correct', values: { jobs: 412 } }, { intent: 'correct', values: { orgs: 412 } }, 'wrong-value', true],
  ])('%s', (_, expected, prediction, outcome, unsafe) => {
    expect(score(item(expected), prediction)).toEqual({ outcome, unsafe });
  });
});

test.each<[string, unknown, unknown, boolean]>([
  ['integer', 5, 5.0001, false], ['decimal', 0.8, 0.8000001, true], ['percentage', 33.33, 33.34, true], ['percentage', 33.3, 33.34, false], ['money', 10.004, 10, true], ['money', 10.02, 10, false],
  ['yesno', true, true, true], ['yesno', true, 1, false], ['multi_choice', ['a', 'b'], ['b', 'a'], true], ['multi_choice', [], ['a'], false], ['date', '2025-03', '2025-03-01', false],
  ['url', 'voorbeeld.nl/a/', 'https://voorbeeld.nl/a', true], ['email', 'A@voorbeeld.nl', 'a@voorbeeld.nl', true], ['text', 'Ja,  zeker.', 'Ja, zeker', true],
])('%s: %j and %j', (kind, one, other, same) => {
  expect(isSame(kind, one, other)).toBe(same);
});
