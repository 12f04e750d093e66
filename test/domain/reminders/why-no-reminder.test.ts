import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../src/domain/contact.ts';
import { newContact } from '../../../src/domain/contact.ts';
import type { Person } from '../../../src/domain/person.ts';
import { planRound } from '../../../src/domain/reminders/plan.ts';
import type { ReminderSituation } from '../../../src/domain/reminders/situation.ts';
import { nextSlot, whyNoReminder } from '../../../src/domain/reminders/why-no-reminder.ts';
import { aPerson, aRound, shown } from './a-round.ts';

const noor = aPerson('noor', { roles: [{ role: 'owner', sector: 'politie' }] });

/** Monday 22 June 2026, two in the afternoon; all before it was sent. The next reminder is on Wednesday at nine. */
function situation({ now = '2026-06-22T14:00:00+02:00', contact = {}, person = {}, submitted = false }: { now?: string; contact?: Partial<Contact>; person?: Partial<Person>; submitted?: boolean }): ReminderSituation {
  const round = aRound({ people: [{ ...noor, ...person }], sectors: ['politie'] });
  const plan = planRound(round, []);
  return {
    round, plan,
    claims: plan.filter((slot) => Temporal.Instant.compare(slot.planned, now) < 0).map((slot) => ({ ...slot, sent: slot.planned })),
    dossiers: { politie: { submission: submitted ? { by: 'noor', at: now, late: false, open: [] } : null, deadline: null } },
    contacts: { noor: { ...newContact('noor'), ...contact } },
    now: Temporal.Instant.from(now),
  };
}

describe('whyNoReminder and nextSlot', () => {
  test.each<[string, Parameters<typeof situation>[0], ReturnType<typeof whyNoReminder>, string | null]>([
    ['the next one goes', {}, null, 'wo 2026-06-24 09:00 noor reminder politie'],
    ['done', { submitted: true }, { reason: 'done' }, null],
    ['away, and the moment has moved to before it', { person: { absences: [{ from: '2026-06-22', until: '2026-06-26' }] } }, { reason: 'absent', until: '2026-06-26' }, 'ma 2026-06-29 09:00 noor reminder politie'],
    ['snoozed over it', { contact: { snoozedAt: '2026-06-22T11:00:00Z', snoozedUntil: '2026-06-25T12:00:00Z' } }, { reason: 'snoozed', until: '2026-06-25T12:00:00Z' }, 'do 2026-06-25 14:00 noor snooze-end politie'],
    ['snoozed for longer than the last day, where it is cut', { contact: { snoozedAt: '2026-06-22T11:00:00Z', snoozedUntil: '2026-08-01T12:00:00Z' } }, { reason: 'snoozed', until: '2026-07-01T07:00:00Z' }, 'wo 2026-07-01 09:00 noor last-day politie'],
    ['paused', { contact: { pausedUntil: '2026-07-02T12:00:00Z' } }, { reason: 'paused', until: '2026-07-02T12:00:00Z' }, 'vr 2026-07-03 09:00 noor overdue politie'],
    ['wrote so late that the next one passes', { now: '2026-06-23T23:30:00+02:00', contact: { lastWrote: '2026-06-23T21:00:00Z' } }, { reason: 'wrote-recently', until: '2026-06-24T09:00:00Z' }, 'wo 2026-06-24 09:00 noor reminder politie'],
    ['wrote, and is left alone long enough before the next', { contact: { lastWrote: '2026-06-22T11:00:00Z' } }, null, 'wo 2026-06-24 09:00 noor reminder politie'],
    ['nothing left in the plan', { now: '2026-08-03T12:00:00+02:00' }, { reason: 'none-planned' }, null],
    ['closed', { now: '2026-08-28T17:00:00+02:00' }, { reason: 'closed' }, null],
  ])('%s', (_, given, why, next) => {
    expect(whyNoReminder(situation(given), 'noor')).toEqual(why);
    const slot = nextSlot(situation(given), 'noor');
    expect(slot && shown(slot)).toBe(next);
  });

  test('an escalation to somebody who pauses stays ahead, as it waits', () => {
    const given = situation({ now: '2026-07-07T12:00:00+02:00', contact: { pausedUntil: '2026-07-20T07:00:00Z' } });
    expect(shown(nextSlot(given, 'noor')!)).toBe('wo 2026-07-08 09:00 noor escalation-owner politie');
  });
});
