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
    return { step, from: from.toString(), until: until.toString(), slots: partiesOf(round, step).flatMap((party) => slotsOf(round, clearance, party, from)).toSorted(bySlotTime) };
  });
}

/** One moment at which somebody hears that a party's agreement is still waited for. */
export type SilentMoment = { readonly slot: string; readonly person: Person; readonly purpose: 'reminder' | 'escalation-coordinator'; readonly planned: Temporal.Instant };

/** When a party was asked: on what day for each person, from what moment, and the how-manieth time. */
export type Asked = { readonly dayFor: (person: Person) => Temporal.PlainDate; readonly at: Temporal.Instant; readonly offer: number };

/** When who signs for a party hears again of what was asked, and the coordinators after them: the same whether it has happened or is planned. */
export function silentMoments(round: Round, clearance: Clearance, party: Party, asked: Asked): readonly SilentMoment[] {
  const moment = (person: Person, purpose: SilentMoment['purpose'], days: number): readonly SilentMoment[] => {
    const { at: earliest } = asked;
    // in that person's own week; none where there is no such day for a long time
    const planned = place(round, person, { day: addWorkingDays(asked.dayFor(person), days, round.calendar.freeDays), at: clearance.at, moves: 'later', earliest, latest: earliest.add({ hours: 24 * LATEST_DAYS }) });
    return planned === null ? [] : [{ slot: slotName(round, person, purpose, party, asked.offer), person, purpose, planned }];
  };
  return [
    ...signersOf(round, party).flatMap((person) => moment(person, 'reminder', clearance.remindAfter)),
    ...coordinatorsOf(round).flatMap((person) => moment(person, 'escalation-coordinator', clearance.escalateAfter)),
  ];
}

/** `<round>/<person>/sign-off-<purpose>/<sector or step>/<number of the offer>`: each is used once for each offer. */
function slotName(round: Round, person: Person, purpose: SilentMoment['purpose'], party: Party, offer: number): string {
  return `${round.id}/${person.id}/sign-off-${purpose}/${'sector' in party ? party.sector : party.step}/${offer}`;
}

function slotsOf(round: Round, clearance: Clearance, party: Party, day: Temporal.PlainDate): readonly PlannedSlot[] {
  const at = day.toZonedDateTime({ timeZone: round.zone, plainTime: Temporal.PlainTime.from(clearance.at) }).toInstant();
  return silentMoments(round, clearance, party, { dayFor: () => day, at, offer: 1 })
    .map(({ slot, person, purpose, planned }) => ({ slot, person: person.id, sectors: 'sector' in party ? [party.sector] : [], purpose, planned: written(planned, round.zone), parts: [] }));
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
