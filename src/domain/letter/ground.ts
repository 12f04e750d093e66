import { answerValue, figureOf, previousValue, splitRef } from '../checks/situation.ts';
import type { Situation } from '../checks/situation.ts';
import type { Question } from '../question.ts';
import { questionOf } from '../round.ts';
import { isParts } from '../value.ts';
import type { Value } from '../value.ts';
import type { Letter, Operand } from './letter-file.ts';
import { printCount } from './print.ts';
import type { AnswerSource, Computed, Source } from './sentence.ts';

/** What sentences about one sector are written from: only what may be made public. */
export type Ground = {
  readonly situation: Situation;
  readonly letter: Letter;
  /** True around the passages, where a source has to say of which sector it is. */
  readonly across: boolean;
};

/** A figure with where it comes from. `sums` are the additions that made it, when it was given per division. */
export type Figure = {
  readonly value: number;
  readonly exact: boolean;
  readonly approx: string | null;
  readonly range: readonly [number, number] | null;
  readonly sources: readonly Source[];
  readonly from: string;
  readonly sums: readonly Computed[];
};

/** The version of an answer that stands now, as a source; null when the question was not answered. */
export function answerSource(ground: Ground, question: string, quote?: string): AnswerSource | null {
  const answer = ground.situation.dossier.answers[question];
  if (answer?.given.status !== 'answered') return null;
  const sector = ground.across ? { sector: ground.situation.sector.id } : {};
  return { ...sector, question, version: answer.version, quote: quote ?? answer.given.quote };
}

/** How `computed.from` names an answer. */
export function fromAnswer(ground: Ground, question: string): string {
  return ground.across ? `${ground.situation.sector.id}/${question}` : question;
}

/** A key of the round's own file about this sector. */
export function sectorKey(ground: Ground, path: string): string {
  return `round.yaml#${ground.situation.sector.id}.${path}`;
}

/** The figure an operand stands for; null when there is none. */
export function figureFor(ground: Ground, operand: Operand): Figure | null {
  if ('answer' in operand) return answeredFigure(ground, operand.answer);
  if ('previous' in operand) return previousFigureOf(ground, operand.previous);
  return factFigure(ground, operand.fact);
}

/** The type a referenced value has, for showing it. Divisions have the type of their question. */
export function typeOf(ground: Ground, ref: string): Question['type'] {
  const [id, part] = splitRef(ref);
  const question = questionOf(ground.situation.round, id);
  if (part === null) return question.type;
  // a letter to parliament that stands for an answer
  if (part === 'kamerbrief') return 'date';
  return question.parts?.find((one) => one.id === part)?.type ?? question.type;
}

function answeredFigure(ground: Ground, ref: string): Figure | null {
  const [question] = splitRef(ref);
  const given = ground.situation.dossier.answers[question]?.given;
  const value = answerValue(ground.situation, ref);
  const figure = figureOf(value, ground.situation.sector);
  const source = answerSource(ground, question);
  if (given?.status !== 'answered' || figure === null || source === null) return null;
  const from = fromAnswer(ground, question);
  const { approx } = given;
  const range = typeof value === 'number' ? given.range : null;
  return { value: figure, exact: approx === null && range === null, approx, range, sources: [source], from, sums: sumsOf(ground, value, figure, from) };
}

function previousFigureOf(ground: Ground, ref: string): Figure | null {
  const { sector } = ground.situation;
  const [question, part] = splitRef(ref);
  const previous = previousValue(ground.situation, ref);
  const figure = figureOf(previous?.value ?? null, sector);
  if (previous === null || figure === null) return null;
  const key = sectorKey(ground, `previous.${question}.value${part === null ? '' : `.${part}`}`);
  const sources = isParts(previous.value)
    ? Object.entries(previous.value).filter(([, one]) => typeof one === 'number').map(([id, one]) => ({ round: `${key}.${id}`, quote: String(one) }))
    : [{ round: key, quote: String(previous.value) }];
  return { value: figure, exact: previous.approx === null, approx: previous.approx, range: null, sources, from: key, sums: sumsOf(ground, previous.value, figure, key) };
}

function factFigure(ground: Ground, key: string): Figure | null {
  const { sector, round } = ground.situation;
  const fact = sector.facts[key] ?? round.facts[key];
  if (typeof fact?.value !== 'number') return null;
  const path = sector.facts[key] ? sectorKey(ground, `facts.${key}.value`) : `round.yaml#facts.${key}.value`;
  const approx = fact.approx ?? null;
  return { value: fact.value, exact: approx === null, approx, range: null, sources: [{ round: path, quote: String(fact.value) }], from: path, sums: [] };
}

function sumsOf(ground: Ground, value: Value | null, figure: number, from: string): readonly Computed[] {
  const { sector } = ground.situation;
  if (!isParts(value) || typeof value['totaal'] === 'number') return [];
  const inputs = sector.divisions.map((division) => Number(value[division.id]));
  return inputs.length === 0 ? [] : [{ text: printCount(figure, ground.letter.frame.forms), formula: 'sum', inputs, from: inputs.map(() => from) }];
}
