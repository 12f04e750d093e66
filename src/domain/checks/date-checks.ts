import { isParts } from '../value.ts';
import type { Item, Value } from '../value.ts';
import { type DateSpan, dateSpan, dayOfRound, yearsFrom } from './date-span.ts';
import type { Kinds, Looked, Slots } from './looked.ts';
import { previousValue } from './situation.ts';

export type DateCheck = Kinds<
  | 'before-date' | 'in-future' | 'in-past' | 'older-than-years' | 'further-than-years' | 'outside-period'
  | 'other-day-than-previous' | 'in-months' | 'after-deadline'>;

/**
 * The slots of the finding when the check's name is true of the date, else null. A date less precise than a day makes a
 * finding only when that is certain: `2026` is not in the future as long as a day of 2026 has passed. Of a list with
 * dates the first such point is told, as `found`.
 */
export function dateFinding(check: DateCheck, looked: Looked): Slots | null {
  for (const { date, text } of datesIn(looked.value)) {
    const span = dateSpan(date);
    const found = span === null ? null : judged(check, span, looked);
    if (found !== null) return { value: date, ...found, ...(text === null ? {} : { found: text }) };
  }
  return null;
}

function judged(check: DateCheck, { first, last }: DateSpan, { ref, situation }: Looked): Slots | null {
  const { today } = situation;
  switch (check.kind) {
    case 'in-future': return first > today ? { date: today } : null;
    case 'in-past': return last < today ? { date: today } : null;
    case 'before-date': return beyond((limit) => last < limit, dayOfRound(check.date, situation.round.year));
    case 'older-than-years': return last < yearsFrom(today, -check.years) ? { limit: check.years } : null;
    case 'further-than-years': return first > yearsFrom(today, check.years) ? { limit: check.years } : null;
    case 'after-deadline': return beyond((limit) => first > limit, situation.deadline.slice(0, 10));
    case 'outside-period': {
      const from = dayOfRound(check.from, situation.round.year);
      return last < from ? { date: from } : beyond((until) => first >= until, dayOfRound(check.until, situation.round.year));
    }
    case 'in-months': return first.slice(0, 7) === last.slice(0, 7) && check.months.includes(Number(first.slice(5, 7))) ? {} : null;
    case 'other-day-than-previous': {
      const previous = previousValue(situation, ref)?.value;
      const day = typeof previous === 'string' ? dateSpan(previous) : null;
      // only two whole days can be told apart: "juni" may well be the same day as last year
      if (day === null || day.first !== day.last || first !== last) return null;
      return day.first.slice(5) === first.slice(5) ? null : { previous: day.first };
    }
  }
}

const beyond = (fires: (date: string) => boolean, date: string): Slots | null => (fires(date) ? { date } : null);

function datesIn(value: Value): readonly { readonly date: string; readonly text: string | null }[] {
  if (typeof value === 'string') return [{ date: value, text: null }];
  if (typeof value !== 'object' || isParts(value)) return [];
  return value.flatMap((item: string | Item) => (typeof item === 'object' && item.date !== null ? [{ date: item.date, text: item.text }] : []));
}
