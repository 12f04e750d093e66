import type { Model } from '../app/ports.ts';
import type { Prediction } from '../app/replies/reply-item.ts';
import { score } from '../app/replies/score.ts';
import { sumUp } from '../app/replies/sum-up.ts';
import type { Summary } from '../app/replies/sum-up.ts';
import type { Evaluated } from './eval.ts';

/** One reply: its outcome without and with the model, how the model was asked, and what it took. */
export function evalLine({ item, rules, withModel, asked }: Evaluated): string {
  const [alone, together] = [score(item, rules), score(item, withModel)];
  const took = asked === null ? 'not asked' : `${asked.outcome}, ${asked.ms} ms${asked.tokens === null ? '' : `, ${asked.tokens.in}+${asked.tokens.out} tokens`}`;
  const outcome = alone.outcome === together.outcome ? alone.outcome : `${alone.outcome} -> ${together.outcome}`;
  return `${item.id}  ${outcome}${together.unsafe ? ' UNSAFE' : ''}  (${took})`;
}

/** The figures to accept a model on. With the model, every proposal counts as agreed to: the worst that it can do. */
export function evalReport(evaluated: readonly Evaluated[], model: Pick<Model, 'name' | 'endpoint' | 'form'>): readonly string[] {
  const summary = (of: (one: Evaluated) => Prediction): Summary => sumUp(evaluated.map((one) => ({ item: one.item, prediction: of(one), score: score(one.item, of(one)) })));
  const [alone, together] = [summary((one) => one.rules), summary((one) => one.withModel)];
  const asked = evaluated.flatMap((one) => (one.asked === null ? [] : [one.asked]));
  const times = asked.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const counted = asked.flatMap(({ tokens }) => (tokens === null ? [] : [tokens]));
  const sum = (numbers: readonly number[]): number => numbers.reduce((sofar, one) => sofar + one, 0);
  const outcomes = Map.groupBy(asked, ({ outcome }) => outcome);
  return [
    '',
    `${model.name} at ${model.endpoint}, held to its form by ${model.form()}`,
    row('', 'rules', 'with model'),
    ...FIGURES.map(([label, figure]) => row(label, percent(alone[figure]), percent(together[figure]))),
    ...(['correct', 'safe-miss', 'wrong-intent', 'wrong-value'] as const).map((outcome) => row(outcome, String(alone.outcomes[outcome]), String(together.outcomes[outcome]))),
    '',
    `asked about ${asked.length} of ${evaluated.length} replies: ${[...outcomes].map(([outcome, all]) => `${outcome} ${all.length}`).join(', ') || 'none'}`,
    ...(times.length > 0 ? [`ms per reply: median ${at(times, 0.5)}, 95% within ${at(times, 0.95)}, longest ${at(times, 1)}`] : []),
    ...(counted.length > 0 ? [`tokens: ${sum(counted.map((one) => one.in))} in, ${sum(counted.map((one) => one.out))} out; per reply asked about ${Math.round(sum(counted.map((one) => one.in + one.out)) / counted.length)}`] : []),
  ];
}

const FIGURES: readonly (readonly [string, 'correct' | 'core' | 'unsafe' | 'mustClarify' | 'needless'])[] = [
  ['correct', 'correct'], ['correct, core', 'core'], ['unsafe', 'unsafe'], ['must be asked back', 'mustClarify'], ['needlessly asked back', 'needless'],
];

const row = (label: string, ...cells: readonly string[]): string => `${label.padEnd(24)}${cells.map((cell) => cell.padStart(12)).join('')}`;
const percent = (share: number | null): string => (share === null ? '-' : `${share.toFixed(1)}%`);
const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
