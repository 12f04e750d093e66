import type { Instant } from '../dossier/dossier.ts';
import { readMoment } from '../reading/read-moment.ts';
import { release } from './go-on.ts';
import { localDate } from './turn.ts';
import type { Turn } from './turn.ts';

const MORNING = '09:00';

/** Asks until when, with the usual answers as buttons. */
export function askUntilWhen(turn: Turn, say: 'snooze-until' | 'stop-until'): void {
  turn.hold({ kind: 'snooze' });
  turn.line(say);
  turn.wait({
    question: null,
    awaits: { kind: 'reason' },
    choices: ['in-an-hour', 'tomorrow', 'next-week'].map((when) => ({ label: { say: `choice-${when}` }, action: { do: 'say' as const, turn: `snooze-${when}`, question: null, sector: null } })),
  });
}

/** Leaves the person in peace until the moment in these words; without one, asks for it. */
export function snoozeIn(turn: Turn, words: string): void {
  const { now, round } = turn.talk;
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(round.zone);
  const moment = readMoment(words, { date: local.toPlainDate().toString(), time: local.toPlainTime().toString().slice(0, 5) });
  if (!moment) {
    turn.line('moment-unclear');
    return askUntilWhen(turn, 'snooze-until');
  }
  const until = Temporal.PlainDateTime.from(`${moment.date}T${moment.time ?? turn.talk.person.hours.from ?? MORNING}`).toZonedDateTime(turn.talk.person.zone ?? round.zone).toInstant();
  snoozeUntil(turn, until);
}

/** Never past the deadline without saying so: a longer wish is cut there. */
export function snoozeUntil(turn: Turn, wished: Temporal.Instant): void {
  const { now, round } = turn.talk;
  if (Temporal.Instant.compare(wished, Temporal.Instant.from(now)) <= 0) {
    turn.line('moment-past');
    return askUntilWhen(turn, 'snooze-until');
  }
  const deadline = Temporal.PlainDateTime.from(turn.dossier().deadline ?? round.calendar.deadline).toZonedDateTime(round.zone).toInstant();
  release(turn);
  turn.note({ type: 'snoozed', until: wished.toString() });
  const past = Temporal.Instant.compare(wished, deadline) > 0 && Temporal.Instant.compare(Temporal.Instant.from(now), deadline) < 0;
  turn.line(past ? 'snoozed-past-deadline' : 'snoozed', { until: { moment: wished.toString() }, deadline: { moment: deadline.toString() } });
}

/** The moments behind the usual buttons. */
export function usualMoment(which: string, now: Instant, zone: string, from: string): Temporal.Instant {
  if (which === 'in-an-hour') return Temporal.Instant.from(now).add({ hours: 1 });
  const today = Temporal.PlainDate.from(localDate(now, zone));
  const day = which === 'tomorrow' ? today.add({ days: 1 }) : today.add({ days: 8 - today.dayOfWeek });
  return day.toZonedDateTime({ timeZone: zone, plainTime: from }).toInstant();
}
