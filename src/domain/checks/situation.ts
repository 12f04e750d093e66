import type { Answer, Dossier, Given } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import type { Round, Sector } from '../round.ts';
import type { Value } from '../value.ts';
import { isParts } from '../value.ts';

/** All that a condition or a check may look at: the round, one sector of it, what that sector said, and the day. */
export type Situation = {
  readonly round: Round;
  readonly sector: Sector;
  readonly dossier: Dossier;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The sector's own deadline, `YYYY-MM-DD` or a longer moment. */
  readonly deadline: string;
};

/** The situation as if this reply were stored already. The answer it would replace is among its `versions`. */
export function withCandidate(situation: Situation, question: Question, given: Given, words: string): Situation {
  const { dossier } = situation;
  const current = dossier.answers[question.id];
  const version = { version: (current?.version ?? 0) + 1, given, words, by: '', at: `${situation.today}T00:00:00Z`, warnings: [] };
  const answer: Answer = { ...version, versions: [...(current?.versions ?? []), version] };
  return { ...situation, dossier: { ...dossier, answers: { ...dossier.answers, [question.id]: answer } } };
}

/**
 * The value behind a reference such as `q08_banen` or `q13_inleen.banen`.
 * Null when there is no answer with a value, or when it has no such part.
 */
export function answerValue(situation: Situation, ref: string): Value | null {
  const [question, part] = splitRef(ref);
  const given = situation.dossier.answers[question]?.given;
  return given?.status === 'answered' ? partOf(given.value, part) : null;
}

/** The figure behind a reference: a number, or the total of named figures. Null when there is none. */
export function answerFigure(situation: Situation, ref: string): number | null {
  return figureOf(answerValue(situation, ref), situation.sector, questionBehind(situation, ref));
}

/** The answer of an earlier year behind a reference, with its year and basis of precision; null when none is on file. */
export function previousValue(situation: Situation, ref: string): { readonly value: Value; readonly year: number; readonly approx: string | null } | null {
  const [question, part] = splitRef(ref);
  const previous = situation.sector.previous[question];
  const value = previous === undefined ? null : partOf(previous.value, part);
  return previous === undefined || value === null ? null : { value, year: previous.year, approx: previous.approx };
}

/** The figure of an earlier year behind a reference; null when none is on file. */
export function previousFigure(situation: Situation, ref: string): number | null {
  return figureOf(previousValue(situation, ref)?.value ?? null, situation.sector, questionBehind(situation, ref));
}

/** Something known of the sector, or else of the round, under this key; null when nothing is. */
export function factValue(situation: Situation, key: string): number | { readonly low: number; readonly high: number } | null {
  return (situation.sector.facts[key] ?? situation.round.facts[key])?.value ?? null;
}

/**
 * A percentage of the round's `computed` list, of ÷ over × 100 and rounded as it says: 269.5 of 492.7 is 54.7.
 * Null when a figure is missing or the divisor is 0; an unknown id is our own mistake and is thrown.
 */
export function computedFigure(situation: Situation, id: string): number | null {
  const formula = situation.round.computed.find((one) => one.id === id);
  if (!formula) throw new Error(`Round ${situation.round.id} computes no '${id}': it has ${situation.round.computed.map((one) => one.id).join(', ') || 'none'}`);
  const of = answerFigure(situation, formula.of);
  const over = answerFigure(situation, formula.over);
  return of === null || over === null || over === 0 ? null : rounded((of / over) * 100, formula.decimals);
}

/**
 * The one figure in a value: a number itself; of divisions (`po`, `vo`) the sum, once all of them are there; of `totaal`
 * and `extra`, or whatever parts a number may be given in, the first. Null for everything else.
 */
export function figureOf(value: Value | null, sector: Sector, question?: Question): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (!isParts(value) || question?.type === 'parts') return null;
  const total = value[question?.parts?.[0]?.id ?? 'totaal'];
  if (typeof total === 'number') return total;
  const figures = sector.divisions.map((division) => value[division.id]);
  if (figures.length === 0 || Object.keys(value).length !== figures.length) return null;
  return figures.reduce<number | null>((sum, figure) => (sum === null || typeof figure !== 'number' ? null : clean(sum + figure)), 0);
}

/** Half away from zero, at a number of decimals. For figures that are computed; what people state is never rounded. */
export function rounded(figure: number, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.sign(figure) * Math.round(Math.abs(figure) * factor + 1e-9)) / factor || 0;
}

/** The same figure without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
export function clean(figure: number): number {
  return Number(figure.toPrecision(12));
}

/** The question and the part in a reference; the part is null when the whole answer is meant. */
export function splitRef(ref: string): readonly [question: string, part: string | null] {
  const dot = ref.indexOf('.');
  return dot < 0 ? [ref, null] : [ref.slice(0, dot), ref.slice(dot + 1)];
}

function questionBehind(situation: Situation, ref: string): Question | undefined {
  const [id, part] = splitRef(ref);
  return part === null ? situation.round.questionnaire.questions.find((one) => one.id === id) : undefined;
}

function partOf(value: Value, part: string | null): Value | null {
  if (part === null) return value;
  return isParts(value) ? value[part] ?? null : null;
}
