import type { Operand } from '../check.ts';
import type { Fault } from './fault.ts';
import { type Draft, factNames, faultAt, unknown } from './known.ts';
import { type From, follow } from './references.ts';

/** Faults of a figure to compare with: an answer, a fact, last year's answer or a computed figure that does not exist. */
export function operandFaults(draft: Draft, operand: Operand, from: From): readonly Fault[] {
  if (typeof operand === 'number') return [];
  const at = (key: string): From => ({ ...from, path: [...from.path, key] });
  if ('answer' in operand) return follow(draft, operand.answer, at('answer')).faults;
  if ('previous' in operand) return follow(draft, operand.previous, { ...at('previous'), upTo: Infinity }).faults;
  if ('fact' in operand) return factFaults(draft, operand.fact, 'number', at('fact'));
  return computedFaults(draft, operand.computed, at('computed'));
}

/** Faults of the name of a range: a fact with `low` and `high` of at least one sector, or of the round. */
export function rangeFaults(draft: Draft, name: string, from: From): readonly Fault[] {
  return factFaults(draft, name, 'range', from);
}

/** Faults of the name of a fact: nobody has it, or it is a range where a number is needed, or the other way round. */
export function factFaults(draft: Draft, name: string, shape: 'number' | 'range', from: From): readonly Fault[] {
  const { round } = draft;
  if (!round) return [];
  const missing = unknown(draft, from.part, from.path, 'fact', name, factNames(round));
  if (missing.length > 0) return missing;
  const found = [round.facts, ...round.sectors.map((sector) => sector.facts)].flatMap((facts) => (facts[name] ? [facts[name].value] : []));
  const fits = found.every((value) => (typeof value === 'number') === (shape === 'number'));
  return fits ? [] : [faultAt(from.part, from.path, 'fact-shape', { name, allowed: shape === 'number' ? 'value: 25.5' : 'value: { low: 200, high: 700 }' })];
}

/** Faults of the id of a computed figure. */
export function computedFaults(draft: Draft, id: string, from: From): readonly Fault[] {
  return draft.round ? unknown(draft, from.part, from.path, 'computed', id, draft.round.computed.map((one) => one.id)) : [];
}
