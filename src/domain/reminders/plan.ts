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
import { urgencyOf, written } from './slot.ts';

/**
 * Every planned moment of contact of the round, in order of time. A function of the round's calendar and policy, its people
 * and the deadlines that were moved, whatever was sent or answered; two plans of the same data are equal.
 * Up to the deadline a moment on a free day moves earlier, and to the first possible day where none is left after the
 * opening; the invitation, and moments after the deadline, move later. What finds no place is left out.
 */
export function planRound(round: Round, dossiers: readonly Pick<Dossier, 'sector' | 'deadline'>[]): PlannedSlot[] {
  const moved = new Map(dossiers.map((dossier) => [dossier.sector, dossier.deadline]));
  const perDeadline = Map.groupBy(round.sectors, (sector) => moved.get(sector.id) ?? round.calendar.deadline);
  const visits = [...perDeadline].flatMap(([deadline, sectors]) => {
    const term = { opens: momentIn(round, round.calendar.opens), deadline: momentIn(round, deadline), closes: momentIn(round, round.calendar.closes) };
    return round.reminders.slots.flatMap((rule) => {
      const wish = wishOf(round, term, rule);
      return sectors.flatMap((sector) => visitsOf(round, sector.id, term, rule, wish));
    });
  });
  const byPersonAndDay = Map.groupBy(afterInvitation(visits), (visit) => `${visit.person.id} ${visit.day}`);
  const slots = [...byPersonAndDay.values()].map((sameDay) => slotOf(round, sameDay)).toSorted(byMoment);
  return withOwnNames(slots).map(({ slot }) => slot);
}

/** The term of a sector. */
type Term = { readonly opens: Temporal.Instant; readonly deadline: Temporal.Instant; readonly closes: Temporal.Instant };
/** One rule for one person about one sector, placed in the person's week. */
type Visit = { readonly person: Person; readonly rule: SlotRule; readonly part: SlotPart; readonly wished: string; readonly day: string; readonly moment: Temporal.Instant; readonly latest: Temporal.Instant };

function visitsOf(round: Round, sector: string, term: Term, rule: SlotRule, wish: Wish): Visit[] {
  const before = wish.moves === 'earlier';
  const part = { sector, purpose: rule.purpose, deadline: written(term.deadline, round.zone), before };
  const mayStandIn = before || rule.purpose === 'invitation';
  return receiversOf(round, sector, rule, mayStandIn ? term : null).flatMap((person) => {
    const moment = place(round, person, wish);
    return moment ? [{ person, rule, part, wished: wish.day.toString(), day: dayAt(round, person, moment).toString(), moment, latest: wish.latest }] : [];
  });
}

function wishOf(round: Round, { opens, deadline, closes }: Term, rule: SlotRule): Wish {
  const base = (rule.from === 'opening' ? opens : deadline).toZonedDateTimeISO(round.zone).toPlainDate();
  const day = rule.workingDays === undefined ? base.add({ days: rule.days ?? 0 }) : addWorkingDays(base, rule.workingDays, round.calendar.freeDays);
  // Whether a rule is one up to the deadline shows in the round's own zone; where somebody's day begins later it still has to be in time.
  const nominal = day.toZonedDateTime({ timeZone: round.zone, plainTime: Temporal.PlainTime.from(rule.at) }).toInstant();
  const upToDeadline = Temporal.Instant.compare(nominal, deadline) <= 0;
  const stillOpen = closes.subtract({ minutes: 1 });
  if (rule.purpose === 'invitation') return { day, at: rule.at, moves: 'later', earliest: opens, latest: stillOpen };
  if (upToDeadline) return { day, at: rule.at, moves: 'earlier', earliest: opens, latest: earliest(deadline, stillOpen) };
  return { day, at: rule.at, moves: 'later', earliest: latest(opens, deadline.add({ minutes: 1 })), latest: stillOpen };
}

/** Whom a rule is for. Deputies stand in for an owner who does not work at all between the opening and the deadline. */
function receiversOf(round: Round, sector: string, rule: SlotRule, standIn: Term | null): Person[] {
  const people = rule.to.flatMap((to): readonly Person[] => {
    switch (to) {
      case 'owner': {
        const owners = peopleOf(round, sector, ['owner']);
        const away = standIn !== null && owners.every((owner) => nextWorkingMoment(round, owner, standIn.opens, standIn.deadline) === null);
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

type Named = { readonly slot: PlannedSlot; readonly day: string; readonly moment: Temporal.Instant };

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
  return { slot, day: lead.day, moment: lead.moment };
}

/** Two rules with the same wish may find different days, where sectors have other deadlines: the second takes its own day into its name. */
function withOwnNames(named: readonly Named[]): readonly Named[] {
  const taken = new Set<string>();
  return named.map((one) => {
    const name = taken.has(one.slot.slot) ? `${one.slot.slot}/${one.day}` : one.slot.slot;
    taken.add(name);
    return { ...one, slot: { ...one.slot, slot: name } };
  });
}

function byMoment(a: Named, b: Named): number {
  return Temporal.Instant.compare(a.moment, b.moment) || (a.slot.person < b.slot.person ? -1 : 1);
}

const latest = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) >= 0 ? a : b);
const earliest = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) <= 0 ? a : b);
