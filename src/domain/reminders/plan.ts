import { addWorkingDays } from '../calendar/working-days.ts';
import { dayAt, nextWorkingMoment } from '../calendar/working-hours.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Person } from '../person.ts';
import { coordinatorsOf, peopleOf } from '../roles.ts';
import type { Round, SlotRule } from '../round.ts';
import { momentIn } from '../status/deadline.ts';
import type { Wish } from './place.ts';
import { place } from './place.ts';
import type { PlannedSlot, SlotPart } from './slot.ts';
import { bySlotTime, urgencyOf, written } from './slot.ts';

/**
 * Every planned moment of contact of the round, in order of time. A function of the round's calendar and policy, its people
 * and the deadlines that were moved, whatever was sent or answered; two plans of the same data are equal.
 * Up to the deadline a moment on a free day moves earlier, and to the first possible day where none is left after the
 * opening; the invitation, and moments after the deadline, move later. What finds no place is left out.
 */
export function planRound(round: Round, dossiers: readonly Pick<Dossier, 'sector' | 'deadline'>[]): PlannedSlot[] {
  const moved = new Map(dossiers.map((dossier) => [dossier.sector, dossier.deadline]));
  const visits = round.sectors.flatMap((sector) => {
    const deadline = momentIn(round, moved.get(sector.id) ?? round.calendar.deadline);
    return round.reminders.slots.flatMap((rule) => visitsOf(round, sector.id, deadline, rule));
  });
  const byPersonAndDay = Map.groupBy(afterInvitation(visits), (visit) => `${visit.person.id} ${visit.day}`);
  const slots = [...byPersonAndDay.values()].map((sameDay) => slotOf(round, sameDay));
  return withOwnNames(slots).map(({ slot }) => slot).toSorted(bySlotTime);
}

/** One rule for one person about one sector, placed in the person's week. */
type Visit = { readonly person: Person; readonly rule: SlotRule; readonly part: SlotPart; readonly wished: string; readonly day: string; readonly moment: Temporal.Instant; readonly latest: Temporal.Instant };

function visitsOf(round: Round, sector: string, deadline: Temporal.Instant, rule: SlotRule): Visit[] {
  const wish = wishOf(round, deadline, rule);
  const before = wish.moves === 'earlier';
  const part = { sector, purpose: rule.purpose, deadline: written(deadline, round.zone), before };
  const standIn = before || rule.purpose === 'invitation';
  return receiversOf(round, sector, rule, standIn ? deadline : null).flatMap((person) => {
    const moment = place(round, person, wish);
    return moment ? [{ person, rule, part, wished: wish.day.toString(), day: dayAt(round, person, moment).toString(), moment, latest: wish.latest }] : [];
  });
}

function wishOf(round: Round, deadline: Temporal.Instant, rule: SlotRule): Wish {
  const opens = momentIn(round, round.calendar.opens);
  const closes = momentIn(round, round.calendar.closes);
  const base = (rule.from === 'opening' ? opens : deadline).toZonedDateTimeISO(round.zone).toPlainDate();
  const day = rule.workingDays === undefined ? base.add({ days: rule.days ?? 0 }) : addWorkingDays(base, rule.workingDays, round.calendar.freeDays);
  // A rule up to the deadline is one in the round's own zone; where somebody's day begins later it still has to be in time.
  const nominal = day.toZonedDateTime({ timeZone: round.zone, plainTime: Temporal.PlainTime.from(rule.at) }).toInstant();
  const upToDeadline = Temporal.Instant.compare(nominal, deadline) <= 0;
  const stillOpen = closes.subtract({ minutes: 1 });
  if (rule.purpose === 'invitation') return { day, at: rule.at, moves: 'later', earliest: opens, latest: stillOpen };
  if (upToDeadline) return { day, at: rule.at, moves: 'earlier', earliest: opens, latest: earliest(deadline, stillOpen) };
  return { day, at: rule.at, moves: 'later', earliest: latest(opens, deadline.add({ minutes: 1 })), latest: stillOpen };
}

/** Whom a rule is for. Deputies stand in for an owner who does not work at all between the opening and this deadline. */
function receiversOf(round: Round, sector: string, rule: SlotRule, standInUntil: Temporal.Instant | null): Person[] {
  const people = rule.to.flatMap((to): readonly Person[] => {
    switch (to) {
      case 'owner': {
        const owners = peopleOf(round, sector, ['owner']);
        const away = standInUntil !== null && owners.every((owner) => nextWorkingMoment(round, owner, momentIn(round, round.calendar.opens), standInUntil) === null);
        return away ? [...owners, ...peopleOf(round, sector, ['deputy'])] : owners;
      }
      case 'contributors': return peopleOf(round, sector, ['contributor']);
      case 'deputies': return peopleOf(round, sector, ['deputy']);
      case 'coordinators': return coordinatorsOf(round);
    }
  });
  return [...new Set(people)];
}

/** The first word to somebody about a sector is its invitation: what would come before it, or on its day, is left out. */
function afterInvitation(visits: readonly Visit[]): readonly Visit[] {
  const about = (visit: Visit) => `${visit.person.id} ${visit.part.sector}`;
  const invited = new Map<string, string>();
  for (const visit of visits) {
    const known = invited.get(about(visit));
    if (visit.rule.purpose === 'invitation' && (known === undefined || visit.day < known)) invited.set(about(visit), visit.day);
  }
  return visits.filter((visit) => visit.rule.purpose === 'invitation' || visit.day > (invited.get(about(visit)) ?? ''));
}

type Named = { readonly slot: PlannedSlot; readonly day: string };

/** One message for all that falls on one day of one person, at the moment of what is most urgent. */
function slotOf(round: Round, sameDay: readonly Visit[]): Named {
  const urgentFirst = sameDay.toSorted((a, b) => urgencyOf(b.rule.purpose) - urgencyOf(a.rule.purpose) || Temporal.Instant.compare(a.moment, b.moment));
  const lead = urgentFirst[0] as Visit;
  const inTime = urgentFirst.filter((visit) => Temporal.Instant.compare(lead.moment, visit.latest) <= 0);
  const perSector = Map.groupBy(inTime, (visit) => visit.part.sector);
  const parts = round.sectors.flatMap((sector) => perSector.get(sector.id)?.slice(0, 1).map((visit) => visit.part) ?? []);
  const slot: PlannedSlot = {
    slot: `${round.id}/${lead.person.id}/${lead.rule.purpose}/${lead.wished}`,
    person: lead.person.id,
    sectors: parts.map((part) => part.sector),
    purpose: lead.rule.purpose,
    planned: written(lead.moment, round.zone),
    parts,
  };
  return { slot, day: lead.day };
}

/** Two rules with the same wish may find different days, where sectors have other deadlines: the second takes its own day into its name. */
function withOwnNames(named: readonly Named[]): readonly Named[] {
  const taken = new Set<string>();
  return named.map(({ slot, day }) => {
    const name = taken.has(slot.slot) ? `${slot.slot}/${day}` : slot.slot;
    taken.add(name);
    return { slot: { ...slot, slot: name }, day };
  });
}

const latest = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) >= 0 ? a : b);
const earliest = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) <= 0 ? a : b);
