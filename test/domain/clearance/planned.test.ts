import { describe, expect, test } from 'vitest';
import { planClearance } from '../../../src/domain/clearance/planned.ts';
import type { Round } from '../../../src/domain/round.ts';
import { shippedRound } from '../../support/living-house.ts';

const round = await shippedRound();
const clearance = round.clearance!;

describe('the way of the letter by the calendar', () => {
  // the deadline is Wednesday 1 July 2026; nothing in between is a holiday
  test.each([
    ['sectoren', '2026-07-15', '2026-08-05'], ['ocw', '2026-08-05', '2026-08-19'], ['mocw', '2026-08-19', '2026-09-09'], ['mpvo', '2026-08-19', '2026-09-09'],
    ['minister', '2026-09-09', '2026-09-29'], ['verzonden', '2026-09-29', '2026-09-29'], ['afschrift', '2026-09-29', '2026-09-30'], ['gepubliceerd', '2026-09-29', '2026-09-30'],
  ])('%s begins on %s and is done on %s', (id, from, until) => {
    expect(planClearance(round)!.find((one) => one.step.id === id)).toMatchObject({ from, until });
  });

  test('who says nothing is reminded after three working days and the coordinators hear it after six, each in their own week', () => {
    const ocw = planClearance(round)!.find((one) => one.step.id === 'ocw')!;
    expect(ocw.slots.map((slot) => [slot.slot.split('/').slice(1).join('/'), slot.planned])).toEqual([
      ['clematis-ocw/sign-off-reminder/ocw/1', '2026-08-10T10:00:00+02:00'],
      ['anemoon-bosch/sign-off-escalation-coordinator/ocw/1', '2026-08-13T10:00:00+02:00'],
      ['berend-specht/sign-off-escalation-coordinator/ocw/1', '2026-08-13T10:00:00+02:00'],
    ]);
    // Berend Specht is away until August
    const told = planClearance(round)![0]!.slots.filter((slot) => slot.purpose === 'escalation-coordinator').map((slot) => `${slot.person} ${slot.planned.slice(0, 10)}`);
    expect(new Set(told)).toEqual(new Set(['anemoon-bosch 2026-07-23', 'berend-specht 2026-08-10']));
  });

  test('a holiday between moves what follows', () => {
    const free: Round = { ...round, calendar: { ...round.calendar, freeDays: [...round.calendar.freeDays, '2026-07-06', '2026-07-20'] } };
    expect(planClearance(free)!.slice(0, 2).map(({ from, until }) => [from, until])).toEqual([['2026-07-16', '2026-08-07'], ['2026-08-07', '2026-08-21']]);
  });

  test('a step that does not say how long it takes has a week; a round that does not say when it begins has no plan', () => {
    const bare: Round = { ...round, clearance: { ...clearance, steps: clearance.steps.map(({ takes: _, ...step }) => step as typeof clearance.steps[number]) } };
    expect(planClearance(bare)![0]).toMatchObject({ from: '2026-07-15', until: '2026-07-22' });
    const { begins: _, ...without } = clearance;
    expect(planClearance({ ...round, clearance: without })).toBeNull();
  });
});
