export type HolidayName =
  | 'new-year' | 'easter-sunday' | 'easter-monday' | 'kings-day' | 'liberation-day' | 'ascension'
  | 'whit-sunday' | 'whit-monday' | 'christmas' | 'second-christmas';
export type Holiday = { readonly name: HolidayName; readonly day: string };

/**
 * The public holidays of the Netherlands in a year, in order of date; days as `2026-05-05`.
 * From article 3, first paragraph, of the Algemene termijnenwet, with the Sundays of Easter and Whitsun. The fifth of
 * May counts every year: government offices close on it each year, and everybody in a round works for government or education.
 * Good Friday is left out: the law only equates it with a holiday for counting legal terms, and offices are open.
 * A round that wants it off names it among its free days.
 */
export function dutchHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const fromEaster = (days: number) => easter.add({ days }).toString();
  const on = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day }).toString();
  const holidays: readonly Holiday[] = [
    { name: 'new-year', day: on(1, 1) },
    { name: 'easter-sunday', day: fromEaster(0) },
    { name: 'easter-monday', day: fromEaster(1) },
    { name: 'kings-day', day: kingsDay(year).toString() },
    { name: 'liberation-day', day: on(5, 5) },
    { name: 'ascension', day: fromEaster(39) },
    { name: 'whit-sunday', day: fromEaster(49) },
    { name: 'whit-monday', day: fromEaster(50) },
    { name: 'christmas', day: on(12, 25) },
    { name: 'second-christmas', day: on(12, 26) },
  ];
  return holidays.toSorted((a, b) => a.day.localeCompare(b.day));
}

/** The holidays of a year as days; worked out once a year, as a plan asks it for every day. */
export function holidayDays(year: number): ReadonlySet<string> {
  let days = known.get(year);
  if (!days) known.set(year, days = new Set(dutchHolidays(year).map((holiday) => holiday.day)));
  return days;
}
const known = new Map<number, ReadonlySet<string>>();

/** Easter Sunday of the Gregorian calendar, by the computus of Meeus, Jones and Butcher. */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const place = epact + toSunday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(place / 31), day: (place % 31) + 1 });
}

/** 27 April, the King's birthday, and the day before it when that is a Sunday (since 2014). */
function kingsDay(year: number): Temporal.PlainDate {
  const birthday = Temporal.PlainDate.from({ year, month: 4, day: 27 });
  return birthday.dayOfWeek === 7 ? birthday.subtract({ days: 1 }) : birthday;
}
