import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/domain/person.ts';
import { planRound } from '../../../src/domain/reminders/plan.ts';
import type { Round, SlotRule } from '../../../src/domain/round.ts';
import { aPerson, aRound, shown, whenShown } from './a-round.ts';

const owner = (id: string, sector: string, more: Partial<Person> = {}) => aPerson(id, { roles: [{ role: 'owner', sector }], ...more });
const noor = owner('noor', 'politie');
const planOf = (round: Round) => planRound(round, []).map(shown);
const only = (rule: Partial<SlotRule>): SlotRule[] => [{ id: 'regel', purpose: 'reminder', from: 'deadline', days: 0, at: '09:00', to: ['owner'], ...rule } as SlotRule];
const moments = (rules: readonly SlotRule[], person: Partial<Person> = {}, calendar: Partial<Round['calendar']> = {}) =>
  planRound(aRound({ rules, calendar, people: [{ ...noor, ...person }] }), []).map((slot) => whenShown(slot.planned));

test('a whole round of one sector, day by day', () => {
  const people = [
    noor,
    aPerson('ravi', { roles: [{ role: 'contributor', sector: 'politie' }] }),
    aPerson('els', { roles: [{ role: 'deputy', sector: 'politie' }] }),
    aPerson('cora', { roles: [{ role: 'coordinator' }] }),
  ];
  expect(planOf(aRound({ people, sectors: ['politie'] }))).toEqual([
    'vr 2026-05-01 09:00 noor invitation politie',
    'vr 2026-05-01 09:00 ravi invitation politie',
    'wo 2026-06-10 09:00 noor reminder politie',
    'wo 2026-06-24 09:00 noor reminder politie',
    'wo 2026-06-24 09:00 ravi reminder politie',
    'ma 2026-06-29 09:00 noor reminder politie',
    'wo 2026-07-01 09:00 noor last-day politie',
    'vr 2026-07-03 09:00 noor overdue politie',
    'ma 2026-07-06 09:00 els escalation-deputy politie',
    'wo 2026-07-08 09:00 noor escalation-owner politie',
    'vr 2026-07-10 09:00 cora escalation-coordinator politie',
  ]);
});

test('a slot says its round, person, purpose and day, and its moment with the offset of the round', () => {
  const [slot] = planRound(aRound({ rules: only({ days: -7 }), people: [noor] }), []);
  expect(slot).toEqual({
    slot: 'proef/noor/reminder/2026-06-24', person: 'noor', sectors: ['politie'], purpose: 'reminder', planned: '2026-06-24T09:00:00+02:00',
    parts: [{ sector: 'politie', purpose: 'reminder', deadline: '2026-07-01T17:00:00+02:00', before: true }],
  });
});

describe('up to the deadline a moment on a free day moves earlier', () => {
  const before = (days: number, person: Partial<Person> = {}, calendar: Partial<Round['calendar']> = {}) => moments(only({ days }), person, calendar);
  test.each<[string, string[], string[]]>([
    ['Sunday to Friday', before(-3), ['vr 2026-06-26 09:00']],
    ['the bridge day and Ascension to Wednesday', before(-47), ['wo 2026-05-13 09:00']],
    ['Liberation Day to Monday', before(-57), ['ma 2026-05-04 09:00']],
    ['Whit Monday to Friday', before(-37), ['vr 2026-05-22 09:00']],
    ['an absence to the day before it', before(-7, { absences: [{ from: '2026-06-22', until: '2026-06-26' }] }), ['vr 2026-06-19 09:00']],
    ['a day she does not work to the last she does', before(-7, { hours: { days: [1, 4], from: '09:00', until: '17:00' } }), ['ma 2026-06-22 09:00']],
    ['the Monday after King\'s Day on Saturday 26 April is a day like any other', before(-2, {}, { opens: '2025-04-01T09:00', deadline: '2025-04-30T17:00', closes: '2025-06-30T17:00' }), ['ma 2025-04-28 09:00']],
    ['Easter Monday to Good Friday', before(-3, {}, { opens: '2026-03-02T09:00', deadline: '2026-04-09T17:00' }), ['vr 2026-04-03 09:00']],
    ['never before the opening: to the first possible day after it', before(-57, {}, { opens: '2026-05-05T09:00' }), ['wo 2026-05-06 09:00']],
    ['away from the opening: to the first day back', before(-57, { absences: [{ from: '2026-04-01', until: '2026-05-08' }] }), ['ma 2026-05-11 09:00']],
    ['away until the deadline: left out', before(-7, { absences: [{ from: '2026-04-01', until: '2026-07-01' }] }), []],
    ['whose day begins after the deadline hears it a day before', moments(only({ days: 0 }), { hours: { days: [1, 2, 3, 4, 5], from: '13:00', until: '18:00' } }, { deadline: '2026-07-01T12:00' }), ['di 2026-06-30 13:00']],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});

describe('the invitation moves later', () => {
  const invited = (person: Partial<Person>, calendar: Partial<Round['calendar']> = {}) => moments(only({ purpose: 'invitation', from: 'opening' }), person, calendar);
  test.each<[string, string[], string[]]>([
    ['on a plain day at the opening', invited({}), ['vr 2026-05-01 09:00']],
    ['opening on King\'s Day: the day after', invited({}, { opens: '2026-04-27T09:00' }), ['di 2026-04-28 09:00']],
    ['opening at ten: not before', invited({}, { opens: '2026-05-01T10:00' }), ['vr 2026-05-01 10:00']],
    ['opening in the evening: the next working day', invited({}, { opens: '2026-05-01T20:00' }), ['ma 2026-05-04 09:00']],
    ['away: the first day back, also past the deadline', invited({ absences: [{ from: '2026-04-20', until: '2026-07-03' }] }), ['ma 2026-07-06 09:00']],
    ['away until the round has closed: left out', invited({ absences: [{ from: '2026-04-20', until: '2026-09-30' }] }), []],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});

describe('after the deadline a moment moves later', () => {
  const after = (days: number, person: Partial<Person> = {}, calendar: Partial<Round['calendar']> = {}) => moments(only({ purpose: 'overdue', days }), person, calendar);
  test.each<[string, string[], string[]]>([
    ['Saturday to Monday', after(3), ['ma 2026-07-06 09:00']],
    ['an absence to the day after it', after(1, { absences: [{ from: '2026-07-02', until: '2026-07-10' }] }), ['ma 2026-07-13 09:00']],
    ['past the closing: left out', after(3, {}, { closes: '2026-07-05T17:00' }), []],
    ['at the closing itself: left out', after(5, {}, { closes: '2026-07-06T09:00' }), []],
    ['over her hours, which end before the deadline does: the next day', moments(only({ purpose: 'overdue', days: 0, at: '18:00' })), ['do 2026-07-02 16:30']],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});

describe('the person\'s own hours and zone', () => {
  test.each<[string, Partial<Person>, string, string]>([
    ['before her hours: when they begin', { hours: { days: [3], from: '10:30', until: '16:00' } }, '09:00', 'wo 2026-06-24 10:30'],
    ['after her hours: half an hour before they end', { hours: { days: [3], from: '08:00', until: '12:00' } }, '14:00', 'wo 2026-06-24 11:30'],
    ['in the last half hour: at its start', { hours: { days: [3], from: '08:00', until: '12:00' } }, '11:45', 'wo 2026-06-24 11:30'],
    ['within them: as it is', { hours: { days: [3], from: '08:00', until: '12:00' } }, '10:20', 'wo 2026-06-24 10:20'],
    ['very short hours: when they begin', { hours: { days: [3], from: '10:00', until: '10:15' } }, '09:00', 'wo 2026-06-24 10:00'],
    ['nine in Curaçao is three in the afternoon here', { zone: 'America/Curacao' }, '09:00', 'wo 2026-06-24 15:00'],
    ['nine in Jakarta is four in the morning here', { zone: 'Asia/Jakarta' }, '09:00', 'wo 2026-06-24 04:00'],
  ])('%s', (_, person, at, expected) => expect(moments(only({ days: -7, at }), person)).toEqual([expected]));

  test('09:00 stays 09:00 in winter and in summer time', () => {
    const found = ['2026-03-27', '2026-03-30', '2026-10-23', '2026-10-26'].flatMap((day) =>
      planRound(aRound({ rules: only({}), calendar: { opens: '2026-01-05T09:00', deadline: `${day}T17:00`, closes: '2026-12-31T17:00' }, people: [noor] }), []).map((slot) => slot.planned));
    expect(found).toEqual(['2026-03-27T09:00:00+01:00', '2026-03-30T09:00:00+02:00', '2026-10-23T09:00:00+02:00', '2026-10-26T09:00:00+01:00']);
  });
});

describe('one message a person a day', () => {
  const both = aPerson('sam', { roles: [{ role: 'owner', sector: 'mbo' }, { role: 'owner', sector: 'gemeenten' }] });

  test('two sectors come together, in the order of the round', () => {
    expect(planOf(aRound({ rules: only({ days: -7 }), people: [both] }))).toEqual(['wo 2026-06-24 09:00 sam reminder gemeenten+mbo']);
  });

  test('what is most urgent names the message, and each sector keeps its own purpose', () => {
    const round = aRound({ people: [both] });
    const [slot] = planRound(round, [{ sector: 'mbo', deadline: '2026-06-24T17:00' }]).filter((one) => one.planned.startsWith('2026-06-24'));
    expect(slot).toMatchObject({ purpose: 'last-day', sectors: ['gemeenten', 'mbo'], parts: [{ sector: 'gemeenten', purpose: 'reminder' }, { sector: 'mbo', purpose: 'last-day' }] });
  });

  test('two rules of one sector that move to the same day become one message, the more urgent', () => {
    expect(planOf(aRound({ calendar: { deadline: '2026-06-28T17:00' }, rules: [...only({ days: -1 }), ...only({ id: 'laatste', purpose: 'last-day' })], people: [noor] })))
      .toEqual(['vr 2026-06-26 09:00 noor last-day politie']);
  });

  test('a reminder on the day of the invitation is left out, as the invitation is the first word', () => {
    const back = { ...noor, absences: [{ from: '2026-04-01', until: '2026-06-19' }] };
    expect(planOf(aRound({ people: [back] })).slice(0, 2)).toEqual(['ma 2026-06-22 09:00 noor invitation politie', 'wo 2026-06-24 09:00 noor reminder politie']);
  });

  test('a sector whose deadline is earlier that day is left out of a later message', () => {
    const rules = [...only({ purpose: 'last-day' }), ...only({ id: 'te-laat', purpose: 'overdue', days: 1, at: '14:00' })];
    const slots = planRound(aRound({ rules, people: [both] }), [{ sector: 'mbo', deadline: '2026-07-02T12:00' }]).map(shown);
    expect(slots).toEqual(['wo 2026-07-01 09:00 sam last-day gemeenten', 'do 2026-07-02 14:00 sam overdue gemeenten', 'vr 2026-07-03 14:00 sam overdue mbo']);
  });
});

describe('a deadline that was moved', () => {
  const people = [noor, owner('daan', 'defensie')];

  test('shifts the moments of that sector only', () => {
    const plan = planRound(aRound({ people }), [{ sector: 'politie', deadline: '2026-07-08T17:00' }, { sector: 'defensie', deadline: null }]).map(shown);
    const without = planOf(aRound({ people }));
    expect(plan.filter((line) => line.includes('daan'))).toEqual(without.filter((line) => line.includes('daan')));
    expect(plan.filter((line) => line.includes('noor'))).toEqual([
      'vr 2026-05-01 09:00 noor invitation politie', 'wo 2026-06-17 09:00 noor reminder politie', 'wo 2026-07-01 09:00 noor reminder politie',
      'ma 2026-07-06 09:00 noor reminder politie', 'wo 2026-07-08 09:00 noor last-day politie', 'vr 2026-07-10 09:00 noor overdue politie', 'wo 2026-07-15 09:00 noor escalation-owner politie',
    ]);
  });
});

describe('a deputy stands in', () => {
  const els = aPerson('els', { roles: [{ role: 'deputy', sector: 'politie' }] });
  const until = (day: string) => ({ ...noor, absences: [{ from: '2026-04-20', until: day }] });

  test('for an owner who is away from the opening to the deadline, and the owner is invited when back', () => {
    expect(planOf(aRound({ people: [until('2026-07-03'), els] }))).toEqual([
      'vr 2026-05-01 09:00 els invitation politie', 'wo 2026-06-10 09:00 els reminder politie', 'wo 2026-06-24 09:00 els reminder politie',
      'ma 2026-06-29 09:00 els reminder politie', 'wo 2026-07-01 09:00 els last-day politie',
      'ma 2026-07-06 09:00 els escalation-deputy politie', 'ma 2026-07-06 09:00 noor invitation politie',
      'wo 2026-07-08 09:00 noor escalation-owner politie',
    ]);
  });

  test('not for one who is back in time', () => {
    expect(planOf(aRound({ people: [until('2026-06-30'), els] })).filter((line) => line.includes('els'))).toEqual(['ma 2026-07-06 09:00 els escalation-deputy politie']);
  });
});

test('a slot keeps its name when an absence moves it, so that it is not sent twice', () => {
  const round = (absences: Person['absences']) => aRound({ rules: only({ days: -7 }), people: [{ ...noor, absences }] });
  const names = [[], [{ from: '2026-06-24', until: '2026-06-26' }]].map((absences) => planRound(round(absences), []).map((slot) => slot.slot));
  expect(names[0]).toEqual(names[1]);
});

test('two moments with one wish on two days have two names', () => {
  // At noon on Whit Monday: for one sector that is up to its deadline and moves to Friday, for the other past it and moves to Tuesday.
  const sam = aPerson('sam', { roles: [{ role: 'owner', sector: 'mbo' }, { role: 'owner', sector: 'gemeenten' }] });
  const round = aRound({ rules: only({ purpose: 'escalation-owner', at: '12:00' }), people: [sam] });
  const plan = planRound(round, [{ sector: 'mbo', deadline: '2026-05-25T11:00' }, { sector: 'gemeenten', deadline: '2026-05-25T17:00' }]);
  expect(plan.map(shown)).toEqual(['vr 2026-05-22 12:00 sam escalation-owner gemeenten', 'di 2026-05-26 12:00 sam escalation-owner mbo']);
  expect(new Set(plan.map((slot) => slot.slot)).size).toBe(2);
});
