import type { Condition } from '../condition.ts';
import type { Fault } from './fault.ts';
import { type Draft, faultAt, numeric, unknown } from './known.ts';
import { type From, compared, follow } from './references.ts';

/** Faults of a condition: names that do not exist, questions that come later, values that can never be true. */
export function conditionFaults(draft: Draft, condition: Condition, from: From): readonly Fault[] {
  const at = (...steps: (string | number)[]): From => ({ ...from, path: [...from.path, ...steps] });
  if ('all' in condition) return condition.all.flatMap((one, index) => conditionFaults(draft, one, at('all', index)));
  if ('any' in condition) return condition.any.flatMap((one, index) => conditionFaults(draft, one, at('any', index)));
  if ('not' in condition) return conditionFaults(draft, condition.not, at('not'));
  if ('warned' in condition) return condition.warned.flatMap((ref, index) => warnedFaults(draft, ref, at('warned', index)));
  if ('sector' in condition) {
    const sectors = draft.round?.sectors.map((sector) => sector.id);
    return sectors ? condition.sector.flatMap((id, index) => unknown(draft, from.part, [...from.path, 'sector', index], 'sector', id, sectors)) : [];
  }
  if ('trait' in condition) return unknown(draft, from.part, [...from.path, 'trait'], 'trait', condition.trait, ['single-employer', 'refers-to-letter']);
  const { target, faults } = follow(draft, condition.answer, at('answer'));
  if (!target) return faults;
  if ('is' in condition) return compared(draft, target, condition.is, at('is'));
  if ('in' in condition) return condition.in.flatMap((value, index) => compared(draft, target, value, at('in', index)));
  if ('includes' in condition) return target.type === 'choices' || target.type === 'choice'
    ? compared(draft, target, condition.includes, at('includes'))
    : [faultAt(from.part, at('answer').path, 'wrong-value', { value: condition.answer, name: 'includes', allowed: 'choices' })];
  if ('atLeast' in condition || 'below' in condition) return numeric.includes(target.type) ? [] : [faultAt(from.part, at('answer').path, 'wrong-value', { value: condition.answer, name: 'atLeast' in condition ? 'atLeast' : 'below', allowed: numeric.join(', ') })];
  return [];
}

function warnedFaults(draft: Draft, ref: string, from: From): readonly Fault[] {
  const [id = '', check] = ref.split('.');
  const { target, faults } = follow(draft, id, from);
  const question = draft.questionnaire?.questions.find((one) => one.id === target?.id);
  if (!question || check === undefined) return faults;
  return unknown(draft, from.part, from.path, 'check', check, question.checks.map((one) => one.id));
}
