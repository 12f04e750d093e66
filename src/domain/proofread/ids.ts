import type { Fault, Path, RoundPart } from './fault.ts';
import type { Rule } from './known.ts';

/** Names that stand twice where each must be the only one of its kind. */
export const idRule: Rule = ({ round, questionnaire, people }) => [
  ...(round ? [
    ...twice('round', ['groups'], round.groups, 'id'), ...twice('round', ['sectors'], round.sectors, 'id'),
    ...round.sectors.flatMap((sector, index) => twice('round', ['sectors', index, 'divisions'], sector.divisions, 'id')),
    ...twice('round', ['reminders', 'slots'], round.reminders.slots, 'id'), ...twice('round', ['computed'], round.computed, 'id'),
    ...twice('round', ['crossChecks'], round.crossChecks, 'id'), ...twice('round', ['roundChecks'], round.roundChecks, 'id'),
  ] : []),
  ...(questionnaire ? [
    ...twice('questions', ['sections'], questionnaire.sections, 'id'), ...twice('questions', ['questions'], questionnaire.questions, 'id'),
    ...questionnaire.questions.flatMap((question, index) => [
      ...twice('questions', ['questions', index, 'options'], question.options ?? [], 'key'),
      ...twice('questions', ['questions', index, 'parts'], question.parts ?? [], 'id'),
      ...twice('questions', ['questions', index, 'checks'], question.checks, 'id'),
      ...(question.parts ?? []).flatMap((part, place) => twice('questions', ['questions', index, 'parts', place, 'options'], part.options ?? [], 'key')),
    ]),
  ] : []),
  ...(people ? [...twice('people', ['people'], people.people, 'id'), ...twice('people', ['people'], people.people, 'email')] : []),
];

function twice<K extends string>(part: RoundPart, path: Path, list: readonly { readonly [key in K]: string }[], key: K): readonly Fault[] {
  return list.flatMap((one, index): readonly Fault[] => {
    const first = list.findIndex((other) => other[key].toLowerCase() === one[key].toLowerCase());
    return first < index ? [{ part, path: [...path, index, key], at: 'value', kind: 'duplicate-id', slots: { name: one[key], key } }] : [];
  });
}
