import { dayAt, hoursOn } from '../calendar/working-hours.ts';
import type { Contact } from '../contact.ts';
import type { Person } from '../person.ts';
import type { Round } from '../round.ts';
import type { Standing } from '../sign-off/standing.ts';
import { standingOf } from '../sign-off/standing.ts';
import type { Clearance } from './plan.ts';
import { silentMoments } from './planned.ts';
import type { SilentMoment } from './planned.ts';
import { signersOf } from './signers.ts';
import type { PartStand } from './stand.ts';
import { asksOf, silentOn } from './waited-for.ts';

/** One moment at which somebody hears that an agreement is still waited for. */
export type SilentSlot = {
  readonly slot: string;
  readonly person: string;
  readonly part: PartStand;
  readonly purpose: SilentMoment['purpose'];
  readonly planned: Temporal.Instant;
  /** The sentences that want a word: of this person, or of anybody where a coordinator hears it. */
  readonly open: readonly Standing[];
};

/**
 * The moments that have come: who was asked and said nothing to some sentence hears of it once after so many working days, in
 * the own working hours; then the coordinators do. Who has a remark has said something. Silence never becomes agreement.
 */
export function silentSlots(round: Round, parts: readonly PartStand[], contacts: { readonly [person: string]: Contact }, now: Temporal.Instant): readonly SilentSlot[] {
  const { clearance } = round;
  if (!clearance) return [];
  return parts.flatMap((part) => slotsOf(round, clearance, part)).filter(({ planned, person, purpose }) => (
    Temporal.Instant.compare(planned, now) <= 0 && mayHear(round, round.people.find((one) => one.id === person)!, contacts[person], now, purpose)
  ));
}

/** The moments that are still to come while nothing is said, in order of time; what was snoozed or is quiet then may come later. */
export function silentAhead(round: Round, parts: readonly PartStand[], now: Temporal.Instant): readonly SilentSlot[] {
  const { clearance } = round;
  if (!clearance) return [];
  return parts.flatMap((part) => slotsOf(round, clearance, part)).filter(({ planned }) => Temporal.Instant.compare(planned, now) > 0).toSorted((a, b) => Temporal.Instant.compare(a.planned, b.planned));
}

function slotsOf(round: Round, clearance: Clearance, part: PartStand): readonly SilentSlot[] {
  const { signOff, party } = part;
  // what changed since is put before them anew by a coordinator: nobody is asked for words that no longer stand there
  const still = (one: Standing): boolean => part.sentences.some((now) => now.id === one.id && now.hash === one.hash);
  const open = silentOn({ ...part, sentences: standingOf(signOff.sentences, signOff) }).filter(still);
  if (signOff.offeredAt === null || open.length === 0) return [];
  const at = Temporal.Instant.from(signOff.offeredAt);
  const signers = signersOf(round, party).map((one) => one.id).filter((id) => signOff.to.includes(id));
  return silentMoments(round, clearance, party, { dayFor: (person) => dayAt(round, person, at), at, offer: signOff.offers }).flatMap(({ slot, person: { id }, purpose, planned }) => {
    const mine = purpose !== 'reminder' ? open : signers.includes(id) ? asksOf(id, open, signers) : [];
    return mine.length === 0 ? [] : [{ slot, person: id, part, purpose, planned, open: mine }];
  });
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
