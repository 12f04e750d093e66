import { addWorkingDays } from '../calendar/working-days.ts';
import { place } from '../reminders/place.ts';
import type { PlannedSlot } from '../reminders/slot.ts';
import { bySlotTime, written } from '../reminders/slot.ts';
import type { Person } from '../person.ts';
import { coordinatorsOf } from '../roles.ts';
import type { Round } from '../round.ts';
import { momentIn } from '../status/deadline.ts';
import type { Clearance, ClearanceStep } from './plan.ts';
import type { Party } from './signers.ts';
import { signersOf } from './signers.ts';

/** A step with the days it is meant to begin and to be done, and who hears what when nobody says anything. */
export type PlannedStep = {
  readonly step: ClearanceStep;
  /** `YYYY-MM-DD`: it is put before people, or waited for, from this day. */
  readonly from: string;
  readonly until: string;
  /** Messages to who says nothing, when it begins on that day. */
  readonly slots: readonly PlannedSlot[];
};

const WEEK = 5;
/** As long as this a moment may be moved by somebody's own days and absence. */
const LATEST_DAYS = 60;

/**
 * The way of the letter as the round's calendar gives it: so many working days after the deadline, each step its own number of
 * days, and after the steps before it. Null where the round does not say when it begins. Nothing here happens by itself.
 */
export function planClearance(round: Round): readonly PlannedStep[] | null {
  const { clearance } = round;
  if (clearance?.begins === undefined) return null;
  const deadline = momentIn(round, round.calendar.deadline).toZonedDateTimeISO(round.zone).toPlainDate();
  const begins = addWorkingDays(deadline, clearance.begins, round.calendar.freeDays);
  const done = new Map<string, Temporal.PlainDate>();
  return clearance.steps.map((step): PlannedStep => {
    const from = step.after.flatMap((id) => done.get(id) ?? []).reduce(later, begins);
    const until = addWorkingDays(from, step.takes ?? WEEK, round.calendar.freeDays);
    done.set(step.id, until);
    return { step, from: from.toString(), until: until.toString(), slots: partiesOf(round, step).flatMap((party) => silentMoments(round, clearance, party, from, 1).map((one) => one.slot)).toSorted(bySlotTime) };
  });
}

/** When people who were asked on a day hear of it again, and the coordinators after them: the same whether it has happened or is planned. `offer` counts how often they were asked. */
export function silentMoments(round: Round, clearance: Clearance, party: Party, asked: Temporal.PlainDate, offer: number): readonly { readonly person: Person; readonly purpose: 'reminder' | 'escalation-coordinator'; readonly slot: PlannedSlot }[] {
  const start = asked.toZonedDateTime({ timeZone: round.zone, plainTime: Temporal.PlainTime.from(clearance.at) }).toInstant();
  const slotFor = (person: Person, purpose: 'reminder' | 'escalation-coordinator', days: number) => {
    const planned = silentMoment(round, clearance, person, asked, start, days);
    const slot = planned && { slot: silentSlotName(round, person.id, purpose, party, offer), person: person.id, sectors: 'sector' in party ? [party.sector] : [], purpose, planned: written(planned, round.zone), parts: [] };
    return slot ? [{ person, purpose, slot }] : [];
  };
  return [
    ...signersOf(round, party).flatMap((person) => slotFor(person, 'reminder', clearance.remindAfter)),
    ...coordinatorsOf(round).flatMap((person) => slotFor(person, 'escalation-coordinator', clearance.escalateAfter)),
  ];
}

/** `<round>/<person>/sign-off-<purpose>/<sector or step>/<number of the offer>`. */
export function silentSlotName(round: Round, person: string, purpose: string, party: Party, offer: number): string {
  return `${round.id}/${person}/sign-off-${purpose}/${'sector' in party ? party.sector : party.step}/${offer}`;
}

/** So many working days after somebody was asked, in that person's own week; null when there is no such day for a long time. */
export function silentMoment(round: Round, clearance: Clearance, person: Person, asked: Temporal.PlainDate, earliest: Temporal.Instant, days: number): Temporal.Instant | null {
  return place(round, person, { day: addWorkingDays(asked, days, round.calendar.freeDays), at: clearance.at, moves: 'later', earliest, latest: earliest.add({ hours: 24 * LATEST_DAYS }) });
}

function partiesOf(round: Round, step: ClearanceStep): readonly Party[] {
  switch (step.kind) {
    case 'sectors': return round.sectors.map(({ id }) => ({ sector: id }));
    case 'review': return [{ step: step.id }];
    case 'record': return [];
  }
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
}
