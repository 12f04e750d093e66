import { isWorkingDay } from '../calendar/working-days.ts';
import type { Fault } from './fault.ts';
import { type Rule, faultAt } from './known.ts';
import { isZone } from './people-rules.ts';

/** Faults of the calendar: days that do not exist, moments in the wrong order, a deadline when nobody works. */
export const calendarRule: Rule = ({ round }) => {
  if (!round) return [];
  const { calendar, reminders } = round;
  const moments = (['opens', 'deadline', 'closes'] as const).map((key) => ({ key, value: calendar[key], moment: momentOf(calendar[key]) }));
  const [opens, deadline, closes] = moments.map((one) => one.moment);
  return [
    ...(isZone(round.zone) ? [] : [faultAt('round', ['zone'], 'unknown-zone', { value: round.zone })]),
    ...moments.flatMap(({ key, value, moment }) => (moment ? [] : [faultAt('round', ['calendar', key], 'no-such-day', { value })])),
    ...(opens && deadline && Temporal.PlainDateTime.compare(opens, deadline) >= 0 ? [order('deadline', calendar.deadline, 'opens', calendar.opens)] : []),
    ...(closes && deadline && Temporal.PlainDateTime.compare(closes, deadline) < 0 ? [order('closes', calendar.closes, 'deadline', calendar.deadline)] : []),
    ...(deadline && !isWorkingDay(deadline.toPlainDate(), calendar.freeDays) ? [faultAt('round', ['calendar', 'deadline'], 'deadline-on-free-day', { value: calendar.deadline, weekday: deadline.dayOfWeek })] : []),
    ...(calendar.recess ?? []).flatMap(({ from, until }, index) => (until < from ? [faultAt('round', ['calendar', 'recess', index, 'until'], 'out-of-order', { name: 'until', value: until, other: 'from', limit: from })] : [])),
    ...reminders.slots.flatMap((slot, index): readonly Fault[] => {
      const origin = slot.from === 'opening' ? opens : deadline;
      if (!origin || !opens || !closes || slot.days === undefined || Temporal.PlainDateTime.compare(opens, origin) > 0) return [];
      const day = origin.toPlainDate().add({ days: slot.days });
      const outside = Temporal.PlainDate.compare(day, opens.toPlainDate()) < 0 || Temporal.PlainDate.compare(day, closes.toPlainDate()) > 0;
      return outside ? [faultAt('round', ['reminders', 'slots', index, 'days'], 'slot-outside-calendar', { name: slot.id, value: day.toString(), from: calendar.opens.slice(0, 10), until: calendar.closes.slice(0, 10) })] : [];
    }),
  ];
};

function order(key: string, value: string, other: string, otherValue: string): Fault {
  return faultAt('round', ['calendar', key], 'out-of-order', { name: key, value, other, limit: otherValue });
}

function momentOf(text: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}
