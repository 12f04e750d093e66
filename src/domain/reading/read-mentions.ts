import { findDates } from './dates/find-dates.ts';
import { fold, spanOf } from './folded.ts';
import { isEnglish } from './language.ts';
import { findNumbers } from './numbers/find-numbers.ts';
import { type Companied, withCompany } from './numbers/number-company.ts';
import { isChange, isDecrease, isShift } from './numbers/number-relations.ts';
import type { Span } from './reading.ts';
import { unitOf } from './words/unit-words.ts';

/** One figure in a text with the part it plays. `value` of a percentage is 12.5 for 12,5%. */
export type Mention = {
  readonly value: number;
  readonly span: Span;
  readonly kind: 'count' | 'percent' | 'percent-point' | 'money' | 'year' | 'date-part';
  readonly relation: 'change-up' | 'change-down' | 'share-of-goal' | 'previous-year' | null;
  /** The unit or noun behind it in plain letters ("banen", "uur"), null when none. */
  readonly unit: string | null;
  readonly approx: boolean;
};

const GOAL = /(?<!\p{L})(?:doel(?:stelling|en)?|streef(?:getal|cijfer|waarde)?|norm|target|goal|quotum|opgave|ambitie|taakstelling|afspraak)(?!\p{L})/u;
const REACHED = /(?<!\p{L})(?:(?:zitten?|staan|staat|zit|komen|kom) (?:we |wij |ik |nu |daarmee |dan |inmiddels )*(?:nu )?(?:op|aan|uit op)|gehaald|gerealiseerd|bereikt|behaald|realisatie|reached|achieved|we are at)(?!\p{L})/u;
const EARLIER = /(?<!\p{L})(?:vorig jaar|het jaar (?:er)?voor|een jaar eerder|jaar eerder|last year|year before|previous year|was|waren)(?!\p{L})/u;

/** Finds every figure of a text, with what is said of it. `today` (`YYYY-MM-DD`) and `year`, the year reported on, settle years. */
export function readMentions(text: string, when: { readonly today: string; readonly year: number }): readonly Mention[] {
  const folded = fold(text.slice(0, 100_000));
  const english = isEnglish(folded.text);
  const dates = findDates(folded.text, when.today).filter((date) => !date.bare && /\d/.test(folded.text.slice(date.start, date.end)));
  const inDates: readonly Mention[] = dates.map((date) => ({
    value: date.precision === 'year' ? date.year! : (date.day ?? date.part ?? date.month ?? date.year ?? 0),
    span: spanOf(folded, date.start, date.end), kind: date.precision === 'year' ? 'year' : 'date-part', relation: null, unit: null, approx: false,
  }));
  const numbers = withCompany(folded, findNumbers(folded, english, dates.map((date) => [date.start, date.end] as const)))
    .filter((one) => !one.article && !one.ordinal && !one.malformed && !one.label && Number.isFinite(one.value));
  const mentions = numbers.map((one, index) => toMention(one, numbers[index + 1]));
  return [...inDates, ...mentions].sort((a, b) => a.span.start - b.span.start);

  function toMention(one: Companied, next: Companied | undefined): Mention {
    const noun = one.words.find((word) => word.text.length > 2 && !/^(?:naar|per|tot|en|of|in|op|is|was|van|de|het|bij|procent|percent|pct|procentpunt|euro|erbij|meer|minder|dan|hoger|lager|nieuwe)$/.test(word.text))?.text ?? null;
    return {
      value: one.form === 'fraction' ? one.value * 100 : one.value,
      span: spanOf(folded, one.start, one.end),
      kind: one.percent === 'point' ? 'percent-point' : one.percent !== null || one.form === 'fraction' ? 'percent' : one.currency !== null ? 'money' : 'count',
      relation: relationOf(one, next),
      unit: one.words[0] !== undefined && unitOf(one.words[0].text) !== null ? one.words[0].text : noun,
      approx: one.approx !== null,
    };
  }

  function relationOf(one: Companied, next: Companied | undefined): Mention['relation'] {
    const plain = folded.text;
    const around = plain.slice(Math.max(0, one.start - 50), one.start).split(/[.;\n(]/).at(-1)! + plain.slice(one.start, one.end + 50).split(/(?<!\d)[.;\n](?!\d)/)[0]!;
    if (isChange(plain, one) || one.percent === 'point') return isDecrease(plain, one) ? 'change-down' : 'change-up';
    if (next !== undefined && isShift(plain, one, next)) return 'previous-year';
    const behind = plain.slice(one.end, one.end + 40);
    if (one.percent === 'percent' && (/^\s*(?:%|procent|percent|pct)\s*(?:van|of)\s+(?:€ ?)?\d/.test(behind) || GOAL.test(around) || REACHED.test(around))) return 'share-of-goal';
    const ahead = plain.slice(Math.max(0, one.start - 40), one.start);
    const past = [when.year - 1, when.year - 2, when.year - 3].some((year) => new RegExp(`(?:in|eind|over|ultimo) ${year}[^.;,]{0,20}$`).test(ahead) || new RegExp(`^[^.;,]{0,20} (?:in|eind|over|ultimo) ${year}`).test(behind));
    return past || (EARLIER.test(ahead.split(/[.;,\n]/).at(-1)!) && /vorig|eerder|before|last|previous/.test(ahead)) || /^(?:\s*\p{L}+){0,2}\s*(?:vorig jaar|een jaar eerder|het jaar (?:er)?voor|last year)/u.test(behind) ? 'previous-year' : null;
  }
}
