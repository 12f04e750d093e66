import type { Fault } from './fault.ts';
import { type Rule, faultAt, unknown } from './known.ts';

/** Faults of who agrees to the letter: steps that follow one that does not come before, read no group, or have nobody to take them. */
export const clearanceRule: Rule = (draft) => {
  const { round, people } = draft;
  if (!round?.clearance) return people ? clearersOf(draft, []) : [];
  const { steps } = round.clearance;
  const groups = ['all', ...round.groups.map((group) => group.id)];
  const cleared = new Set(people?.people.flatMap((person) => person.roles.flatMap((role) => (role.role === 'reviewer' && role.clears !== undefined ? [role.clears] : []))));
  return [
    ...steps.flatMap((step, index): readonly Fault[] => [
      ...(steps.findIndex((one) => one.id === step.id) < index ? [faultAt('round', ['clearance', 'steps', index, 'id'], 'duplicate-id', { name: step.id, key: 'id' })] : []),
      ...step.after.flatMap((id, place) => unknown(draft, 'round', ['clearance', 'steps', index, 'after', place], 'step', id, steps.slice(0, index).map((one) => one.id))),
      ...(step.kind === 'review' ? unknown(draft, 'round', ['clearance', 'steps', index, 'reads'], 'group', step.reads, groups) : []),
      ...(step.kind === 'review' && people && !draft.lost.has(step.id) && !cleared.has(step.id) ? [faultAt('round', ['clearance', 'steps', index, 'id'], 'step-without-reviewer', { step: step.id })] : []),
    ]),
    ...clearersOf(draft, steps.filter((step) => step.kind === 'review').map((step) => step.id)),
  ];
};

function clearersOf(draft: Parameters<Rule>[0], steps: readonly string[]): readonly Fault[] {
  return (draft.people?.people ?? []).flatMap((person, index) => person.roles.flatMap((role, place) => (
    role.role === 'reviewer' && role.clears !== undefined && draft.round ? unknown(draft, 'people', ['people', index, 'roles', place, 'clears'], 'step', role.clears, steps) : [])));
}
