import { clarify } from '../answer.ts';
import type { Ask, Reading } from '../reading.ts';
import type { Scene } from '../scene.ts';
import type { Companied } from './number-company.ts';

/** "54% van 200", "de helft van 100": the number asked is the share of that one, or it is not. */
export function partOfWhole({ folded, numbers }: Scene, number: Companied): Reading | null {
  const share = numbers.find((one) => (one.percent === 'percent' || one.form === 'fraction') && one.end <= number.start && /^\s*(?:%|procent|percent|pct)?\s*(?:van|of)(?: de| het| onze| the)?\s*$/.test(folded.text.slice(one.end, number.start)));
  if (share === undefined) return null;
  const part = share.form === 'fraction' ? share.value : share.value / 100;
  return clarify(folded, 'ratio', [tidy(part * number.value)], [share.start, number.end]);
}

/** "45 in Q4" where a whole year is asked; at a moment in the year it is the level of that moment. */
export function isPartOfYear({ folded: { text }, ask, dates }: Scene, number: Companied): boolean {
  if (SEVERAL_YEARS.test(text.slice(number.end, number.end + 50)) && !/jaren|20\d\d ?(?:-|t\/m|tot|en) ?20\d\d|years/iu.test(ask.question)) return true;
  if (!/(?<!\p{L})(?:in|over|gedurende|during) (?:het (?:hele )?jaar )?20\d\d|afgelopen jaar/iu.test(ask.question) || /kwartaal|maand|halfjaar|week|december|peil|eind|ultimo|quarter|month/i.test(ask.question)) return false;
  return dates.some(({ precision, start, end }) => (precision === 'quarter' || precision === 'half' || precision === 'month' || precision === 'week') &&
    /^(?: \p{L}+){0,2} ?:? ?$|^[: ]*$/u.test(start >= number.end ? text.slice(number.end, start) : end <= number.start ? text.slice(end, number.start) : '-'));
}

/** "12 bij Defensie, van de rest weet ik het niet": a part, and nobody here knows the whole. */
export function isPartOnly(text: string, { start, end }: Companied): boolean {
  const ahead = /(?<!\p{L})(?:bij|in|voor)(?! (?:totaal|het|ieder|elk))(?: de| onze)? \p{L}{3,}(?: (?:zijn|waren|hebben|heb|weet|er|het|we|ik|al|zeker|alleen))*\s*$/u.test(text.slice(Math.max(0, start - 50), start));
  return REST_UNKNOWN.test(text.slice(end)) && (ahead || /^(?:\s*\p{L}+){0,2}?\s*(?:bij|in|voor)(?! (?:totaal|20\d\d|het jaar|(?:de |het )?(?:hele|gehele))) (?:de |het |onze )?\p{L}{3,}/u.test(text.slice(end, end + 40)));
}

const REST_UNKNOWN = /(?<!\p{L})(?:de rest|rest|de andere[n]?|de overige[n]?|overige|the rest|the others)(?: (?!volgt|komt|stuur)\p{L}+){0,5}? (?:niet|nie|onbekend|geen|unknown|not|don't|no)(?!\p{L})/u;

const SEVERAL_YEARS = /^(?:\s*(?:€|\p{L}+))?\s*(?:over|voor|verdeeld over|verspreid over|for)(?: de)?(?: periode)?(?: komende)? (?:(?:\d{1,2}|twee|drie|vier|vijf|two|three|four|five) (?:jaar|years)|20\d\d ?(?:-|t\/m|tot en met|tot|en|\/) ?20\d\d)(?!\p{L})/u;

/** "30 per kwartaal", unless the question asks it that way or a whole year is meant. */
export function isRate(number: Companied, ask: Ask): boolean {
  if (number.per === null) return false;
  const question = ask.question.toLowerCase();
  if (question.includes(`per ${number.per}`) || question.includes(`/${number.per}`)) return false;
  if (ONE_PERSON.test(number.per) && ASKED_EACH.test(question)) return false;
  return !(/^(?:jaar|year)$/.test(number.per) && !/per (?:week|maand|dag|kwartaal)/.test(question));
}

/** A job, a place and a participant are one person each: "pp" answers "per baan". */
const ONE_PERSON = /^(?:persoon|pers|medewerker|werknemer|deelnemer|kandidaat|baan|plek|plaats|person|head|employee|job)$/;
const ASKED_EACH = /(?<!\p{L})per (?:persoon|medewerker|werknemer|deelnemer|kandidaat|baan|plek|plaats|person|head|employee|job)(?!\p{L})/u;

const tidy = (value: number): number => Number(value.toPrecision(12));
