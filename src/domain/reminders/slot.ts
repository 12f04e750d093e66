import type { Purpose } from '../round.ts';

/** Why a message goes out unasked: a purpose of the round's plan, the end of a snooze the person asked for, or a look at who can be reached. */
export type SlotPurpose = Purpose | 'snooze-end' | 'preflight' | 'preflight-again';

/** One moment of contact with one person, for all sectors that come together in it. */
export type PlannedSlot = {
  /** `<round>/<person>/<purpose>/<day of the rule>`. It keeps its name when the person's week moves it to another day. */
  readonly slot: string;
  readonly person: string;
  /** In the order of the round. */
  readonly sectors: readonly string[];
  /** The most urgent of its parts. */
  readonly purpose: SlotPurpose;
  /** ISO 8601 with the offset of the round's zone. */
  readonly planned: string;
  /** What the moment is for, per sector. */
  readonly parts: readonly SlotPart[];
};

export type SlotPart = {
  readonly sector: string;
  readonly purpose: SlotPurpose;
  /** The sector's deadline, ISO 8601 with the offset of the round's zone. */
  readonly deadline: string;
  /** Only of use until that deadline. The others are of use until the round closes. */
  readonly before: boolean;
};

/** Those that remind, from least to most urgent. */
export const URGENCY: readonly SlotPurpose[] = ['snooze-end', 'invitation', 'reminder', 'last-day', 'overdue', 'escalation-deputy', 'escalation-owner', 'escalation-coordinator'];

export function urgencyOf(purpose: SlotPurpose): number {
  return URGENCY.indexOf(purpose);
}

/** An escalation tells somebody that others did not answer: it may be put off, it is not passed over. */
export function isEscalation(purpose: SlotPurpose): boolean {
  return purpose.startsWith('escalation-');
}

/** A look at who can be reached says nothing about answers: it is no word to somebody who answers. */
export function isLook(purpose: SlotPurpose): boolean {
  return purpose === 'preflight' || purpose === 'preflight-again';
}

/** A moment as slots carry it, `2026-05-01T09:00:00+02:00`. */
export function written(moment: Temporal.Instant, zone: string): string {
  return moment.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' });
}

/** Earlier moments first; at one moment in order of the person's id. */
export function bySlotTime(a: PlannedSlot, b: PlannedSlot): number {
  return Temporal.Instant.compare(a.planned, b.planned) || a.person.localeCompare(b.person) || a.slot.localeCompare(b.slot);
}
