import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../src/domain/contact.ts';
import { newContact } from '../../../src/domain/contact.ts';
import { holidayDays } from '../../../src/domain/calendar/holidays.ts';
import type { Person } from '../../../src/domain/person.ts';
import { decideSlots, unclaimed } from '../../../src/domain/reminders/due.ts';
import { planRound } from '../../../src/domain/reminders/plan.ts';
import type { PastSlot, ReminderSituation } from '../../../src/domain/reminders/situation.ts';
import type { PlannedSlot } from '../../../src/domain/reminders/slot.ts';
import type { Round } from '../../../src/domain/round.ts';
import { randomFrom } from '../../support/random-from.ts';
import { aPerson, aRound } from './a-round.ts';

const ROUNDS = 40;
const SECTORS = ['gemeenten', 'politie', 'mbo', 'wo'];
const OPEN = { submission: null };

type World = { readonly round: Round; readonly moved: { readonly [sector: string]: string | null }; readonly roll: () => number };

/** A round somewhere in 2026 to 2031, with people of all hours, zones and absences. */
function aWorld(seed: number): World {
  const roll = randomFrom(seed);
  const upTo = (n: number) => Math.floor(roll() * n);
  const one = <T>(from: readonly T[]): T => from[upTo(from.length)] as T;
  const opens = Temporal.PlainDate.from({ year: 2026 + upTo(6), month: 1 + upTo(11), day: 1 + upTo(28) });
  const deadline = opens.add({ days: 10 + upTo(70) });
  const calendar = { opens: `${opens}T${one(['00:00', '09:00', '13:30'])}`, deadline: `${deadline}T${one(['09:00', '12:00', '17:00', '23:59'])}`, closes: `${deadline.add({ days: 5 + upTo(50) })}T17:00`, freeDays: [opens.add({ days: upTo(40) }).toString()] };
  const absence = () => { const from = opens.add({ days: upTo(90) - 10 }); return { from: from.toString(), until: from.add({ days: upTo(25) }).toString() }; };
  const roles = (place: number): Person['roles'] => [
    ...SECTORS.flatMap((sector, i): Person['roles'] => (i === place % SECTORS.length || roll() < 0.2 ? [{ role: place < SECTORS.length ? 'owner' : one(['contributor', 'deputy'] as const), sector }] : [])),
    ...(roll() < 0.1 ? [{ role: 'coordinator' as const }] : []),
  ];
  const people = Array.from({ length: 9 }, (_, place) => aPerson(`persoon-${place}`, {
    roles: roles(place),
    hours: { days: one([[1, 2, 3, 4, 5], [1, 2, 4], [5, 6, 7], [3]]), from: one(['07:00', '09:00', '12:30']), until: one(['13:00', '17:00', '21:00']) },
    ...(roll() < 0.3 ? { zone: one(['America/Curacao', 'Asia/Jakarta', 'Pacific/Auckland', 'Europe/London']) } : {}),
    absences: Array.from({ length: upTo(4) }, absence),
  }));
  const moved = Object.fromEntries(SECTORS.map((sector) => [sector, roll() < 0.3 ? `${deadline.add({ days: upTo(20) - 8 })}T17:00` : null]));
  return { round: aRound({ calendar, people, sectors: SECTORS }), moved, roll };
}

const planOf = ({ round, moved }: World) => planRound(round, Object.entries(moved).map(([sector, deadline]) => ({ sector, deadline })));
const momentOf = (round: Round, wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(round.zone).toInstant();

/** What is wrong with a moment at which this person is written to, in words. */
function wrongWith(round: Round, id: string, moment: Temporal.Instant): readonly string[] {
  const person = round.people.find((one) => one.id === id) as Person;
  const local = moment.toZonedDateTimeISO(person.zone ?? round.zone);
  const day = local.toPlainDate().toString();
  const time = local.toPlainTime().toString().slice(0, 5);
  const wrong: readonly (readonly [string, boolean])[] = [
    ['on a weekend', local.dayOfWeek > 5],
    ['on a holiday', holidayDays(local.year).has(day)],
    ['on a free day', round.calendar.freeDays.includes(day)],
    ['on a day off', !person.hours.days.includes(local.dayOfWeek)],
    ['in an absence', person.absences.some((absence) => absence.from <= day && day <= absence.until)],
    ['outside hours', time < person.hours.from || time >= person.hours.until],
    ['before the opening', Temporal.Instant.compare(moment, momentOf(round, round.calendar.opens)) < 0],
    ['after the closing', Temporal.Instant.compare(moment, momentOf(round, round.calendar.closes)) >= 0],
  ];
  return wrong.filter(([, holds]) => holds).map(([what]) => `${id} ${moment} ${what}`);
}

const all: Played[] = [];

describe.each(Array.from({ length: ROUNDS }, (_, seed) => seed))('round %i', (seed) => {
  const world = aWorld(seed);
  const plan = planOf(world);

  test('plans nothing at a wrong moment, and one message a person a day', () => {
    expect(plan.flatMap((slot) => wrongWith(world.round, slot.person, Temporal.Instant.from(slot.planned)))).toEqual([]);
    const days = plan.map((slot) => `${slot.person} ${localDay(world.round, slot.person, Temporal.Instant.from(slot.planned))}`);
    expect(days.length).toBe(new Set(days).size);
    expect(new Set(plan.map((slot) => slot.slot)).size).toBe(plan.length);
  });

  test('keeps what is for before the deadline before it, what is for after it after it, and invites first', () => {
    for (const slot of plan) for (const part of slot.parts) {
      const side = Temporal.Instant.compare(slot.planned, part.deadline);
      if (part.before) expect(side).toBeLessThanOrEqual(0);
      if (part.purpose === 'overdue' || part.purpose.startsWith('escalation')) expect(side).toBe(1);
    }
    const first = new Map<string, string>();
    for (const slot of plan) for (const part of slot.parts) if (!first.has(`${slot.person} ${part.sector}`)) first.set(`${slot.person} ${part.sector}`, part.purpose);
    for (const slot of plan) for (const part of slot.parts) if (part.purpose === 'invitation') expect(first.get(`${slot.person} ${part.sector}`)).toBe('invitation');
  });

  test('is the same plan each time, sorted by time', () => {
    expect(planOf(aWorld(seed))).toEqual(plan);
    expect(plan.map((slot) => Temporal.Instant.from(slot.planned).epochMilliseconds)).toEqual(plan.map((slot) => Temporal.Instant.from(slot.planned).epochMilliseconds).toSorted((a, b) => a - b));
  });

  test('played with gaps, replies, snoozes and deadlines that move, sends nothing twice, nothing at a wrong moment, one message a person a day', () => {
    const played = play(world, plan);
    all.push(played);
    const { sent, situation } = played;
    expect(sent.flatMap((one) => wrongWith(world.round, one.person, one.at))).toEqual([]);
    expect(new Set(sent.map((one) => one.slot)).size).toBe(sent.length);
    const days = sent.filter((one) => one.purpose !== 'snooze-end').map((one) => `${one.person} ${localDay(world.round, one.person, one.at)}`);
    expect(days.length).toBe(new Set(days).size);
    // at the closing every moment has been used, one way or the other
    expect(unclaimed(situation)).toEqual([]);
  });
});

test('the worlds are worth the name: they hold messages, snoozes that end, and reasons of every kind', () => {
  const reasons = new Set(all.flatMap((one) => one.reasons));
  expect([...reasons].toSorted()).toEqual(['absent', 'closed', 'done', 'paused', 'snoozed', 'superseded', 'too-late', 'wrote-recently']);
  expect(all.flatMap((one) => one.sent).length).toBeGreaterThan(300);
  expect(all.flatMap((one) => one.sent).filter((one) => one.purpose === 'snooze-end').length).toBeGreaterThan(10);
});

function localDay(round: Round, id: string, moment: Temporal.Instant): string {
  const person = round.people.find((one) => one.id === id) as Person;
  return moment.toZonedDateTimeISO(person.zone ?? round.zone).toPlainDate().toString();
}

type Played = { readonly sent: readonly Sent[]; readonly reasons: readonly string[]; readonly situation: ReminderSituation };
type Sent = { readonly slot: string; readonly person: string; readonly purpose: string; readonly at: Temporal.Instant };

/** The round from before its opening to after its closing, looked at every few hours and sometimes not for days, while people write and coordinators move deadlines. */
function play({ round, moved, roll }: World, plan: readonly PlannedSlot[]): Played {
  const sent: Sent[] = [];
  const reasons: string[] = [];
  const claims: PastSlot[] = [];
  const contacts: { [person: string]: Contact } = {};
  const dossiers: { [sector: string]: ReminderSituation['dossiers'][string] } = Object.fromEntries(SECTORS.map((sector) => [sector, { ...OPEN, deadline: moved[sector] ?? null }]));
  const closes = momentOf(round, round.calendar.closes);
  let current = plan;
  let now = momentOf(round, round.calendar.opens).subtract({ hours: 5 });
  let situation: ReminderSituation = { round, plan, claims, dossiers, contacts, now };
  while (Temporal.Instant.compare(now, closes.add({ hours: 1 })) < 0) {
    now = now.add({ minutes: roll() < 0.03 ? 60 * 24 * 4 : 20 + Math.floor(roll() * 300) });
    for (const person of round.people) if (roll() < 0.02) contacts[person.id] = writes(contacts[person.id] ?? newContact(person.id), now, roll);
    const sector = SECTORS[Math.floor(roll() * 150)];
    if (sector) dossiers[sector] = { submission: { by: 'persoon-0', at: now.toString(), late: false, open: [] }, deadline: dossiers[sector]?.deadline ?? null };
    if (roll() < 0.01) {
      const at = SECTORS[Math.floor(roll() * SECTORS.length)] as string;
      dossiers[at] = { submission: dossiers[at]?.submission ?? null, deadline: `${now.add({ hours: Math.floor(roll() * 400) }).toZonedDateTimeISO(round.zone).toPlainDate()}T17:00` };
      current = planRound(round, SECTORS.map((sector) => ({ sector, deadline: dossiers[sector]?.deadline ?? null })));
    }
    situation = { round, plan: current, claims: [...claims], dossiers: { ...dossiers }, contacts: { ...contacts }, now };
    for (const decision of decideSlots(situation)) {
      const sectors = decision.send ? decision.sectors : decision.slot.sectors;
      claims.push({ ...decision.slot, sectors, sent: decision.send ? now.toString() : null });
      if (decision.send) sent.push({ slot: decision.slot.slot, person: decision.slot.person, purpose: decision.purpose, at: now });
      else reasons.push(decision.reason);
    }
    situation = { ...situation, claims: [...claims] };
  }
  return { sent, reasons, situation };
}

function writes(contact: Contact, now: Temporal.Instant, roll: () => number): Contact {
  const wrote = { ...contact, greeted: true, lastWrote: now.toString() };
  const until = now.add({ hours: 1 + Math.floor(roll() * 400) }).toString();
  const what = roll();
  if (what < 0.4) return { ...wrote, snoozedUntil: until, snoozedAt: now.toString() };
  return what < 0.5 ? { ...wrote, pausedUntil: until } : wrote;
}
