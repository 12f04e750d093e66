import { dayAt } from '../calendar/working-hours.ts';
import { momentIn } from '../status/deadline.ts';
import type { Told } from './gather.ts';
import { gather, leadOf } from './gather.ts';
import type { NotSent } from './judge.ts';
import { judge } from './judge.ts';
import type { ReminderSituation } from './situation.ts';
import { isBefore, isSubmitted, personIn } from './situation.ts';
import type { PlannedSlot, SlotPurpose } from './slot.ts';
import { bySlotTime, isLook } from './slot.ts';
import { snoozeEnds } from './snooze.ts';

/** What becomes of a moment that has come. Either way it is claimed, and never comes back. */
export type SlotDecision =
  | {
    readonly slot: PlannedSlot;
    readonly send: true;
    /** What the message is for: of all that is still open, the most urgent. */
    readonly purpose: SlotPurpose;
    /** The sectors it is about, the most urgent first: those still open, with those of the moments it makes up for. */
    readonly sectors: readonly string[];
    /** The same sectors by purpose and deadline: the first is the message, the others are one line each. */
    readonly told: readonly Told[];
  }
  | { readonly slot: PlannedSlot; readonly send: false; readonly reason: NotSent };

/**
 * What to do now with every moment that has come and was not taken, in order of time. A moment that has to wait, for the
 * person's working hours or, as an escalation, for the end of a quiet time, is not returned. At most one message a person:
 * after downtime the most urgent and latest goes out for all, and somebody who was never spoken to is invited first.
 */
export function decideSlots(situation: ReminderSituation): SlotDecision[] {
  const perPerson = Map.groupBy(unclaimed(situation), (slot) => slot.person);
  return [...perPerson].flatMap(([person, slots]) => decideFor(situation, person, slots)).toSorted((a, b) => bySlotTime(a.slot, b.slot));
}

/** All moments that were not taken yet, planned ones and ends of snoozes, in order of time. */
export function unclaimed(situation: ReminderSituation): PlannedSlot[] {
  const taken = new Set(situation.claims.map((claim) => claim.slot));
  return [...situation.plan, ...snoozeEnds(situation)].filter((slot) => !taken.has(slot.slot)).toSorted(bySlotTime);
}

function decideFor(situation: ReminderSituation, person: string, slots: readonly PlannedSlot[]): SlotDecision[] {
  const { round, now } = situation;
  const due = slots.filter((slot) => !isBefore(now, slot.planned));
  const spend = (slot: PlannedSlot, reason: NotSent): SlotDecision => ({ slot, send: false, reason });
  if (!isBefore(now, momentIn(round, round.calendar.closes))) return due.map((slot) => spend(slot, 'closed'));
  const judged = due.map((slot) => ({ slot, verdict: judge(situation, slot) }));
  const spent = judged.flatMap(({ slot, verdict }) => (verdict.kind === 'spend' ? [spend(slot, verdict.reason)] : []));
  const later = laterToday(situation, slots);
  const live = judged.flatMap(({ slot, verdict }) => (verdict.kind === 'live' && !(later && mayWait(slot, later)) ? [{ slot, parts: verdict.parts }] : []));
  if (live.length === 0) return spent;
  const toInvite = isStranger(situation, person);
  const lead = leadOf(live, toInvite);
  const told = gather(round, live.flatMap((one) => one.parts), toInvite);
  const decisions = live.map(({ slot }): SlotDecision => slot === lead
    ? { slot, send: true, purpose: told[0]?.purpose ?? slot.purpose, sectors: told.flatMap((one) => one.sectors), told }
    : spend(slot, 'superseded'));
  return [...spent, ...decisions];
}

/** A planned moment that comes later on the person's own day: what is late goes with it. */
function laterToday(situation: ReminderSituation, slots: readonly PlannedSlot[]): PlannedSlot | null {
  const { round, now } = situation;
  return slots.find((slot) => {
    if (slot.purpose === 'snooze-end' || !isBefore(now, slot.planned)) return false;
    const person = personIn(round, slot.person);
    return dayAt(round, person, Temporal.Instant.from(slot.planned)).equals(dayAt(round, person, now)) && slot.sectors.some((sector) => !isSubmitted(situation, sector));
  }) ?? null;
}

function mayWait(slot: PlannedSlot, later: PlannedSlot): boolean {
  return slot.purpose !== 'snooze-end' && slot.parts.every((part) => !part.before || isBefore(later.planned, part.deadline));
}

/** Never written, never greeted, never written to. */
function isStranger({ claims, contacts }: ReminderSituation, person: string): boolean {
  const contact = contacts[person];
  return !contact?.greeted && !contact?.lastWrote && !claims.some((claim) => claim.person === person && claim.sent !== null && !isLook(claim.purpose));
}
