import { recessesOf } from '../calendar/recesses.ts';
import type { Held, Instant } from '../dossier/dossier.ts';
import { fold } from '../reading/folded.ts';
import { readRecess } from '../reading/read-recess.ts';
import { release } from './go-on.ts';
import { readUntil } from './read-wish.ts';
import { deadlineOf, localDate } from './turn.ts';
import type { Turn } from './turn.ts';

/** A snooze is "not now"; a stop is "no messages". Both end at a moment, and say so. */
export type Peace = 'snooze' | 'stop';

const MORNING = '09:00';

/** Asks until when, with the usual answers as buttons. */
export function askUntilWhen(turn: Turn, peace: Peace): void {
  const held = turn.held();
  turn.hold({ kind: peace, before: held?.kind === 'snooze' || held?.kind === 'stop' ? held.before : held && unbound(held) });
  sayUntilWhen(turn, peace);
}

/** Lets go of the question until when; what was held before it is held again. */
export function endOfPeaceTalk(turn: Turn): void {
  const held = turn.held();
  if (held?.kind !== 'snooze' && held?.kind !== 'stop') return;
  if (held.before) turn.hold(held.before);
  else release(turn);
}

function unbound({ since: _, ...held }: NonNullable<ReturnType<Turn['held']>>): Held {
  return held as Held;
}

/** The question until when, which waits for a moment. */
export function sayUntilWhen(turn: Turn, peace: Peace): void {
  turn.line(peace === 'stop' ? 'stop-until' : 'snooze-until', {}, 'question');
  turn.wait({
    question: null,
    awaits: { kind: 'reason' },
    choices: (peace === 'snooze' ? ['in-an-hour', 'tomorrow', 'next-week'] : ['next-week', 'in-two-weeks']).map((when) => ({ label: { say: `choice-${when}` }, action: { do: 'say' as const, turn: `${peace}-${when}`, question: null, sector: null } })),
  });
}

/** The moment in these words, in the person's own hours; null when none is named. */
export function momentIn(turn: Turn, words: string): Temporal.Instant | null {
  const { now, round, person } = turn.talk;
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(person.zone ?? round.zone);
  const today = local.toPlainDate().toString();
  const recess = readRecess(fold(words).text, recessesOf(round), today);
  const moment = recess?.side === 'after' ? { date: recess.day, time: null } : readUntil(words, { date: today, time: local.toPlainTime().toString().slice(0, 5) });
  return moment && Temporal.PlainDateTime.from(`${moment.date}T${moment.time ?? person.hours.from ?? MORNING}`).toZonedDateTime(person.zone ?? round.zone).toInstant();
}

/** Leaves the person in peace until the moment in these words; without one, asks for it. */
export function snoozeIn(turn: Turn, words: string, peace: Peace): void {
  const moment = momentIn(turn, words);
  if (moment) return leaveInPeace(turn, moment, peace);
  askUntilWhen(turn, peace);
}

/** Never past the deadline without saying so. */
export function leaveInPeace(turn: Turn, until: Temporal.Instant, peace: Peace): void {
  const now = Temporal.Instant.from(turn.talk.now);
  if (Temporal.Instant.compare(until, now) <= 0) {
    turn.line('moment-past');
    return askUntilWhen(turn, peace);
  }
  const deadline = deadlineOf(turn);
  endOfPeaceTalk(turn);
  turn.note(peace === 'stop' ? { type: 'paused', until: until.toString() } : { type: 'snoozed', until: until.toString() });
  const past = Temporal.Instant.compare(until, deadline) > 0 && Temporal.Instant.compare(now, deadline) < 0;
  turn.line(past ? 'snoozed-past-deadline' : 'snoozed', { until: { moment: until.toString() }, deadline: { moment: deadline.toString() } });
}

/** The moments behind the usual buttons. */
export function usualMoment(which: string, now: Instant, zone: string, from: string): Temporal.Instant {
  if (which === 'in-an-hour') return Temporal.Instant.from(now).add({ hours: 1 });
  const today = Temporal.PlainDate.from(localDate(now, zone));
  const day = which === 'tomorrow' ? today.add({ days: 1 }) : today.add({ days: (which === 'in-two-weeks' ? 15 : 8) - today.dayOfWeek });
  return day.toZonedDateTime({ timeZone: zone, plainTime: from }).toInstant();
}
