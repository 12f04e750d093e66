import type { Companied } from './number-company.ts';

const UNIT_WORDS = "(?:\\s*(?:%|€|[\\p{L}']+)){0,2}?";
const RANGE_GAP = new RegExp(`^${UNIT_WORDS}\\s*(?:-|a|tot(?: en met)?|t/m|t\\.m\\.|to|/|\\.\\.+|…|~|of|or)\\s*(?:de |een |het |misschien |wel |zelfs |hooguit |maximaal |ongeveer )*(?:€ ?|eur )?$`, 'u');
const AND_GAP = new RegExp(`^${UNIT_WORDS}\\s*(?:en|and)\\s*(?:de |een |the |a |zo'n |ongeveer |circa |about )*(?:€ ?)?$`, 'u');
/** "tussen de" or "between" directly before a number: it is one end of something. */
export const opensRange = (text: string, one: Companied): boolean => BETWEEN.test(before(text, one));
const BETWEEN = /(?<!\p{L})(?:tussen|between)(?: de| het| the| circa| ongeveer| zo'n| about| een| a| pakweg| grofweg)*\s*(?:€ ?)?$/u;
const DUTCH_RATIO = /^(?:(?:\s*[\p{L}-]+){0,3}?\s*(?:van(?: de| het| onze| alle| in totaal| totaal)*|op(?: de)?|uit(?: de)?)(?: \p{L}+e)?\s*(?:in totaal |totaal )?| : )$/u;
const ENGLISH_RATIO = /^(?:\s*[\p{L}-]+){0,3}?\s*(?:of(?: the| our| all)*|out of(?: the| our| all)*|in)\s*$/u;
const FROM = /(?<!\p{L})(?:van|from)(?: de| het| ongeveer| circa)?\s*(?:€ ?)?$/u;
const TOWARDS = new RegExp(`^${UNIT_WORDS}\\s*(?:naar|to)\\s*(?:€ ?)?$`, 'u');

/** "50.000, maar bijgesteld naar 65.000". */
const ADJUSTED = /(?<!\p{L})(?:bijgesteld|verhoogd|verlaagd|opgehoogd|teruggebracht|aangepast|gewijzigd|gecorrigeerd|adjusted|raised|lowered|corrected)(?: is| zijn)? (?:naar|tot|op|to)\s*(?:€ ?)?$/u;
const NOT_DONE = /\d|[.!?]\s|(?<!\p{L})(?:niet|nooit|wordt|worden|gaat|zou|zouden|mogelijk|misschien|straks|volgend|komend|not|may|will|would)(?!\p{L})/u;

const gap = (text: string, a: Companied, b: Companied): string | null =>
  b.start - a.end > 60 ? null : text.slice(a.end, b.start);
const before = (text: string, one: Companied, reach = 40): string => text.slice(Math.max(0, one.start - reach), one.start);

/** "300 à 350", "tussen de 300 en 350", "300 of 350": two ends or two alternatives instead of one number. */
export function isRange(text: string, a: Companied, b: Companied, english: boolean): boolean {
  const between = gap(text, a, b);
  if (between === null || isShift(text, a, b)) return false;
  if (b.sign === '-' && between.trim() === '') return true;
  // "veertig vijftig", "41 42 zoiets"
  if (/^,? $/.test(between) && a.form === b.form && a.magnitude === null && a.percent === null && a.value < b.value && b.value <= 1.5 * a.value && a.words.length <= (a.form === 'words' ? 4 : 0)) return true;
  if (AND_GAP.test(between)) return BETWEEN.test(before(text, a));
  if (english && /\bof\b/.test(between)) return false;
  return RANGE_GAP.test(between);
}

/** "3 van de 12", "1 op de 4", "3 out of 12". */
export function isRatio(text: string, a: Companied, b: Companied, english: boolean): boolean {
  const between = gap(text, a, b);
  if (between === null || a.form === 'fraction' || b.form === 'fraction' || b.percent !== null || a.percent !== null) return false;
  return DUTCH_RATIO.test(between) || (english && ENGLISH_RATIO.test(between));
}

/** "van 262 naar 269,5": the first is the old value. */
export function isShift(text: string, a: Companied, b: Companied): boolean {
  const between = gap(text, a, b);
  return between !== null && ((TOWARDS.test(between) && (FROM.test(before(text, a)) || /naar/.test(between))) || (ADJUSTED.test(between) && !NOT_DONE.test(between)));
}

const OLD = /(?<!\p{L})(?:vorig jaar|vorige keer|het jaar (?:er)?voor|jaar eerder|eerder|vorige opgave|last year|previous year|previously|year before|afgelopen jaar|toen|vroeger|voorheen|tegenover|ten opzichte van|t\.o\.v\.?|vergeleken met|compared (?:to|with))(?!\p{L})/u;

/** True for the figure of an earlier year, told by the words of its own clause. `pastYears` are written years before the one asked. */
export function isPrevious(text: string, one: Companied, clauseText: string, pastYears: readonly string[]): boolean {
  if (inBrackets(text, one, pastYears)) return true;
  const ahead = before(text, one, 30);
  if (/(?<!\p{L})(?:was|waren|waren er|was het|waren het|tegen|tegenover|vs\.?|versus|compared to|were|up from|down from|kwam van|kwamen van|dan)(?: de)?\s*$/u.test(ahead) && (OLD.test(clauseText) || pastYears.some((year) => clauseText.includes(year)) || one.inParentheses || /(?:tegen|tegenover|vs\.?|versus|from)\s*$/.test(ahead))) return true;
  if (OLD.test(clauseText) && !COMPARED.test(clauseText)) return true;
  return pastYears.some((year) => clauseText.includes(year)) && !COMPARED.test(clauseText);
}

/** "268 (stand 2024, …)": the year stands in brackets behind its figure, and no other figure with it. */
const inBrackets = (text: string, one: Companied, pastYears: readonly string[]): boolean => {
  const said = /^(?:\s*\p{L}+)?\s*\((?:stand|cijfers?|peildatum|jaar|van|uit|over|per|eind|ultimo|\s)*((?:19|20)\d\d)(?=[,;)])/u.exec(text.slice(one.end, one.end + 50))?.[1];
  return said !== undefined && pastYears.includes(said);
};

const COMPARED = /(?<!\p{L})(?:meer|minder|erbij|hoger|lager|gestegen|gedaald|toegenomen|afgenomen|gezakt|more|fewer|higher|lower) (?:dan|sinds|t\.o\.v|than|since|ten opzichte|vergeleken)/u;

const MORE_AFTER = /^(?:\s*(?:%|procent(?:punt)?|percent|€|[\p{L}]+)){0,2}?\s*(?:erbij|er bij|bij ?gekomen|meer|minder|hoger|lager|eraf|er af|gestegen|gedaald|toegenomen|afgenomen|gezakt|verminderd|gekrompen|geslonken|teruggelopen|more|fewer|less|higher|lower|up|down|additional|increase|decrease|bovenop|extra)(?!\p{L})(?! (?:of|or) )/u;
const MORE_BEFORE = /(?<!\p{L})(?:(?:gestegen|gedaald|toegenomen|afgenomen|gegroeid|gekrompen|verhoogd|verlaagd|gezakt|zakten?|zakt|daalden?|steeg|stegen|groeiden?|krompen|kromp|geslonken|slonk|teruggelopen|verminderd|vermindering|(?:neemt|nemen|nam|namen)(?: af| toe)?|stijgt|daalt|stijging|daling|toename|afname|groei|krimp|plus|winst|increased|decreased|grew|rose|fell|dropped|up|down|increase|decrease|growth)(?: (?:met|van|by|of))?|er zijn er|erbij|er kwamen(?: er)?|er gingen(?: er)?|(?:bijgesteld|opgehoogd|opgeplust) met)\s*(?:ruim|circa|zo'n|ongeveer|bijna|about)?\s*(?:€ ?)?$/u;

/** "34,5 erbij", "gestegen met 13", "+5": a change and not a level. */
export function isChange(text: string, one: Companied): boolean {
  if (one.sign === '+') return true;
  const behind = text.slice(one.end, one.end + 60);
  if (MORE_AFTER.test(behind)) return !/^\s*(?:of|en|or|and) (?:meer|minder)/.test(behind);
  const ahead = before(text, one);
  const match = MORE_BEFORE.exec(ahead);
  return match !== null && !/^er zijn er/.test(match[0]);
}

/** True when a change is downward. */
export const isDecrease = (text: string, one: Companied): boolean =>
  one.sign === '-' || /(?:minder|lager|eraf|er af|gedaald|afgenomen|gezakt|verminderd|gekrompen|geslonken|teruggelopen| af(?!\p{L})|fewer|less|lower|down|decrease)/u.test(text.slice(one.end, one.end + 40)) ||
  /(?:gedaald|afgenomen|gekrompen|verlaagd|gezakt|zakte|zakt|daalde|kromp|geslonken|slonk|teruggelopen|verminder|daalt|daling|afname|krimp|er gingen|decreased|fell|dropped|down)/.test(before(text, one, 30));

const TOTAL_BEFORE = /(?<!\p{L})(?:in totaal|totaal|totale|samen|opgeteld|bij elkaar|alles bij elkaar|dus|total|in total|altogether|together|maakt|komt uit op|kom(?:t|en)? (?:ik |we |je )?(?:dan )?(?:uit )?op|som|sum|so)(?: (?:is|zijn|er|dat|het|van|op|komt|dan|uit|we|ik|hebben|heb|gaat|om|of|makes|aantal|banen|nog|weer|ongeveer|circa|ruim|zo'n))*[\s:=]*$|=\s*$/u;
const TOTAL_AFTER = /^(?:\s*[\p{L}]+){0,3}?\s*(?:in totaal|totaal|samen|bij elkaar|opgeteld|alles bij elkaar|in total|total|altogether|together)(?!\p{L})/u;

/** "samen 200", "200 in totaal", "dus 537". */
export function isTotal(text: string, one: Companied): boolean {
  return TOTAL_BEFORE.test(before(text, one)) || TOTAL_AFTER.test(text.slice(one.end, one.end + 40));
}

const ASIDE = /(?<!\p{L})(?:waarvan|van wie|van wie er|waaronder|onder wie|inclusief|incl\.?|exclusief|excl\.?|verdeeld over|verspreid over|bij|door|of which|including|excluding|across|spread over|naast|uit|met|in|op|aan|with|at|waarvoor|over)(?: (?:er|nog|ook|in totaal|de|zo'n|circa|ca\.?|ongeveer|ruim|bijna|een stuk of|een kleine|een dikke|rond(?: de)?|about|some|roughly))*\s*$/u;

/** True for a number that only details another ("waarvan 5 door pensioen", "verdeeld over 12 gemeenten"). */
export const isAside = (text: string, one: Companied): boolean => one.inParentheses || ASIDE.test(before(text, one, 30));
