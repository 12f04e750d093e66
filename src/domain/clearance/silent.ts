import { addWorkingDays } from '../calendar/working-days.ts';
import { dayAt, hoursOn } from '../calendar/working-hours.ts';
import type { Contact } from '../contact.ts';
import type { Person } from '../person.ts';
import { place } from '../reminders/place.ts';
import { coordinatorsOf } from '../roles.ts';
import type { Round } from '../round.ts';
import type { Standing } from '../sign-off/standing.ts';
import { standingOf } from '../sign-off/standing.ts';
import type { Clearance } from './plan.ts';
import { signersOf } from './signers.ts';
import type { PartStand } from './stand.ts';
import { asksOf, silentOn } from './waited-for.ts';

/** One moment at which somebody hears that an agreement is still waited for. */
export type SilentSlot = {
  /** `<round>/<person>/<purpose>/<sector or step>/<number of the offer>`: each is used once for each offer. */
  readonly slot: string;
  readonly person: string;
  readonly part: PartStand;
  readonly purpose: 'reminder' | 'escalation-coordinator';
  readonly planned: Temporal.Instant;
  /** The sentences that want a word: of this person, or of anybody where a coordinator hears it. */
  readonly open: readonly Standing[];
};

/** As long as this a moment may be moved by somebody's own days and absence. */
const LATEST_DAYS = 60;

/**
 * The moments that have come: who was asked and said nothing to some sentence hears of it once after so many working days, in
 * the own working hours; then the coordinators do. Who has a remark has said something. Silence never becomes agreement.
 */
export function silentSlots(round: Round, parts: readonly PartStand[], contacts: { readonly [person: string]: Contact }, now: Temporal.Instant): readonly SilentSlot[] {
  const { clearance } = round;
  if (!clearance) return [];
  return parts.flatMap((part) => slotsOf(round, clearance, part, contacts, now)).filter((slot) => Temporal.Instant.compare(slot.planned, now) <= 0);
}

function slotsOf(round: Round, clearance: Clearance, part: PartStand, contacts: { readonly [person: string]: Contact }, now: Temporal.Instant): readonly SilentSlot[] {
  const { signOff, party } = part;
  const open = silentOn({ ...part, sentences: standingOf(signOff.sentences, signOff) });
  if (signOff.offeredAt === null || open.length === 0) return [];
  const key = 'sector' in party ? party.sector : party.step;
  const asked = Temporal.Instant.from(signOff.offeredAt);
  const signers = signersOf(round, party).filter((person) => signOff.to.includes(person.id));
  const slotFor = (person: Person, purpose: SilentSlot['purpose'], days: number, mine: readonly Standing[]): readonly SilentSlot[] => {
    const planned = mine.length === 0 ? null : placed(round, clearance, person, asked, days);
    return planned === null || !mayHear(round, person, contacts[person.id], now, purpose) ? [] : [{ slot: `${round.id}/${person.id}/sign-off-${purpose}/${key}/${signOff.offers}`, person: person.id, part, purpose, planned, open: mine }];
  };
  const known = signers.map((one) => one.id);
  return [
    ...signers.flatMap((person) => slotFor(person, 'reminder', clearance.remindAfter, asksOf(person.id, open, known))),
    ...coordinatorsOf(round).flatMap((person) => slotFor(person, 'escalation-coordinator', clearance.escalateAfter, open)),
  ];
}

function placed(round: Round, clearance: Clearance, person: Person, asked: Temporal.Instant, days: number): Temporal.Instant | null {
  const day = addWorkingDays(dayAt(round, person, asked), days, round.calendar.freeDays);
  return place(round, person, { day, at: clearance.at, moves: 'later', earliest: asked, latest: asked.add({ hours: 24 * LATEST_DAYS }) });
}

/** A snooze and a pause hold, and who wrote within the quiet hours is not asked at once: the moment waits. So it does outside somebody's hours. */
function mayHear(round: Round, person: Person, contact: Contact | undefined, now: Temporal.Instant, purpose: SilentSlot['purpose']): boolean {
  const hours = hoursOn(round, person, dayAt(round, person, now));
  if (!hours || Temporal.Instant.compare(now, hours.from) < 0 || Temporal.Instant.compare(now, hours.until) >= 0) return false;
  const after = (moment: string | null | undefined): boolean => typeof moment === 'string' && Temporal.Instant.compare(moment, now) > 0;
  if (purpose !== 'reminder' || !contact) return true;
  const quiet = contact.lastWrote === null ? null : Temporal.Instant.from(contact.lastWrote).add({ minutes: Math.round(round.reminders.quietHours * 60) }).toString();
  return !after(contact.pausedUntil) && !after(contact.snoozedUntil) && !after(quiet);
}
