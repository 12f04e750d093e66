import { findDates } from './dates/find-dates.ts';
import { fold } from './folded.ts';
import { lastDay } from './words/months.ts';
import { PART_OF_DAY, WEEKDAY, weekdayNumber } from './words/moment-words.ts';
import { dutchNumber, englishNumber } from './words/number-words.ts';

/** A day and, when one was named, a time of day. */
export type Moment = { readonly date: string; readonly time: string | null };

/**
 * Reads until when somebody wants to wait: "morgenochtend", "over 3 dagen", "na het weekend", "3 juni om 14:00".
 * `now` is the local date (`YYYY-MM-DD`) and time (`HH:MM`); null when no moment later than now was named.
 */
export function readMoment(text: string, now: Moment & { readonly time: string }, _lang?: 'nl' | 'en'): Moment | null {
  const plain = fold(text.slice(0, 2_000)).text.trim();
  const time = timeIn(plain);
  const soon = waitIn(plain, now);
  if (soon !== null) return { date: soon.date, time: time ?? soon.time };
  const date = dayIn(plain, now);
  if (date === null) return time !== null && time > now.time ? { date: now.date, time } : time !== null && /(?<!\p{L})(?:om|at|rond)(?!\p{L})/u.test(plain) ? { date: addDays(now.date, 1), time } : null;
  if (date < now.date) return null;
  if (date === now.date && time !== null && time <= now.time) return null;
  return { date, time };
}

/** "over een uur", "over 3 dagen", "in two weeks". */
function waitIn(text: string, now: Moment & { readonly time: string }): Moment | null {
  const match = /(?<!\p{L})(?:over|in|na|after|within|binnen|nog) (?:een |ongeveer |circa |about |an? )*?(half ?uur(?:tje)?|kwartier(?:tje)?|(?:anderhalf|\d{1,3}|\p{L}+) (?:minuten|minuut|minutes|min|kwartier|uur(?:tje)?|uren|hours?|dag(?:en)?|days?|werkdagen|we[ek]+(?:en)?|weeks?|maand(?:en)?|months?)|(?:uur(?:tje)?|dag|week(?:je)?|maand|hour|day|week|month|half an hour))(?!\p{L})/u.exec(text);
  if (match === null) return null;
  const said = match[1]!;
  if (/^half/.test(said)) return later(now, 30);
  if (/^kwartier/.test(said)) return later(now, 15);
  const [word, unit] = said.includes(' ') ? (said.split(' ') as [string, string]) : ['een', said];
  const count = word === 'anderhalf' ? 1.5 : /^(?:een|a|an|paar)$/.test(word) ? (word === 'paar' ? 3 : 1) : (dutchNumber(word) ?? englishNumber(word) ?? Number(word));
  if (!Number.isFinite(count) || count <= 0 || count > 400) return null;
  if (/^min/.test(unit)) return later(now, count);
  if (/^kwartier/.test(unit)) return later(now, count * 15);
  if (/^(?:uu?r|hour)/.test(unit)) return later(now, Math.round(count * 60));
  if (/^werkdag/.test(unit)) return { date: addWorkingDays(now.date, Math.ceil(count)), time: null };
  if (/^(?:dag|day)/.test(unit)) return { date: addDays(now.date, Math.ceil(count)), time: null };
  if (/^we/.test(unit)) return { date: addDays(now.date, Math.ceil(count * 7)), time: null };
  return { date: addMonths(now.date, Math.ceil(count)), time: null };
}

function dayIn(text: string, now: Moment): string | null {
  const today = now.date;
  const weekday = dayOfWeek(today);
  const named = new RegExp(`(?<!\\p{L})(${WEEKDAY})(?:ochtend|middag|avond|morgen)?(?!\\p{L})`, 'u').exec(text)?.[1] ?? (/^(?:(?:op|volgende|aanstaande|komende) )?(ma|di|wo|do|vr|vrij|za|zo)\.?$/.exec(text)?.[1] ?? null);
  const nextMonday = addDays(today, 8 - weekday);
  const nextWeek = /(?<!\p{L})(?:volgende|komende|next|begin(?: van)? volgende|na deze) (?:week|weken)(?!\p{L})/u.test(text);
  const spelled = findDates(text, today).find((date) => date.precision === 'day' && date.month !== null && date.day !== null);
  if (spelled !== undefined) {
    const day = calendarDay(spelled.year, spelled.month!, spelled.day!, today);
    // "dinsdag 17 juni" on a Wednesday: one of the two is a slip, and nobody knows which
    return day !== null && named !== null && dayOfWeek(day) !== weekdayNumber(named) ? null : day;
  }
  if (named !== null) {
    const wanted = weekdayNumber(named)!;
    if (nextWeek) return addDays(nextMonday, wanted - 1);
    const ahead = (wanted - weekday + 7) % 7;
    return addDays(today, ahead === 0 ? 7 : ahead);
  }
  if (/(?<!\p{L})(?:overmorgen|day after tomorrow)/u.test(text)) return addDays(today, 2);
  if (/(?<!\p{L})(?:morgen(?:ochtend|middag|avond|vroeg)?|tomorrow)(?!\p{L})/u.test(text)) return addDays(today, 1);
  if (/(?<!\p{L})(?:na|after)(?: het| the)? weekend/u.test(text)) return nextMonday;
  if (/(?<!\p{L})(?:in het|this|dit|the) weekend/u.test(text)) return addDays(today, weekday >= 6 ? 7 : 6 - weekday);
  if (/(?<!\p{L})(?:eind(?:e)?|later)(?: van)?(?: de| deze)? week|end of the week|later (?:deze|this) week/u.test(text)) return weekday < 5 ? addDays(today, 5 - weekday) : addDays(nextMonday, 4);
  if (nextWeek) return /eind(?:e)? (?:van )?volgende/.test(text) ? addDays(nextMonday, 4) : /(?:mid|halverwege|midden) /.test(text) ? addDays(nextMonday, 2) : nextMonday;
  if (/(?<!\p{L})(?:volgende|next) (?:maand|month)/u.test(text)) return `${addMonths(`${today.slice(0, 7)}-01`, 1)}`;
  if (/(?<!\p{L})(?:eind(?:e)?(?: van)?(?: de| deze)? maand|end of the month)/u.test(text)) return `${today.slice(0, 8)}${lastDay(Number(today.slice(0, 4)), Number(today.slice(5, 7)))}`;
  const dayOnly = /(?<!\p{L})(?:op )?(?:de|the) (\d{1,2})(?:e|ste|de|th|st|nd|rd)(?!\p{L})/u.exec(text);
  if (dayOnly !== null) {
    const day = Number(dayOnly[1]);
    const month = Number(today.slice(8)) < day ? today.slice(0, 7) : addMonths(`${today.slice(0, 7)}-01`, 1).slice(0, 7);
    return day >= 1 && day <= lastDay(Number(month.slice(0, 4)), Number(month.slice(5))) ? `${month}-${String(day).padStart(2, '0')}` : null;
  }
  return /(?<!\p{L})(?:vandaag|vanmiddag|vanavond|vanochtend|today|tonight|this (?:afternoon|evening|morning))(?!\p{L})/u.test(text) ? today : null;
}

function timeIn(text: string): string | null {
  const clock = /(?<![\d.,/-])([01]?\d|2[0-3])[:.]([0-5]\d)(?![\d.,]*\d)(?: ?(?:uur|u|h)(?!\p{L}))?|(?<![\p{L}\d])([01]?\d|2[0-4]) ?(?:u|h)(?!\p{L})/u.exec(text);
  if (clock !== null) return stamp(Number(clock[1] ?? clock[3]), Number(clock[2] ?? 0));
  const english = /(?<!\d)(1[0-2]|[1-9])(?::([0-5]\d))? ?(am|pm|a\.m\.|p\.m\.)/.exec(text);
  if (english !== null) return stamp((Number(english[1]) % 12) + (english[3]!.startsWith('p') ? 12 : 0), Number(english[2] ?? 0));
  const hour = /(?<!\p{L})(?:om|rond|tegen|vanaf|na|at) (half )?(\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)(?: uur| o'?clock)?(?![\p{L}\d:./-])(?! (?:dag|week|uur|jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec))/u.exec(text);
  if (hour !== null && !/^(?:na|vanaf|tegen) \d+ \p{L}/u.test(text.slice(hour.index, hour.index + 20).replace(/ uur/, ''))) {
    const named = dutchNumber(hour[2]!) ?? Number(hour[2]);
    const shown = hour[1] === undefined ? named : named - 1;
    // nobody is asked to answer at three at night
    return stamp(shown < 7 && !/ochtend|nacht|morning/.test(text) ? shown + 12 : /avond|evening/.test(text) && shown < 12 ? shown + 12 : shown, hour[1] === undefined ? 0 : 30);
  }
  const part = /(?:ochtend|(?<=morgen|dag|van|the |in de )(?:middag|avond)|(?<!\p{L})middag|(?<!\p{L})avond|namiddag|morning|afternoon|evening|tonight|morgenvroeg)/u.exec(text)?.[0];
  return part === undefined ? null : (PART_OF_DAY[part] ?? '09:00');
}

function calendarDay(year: number | null, month: number, day: number, today: string): string | null {
  const own = Number(today.slice(0, 4));
  const written = (one: number) => `${one}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const chosen = year ?? (written(own) >= today ? own : own + 1);
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(chosen, month) ? written(chosen) : null;
}

const stamp = (hour: number, minute: number): string | null => (hour <= 23 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null);
const DAY = 86_400_000;
const addDays = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const dayOfWeek = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

function addWorkingDays(date: string, days: number): string {
  let at = date;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (dayOfWeek(at) <= 5) left--;
  }
  return at;
}

function addMonths(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(Math.min(Number(date.slice(8)), lastDay(year, month))).padStart(2, '0')}`;
}

function later(now: Moment & { readonly time: string }, minutes: number): Moment {
  const at = new Date(Date.parse(`${now.date}T${now.time}:00Z`) + minutes * 60_000).toISOString();
  return { date: at.slice(0, 10), time: at.slice(11, 16) };
}
