import { holds } from '../checks/holds.ts';
import { answerValue, previousValue, splitRef } from '../checks/situation.ts';
import type { Condition } from '../condition.ts';
import { isParts } from '../value.ts';
import type { Figure, Ground } from './ground.ts';
import { answerSource, figureFor, sectorKey } from './ground.ts';
import type { LetterCondition } from './letter-file.ts';
import { quotationOf } from './quotation-of.ts';
import type { Source } from './sentence.ts';
import { workedOut } from './formulas.ts';

/** True when the condition holds of what a sector said. A condition on the whole round (`count`) is our own mistake here. */
export function letterHolds(condition: LetterCondition, ground: Ground): boolean {
  if ('all' in condition) return condition.all.every((one) => letterHolds(one, ground));
  if ('any' in condition) return condition.any.some((one) => letterHolds(one, ground));
  if ('not' in condition) return !letterHolds(condition.not, ground);
  if ('figure' in condition) return figureFor(ground, { answer: condition.figure })?.exact === (condition.is === 'exact');
  if ('trend' in condition) {
    const trend = trendOf(ground, condition.trend, condition.basis);
    return trend !== null && trend.is === condition.is && trend.consecutive === (condition.years === 'consecutive');
  }
  if ('computed' in condition) {
    const value = computedOf(ground, condition.computed)?.value ?? null;
    return value !== null && value >= (condition.atLeast ?? -Infinity) && value < (condition.below ?? Infinity);
  }
  if ('equal' in condition) {
    const [one, other] = condition.equal.map((answer) => figureFor(ground, { answer }));
    return one?.exact === true && other?.exact === true && one.value === other.value;
  }
  if ('divided' in condition) {
    const value = answerValue(ground.situation, condition.divided);
    return isParts(value) && ground.situation.sector.divisions.some((division) => division.id in value);
  }
  if ('quotable' in condition) return quotationOf(ground, condition.quotable, Infinity) !== null;
  if ('count' in condition) throw new Error('A sentence about one sector cannot depend on a count of sectors');
  return holds(condition as Condition, ground.situation);
}

/** The answers a condition looks at and that were given: they are sources of what is written because of it. */
export function groundsOf(condition: LetterCondition, ground: Ground): readonly Source[] {
  if ('all' in condition) return condition.all.flatMap((one) => groundsOf(one, ground));
  if ('any' in condition) return condition.any.flatMap((one) => groundsOf(one, ground));
  if ('not' in condition) return groundsOf(condition.not, ground);
  if ('trend' in condition) return trendOf(ground, condition.trend, condition.basis)?.sources ?? [];
  if ('computed' in condition) return computedOf(ground, condition.computed)?.figures.flatMap((one) => one.sources) ?? [];
  if ('equal' in condition) return condition.equal.flatMap((ref) => answerSource(ground, splitRef(ref)[0]) ?? []);
  if ('warned' in condition) return condition.warned.flatMap((ref) => (holds({ warned: [ref] }, ground.situation) ? doubtedSources(ground, splitRef(ref)[0]) : []));
  const ref = 'answer' in condition ? condition.answer : 'divided' in condition ? condition.divided : 'figure' in condition ? condition.figure : 'quotable' in condition ? condition.quotable : null;
  const source = ref === null ? null : answerSource(ground, splitRef(ref)[0]);
  return source === null ? [] : [source];
}

/**
 * How a figure stands to the latest known one. Null where they cannot be compared: one of them is approximate,
 * they are on different bases, or the sector has since given another figure for that earlier year.
 */
export function trendOf(ground: Ground, ref: string, basis?: string): { readonly is: 'risen' | 'fallen' | 'same'; readonly consecutive: boolean; readonly sources: readonly Source[] } | null {
  const now = figureFor(ground, { answer: ref });
  const before = figureFor(ground, { previous: ref });
  const { situation } = ground;
  const year = previousValue(situation, ref)?.year;
  if (!now?.exact || !before?.exact || year === undefined || year >= situation.round.year) return null;
  if (situation.dossier.revisions.some((one) => one.question === splitRef(ref)[0] && one.year === year)) return null;
  const is = now.value > before.value ? 'risen' : now.value < before.value ? 'fallen' : 'same';
  const sources = [...now.sources, ...before.sources];
  if (basis !== undefined) {
    const previousBasis = previousValue(situation, basis);
    if (previousBasis === null || previousBasis.value !== answerValue(situation, basis)) return null;
    const source = answerSource(ground, splitRef(basis)[0]);
    sources.push(...(source ? [source] : []), { round: sectorKey(ground, `previous.${basis}.value`), quote: String(previousBasis.value) });
  }
  return { is, consecutive: year === situation.round.year - 1, sources };
}

/** A doubted answer, with what was given for it before when the round knows that. */
function doubtedSources(ground: Ground, question: string): readonly Source[] {
  const source = answerSource(ground, question);
  const previous = previousValue(ground.situation, question);
  const before = previous !== null && ['string', 'number'].includes(typeof previous.value) ? [{ round: sectorKey(ground, `previous.${question}.value`), quote: String(previous.value) }] : [];
  return source === null ? [] : [source, ...before];
}

/** A computed figure of the round with its inputs; null unless both are there and exact. */
export function computedOf(ground: Ground, id: string): { readonly value: number; readonly figures: readonly [Figure, Figure] } | null {
  const { round } = ground.situation;
  const formula = round.computed.find((one) => one.id === id);
  if (!formula) throw new Error(`Round ${round.id} computes no '${id}': it has ${round.computed.map((one) => one.id).join(', ') || 'none'}`);
  const of = figureFor(ground, { answer: formula.of });
  const over = figureFor(ground, { answer: formula.over });
  if (!of?.exact || !over?.exact) return null;
  const value = workedOut(formula.formula, [of.value, over.value], formula.decimals);
  return value === null ? null : { value, figures: [of, over] };
}
