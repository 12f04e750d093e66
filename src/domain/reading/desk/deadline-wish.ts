import { findDates } from '../dates/find-dates.ts';
import { SMALL_NUMBERS } from '../words/desk-words.ts';

/** What a deadline should become: a wall-clock moment (`2026-07-10T17:00`), or a number of days after what it is now. */
export type DeadlineWish = { readonly moment: string } | { readonly daysLater: number };

const WEEKDAYS: readonly (readonly string[])[] = [
  ['maandag', 'monday'], ['dinsdag', 'tuesday'], ['woensdag', 'wednesday'], ['donderdag', 'thursday'], ['vrijdag', 'friday'], ['zaterdag', 'saturday'], ['zondag', 'sunday'],
];
const WEEKDAY = WEEKDAYS.flat().join('|');
const AMOUNT = `(\\d{1,2}|${Object.keys(SMALL_NUMBERS).join('|')})`;
const LATER = new RegExp(`(?<![\\p{L}\\d])${AMOUNT}(?: extra)? (dag|dagen|day|days|week|weken|weeks)(?:'s?)?(?![\\p{L}])`, 'u');

/**
 * The moment in "naar vrijdag 10 juli om 17:00", "10-7", "morgen 12 uur", "een week later", out of plain text.
 * Without a time of day it is `time` (`17:00`). A date without a year is the first on or after `today`.
 * Null when no day is named, when two are, when a weekday does not fit its date, or when "5 uur" may be morning or afternoon.
 */
export function readDeadlineWish(text: string, today: string, time: string): DeadlineWish | null {
  const clock = readClock(text);
  if (clock === 'unclear') return null;
  const body = clock === null ? text : text.slice(0, clock.start) + ' ' + text.slice(clock.end);
  const days = findDates(body, today).filter((date) => date.precision === 'day' && date.day !== null && date.month !== null);
  const weekday = new RegExp(`(?<!\\p{L})(${WEEKDAY})(?!\\p{L})`, 'u').exec(body)?.[1] ?? null;
  if (days.length > 1) return null;
  const [date] = days;
  if (date === undefined) return weekday === null ? readLater(body) : momentOf(nextWeekday(weekday, body, today), clock?.time ?? time);
  const day = dayOf(date.year, date.month!, date.day!, today);
  if (day === null || (weekday !== null && !WEEKDAYS[day.dayOfWeek - 1]!.includes(weekday))) return null;
  return momentOf(day, clock?.time ?? time);
}

function momentOf(day: Temporal.PlainDate, time: string): DeadlineWish {
  return { moment: `${day.toString()}T${time}` };
}

function dayOf(year: number | null, month: number, day: number, today: string): Temporal.PlainDate | null {
  const from = Temporal.PlainDate.from(today);
  const on = (y: number) => {
    try {
      return Temporal.PlainDate.from({ year: y, month, day }, { overflow: 'reject' });
    } catch {
      return null;
    }
  };
  if (year !== null) return on(year);
  const first = on(from.year);
  return first === null || Temporal.PlainDate.compare(first, from) >= 0 ? first : on(from.year + 1);
}

/** "vrijdag" is the first Friday after today; "volgende week vrijdag" the one in the week after this. */
function nextWeekday(word: string, text: string, today: string): Temporal.PlainDate {
  const from = Temporal.PlainDate.from(today);
  const wanted = WEEKDAYS.findIndex((names) => names.includes(word)) + 1;
  if (/volgende week|next week/.test(text)) return from.add({ days: 8 - from.dayOfWeek + wanted - 1 });
  return from.add({ days: ((wanted - from.dayOfWeek + 6) % 7) + 1 });
}

function readLater(text: string): DeadlineWish | null {
  const match = LATER.exec(text);
  if (match === null) return null;
  const amount = SMALL_NUMBERS[match[1]!] ?? Number(match[1]);
  return amount < 1 ? null : { daysLater: amount * (/^w/.test(match[2]!) ? 7 : 1) };
}

function readClock(text: string): { readonly time: string; readonly start: number; readonly end: number } | 'unclear' | null {
  const exact = /(?<![\d.-])(?:om )?([01]?\d|2[0-3])(?::|\.(?=\d\d ?(?:u|uur)(?!\p{L})))([0-5]\d)(?: ?(?:u|uur|h))?(?![\p{L}\d.-])/u.exec(text) ?? /(?<=t)([01]\d|2[0-3]):([0-5]\d)/.exec(text);
  if (exact !== null) return found(exact, Number(exact[1]), exact[2]!);
  const half = /(?<![\d.-])(?:om |at |by )?(1?\d|2[0-3]) ?(?:(uur|u|h|o'clock)(?!\p{L})|(am|pm)(?!\p{L}))/u.exec(text);
  if (half === null) return null;
  const hour = Number(half[1]);
  if (half[3] !== undefined) return hour > 12 ? 'unclear' : found(half, (hour % 12) + (half[3] === 'pm' ? 12 : 0), '00');
  return hour < 8 ? 'unclear' : found(half, hour, '00');
}

function found(match: RegExpExecArray, hour: number, minutes: string) {
  const start = match.index > 0 && match.input[match.index - 1] === 't' ? match.index - 1 : match.index;
  return { time: `${String(hour).padStart(2, '0')}:${minutes}`, start, end: match.index + match[0].length };
}
