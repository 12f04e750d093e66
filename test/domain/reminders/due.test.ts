import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../src/domain/contact.ts';
import { newContact } from '../../../src/domain/contact.ts';
import type { Submission } from '../../../src/domain/dossier/dossier.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { SlotDecision } from '../../../src/domain/reminders/due.ts';
import { decideSlots } from '../../../src/domain/reminders/due.ts';
import { planRound } from '../../../src/domain/reminders/plan.ts';
import type { PastSlot, ReminderSituation } from '../../../src/domain/reminders/situation.ts';
import { fromWeekday } from '../calendar/weekday.ts';
import { aPerson, aRound, shown } from './a-round.ts';

const owner = (id: string, ...sectors: string[]) => aPerson(id, { roles: sectors.map((sector) => ({ role: 'owner' as const, sector })) });
const noor = owner('noor', 'politie');
const SUBMITTED: Submission = { by: 'noor', at: '2026-06-01T09:00:00Z', late: false, open: [] };

type Given = {
  readonly now: string;
  readonly people?: readonly Person[];
  readonly claims?: readonly PastSlot[];
  readonly submitted?: readonly string[];
  readonly moved?: { readonly [sector: string]: string };
  readonly contacts?: readonly (Partial<Contact> & { readonly person: string })[];
};

/** `vr 2026-05-01 09:00` on the clock of Amsterdam. */
const at = (shownMoment: string): Temporal.Instant =>
  fromWeekday(shownMoment.slice(0, 13)).toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: shownMoment.slice(14) }).toInstant();

function situation({ now, people = [noor], claims = [], submitted = [], moved = {}, contacts = [] }: Given): ReminderSituation {
  const round = aRound({ people });
  const dossiers = Object.fromEntries(round.sectors.map(({ id }) => [id, { submission: submitted.includes(id) ? SUBMITTED : null, deadline: moved[id] ?? null }]));
  return {
    round, claims, dossiers, now: at(now),
    plan: planRound(round, Object.entries(dossiers).map(([sector, { deadline }]) => ({ sector, deadline }))),
    contacts: Object.fromEntries(contacts.map((contact) => [contact.person, { ...newContact(contact.person), ...contact }])),
  };
}

/** All moments up to `until` were sent, as they were planned. */
function sentUntil(until: string, given: Omit<Given, 'now'> = {}): PastSlot[] {
  const { plan } = situation({ ...given, now: until });
  return plan.filter((slot) => Temporal.Instant.compare(slot.planned, at(until)) < 0).map((slot) => ({ ...slot, sent: Temporal.Instant.from(slot.planned).toString() }));
}

const told = (decision: SlotDecision): string => decision.send
  ? `${decision.slot.person} ${decision.purpose} ${decision.sectors.join('+')}`
  : `${shown(decision.slot)}: ${decision.reason}`;
const decide = (given: Given) => decideSlots(situation(given)).map(told);
const wrote = (moment: string, more: Partial<Contact> = {}) => ({ person: 'noor', greeted: true, lastWrote: at(moment).toString(), ...more });

describe('when a moment has come', () => {
  test('not a minute before', () => expect(decide({ now: 'vr 2026-05-01 08:59' })).toEqual([]));
  test('it is sent', () => expect(decide({ now: 'vr 2026-05-01 09:00' })).toEqual(['noor invitation politie']));
  test('once: a moment that was taken does not come back, sent or not', () => {
    const claims = sentUntil('wo 2026-06-24 09:01');
    expect(decide({ now: 'wo 2026-06-24 09:05', claims })).toEqual([]);
    expect(decide({ now: 'wo 2026-06-24 09:05', claims: claims.map((claim) => ({ ...claim, sent: null })) })).toEqual([]);
  });
  test('also to a coordinator who heard the same morning who can be reached: that is no invitation', () => {
    const look = { slot: 'proef/noor/preflight/2026-04-23', person: 'noor', sectors: [], purpose: 'preflight' as const, planned: '2026-04-23T09:00:00+02:00', sent: at('vr 2026-05-01 08:00').toString() };
    expect(decide({ now: 'vr 2026-05-01 09:00', claims: [look] })).toEqual(['noor invitation politie']);
  });
  test('what it says names purpose, deadline and sectors', () => {
    const [decision] = decideSlots(situation({ now: 'wo 2026-06-24 09:00', claims: sentUntil('wo 2026-06-24 09:00') }));
    expect(decision).toMatchObject({ send: true, told: [{ purpose: 'reminder', deadline: '2026-07-01T17:00:00+02:00', sectors: ['politie'] }] });
  });
});

describe('who is done', () => {
  const sam = owner('sam', 'gemeenten', 'mbo');
  test('hears nothing', () => expect(decide({ now: 'vr 2026-05-01 09:00', submitted: ['politie'] })).toEqual(['vr 2026-05-01 09:00 noor invitation politie: done']));
  test('with one of two sectors hears of the other only', () => expect(decide({ now: 'vr 2026-05-01 09:00', people: [sam], submitted: ['gemeenten'] })).toEqual(['sam invitation mbo']));
  test('and the message is for what is left, not for what was most urgent', () => {
    const given = { people: [sam], moved: { mbo: '2026-06-24T17:00' } };
    const now = 'wo 2026-06-24 09:00';
    expect(decide({ ...given, now, claims: sentUntil(now, given) })).toEqual(['sam last-day mbo+gemeenten']);
    expect(decide({ ...given, now, claims: sentUntil(now, given), submitted: ['mbo'] })).toEqual(['sam reminder gemeenten']);
  });
  test('spares the coordinator an escalation, and the other sectors stay in it', () => {
    const cora = aPerson('cora', { roles: [{ role: 'coordinator' }] });
    const open = situation({ now: 'vr 2026-07-10 09:00' }).round.sectors.map((sector) => sector.id).filter((id) => id !== 'mbo' && id !== 'wo');
    const now = 'vr 2026-07-10 09:00';
    expect(decide({ now, people: [cora], submitted: open })).toEqual(['cora escalation-coordinator mbo+wo']);
    expect(decide({ now, people: [cora], submitted: [...open, 'mbo', 'wo'] })[0]).toMatch(/: done$/);
  });
});

describe('who wrote in the last twelve hours', () => {
  const now = 'wo 2026-06-24 09:00';
  const claims = sentUntil(now);
  test.each([
    ['at ten the evening before', 'di 2026-06-23 22:00', ['wo 2026-06-24 09:00 noor reminder politie: wrote-recently']],
    ['at nine exactly', 'di 2026-06-23 21:00', ['noor reminder politie']],
    ['at eight', 'di 2026-06-23 20:00', ['noor reminder politie']],
  ])('%s', (_, moment, expected) => expect(decide({ now, claims, contacts: [wrote(moment)] })).toEqual(expected));

  test('an escalation is not lost: it waits', () => {
    const given = { claims: sentUntil('wo 2026-07-08 09:00'), contacts: [wrote('di 2026-07-07 23:00')] };
    expect(decide({ ...given, now: 'wo 2026-07-08 09:00' })).toEqual([]);
    expect(decide({ ...given, now: 'wo 2026-07-08 11:00' })).toEqual(['noor escalation-owner politie']);
  });
});

describe('a snooze', () => {
  const claims = sentUntil('wo 2026-06-24 09:00');
  const snoozed = (from: string, until: string) => wrote(from, { snoozedAt: at(from).toString(), snoozedUntil: at(until).toString() });

  test('holds what comes before its end', () => {
    expect(decide({ now: 'wo 2026-06-24 09:00', claims, contacts: [snoozed('ma 2026-06-22 11:00', 'do 2026-06-25 11:00')] })).toEqual(['wo 2026-06-24 09:00 noor reminder politie: snoozed']);
  });
  test('ends with one message, though asking for it was writing', () => {
    const contacts = [snoozed('di 2026-06-23 14:00', 'di 2026-06-23 15:00')];
    expect(decide({ now: 'di 2026-06-23 14:59', claims, contacts })).toEqual([]);
    const [decision] = decideSlots(situation({ now: 'di 2026-06-23 15:00', claims, contacts }));
    expect(decision).toMatchObject({ send: true, purpose: 'snooze-end', sectors: ['politie'], slot: { slot: 'proef/noor/snooze/2026-06-23T13:00:00Z', planned: '2026-06-23T15:00:00+02:00' } });
  });
  test('also on a day that had its reminder', () => {
    const sent = sentUntil('wo 2026-06-24 09:01');
    expect(decide({ now: 'wo 2026-06-24 15:00', claims: sent, contacts: [snoozed('wo 2026-06-24 14:00', 'wo 2026-06-24 15:00')] })).toEqual(['noor snooze-end politie']);
  });
  test('that ends at night ends when the working day begins', () => {
    const contacts = [snoozed('di 2026-06-23 14:00', 'di 2026-06-23 23:00')];
    expect(decide({ now: 'di 2026-06-23 23:30', claims, contacts })).toEqual([]);
    expect(decide({ now: 'wo 2026-06-24 09:00', claims: [...claims], contacts })).toEqual(['noor reminder politie', 'wo 2026-06-24 09:00 noor snooze-end politie: superseded'].toSorted());
  });
  test('needs no message for who came back before it ended', () => {
    const contacts = [{ ...snoozed('di 2026-06-23 14:00', 'di 2026-06-23 16:00'), lastWrote: at('di 2026-06-23 15:50').toString() }];
    expect(decide({ now: 'di 2026-06-23 16:00', claims, contacts })).toEqual(['di 2026-06-23 16:00 noor snooze-end politie: wrote-recently']);
  });
  test('nor for who is done', () => {
    const contacts = [snoozed('di 2026-06-23 14:00', 'di 2026-06-23 16:00')];
    expect(decide({ now: 'di 2026-06-23 16:00', claims, contacts, submitted: ['politie'] })).toEqual(['di 2026-06-23 16:00 noor snooze-end politie: done']);
  });
  test('past the deadline is cut at the last reminder before it, which goes out', () => {
    const contacts = [snoozed('do 2026-06-25 11:00', 'ma 2026-07-20 09:00')];
    const sent = sentUntil('do 2026-06-25 11:00');
    expect(decide({ now: 'ma 2026-06-29 09:00', claims: sent, contacts })).toEqual(['ma 2026-06-29 09:00 noor reminder politie: snoozed']);
    expect(decide({ now: 'wo 2026-07-01 09:00', claims: sentUntil('wo 2026-07-01 09:00'), contacts })).toEqual(['noor last-day politie']);
  });
  test('asked on the morning of the last day holds, as there is no reminder left to cut it at', () => {
    const contacts = [snoozed('wo 2026-07-01 08:30', 'vr 2026-07-10 09:00')];
    expect(decide({ now: 'vr 2026-07-03 09:00', claims: sentUntil('vr 2026-07-03 09:00'), contacts })).toEqual(['vr 2026-07-03 09:00 noor overdue politie: snoozed']);
    expect(decide({ now: 'vr 2026-07-10 09:00', claims: sentUntil('vr 2026-07-10 09:00'), contacts })).toEqual(['noor snooze-end politie']);
  });
});

describe('a pause', () => {
  const contacts = [wrote('ma 2026-06-22 11:00', { pausedUntil: at('do 2026-06-25 11:00').toString() })];
  test('holds', () => expect(decide({ now: 'wo 2026-06-24 09:00', claims: sentUntil('wo 2026-06-24 09:00'), contacts })).toEqual(['wo 2026-06-24 09:00 noor reminder politie: paused']));
  test('ends by itself', () => expect(decide({ now: 'ma 2026-06-29 09:00', claims: sentUntil('ma 2026-06-29 09:00'), contacts })).toEqual(['noor reminder politie']));
});

describe('after downtime', () => {
  test('one message goes out, the latest of the most urgent, and the others are spent', () => {
    // Down from Tuesday 23 June to Tuesday 30 June, over two reminders.
    expect(decide({ now: 'di 2026-06-30 10:00', claims: sentUntil('di 2026-06-23 09:00'), contacts: [wrote('ma 2026-05-04 10:00')] })).toEqual([
      'wo 2026-06-24 09:00 noor reminder politie: superseded', 'noor reminder politie',
    ]);
  });
  test('over the deadline: what was for before it is too late', () => {
    expect(decide({ now: 'do 2026-07-02 10:00', claims: sentUntil('vr 2026-06-26 09:00') })).toEqual([
      'ma 2026-06-29 09:00 noor reminder politie: too-late', 'wo 2026-07-01 09:00 noor last-day politie: too-late',
    ]);
    expect(decide({ now: 'ma 2026-07-06 10:00', claims: sentUntil('vr 2026-06-26 09:00') }).at(-1)).toBe('noor overdue politie');
  });
  test('over everything, somebody who was never spoken to is invited', () => {
    expect(decide({ now: 'ma 2026-06-29 11:00' })).toEqual([
      'noor invitation politie', 'wo 2026-06-10 09:00 noor reminder politie: superseded', 'wo 2026-06-24 09:00 noor reminder politie: superseded', 'ma 2026-06-29 09:00 noor reminder politie: superseded',
    ]);
  });
  test('who knows us already is not invited again', () => {
    expect(decide({ now: 'wo 2026-06-10 11:00', contacts: [wrote('ma 2026-05-04 10:00')] })).toEqual(['vr 2026-05-01 09:00 noor invitation politie: superseded', 'noor reminder politie']);
  });
  test('the one message speaks of all that the others were for', () => {
    const sam = owner('sam', 'gemeenten', 'mbo');
    const given = { people: [sam], moved: { mbo: '2026-06-23T17:00' } };
    const claims = sentUntil('do 2026-06-11 09:00', given);
    const lines = decide({ ...given, now: 'wo 2026-06-24 10:00', claims });
    expect(lines.filter((line) => line.startsWith('sam'))).toEqual(['sam reminder gemeenten']);
    const late = decide({ ...given, now: 'do 2026-06-25 10:00', claims });
    expect(late.filter((line) => line.startsWith('sam'))).toEqual(['sam overdue mbo+gemeenten']);
  });
  test('what is late goes along with what comes later today', () => {
    const claims = sentUntil('wo 2026-06-24 09:00');
    const given = situation({ now: 'ma 2026-06-29 08:59', claims });
    const atTwo = { ...given, plan: given.plan.map((slot) => (slot.planned.startsWith('2026-06-29') ? { ...slot, planned: '2026-06-29T14:00:00+02:00' } : slot)) };
    const decideAt = (now: string) => decideSlots({ ...atTwo, now: at(now) }).map(told);
    expect(decideAt('ma 2026-06-29 10:00')).toEqual([]);
    expect(decideAt('ma 2026-06-29 14:00')).toEqual(['wo 2026-06-24 09:00 noor reminder politie: superseded', 'noor reminder politie']);
  });
});

describe('outside somebody\'s hours', () => {
  const claims = sentUntil('ma 2026-06-29 09:00');
  test.each([
    ['in the evening it waits', 'ma 2026-06-29 21:00', []],
    ['before hours it waits', 'di 2026-06-30 08:59', []],
    ['and goes when the day begins', 'di 2026-06-30 09:00', ['noor reminder politie']],
  ])('%s, %s', (_, now, expected) => expect(decide({ now, claims })).toEqual(expected));
  test('in the weekend it waits', () => expect(decide({ now: 'za 2026-05-02 10:00' })).toEqual([]));
  test('what would come after the deadline is spent at once', () => {
    expect(decide({ now: 'wo 2026-07-01 17:00', claims: sentUntil('wo 2026-07-01 09:00') })).toEqual(['wo 2026-07-01 09:00 noor last-day politie: too-late']);
  });
  test('and so is it for who is away until then', () => {
    const given = situation({ now: 'ma 2026-06-29 10:00', claims });
    const away = { ...given.round, people: [{ ...noor, absences: [{ from: '2026-06-29', until: '2026-07-01' }] }] };
    expect(decideSlots({ ...given, round: away }).map(told)).toEqual(['ma 2026-06-29 09:00 noor reminder politie: absent']);
  });
});

test('once the round is closed everything left is closed', () => {
  expect(new Set(decideSlots(situation({ now: 'vr 2026-08-28 17:00' })).map((decision) => !decision.send && decision.reason))).toEqual(new Set(['closed']));
});

describe('a plan that changes under what was sent', () => {
  test('an absence that is entered after the reminder of that day brings no second one', () => {
    const before = situation({ now: 'wo 2026-06-24 09:05', claims: sentUntil('wo 2026-06-24 09:01') });
    const round = aRound({ people: [{ ...noor, absences: [{ from: '2026-06-24', until: '2026-06-26' }] }] });
    expect(decideSlots({ ...before, round, plan: planRound(round, []) })).toEqual([]);
  });
  test('an invitation that moves later is not repeated', () => {
    const round = aRound({ people: [{ ...noor, absences: [{ from: '2026-05-01', until: '2026-05-08' }] }] });
    const before = situation({ now: 'ma 2026-05-11 10:00', claims: sentUntil('vr 2026-05-01 09:01') });
    expect(decideSlots({ ...before, round, plan: planRound(round, []) })).toEqual([]);
  });
  test('a reminder that appears behind one that was sent says nothing new, on whatever day it is found', () => {
    const given = situation({ now: 'do 2026-06-25 10:00', claims: sentUntil('wo 2026-06-24 09:01') });
    const behind = given.plan.filter((slot) => slot.planned.startsWith('2026-06-24')).map((slot) => ({ ...slot, slot: 'proef/noor/reminder/2026-06-22', planned: '2026-06-22T09:00:00+02:00' }));
    expect(decideSlots({ ...given, plan: [...given.plan, ...behind] }).map(told)).toEqual(['ma 2026-06-22 09:00 noor reminder politie: superseded']);
  });
  test('nobody is written to twice on a day, whatever was moved to it; an escalation waits for the next', () => {
    const sam = owner('sam', 'gemeenten', 'mbo');
    const given = { people: [sam], moved: { mbo: '2026-06-24T17:00' }, contacts: [{ person: 'sam', greeted: true }] };
    const earlier = { slot: 'proef/sam/reminder/2026-06-24', person: 'sam', sectors: ['gemeenten'], purpose: 'reminder' as const, planned: '2026-06-24T09:00:00+02:00', sent: at('wo 2026-06-24 09:00').toString() };
    expect(decide({ ...given, now: 'wo 2026-06-24 14:00', claims: [...sentUntil('di 2026-06-23 09:00', given), earlier] })).toEqual(['wo 2026-06-24 09:00 sam last-day gemeenten+mbo: superseded']);
    const late = { ...given, moved: { mbo: '2026-06-17T17:00' } };
    const claims = [...sentUntil('di 2026-06-23 09:00', late), earlier];
    expect(decide({ ...late, now: 'wo 2026-06-24 14:00', claims })).toEqual([]);
    expect(decide({ ...late, now: 'do 2026-06-25 09:00', claims })).toEqual(['sam escalation-owner mbo']);
  });
  test('a deadline that is moved earlier brings at most one message, and none on a day that had one', () => {
    const given = { moved: { politie: '2026-06-26T17:00' }, contacts: [wrote('ma 2026-05-04 10:00')] };
    const sends = (now: string) => decide({ ...given, now, claims: sentUntil('wo 2026-06-24 09:01') }).filter((line) => line.startsWith('noor'));
    expect(sends('wo 2026-06-24 10:00')).toEqual([]);
    expect(sends('vr 2026-06-26 09:00')).toEqual(['noor last-day politie']);
  });
});
