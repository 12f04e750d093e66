import { expect, test } from 'vitest';
import { clearanceRule } from '../../src/domain/proofread/clearance-rules.ts';
import type { Clearance } from '../../src/domain/clearance/plan.ts';
import { Clearance as Shape } from '../../src/domain/clearance/plan.ts';
import { shippedRound } from '../support/letter-desk.ts';

const round = shippedRound();
const label = { nl: 'stap', en: 'step' };
const plan = (steps: readonly object[]): Clearance => Shape.parse({ remindAfter: 3, escalateAfter: 6, steps });
const found = (clearance: Clearance) => clearanceRule({ round: { ...round, clearance } as never, questionnaire: round.questionnaire, people: { fiction: true, people: [...round.people] }, lost: new Set() }).map((one) => `${one.part} ${one.path.join('.')} ${one.kind}`);

const SECTORS = { kind: 'sectors', id: 'sectoren', label };
const reviews = ['ocw', 'mocw', 'mpvo'].map((id) => ({ kind: 'review', id, label, reads: 'all', after: ['sectoren'] }));

test('the shipped plan has nobody out of place', () => {
  expect(found(round.clearance!)).toEqual([]);
});

test.each([
  ['a step after one that comes later', [{ ...SECTORS, after: ['ocw'] }, ...reviews], ['round clearance.steps.0.after.0 unknown-name']],
  ['a group that is not there', [SECTORS, { ...reviews[0], reads: 'zorg' }, ...reviews.slice(1)], ['round clearance.steps.1.reads unknown-name']],
  ['a step that nobody takes', [SECTORS, ...reviews, { kind: 'review', id: 'financien', label, reads: 'all' }], ['round clearance.steps.4.id step-without-reviewer']],
  ['two steps of one name', [SECTORS, SECTORS, ...reviews], ['round clearance.steps.1.id duplicate-id']],
  ['a reviewer of a step that is not there', [SECTORS, ...reviews.slice(0, 2)], ['people people.4.roles.0.clears unknown-name']],
])('%s', (_, steps, faults) => {
  expect(found(plan(steps))).toEqual(faults);
});
