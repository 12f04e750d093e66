import { type Folded, fold, spanOf } from '../reading/folded.ts';
import { isEnglish } from '../reading/language.ts';
import { type NumberMention, findNumbers } from '../reading/numbers/find-numbers.ts';
import * as said from './words/relation-words.ts';

/** What a text says of a figure beside the figure itself. `words` are the literal words, `approx` tells of "ruim" and the like. */
export type Stated = { readonly words: string; readonly approx: boolean } & (
  /** A percentage of the goal; `sure` when the words name the goal, and not only a percentage. */
  | { readonly kind: 'share'; readonly percent: number; readonly sure: boolean }
  /** Negative for a fall. */
  | { readonly kind: 'change-percent'; readonly percent: number }
  /** Negative for a fall. New jobs are not `net`: others may have ended. */
  | { readonly kind: 'change'; readonly amount: number; readonly net: boolean }
  /** The figure of an earlier year. */
  | { readonly kind: 'earlier-figure'; readonly year: number; readonly figure: number });

/** The year reported on, and the year of the figure on file that it is compared with. */
export type Years = { readonly year: number; readonly previousYear: number };

/**
 * Finds the shares of a goal, the changes and the earlier figures that a text states about the year reported on. What is
 * said of other things (a norm, a budget, employers), of plans, or of another year than it should be, is left out.
 */
export function statedIn(text: string, years: Years): readonly Stated[] {
  const folded = fold(text);
  const mentions = findNumbers(folded, isEnglish(folded.text)).mentions.filter((one) => !one.malformed && !one.ordinal && one.form !== 'fraction');
  return mentions.flatMap((mention) => {
    const around = surroundings(folded, mention, mentions);
    const stated = isPercentage(around.after) ? percentage(mention, around, years) : amount(mention, around, years);
    if (stated === null) return [];
    const until = mention.end + (said.UNIT.exec(around.after)?.[0].trimEnd().length ?? 0);
    return [{ ...stated, words: spanOf(folded, mention.start, until).text.trim(), approx: said.APPROX_BEFORE.test(around.before) || mention.rounded }];
  });
}

type Around = { readonly before: string; readonly after: string; readonly clause: string; readonly next: NumberMention | null };
type Bare = Stated extends infer S ? (S extends Stated ? Omit<S, 'words' | 'approx'> : never) : never;

function percentage(mention: NumberMention, around: Around, years: Years): Bare | null {
  const behind = around.after.replace(said.PERCENT, '');
  const turn = turnOf(mention, around.before, behind);
  if (turn !== 0) return ofOther(around, behind) || isOtherChange(around.clause, years) ? null : { kind: 'change-percent', percent: turn * Math.abs(mention.value) };
  if (said.NOT_A_SHARE_BEFORE.test(around.before) || said.PLANNED.test(around.clause) || said.LAST_YEAR.test(around.clause) || ofOtherYear(around.clause, years.year)) return null;
  const base = said.BASE.exec(behind);
  if (base !== null && !said.GOAL.test(base[0]) && !/\d/.test(base[0])) return null;
  return { kind: 'share', percent: mention.value, sure: base !== null || said.GOAL.test(around.clause) || said.REACHED.test(around.clause) };
}

function amount(mention: NumberMention, around: Around, years: Years): Bare | null {
  const { year } = years;
  const { before, after, clause } = around;
  if (isYear(mention) || said.MONEY_BEFORE.test(before) || said.OTHER_UNIT.test(after)) return null;
  const turn = turnOf(mention, before, after.replace(said.JOBS, ''));
  if (turn !== 0) return ofOther(around, after.replace(said.JOBS, '')) || isOtherChange(clause, years) ? null : { kind: 'change', amount: turn * Math.abs(mention.value), net: true };
  if (said.NEW_JOBS.test(after) && !isOtherChange(clause, years)) return { kind: 'change', amount: mention.value, net: false };
  if (/\bvan\s*$|\bfrom\s*$/.test(before) && said.TOWARDS.test(after)) return { kind: 'earlier-figure', year: yearIn(clause, year) ?? (said.LAST_YEAR.test(clause) ? year - 1 : years.previousYear), figure: mention.value };
  const earlier = yearIn(clause, year) ?? (said.LAST_YEAR.test(clause) ? year - 1 : null);
  if (earlier === null || said.GOAL.test(before) || said.PLANNED.test(clause)) return null;
  return said.JOBS.test(after) || said.WERE.test(before) ? { kind: 'earlier-figure', year: earlier, figure: mention.value } : null;
}

/** 1 for a rise, -1 for a fall, 0 when the words speak of neither. */
function turnOf(mention: NumberMention, before: string, behind: string): -1 | 0 | 1 {
  if (said.FEWER_BEHIND.test(behind) || said.FELL_BEFORE.test(before)) return -1;
  if (said.MORE_BEHIND.test(behind) || said.ROSE_BEFORE.test(before)) return 1;
  return mention.sign === '-' ? -1 : mention.sign === '+' ? 1 : 0;
}

/** "13% meer budget": a change of something else than the figure. */
function ofOther({ before }: Around, behind: string): boolean {
  return said.OTHER_BEHIND.test(behind) || said.OTHER_SUBJECT.test(before);
}

/** Whether a clause speaks only of other years than the one reported on. */
function ofOtherYear(clause: string, year: number): boolean {
  const years = yearsIn(clause);
  return years.length > 0 && !years.includes(year);
}

/** Whether a change is counted from another year than the one on file ("meer dan in 2018"), happened in another, or is a plan. */
function isOtherChange(clause: string, { year, previousYear }: Years): boolean {
  if (said.PLANNED.test(clause)) return true;
  const from = said.COMPARED_WITH.exec(clause)?.[1];
  if (from !== undefined) return Number(from) !== previousYear;
  return ofOtherYear(clause, year) || (said.LAST_YEAR.test(clause) && previousYear !== year - 1);
}

/** The one earlier year a clause names; null when it names none or several. */
function yearIn(clause: string, year: number): number | null {
  const earlier = [...new Set(yearsIn(clause).filter((one) => one < year))];
  return earlier.length === 1 && !yearsIn(clause).includes(year) ? earlier[0]! : null;
}

const yearsIn = (clause: string): readonly number[] => [...clause.matchAll(/(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)/g)].map((match) => Number(match[0]));
const isYear = (mention: NumberMention): boolean => Number.isInteger(mention.value) && mention.value >= 1990 && mention.value <= 2060 && mention.decimals === 0;
const isPercentage = (after: string): boolean => said.PERCENT.test(after);

/** The words around a number, up to the end of the clause and to the neighbouring numbers. */
function surroundings({ text }: Folded, mention: NumberMention, all: readonly NumberMention[]): Around {
  const opens = Math.max(0, ...[...text.slice(0, mention.start).matchAll(said.CLAUSE_END)].map((match) => match.index + match[0].length));
  const closing = text.slice(mention.end).search(said.CLAUSE_END);
  const closes = closing < 0 ? text.length : mention.end + closing;
  const next = all.find((one) => one.start >= mention.end && one.start < closes) ?? null;
  return { before: text.slice(opens, mention.start), after: text.slice(mention.end, closes), clause: text.slice(opens, closes), next };
}
