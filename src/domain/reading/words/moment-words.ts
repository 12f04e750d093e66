/** Days of the week from Monday (1), Dutch and English with short forms. */
const DAYS: readonly (readonly string[])[] = [
  ['maandag', 'monday', 'ma', 'mon'], ['dinsdag', 'tuesday', 'di', 'tue'], ['woensdag', 'wednesday', 'wo', 'wed'], ['donderdag', 'thursday', 'do', 'thu'],
  ['vrijdag', 'friday', 'vr', 'vrij', 'fri'], ['zaterdag', 'saturday', 'za', 'sat'], ['zondag', 'sunday', 'zo', 'sun'],
];
const numbers = new Map(DAYS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** 1 for Monday to 7 for Sunday, null for another word. */
export const weekdayNumber = (word: string): number | null => numbers.get(word) ?? null;

/** Full names; the short forms ("do", "zo") are words of their own and count only as a whole message. */
export const WEEKDAY = DAYS.flatMap((names) => names.slice(0, 2)).join('|');

/** Office hours for a part of the day. */
export const PART_OF_DAY: Readonly<Record<string, string>> = {
  ochtend: '09:00', morgen: '09:00', morning: '09:00', voormiddag: '09:00', middag: '13:00', afternoon: '13:00', namiddag: '15:00', avond: '19:00', evening: '19:00', tonight: '19:00',
};
