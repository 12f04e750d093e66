import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../src/domain/condition.ts';
import { holds, inForce, isAsked, isOptional, isPartAsked } from '../../../src/domain/checks/holds.ts';
import { answerFigure, answerValue, computedFigure, previousFigure, withCandidate } from '../../../src/domain/checks/situation.ts';
import { questionOf } from '../../../src/domain/round.ts';
import { answered, questionFor, situationFor } from './situation-for.ts';

const both = (text: string) => ({ nl: text, en: text });

describe('conditions', () => {
  const situation = situationFor({
    answers: { basis: 'quotum', jobs: 269.5, inleen: { telt: true, banen: 12 }, bron: ['fonds'], later: { status: 'unknown' }, nvt: { status: 'not-applicable', reason: 'x' } },
    warnings: { jobs: [{ check: 'daling-groot', reason: 'ja' }] }, traits: ['single-employer'],
  });
  const rows: readonly (readonly [string, Condition, boolean])[] = [
    ['is', { answer: 'basis', is: 'quotum' }, true], ['is another', { answer: 'basis', is: 'extra' }, false], ['a part is', { answer: 'inleen.telt', is: true }, true],
    ['in', { answer: 'basis', in: ['extra', 'quotum'] }, true], ['not in', { answer: 'basis', in: ['extra'] }, false],
    ['includes', { answer: 'bron', includes: 'fonds' }, true], ['does not include', { answer: 'bron', includes: 'schatting' }, false],
    ['at least, at the limit', { answer: 'jobs', atLeast: 269.5 }, true], ['at least, below it', { answer: 'jobs', atLeast: 269.51 }, false], ['below', { answer: 'jobs', below: 270 }, true], ['below, at the limit', { answer: 'jobs', below: 269.5 }, false],
    ['given', { answer: 'jobs', given: true }, true], ['"weet ik nog niet" is not given', { answer: 'later', given: true }, false], ['n.v.t. is not given', { answer: 'nvt', given: false }, true], ['never asked is not given', { answer: 'nooit', given: false }, true],
    ['nothing holds of what was not given', { answer: 'nooit', below: 5 }, false], ['but its negation does', { not: { answer: 'nooit', is: 'x' } }, true], ['a word is no figure', { answer: 'basis', below: 5 }, false],
    ['warned by this check', { warned: ['jobs.stijging', 'jobs.daling-groot'] }, true], ['warned by any check', { warned: ['jobs'] }, true], ['not warned by that one', { warned: ['jobs.stijging'] }, false], ['nobody warned', { warned: ['basis'] }, false],
    ['this sector', { sector: ['rijk', 'waterschappen'] }, true], ['not that sector', { sector: ['rijk'] }, false], ['a trait', { trait: 'single-employer' }, true], ['not that trait', { trait: 'refers-to-letter' }, false],
    ['all', { all: [{ answer: 'basis', is: 'quotum' }, { trait: 'single-employer' }] }, true], ['not all', { all: [{ answer: 'basis', is: 'quotum' }, { trait: 'refers-to-letter' }] }, false], ['any', { any: [{ answer: 'basis', is: 'extra' }, { answer: 'jobs', given: true }] }, true],
  ];
  test.each(rows)('%s', (_, condition, expected) => expect(holds(condition, situation)).toBe(expected));

  test('a question is asked when it has no condition, or when that holds', () => {
    expect(isAsked(questionFor({ id: 'a' }), situation)).toBe(true);
    expect(isAsked(questionFor({ id: 'a', when: { answer: 'basis', is: 'extra' } }), situation)).toBe(false);
    expect(isOptional(questionFor({ id: 'a', optional: { not: { answer: 'basis', is: 'extra' } } }), situation)).toBe(true);
    expect(isOptional(questionFor({ id: 'a' }), situation)).toBe(false);
  });

  test('in a part a bare name is a part of the same question', () => {
    const part = { id: 'banen', label: both('x'), ask: both('x'), type: 'number' as const, optional: false, confidential: false, when: { answer: 'telt', is: true } };
    expect(isPartAsked(part, { telt: true }, situation)).toBe(true);
    expect(isPartAsked(part, { telt: false }, situation)).toBe(false);
    expect(isPartAsked(part, {}, situation)).toBe(false);
  });

  test('an answer to a question that is no longer asked does not count', () => {
    const questions = [{ id: 'basis', type: 'choice' as const }, { id: 'jobs', when: { answer: 'basis', is: 'quotum' } }, { id: 'people', when: { answer: 'jobs', given: true } }];
    const changed = inForce(situationFor({ questions, answers: { basis: 'geen', jobs: 269.5, people: 200 } }));
    expect(Object.keys(changed.dossier.answers)).toEqual(['basis']);
    expect(Object.keys(inForce(situationFor({ questions, answers: { basis: 'quotum', jobs: 269.5, people: 200 } })).dossier.answers)).toEqual(['basis', 'jobs', 'people']);
  });
});

describe('looking up figures', () => {
  test.each([
    ['a number', 269.5, [], 269.5], ['po and vo', { po: 100.1, vo: 200.2 }, ['po', 'vo'], 300.3], ['only po', { po: 100 }, ['po', 'vo'], null], ['all and extra jobs', { totaal: 300, extra: 40 }, [], 300], ['words', 'x', [], null], ['parts that are no figure', { a: 'x' }, [], null],
  ] as const)('%s', (_, value, divisions, figure) => {
    expect(answerFigure(situationFor({ answers: { q: value }, divisions }), 'q')).toBe(figure);
    expect(previousFigure(situationFor({ previous: { q: value }, divisions }), 'q')).toBe(figure);
  });

  test.each([[269.5, 492.7, 54.7], [262, 427.3, 61.3], [3749, 5144, 72.9], [605, 1667, 36.3], [1, 3, 33.3], [0, 10, 0], [1, 0, null], [999.5, 1000, 100]] as const)('%d of %d is %d%%', (of, over, percent) => {
    expect(computedFigure(situationFor({ answers: { of, over }, computed: [{ id: 'c', of: 'of', over: 'over' }] }), 'c')).toBe(percent);
  });

  test('a computed figure needs both, and its id must exist', () => {
    const situation = situationFor({ answers: { of: 1 }, computed: [{ id: 'c', of: 'of', over: 'over' }] });
    expect(computedFigure(situation, 'c')).toBeNull();
    expect(() => computedFigure(situation, 'd')).toThrow("computes no 'd': it has c");
  });

  test('a candidate stands in the dossier as the next version, and the earlier one is kept', () => {
    const before = situationFor({ answers: { q: 1 } });
    const after = withCandidate(before, questionOf(before.round, 'q'), answered(2), '2');
    expect(answerValue(after, 'q')).toBe(2);
    expect(after.dossier.answers['q']).toMatchObject({ version: 2, versions: [{ version: 1 }, { version: 2 }] });
    expect(answerValue(before, 'q')).toBe(1);
  });
});
