import { Person } from '../../../src/domain/person.ts';
import type { Round, SlotRule } from '../../../src/domain/round.ts';
import type { PlannedSlot } from '../../../src/domain/reminders/slot.ts';
import { withWeekday } from '../calendar/weekday.ts';
import { deskRound } from '../../support/desk-round.ts';

const RULES: readonly SlotRule[] = [
  { id: 'uitnodiging', purpose: 'invitation', from: 'opening', days: 0, at: '09:00', to: ['owner', 'contributors'] },
  { id: 'drie-weken', purpose: 'reminder', from: 'deadline', days: -21, at: '09:00', to: ['owner'] },
  { id: 'een-week', purpose: 'reminder', from: 'deadline', days: -7, at: '09:00', to: ['owner', 'contributors'] },
  { id: 'twee-werkdagen', purpose: 'reminder', from: 'deadline', workingDays: -2, at: '09:00', to: ['owner'] },
  { id: 'laatste-dag', purpose: 'last-day', from: 'deadline', days: 0, at: '09:00', to: ['owner'] },
  { id: 'te-laat', purpose: 'overdue', from: 'deadline', workingDays: 2, at: '09:00', to: ['owner'] },
  { id: 'vervanger', purpose: 'escalation-deputy', from: 'deadline', workingDays: 3, at: '09:00', to: ['deputies'] },
  { id: 'eigenaar', purpose: 'escalation-owner', from: 'deadline', workingDays: 5, at: '09:00', to: ['owner'] },
  { id: 'coordinator', purpose: 'escalation-coordinator', from: 'deadline', workingDays: 7, at: '09:00', to: ['coordinators'] },
];

type Change = { readonly calendar?: Partial<Round['calendar']>; readonly rules?: readonly SlotRule[]; readonly people?: readonly Person[]; readonly quietHours?: number; readonly sectors?: readonly string[] };

/** Opens Friday 1 May 2026 at 9, due Wednesday 1 July at 17, closes Friday 28 August at 17; Friday 15 May is free. All sectors unless some are named. */
export function aRound({ calendar = {}, rules = RULES, people = [], quietHours = 12, sectors }: Change): Round {
  const desk = deskRound();
  return {
    ...desk,
    id: 'proef',
    sectors: desk.sectors.filter((sector) => sectors === undefined || sectors.includes(sector.id)),
    calendar: { opens: '2026-05-01T09:00', deadline: '2026-07-01T17:00', closes: '2026-08-28T17:00', freeDays: ['2026-05-15'], ...calendar },
    reminders: { quietHours, slots: [...rules] },
    people,
  };
}

/** A person who works Monday to Friday from 9 to 17, unless told otherwise. */
export function aPerson(id: string, more: Pick<Person, 'roles'> & Partial<Person>): Person {
  return Person.parse({ id, name: id, email: `${id}@example.org`, ...more });
}

/** `vr 2026-05-01 09:00 noor invitation politie`, in the zone of the round. */
export function shown(slot: PlannedSlot): string {
  return `${whenShown(slot.planned)} ${slot.person} ${slot.purpose} ${slot.sectors.join('+')}`;
}

export function whenShown(planned: string): string {
  return `${withWeekday(planned.slice(0, 10))} ${planned.slice(11, 16)}`;
}
