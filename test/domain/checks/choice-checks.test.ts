import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/domain/value.ts';
import { type World, found } from './situation-for.ts';

const order = ['niet_af', 'af', 'vastgesteld', 'vernieuwd'];
const both = (text: string) => ({ nl: text, en: text });
const basis = {
  id: 'basis', type: 'choice' as const,
  options: [{ key: 'quotum', label: both('Alle banen (quotum)'), aliases: { nl: ['alle banen', 'quotum', 'totaal'], en: [] } }, { key: 'extra', label: both('Extra banen sinds 2012'), aliases: { nl: ['extra banen', 'extra'], en: [] } }],
};

describe('checks on choices', () => {
  const rows: readonly (readonly [string, Record<string, unknown>, Value, World & { words?: Record<string, string> }, boolean])[] = [
    ['no where yes is needed', { kind: 'is-not', value: true }, false, {}, true],
    ['yes where yes is needed', { kind: 'is-not', value: true }, true, {}, false],
    ['one of these', { kind: 'is-one-of', values: ['niet_af', 'af'] }, 'af', {}, true],
    ['none of these', { kind: 'is-one-of', values: ['niet_af', 'af'] }, 'vastgesteld', {}, false],
    ['a step back', { kind: 'goes-backwards', order }, 'af', { previous: { q: 'vastgesteld' } }, true],
    ['the same step', { kind: 'goes-backwards', order }, 'vastgesteld', { previous: { q: 'vastgesteld' } }, false],
    ['a step forward', { kind: 'goes-backwards', order }, 'vernieuwd', { previous: { q: 'vastgesteld' } }, false],
    ['no step on file', { kind: 'goes-backwards', order }, 'niet_af', {}, false],
    ['a step that is not in the order', { kind: 'goes-backwards', order }, 'anders', { previous: { q: 'vastgesteld' } }, false],
    ['another basis than last year', { kind: 'differs-from-previous' }, 'extra', { previous: { q: 'quotum' } }, true],
    ['the same basis', { kind: 'differs-from-previous' }, 'quotum', { previous: { q: 'quotum' } }, false],
    ['nothing on file to differ from', { kind: 'differs-from-previous' }, 'quotum', {}, false],
    ['another yes or no in a part', { kind: 'differs-from-previous', part: 'telt' }, { telt: false }, { previous: { q: { telt: true } } }, true],
    ['the same options in another order', { kind: 'same-as-previous' }, ['b', 'a'], { previous: { q: ['a', 'b'] } }, true],
    ['the same number', { kind: 'same-as-previous' }, 262, { previous: { q: 262 } }, true],
    ['another number', { kind: 'same-as-previous' }, 262.1, { previous: { q: 262 } }, false],
    ['nothing on file to be the same as', { kind: 'same-as-previous' }, 262, {}, false],
    ['only an estimate', { kind: 'only-option', option: 'schatting' }, ['schatting'], {}, true],
    ['an estimate and more', { kind: 'only-option', option: 'schatting' }, ['schatting', 'fonds'], {}, false],
    ['none among what was chosen', { kind: 'includes-option', option: 'geen' }, ['vinden', 'geen'], {}, true],
    ['none is not among it', { kind: 'includes-option', option: 'geen' }, ['vinden'], {}, false],
    ['six chosen', { kind: 'more-options-than', count: 5 }, ['a', 'b', 'c', 'd', 'e', 'f'], {}, true],
    ['five chosen', { kind: 'more-options-than', count: 5 }, ['a', 'b', 'c', 'd', 'e'], {}, false],
    ['the words name extra jobs', { kind: 'names-other-choice', of: 'basis' }, 340, { questions: [basis], answers: { basis: 'quotum' }, words: { q: '340 extra banen' } }, true],
    ['the words name the chosen kind', { kind: 'names-other-choice', of: 'basis' }, 340, { questions: [basis], answers: { basis: 'quotum' }, words: { q: '340, alle banen' } }, false],
    ['the words name both', { kind: 'names-other-choice', of: 'basis' }, 340, { questions: [basis], answers: { basis: 'extra' }, words: { q: '340 extra banen van alle banen' } }, false],
    ['"in totaal" chooses nothing', { kind: 'names-other-choice', of: 'basis' }, 340, { questions: [basis], answers: { basis: 'extra' }, words: { q: '340 in totaal' } }, false],
    ['nothing was chosen', { kind: 'names-other-choice', of: 'basis' }, 340, { questions: [basis], words: { q: '340 extra banen' } }, false],
  ];
  test.each(rows)('%s', (_, check, value, world, fires) => {
    expect(found(check, value, world) !== null).toBe(fires);
  });

  test('a finding tells both choices by their keys', () => {
    expect(found({ kind: 'differs-from-previous' }, 'extra', { previous: { q: 'quotum' } })).toMatchObject({ value: 'extra', previous: 'quotum', previousYear: 2024 });
    expect(found({ kind: 'names-other-choice', of: 'basis' }, 340, { questions: [basis], answers: { basis: 'quotum' }, words: { q: '340 extra banen' } })).toMatchObject({ found: 'extra banen' });
  });
});
