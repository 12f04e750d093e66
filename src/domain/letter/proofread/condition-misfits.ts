import { splitRef } from '../../checks/situation.ts';
import type { Filter, LetterCondition } from '../letter-file.ts';
import type { Misfit, Place } from './misfit.ts';
import { misfit, unknownName, within } from './misfit.ts';
import { FIGURES, misfitsInComputed, misfitsInRef } from './ref-misfits.ts';

/** Mistakes in a condition: what it looks at is not there, or cannot be looked at from this place. */
export function misfitsInCondition(condition: LetterCondition, place: Place, ofSector = place.file === 'passage'): readonly Misfit[] {
  const deeper = (one: LetterCondition, ...path: (string | number)[]): readonly Misfit[] => misfitsInCondition(one, within(place, ...path), ofSector);
  if ('all' in condition) return condition.all.flatMap((one, index) => deeper(one, 'all', index));
  if ('any' in condition) return condition.any.flatMap((one, index) => deeper(one, 'any', index));
  if ('not' in condition) return deeper(condition.not, 'not');
  const counts = 'count' in condition;
  if (counts && ofSector) return [misfit(place, 'letter-count-in-passage', {})];
  if (!counts && !ofSector) return [misfit(place, 'letter-sector-around', { kind: Object.keys(condition)[0] ?? '' })];
  if ('count' in condition) return misfitsInFilter(condition.count, within(place, 'count'));
  if ('figure' in condition) return misfitsInRef(condition.figure, FIGURES, place);
  if ('trend' in condition) return [...misfitsInRef(condition.trend, FIGURES, place), ...(condition.basis === undefined ? [] : misfitsInRef(condition.basis, ['choice'], place))];
  if ('computed' in condition) return misfitsInComputed(condition.computed, place);
  if ('equal' in condition) return condition.equal.flatMap((ref) => misfitsInRef(ref, FIGURES, place));
  if ('divided' in condition) return misfitsInRef(condition.divided, FIGURES, place);
  if ('quotable' in condition) return misfitsInRef(condition.quotable, ['text'], place);
  if ('warned' in condition) return condition.warned.flatMap((ref) => misfitsInWarned(ref, place));
  if ('sector' in condition) return condition.sector.flatMap((id) => unknownName(place, 'sector', id, place.round.sectors.map((one) => one.id)));
  if ('trait' in condition) return [];
  return [...misfitsInRef(condition.answer, null, place), ...misfitsInChoice(condition, place)];
}

/** Mistakes in a choice of sectors. */
export function misfitsInFilter(filter: Filter, place: Place): readonly Misfit[] {
  return [
    ...(filter.group === undefined ? [] : unknownName(within(place, 'group'), 'group', filter.group, place.round.groups.map((one) => one.id))),
    ...(filter.where === undefined ? [] : misfitsInCondition(filter.where, within(place, 'where'), true)),
  ];
}

function misfitsInWarned(ref: string, place: Place): readonly Misfit[] {
  const [id, check] = splitRef(ref);
  const question = place.round.questionnaire.questions.find((one) => one.id === id);
  if (!question || check === null) return misfitsInRef(id, null, place);
  return unknownName(place, 'check', check, question.checks.map((one) => one.id));
}

/** An option that the question does not have never holds, and nobody would notice. */
function misfitsInChoice(condition: Extract<LetterCondition, { answer: string }>, place: Place): readonly Misfit[] {
  const [id, part] = splitRef(condition.answer);
  const question = place.round.questionnaire.questions.find((one) => one.id === id);
  const options = (part === null ? question?.options : question?.parts?.find((one) => one.id === part)?.options)?.map((one) => one.key) ?? [];
  const named = 'is' in condition ? [condition.is] : 'in' in condition ? condition.in : 'includes' in condition ? [condition.includes] : [];
  return options.length === 0 ? [] : named.flatMap((one) => unknownName(place, 'option', String(one), options));
}
