import { answer, clarify } from './answer.ts';
import { afterCorrection } from './corrections.ts';
import { type Settled, questionYear, settleDates } from './dates/settle-dates.ts';
import { contentStems } from './numbers/shared-words.ts';
import { readRecess } from './read-recess.ts';
import type { Ask, Reading } from './reading.ts';
import type { Scene } from './scene.ts';

/** Reads one moment, as precise as it was given: `2025-06-30`, `2025-06`, `2025-Q2`, `2025`. */
export function readDate(scene: Scene): Reading {
  const { folded, ask } = scene;
  const { text } = folded;
  const dates = settleDates(scene);
  if (dates.length === 0) return withoutDate(scene);
  const standing = afterCorrection(text, dates);
  const pair = standing.slice(1).map((second, index) => [standing[index]!, second] as const).find(([a, b]) => /^\s*(?:t\/m|tot(?: en met)?|-|to|until|through|en|and|of|or)\s*$/.test(text.slice(a.end, b.start)));
  const main = chosen(scene, standing);
  if (main === null || (pair !== undefined && pair.includes(main))) {
    const values = standing.map((date) => date.value ?? date.inYear(ask.year)).filter((value) => value !== null);
    const alternatives = pair === undefined || /(?:^|\s)(?:of|or)\s/.test(text.slice(pair[0].end, pair[1].start));
    return clarify(folded, alternatives ? 'several-values' : 'range', values, [standing[0]!.start, standing.at(-1)!.end]);
  }
  return settle(scene, main);
}

function settle(scene: Scene, date: Settled): Reading {
  const { folded, ask } = scene;
  const at = [date.start, date.end] as const;
  const { precision } = date.mention;
  if (precision === 'school-year') return clarify(folded, 'range', [], at);
  if (date.invalid) return clarify(folded, 'invalid-date', [], at);
  // "vorig jaar 262, nu 268" answers another question
  if (precision === 'year' && !/\d/.test(folded.text.slice(date.start, date.end)) && scene.numbers.some((number) => !number.article && (number.start >= date.end || number.end <= date.start))) return clarify(folded, 'no-value', [], at);
  const ahead = folded.text.slice(Math.max(0, date.start - 30), date.start);
  if (precision === 'day' && /(?<!\p{L})(?:week|weekend) (?:van|voor|na|of)(?: de)?\s*$/u.test(ahead)) return clarify(folded, 'vague', date.value === null ? [] : [date.value], at);
  const deadline = /(?<!\p{L})(?:voor|uiterlijk(?: op| per| voor)?|op zijn laatst|niet later dan|tegen|by|before|no later than|until|tot)(?: het| de)?\s*$/u.test(ahead);
  // "volgt op 3 maart" may be the answer that follows and not the thing asked about
  if (/^\s*(?:(?:dat|dit|het|die|antwoord) )?(?:volgt|volgen) (?:nog )?(?:op )?$/u.test(folded.text.slice(0, date.start))) return clarify(folded, 'vague', date.value === null ? [] : [date.value], at);
  const before = /(?<![\p{L}\d])(\d{1,2})(?:e|ste|de)? ?(of|or|\/|t\/m|tot|-|en|and|to) ?(?:de )?$/u.exec(ahead);
  if (before !== null && date.mention.precision === 'day' && Number(before[1]) <= 31) return clarify(folded, /of|or|\//.test(before[2]!) ? 'several-values' : 'range', [], at);
  const closes = ENDS.test(ask.question) && /(?<!\p{L})(?:tot(?: en met)?|t\/m|until|till|through|per|op)(?: het| de)?\s*$/u.test(ahead);
  const open = /(?<!\p{L})(?:na|later dan|eerder dan|niet eerder dan|op zijn vroegst|vanaf op zijn vroegst|after|later than|not before)(?: het| de)?\s*$/u.test(ahead);
  const notThen = /(?<!\p{L})(?:niet|not)(?: meer)?(?: voor| op| per| in| before| on)?(?: de| het)?\s*$/u.test(ahead);
  const orLater = /^\s*(?:of|or) (?:later|eerder|earlier|iets later|iets eerder)/.test(folded.text.slice(date.end, date.end + 20));
  if (open || orLater || notThen || (deadline && !closes && !isPlanned(ask.question, ask.today))) return clarify(folded, 'bound', date.value === null ? [] : [date.value], at);
  if (date.value === null) return clarify(folded, 'year-missing', likelyYears(date, ask), at);
  const asked = questionYear(ask.question);
  if (asked !== null && date.yearSaid && date.mention.year !== asked && date.mention.year !== null) return clarify(folded, 'out-of-range', [date.value], at);
  if (!isPlanned(ask.question, ask.today) && ONLY_PLANNED.test(clauseOf(folded.text, date))) return clarify(folded, 'vague', [date.value], at);
  if (!isPlanned(ask.question, ask.today) && CALLED_OFF.test(folded.text.slice(date.end))) return clarify(folded, 'vague', [date.value], at);
  const done = clauseOf(folded.text, date).replace(/\(.*$/s, '');
  if (isOtherAct(done, ask.question) && !contentStems(done).some((word) => contentStems(ask.question).includes(word))) return clarify(folded, 'no-value', [date.value], at);
  if (OPPOSITE.test(clauseOf(folded.text, date)) && !OPPOSITE.test(ask.question.toLowerCase())) return clarify(folded, 'no-value', [date.value], at);
  if (precision === 'month' && /(?<!\p{L})(?:eerste|tweede|derde|vierde|laatste|first|second|third|last) (?:week|weekend|\p{L}+dag|day|\p{L}+day) (?:van|in|of)(?: de| het)?\s*$/u.test(ahead)) return clarify(folded, 'vague', [date.value], at);
  return answer(folded, date.value, at, { approx: date.approx ?? hedged(folded.text) });
}

/** Of what is still to come only the next is likely; what was may be of the year reported on or the one before. */
function likelyYears({ inYear }: Settled, { question, today, year }: Ask): readonly string[] {
  const now = Number(today.slice(0, 4));
  const values = (isPlanned(question, today) ? [now, now + 1] : [year, year - 1]).map(inYear).filter((value) => value !== null);
  return isPlanned(question, today) ? values.filter((value) => value >= today.slice(0, value.length) || value.includes('-Q') || value.includes('-W')).slice(0, 1) : values;
}

/** What was planned need not have happened. */
const ONLY_PLANNED = /(?<!\p{L})(?:(?<!(?:zoals|als|conform|volgens) )gepland|ingepland|de bedoeling|voorzien|zou(?:den)?|beoogd|afgelast|uitgesteld|geschrapt|ging niet door|planned|scheduled|was to|postponed|cancelled)(?!\p{L})/u;

/** "1 maart, uitgesteld": behind the date it did not come about. */
const CALLED_OFF = /^[,;.(\s-]*(?:(?:maar|but|is|werd|toen|dat|die|was|helaas) )*(?:uitgesteld|afgelast|geschrapt|ging niet door|gaat niet door|niet doorgegaan|postponed|cancelled)(?!\p{L})/u;

const OPPOSITE = /(?<!\p{L})(?:gesloten|dicht|gestopt|beeindigd|ingetrokken|opgeheven|afgewezen|verworpen|closed|stopped|ended|rejected|withdrawn)(?!\p{L})/u;

function clauseOf(text: string, { start, end }: Settled): string {
  const ahead = /[^,;.!?\n(]*$/.exec(text.slice(Math.max(0, start - 80), start))![0];
  return ahead + text.slice(start, end) + (/^[^,;.!?\n]*/.exec(text.slice(end, end + 80))?.[0] ?? '');
}

/** The one date meant: outside brackets, or the one whose words are the question's. */
function chosen({ folded, ask }: Scene, dates: readonly Settled[]): Settled | null {
  const { text } = folded;
  const distinct = (some: readonly Settled[]) => new Set(some.map((date) => date.value ?? `${date.mention.month}-${date.mention.day}`)).size === 1;
  if (distinct(dates)) return dates.at(-1)!;
  const outside = dates.filter((date) => !/\([^)]*$/.test(text.slice(Math.max(0, date.start - 80), date.start)));
  if (outside.length > 0 && distinct(outside)) return outside[0]!;
  const asked = new Set(contentStems(ask.question));
  const own = outside.map((date, index) => {
    const from = index === 0 ? 0 : outside[index - 1]!.end;
    const to = outside[index + 1]?.start ?? text.length;
    const clause = text.slice(Math.max(from, date.start - 60), Math.min(to, date.end + 40));
    return { date, hits: contentStems(clause).filter((word) => asked.has(word)).length, doubt: /officieel|feitelijk|eigenlijk|formeel|volgens/.test(clause) };
  });
  if (own.some((each) => each.doubt)) return null;
  const about = outside.some((date) => /^\s*(?:en|and)(?!\p{L})/u.test(clauseOf(text, date))) ? [] : outside.filter((date) => !isOtherAct(clauseOf(text, date), ask.question));
  if (about.length === 1) return about[0]!;
  const best = own.filter((each) => each.hits > 0);
  return best.length === 1 ? best[0]!.date : null;
}

/** "gepubliceerd op 1 december": something else was done that day than was asked about. */
function isOtherAct(clause: string, question: string): boolean {
  const act = OTHER_ACT.exec(clause)?.[0];
  return act !== undefined && !question.toLowerCase().includes(act.replace(/^ge|(?:d|t|en)$/g, ''));
}

const OTHER_ACT = /(?<!\p{L})(?:gepubliceerd|verstuurd|verzonden|bekendgemaakt|geplaatst|aangekondigd|besproken|opgestuurd|ingestuurd|published|sent|announced|discussed)(?!\p{L})/u;

/** A question about an end: there "tot 31 december" names it. */
const ENDS = /(?<!\p{L})(?:loopt|lopen|liep|liepen) .{0,80}(?:af|door)(?!\p{L})|afloopt|afgelopen|eindigt|eindigen|eindigde|einddatum|tot wanneer|tot welke|vervalt|geldig|expires?|end(?:s|ed)?(?!\p{L})|until when/iu;

/** A question about what is still to come; there a deadline is the date meant. */
export function isPlanned(question: string, today: string): boolean {
  const year = questionYear(question);
  return /verwacht|gepland|plant u|planning|voorzien|wordt|worden|zal |zullen|gaat u|komt|deadline|uiterlijk|expect|will|planned|due/i.test(question) || PRESENT.test(question.trim()) || (year !== null && year > Number(today.slice(0, 4)));
}

/** "Wanneer publiceert u …?" asks for what is still to come; "wanneer is … besproken?" for what was. */
const PRESENT = /^(?:wanneer|op welke datum|in welke maand|per wanneer) (?!is(?!\p{L})|was|zijn|waren|heeft|hebben|had|werd|liep|ging|begon|startt?e|kwam|vond|kon|mocht|bent|loopt|lopen|eindig|vervalt|geldt)\p{L}+(?:t|en) (?:u|jullie|uw|de|het|een)(?!\p{L})/iu;

const hedged = (text: string): readonly [number, number] | null => {
  const match = /(?<!\p{L})(?:denk ik|ik denk|volgens mij|waarschijnlijk|vermoedelijk|ik gok|gok ik|ik vermoed|hopelijk|mits|tenzij|onder voorbehoud|als alles|als de|als het|als er|of daaromtrent|ofzo|of zo|zoiets|streven|geloof ik|ik geloof|ongeveer|schat ik|uit mijn hoofd|dacht ik|i think|probably|naar verwachting|misschien)(?!\p{L})/u.exec(text);
  return match === null ? null : [match.index, match.index + match[0].length];
};

function withoutDate({ folded, dates, ask }: Scene): Reading {
  const { text } = folded;
  const recess = readRecess(text, ask.recesses ?? [], ask.today, !isPlanned(ask.question, ask.today));
  // after a recess is no day but the month that then begins or runs; before it is a deadline
  if (recess !== null) return clarify(folded, 'vague', [recess.side === 'after' ? recess.day.slice(0, 7) : recess.day], [recess.start, recess.end]);
  if (dates.length > 0 || /(?<!\p{L})(?:zomer|winter|lente|voorjaar|najaar|herfst|reces|vakantie|kerst|pasen|binnenkort|lang geleden|ooit|recent|onlangs|soon|recently)(?!\p{L})/u.test(text)) return clarify(folded, 'vague');
  if (/(?<!\p{L})(?:geleden|ago|over \p{L}+ (?:weken|maanden|dagen|jaar)|volgende week|vorige week|next week|last week)(?!\p{L})/u.test(text)) return clarify(folded, 'relative');
  if (/\d{1,4}[-/.]\d{1,4}/.test(text)) return clarify(folded, 'invalid-date');
  return clarify(folded, /(?<!\p{L})de \d{1,2}(?:e|ste|de)(?!\p{L})/u.test(text) ? 'year-missing' : 'no-value');
}
