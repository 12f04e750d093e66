import { absenceOn, dayAt, nextWorkingMoment } from '../calendar/working-hours.ts';
import { momentIn } from '../status/deadline.ts';
import type { ReminderSituation } from './situation.ts';
import { isBefore, isSubmitted, personIn, quietUntil } from './situation.ts';
import type { PlannedSlot, SlotPart } from './slot.ts';
import { isEscalation, isLook } from './slot.ts';
import { snoozeEnd } from './snooze.ts';

/** Why a moment passes without a message. */
export type NotSent = 'done' | 'wrote-recently' | 'snoozed' | 'paused' | 'superseded' | 'absent' | 'too-late' | 'closed';

/** What holds for one moment on its own, before it is weighed against the others of its person. */
export type Verdict =
  | { readonly kind: 'live'; readonly parts: readonly SlotPart[] }
  | { readonly kind: 'wait' }
  | { readonly kind: 'spend'; readonly reason: NotSent };

/** Judges one moment that has come, while the round is open. The first rule that forbids it gives the reason. */
export function judge(situation: ReminderSituation, slot: PlannedSlot): Verdict {
  const open = slot.parts.filter((part) => !isSubmitted(situation, part.sector));
  if (open.length === 0) return spend('done');
  const news = open.filter((part) => !wasTold(situation, slot, part.sector));
  if (news.length === 0) return spend('superseded');
  const inTime = news.filter((part) => !part.before || !isBefore(part.deadline, situation.now));
  if (inTime.length === 0) return spend('too-late');
  const peace = wantsPeace(situation, slot);
  if (peace) return inTime.some((part) => isEscalation(part.purpose)) ? { kind: 'wait' } : spend(peace);
  return atWork(situation, slot, inTime);
}

/** Somebody wrote this person later than this moment was planned for, about the same sector: the plan moved under it. */
function wasTold({ claims }: ReminderSituation, slot: PlannedSlot, sector: string): boolean {
  return claims.some((claim) => claim.person === slot.person && claim.sent !== null && claim.purpose !== 'snooze-end'
    && claim.sectors.includes(sector) && !isBefore(claim.planned, slot.planned));
}

/** Why the person is left alone at this moment; null when nothing asks for it. */
function wantsPeace(situation: ReminderSituation, slot: PlannedSlot): NotSent | null {
  const { contacts, now } = situation;
  const contact = contacts[slot.person];
  const quietEnd = quietUntil(situation, slot.person);
  const quiet = quietEnd !== null && isBefore(now, quietEnd);
  if (contact?.pausedUntil && isBefore(now, contact.pausedUntil)) return 'paused';
  if (slot.purpose === 'snooze-end') {
    // Asking for the snooze was itself writing; only what came after it shows that the person is back.
    const wroteSince = !!contact?.lastWrote && isBefore(contact.snoozedAt ?? contact.lastWrote, contact.lastWrote);
    const wroteAfterEnd = !!contact?.lastWrote && !!contact.snoozedUntil && !isBefore(contact.lastWrote, contact.snoozedUntil);
    return wroteSince && (quiet || wroteAfterEnd) ? 'wrote-recently' : null;
  }
  const snooze = snoozeEnd(situation, slot.person);
  if (snooze && isBefore(now, snooze.until)) return 'snoozed';
  if (quiet) return 'wrote-recently';
  return wasWrittenToToday(situation, slot.person) ? 'superseded' : null;
}

function wasWrittenToToday({ round, claims, now }: ReminderSituation, id: string): boolean {
  const person = personIn(round, id);
  const today = dayAt(round, person, now);
  return claims.some((claim) => claim.person === id && claim.sent !== null && !isLook(claim.purpose) && dayAt(round, person, Temporal.Instant.from(claim.sent)).equals(today));
}

/** Outside the person's hours a moment waits for the next, as long as it is then still of use. */
function atWork(situation: ReminderSituation, slot: PlannedSlot, parts: readonly SlotPart[]): Verdict {
  const { round, now } = situation;
  const person = personIn(round, slot.person);
  const next = nextWorkingMoment(round, person, now, momentIn(round, round.calendar.closes));
  if (next?.equals(now)) return { kind: 'live', parts };
  const stillOfUse = next !== null && parts.some((part) => !part.before || !isBefore(part.deadline, next));
  if (stillOfUse) return { kind: 'wait' };
  return spend(absenceOn(person, dayAt(round, person, now)) ? 'absent' : 'too-late');
}

function spend(reason: NotSent): Verdict {
  return { kind: 'spend', reason };
}
