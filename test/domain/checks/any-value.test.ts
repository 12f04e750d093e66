import { describe, expect, test } from 'vitest';
import { checkSlots } from '../../../src/domain/check-slots.ts';
import type { Check, CrossCheck } from '../../../src/domain/check.ts';
import { crossFindings } from '../../../src/domain/checks/cross-checks.ts';
import { runChecks } from '../../../src/domain/checks/run-checks.ts';
import type { Value } from '../../../src/domain/value.ts';
import { randomFrom } from '../../support/random-from.ts';
import { type World, answered, checkFor, situationFor } from './situation-for.ts';

const both = (text: string) => ({ nl: text, en: text });
/** One check of every kind, and an answer it fires on when all it compares with is there. */
const every: { readonly [kind in Check['kind']]: readonly [Record<string, unknown>, Value] } = {
  'below': [{ limit: { answer: 'other' } }, 1], 'above': [{ limit: { fact: 'number' } }, 1e6], 'not-above': [{ limit: { previous: 'other' } }, 1],
  'changed-by': [{ percent: 1, direction: 'either' }, 1], 'differs-by': [{ from: { computed: 'share' }, percent: 1 }, 1], 'implausible': [{ range: 'range' }, 1],
  'round-number': [{ multipleOf: 100 }, 300], 'looks-like-year': [{ from: 2019, to: 2035 }, 2025], 'equals': [{ to: { answer: 'other' } }, 50],
  'ratio': [{ of: 'q', over: 'other', above: 2 }, 200], 'magnitude-unclear': [{ from: 1, to: 9 }, 5], 'before-date': [{ date: '{Y}-01-01' }, '2024'],
  'in-future': [{}, '2027'], 'in-past': [{}, '2025'], 'older-than-years': [{ years: 3 }, '2020'], 'further-than-years': [{ years: 3 }, '2033'],
  'outside-period': [{ from: '{Y}-01-01', until: '{Y+1}-01-01' }, '2024-03-01'], 'other-day-than-previous': [{}, '2025-03-01'], 'in-months': [{ months: [3] }, '2025-03-01'], 'after-deadline': [{}, '2026-12'],
  'is-not': [{ value: 'a' }, 'b'], 'is-one-of': [{ values: ['b'] }, 'b'], 'goes-backwards': [{ order: ['b', '2024-12-31'] }, 'b'], 'differs-from-previous': [{}, 'b'], 'same-as-previous': [{}, '2024-12-31'],
  'only-option': [{ option: 'b' }, ['b']], 'includes-option': [{ option: 'b' }, ['b', 'c']], 'more-options-than': [{ count: 1 }, ['b', 'c']], 'names-other-choice': [{ of: 'choice' }, 'extra banen'],
  'longer-than': [{ characters: 1 }, 'bb'], 'fewer-items-than': [{ count: 1 }, []], 'more-items-than': [{ count: 1 }, ['b', 'c']], 'item-without-date': [{}, [{ text: 'b', date: null }]],
  'names-person': [{}, 'mevrouw Van Dalen'], 'personal-data': [{}, 'x@voorbeeld.nl'], 'internal-link': [{}, 'https://intranet.voorbeeld.nl'], 'not-https': [{}, 'http://voorbeeld.nl'], 'names-no-result': [{}, ['overleg']], 'copied-from-previous': [{}, '2024-12-31'],
  'part-missing': [{ part: 'x' }, { y: 1 }], 'claim-does-not-fit': [{ computed: 'share', reached: 'ja', from: 99.5, missed: 'nee', below: 100 }, 'ja'], 'stated-share-differs': [{ computed: 'share', points: 1 }, '99% van het doel'],
  'stated-change-differs': [{ of: 'other', tolerance: 1, percent: 1 }, '99% meer'], 'computed-outside': [{ computed: 'share', above: 10 }, 1],
};
/** Kinds that compare with something outside the answer itself, which may not be there. */
const compares: readonly Check['kind'][] = ['below', 'above', 'not-above', 'changed-by', 'differs-by', 'implausible', 'equals', 'ratio', 'other-day-than-previous', 'goes-backwards', 'differs-from-previous', 'same-as-previous', 'names-other-choice', 'copied-from-previous', 'claim-does-not-fit', 'stated-share-differs', 'stated-change-differs', 'computed-outside'];

const options = [{ key: 'quotum', label: both('Alle banen') }, { key: 'extra', label: both('Extra banen') }];
const computed = [{ id: 'share', of: 'other', over: 'goal' }];
const questions = [{ id: 'choice', type: 'choice' as const, options }, { id: 'other' }, { id: 'goal' }];
const full: World = {
  computed, questions, facts: { number: 100, range: { low: 100, high: 200 } }, previous: { other: 40 }, answers: { choice: 'quotum', other: 50, goal: 100 }, people: ['Sanne Kuipers'],
};
const previousOf = (kind: Check['kind']) => (kind === 'changed-by' ? 100 : '2024-12-31');

function fired(kind: Check['kind'], value: Value, world: World, more: Parameters<typeof answered>[1] = {}) {
  const q = { id: 'q', type: 'text' as const, checks: [checkFor({ kind, ...every[kind][0] })] };
  const situation = situationFor({ ...world, questions: [...(world.questions ?? []), q], answers: { ...world.answers, q: answered(value, more) } });
  return runChecks(situation.round.questionnaire.questions.find((one) => one.id === 'q')!, situation).soft;
}

describe.each(Object.keys(every) as Check['kind'][])('%s', (kind) => {
  const world = { ...full, previous: { ...full.previous, q: previousOf(kind) } };

  test('fires, and fills every slot its sentence may use', () => {
    const [finding] = fired(kind, every[kind][1], world);
    expect(finding).toBeDefined();
    const filled = Object.keys(finding!.slots);
    for (const slot of [...checkSlots[kind], 'year', 'previousYear']) expect(filled).toContain(slot);
    expect(filled).toContain('share');
  });

  if (compares.includes(kind)) test('never fires when there is nothing to compare with', () => {
    for (const value of values(kind.length)) expect(fired(kind, value, { computed, questions })).toEqual([]);
    expect(fired(kind, every[kind][1], { computed, questions })).toEqual([]);
  });

  test('any value at all is judged without a fault', () => {
    for (const value of values(kind.length + 100)) for (const finding of fired(kind, value, world)) expect(finding.check).toBe('it');
  });
});

test('any words at all are read without a fault', () => {
  const random = randomFrom(7);
  const bits = ['13%', '60,2 procent', ' van ', 'naar ', '269,5', ' meer', ' minder', ' banen', 'in 2020 ', 'vorig jaar ', '€ ', '-', '+', '\n', '<b>', '&nbsp;', '🙂', 'één ', '1.23.4', '%', '. ', ' (', ')', 'Jan ', ' heeft autisme', '06-', '12345678', '\u0000', 'ﬁ', 'İ'];
  for (let i = 0; i < 400; i++) {
    const words = Array.from({ length: 1 + Math.floor(random() * 12) }, () => bits[Math.floor(random() * bits.length)]).join('');
    const crossChecks: readonly CrossCheck[] = [
      { id: 'a', kind: 'stated-change-adds-up', of: 'other', texts: ['q'], tolerance: 1, percent: 1, say: both('x') }, { id: 'b', kind: 'stated-share-adds-up', computed: 'share', texts: ['q'], points: 1, say: both('x') },
      { id: 'c', kind: 'earlier-figure-revised', of: 'other', texts: ['q'], tolerance: 1, say: both('x') }, { id: 'd', kind: 'plans-not-mentioned', plans: 'q', done: 'q', say: both('x') },
    ];
    for (const finding of crossFindings(situationFor({ ...full, crossChecks, answers: { ...full.answers, q: words }, previous: { ...full.previous, q: words } }))) {
      expect(finding.slots['found']).toBeDefined();
      for (const slot of checkSlots[crossChecks.find((one) => one.id === finding.check)!.kind]) expect(Object.keys(finding.slots)).toContain(slot);
    }
  }
});

function values(seed: number): readonly Value[] {
  const random = randomFrom(seed);
  const number = () => [0, -1, 1, 25.5, 269.5, 2025, 1e15, -1e-9, 0.1 + 0.2, Number.NaN, Infinity, random() * 1000][Math.floor(random() * 12)]!;
  const text = () => ['', ' ', 'ja', '2025-02-30', '2025-Q9', 'https://', 'http://[', '🙂'.repeat(5), '60,2% van het doel', 'a\nb', '__proto__', 'constructor'][Math.floor(random() * 12)]!;
  return Array.from({ length: 40 }, (_, i): Value => {
    switch (i % 6) {
      case 0: return number();
      case 1: return text();
      case 2: return random() < 0.5;
      case 3: return [text(), text()];
      case 4: return [{ text: text(), date: random() < 0.5 ? null : text() }];
      default: return { totaal: number(), extra: number(), x: text() };
    }
  });
}
