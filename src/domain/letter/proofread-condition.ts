import { splitRef } from '../checks/situation.ts';
import type { Filter, LetterCondition } from './letter-file.ts';
import type { Misfit, Place } from './misfit.ts';
import { misfit, within } from './misfit.ts';
import { FIGURES, misfitsInComputed, misfitsInRef } from './proofread-ref.ts';

/** Mistakes in a condition: what it looks at is not there, or cannot be looked at from this place. */
export function misfitsInCondition(condition: LetterCondition, place: Place, ofSector = place.file === 'passage'): readonly Misfit[] {
  const deeper = (one: LetterCondition, ...path: (string | number)[]): readonly Misfit[] => misfitsInCondition(one, within(place, ...path), ofSector);
  if ('all' in condition) return condition.all.flatMap((one, index) => deeper(one, 'all', index));
  if ('any' in condition) return condition.any.flatMap((one, index) => deeper(one, 'any', index));
  if ('not' in condition) return deeper(condition.not, 'not');
  const counts = 'count' in condition;
  if (counts === ofSector) return [misfit(place, counts ? 'a count of sectors' : `'${Object.keys(condition)[0]}', which is asked of one sector`, counts ? 'Around the passages only, in letter.yaml' : 'Around the passages a sentence depends on counts: { count: { where: … }, atLeast: … }')];
  if ('count' in condition) return misfitsInFilter(condition.count, within(place, 'count'));
  if ('figure' in condition) return misfitsInRef(condition.figure, FIGURES, place);
  if ('trend' in condition) return [...misfitsInRef(condition.trend, FIGURES, place), ...(condition.basis === undefined ? [] : misfitsInRef(condition.basis, ['choice'], place))];
  if ('computed' in condition) return misfitsInComputed(condition.computed, place);
  if ('quotable' in condition) return misfitsInRef(condition.quotable, ['text'], place);
  if ('warned' in condition) return condition.warned.flatMap((ref) => misfitsInWarned(ref, place));
  if ('sector' in condition) return condition.sector.filter((id) => !place.round.sectors.some((one) => one.id === id)).map((id) => misfit(place, `no sector '${id}'`, `The sectors are ${place.round.sectors.map((one) => one.id).join(', ')}`));
  if ('trait' in condition) return [];
  return [...misfitsInRef(condition.answer, null, place), ...misfitsInChoice(condition, place)];
}

/** Mistakes in a choice of sectors. */
export function misfitsInFilter(filter: Filter, place: Place): readonly Misfit[] {
  const groups = place.round.groups.map((one) => one.id);
  return [
    ...(filter.group === undefined || groups.includes(filter.group) ? [] : [misfit(within(place, 'group'), `no group '${filter.group}'`, `The groups are ${groups.join(', ')}`)]),
    ...(filter.where === undefined ? [] : misfitsInCondition(filter.where, within(place, 'where'), true)),
  ];
}

function misfitsInWarned(ref: string, place: Place): readonly Misfit[] {
  const [id, check] = splitRef(ref);
  const question = place.round.questionnaire.questions.find((one) => one.id === id);
  if (!question || check === null) return misfitsInRef(id, null, place);
  return question.checks.some((one) => one.id === check) ? [] : [misfit(place, `'${id}' has no check '${check}'`, `Its checks are ${question.checks.map((one) => one.id).join(', ') || 'none'}`)];
}

/** An option that the question does not have never holds, and nobody would notice. */
function misfitsInChoice(condition: Extract<LetterCondition, { answer: string }>, place: Place): readonly Misfit[] {
  const [id, part] = splitRef(condition.answer);
  const question = place.round.questionnaire.questions.find((one) => one.id === id);
  const options = (part === null ? question?.options : question?.parts?.find((one) => one.id === part)?.options)?.map((one) => one.key) ?? [];
  const named = 'is' in condition ? [condition.is] : 'in' in condition ? condition.in : 'includes' in condition ? [condition.includes] : [];
  return options.length === 0 ? [] : named.filter((one) => !options.includes(String(one))).map((one) => misfit(place, `'${condition.answer}' has no option '${one}'`, `Its options are ${options.join(', ')}`));
}
