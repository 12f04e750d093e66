import type { CrossCheck } from '../check.ts';
import { conditionFaults } from './conditions.ts';
import type { Fault } from './fault.ts';
import { type Draft, type Rule, faultAt, unknown } from './known.ts';
import { computedFaults, factFaults } from './operands.ts';
import { type From, follow } from './references.ts';

/** Faults of the round's own names: groups, computed figures, cross-checks, and what it sums up. */
export const roundRule: Rule = (draft) => {
  const { round } = draft;
  if (!round) return [];
  const groups = round.groups.map((group) => group.id);
  const from = (...path: (string | number)[]): From => ({ part: 'round', path, upTo: Infinity });
  return [
    ...round.sectors.flatMap((sector, index) => [
      ...unknown(draft, 'round', ['sectors', index, 'group'], 'group', sector.group, groups),
      ...Object.entries(sector.facts).flatMap(([key, fact]) => rangeBackwards(fact.value, ['sectors', index, 'facts', key, 'value'])),
    ]),
    ...round.computed.flatMap((one, index) => [...follow(draft, one.of, from('computed', index, 'of')).faults, ...follow(draft, one.over, from('computed', index, 'over')).faults]),
    ...round.crossChecks.flatMap((check, index) => [
      ...(check.when ? conditionFaults(draft, check.when, from('crossChecks', index, 'when')) : []),
      ...crossFaults(draft, check, (...steps) => from('crossChecks', index, ...steps)),
    ]),
    ...round.roundChecks.flatMap((check, index) => [
      ...follow(draft, check.of, from('roundChecks', index, 'of')).faults,
      ...conditionFaults(draft, check.only, from('roundChecks', index, 'only')),
      ...factFaults(draft, check.total, 'number', from('roundChecks', index, 'total')),
    ]),
  ];
};

function crossFaults(draft: Draft, check: CrossCheck, at: (...steps: (string | number)[]) => From): readonly Fault[] {
  const answers = (key: string, ref: string) => follow(draft, ref, at(key)).faults;
  const all = (key: string, refs: readonly string[]) => refs.flatMap((ref, index) => follow(draft, ref, at(key, index)).faults);
  switch (check.kind) {
    case 'share-fits-realisation': return [
      ...answers('jobs', check.jobs), ...computedFaults(draft, check.computed, at('computed')),
      ...(['hoursPerJob', 'fte', 'norm'] as const).flatMap((key) => factFaults(draft, check[key], 'number', at(key))),
    ];
    case 'stated-share-adds-up': return [...computedFaults(draft, check.computed, at('computed')), ...all('texts', check.texts)];
    case 'stated-change-adds-up': case 'earlier-figure-revised': return [...answers('of', check.of), ...all('texts', check.texts)];
    case 'fall-explained-by': return [...answers('of', check.of), ...answers('by', check.by)];
    case 'plans-not-mentioned': return [...answers('plans', check.plans), ...answers('done', check.done)];
  }
}

function rangeBackwards(value: number | { readonly low: number; readonly high: number }, path: readonly (string | number)[]): readonly Fault[] {
  return typeof value === 'object' && value.low > value.high ? [faultAt('round', path, 'backwards', { from: value.low, until: value.high })] : [];
}
