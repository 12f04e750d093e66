import { splitRef } from '../../checks/situation.ts';
import type { Slot } from '../letter-file.ts';
import type { Misfit, Place, Slots } from './misfit.ts';
import { misfit, misfitsInText, unknownName, within } from './misfit.ts';
import { misfitsInCondition, misfitsInFilter } from './condition-misfits.ts';
import { FIGURES, misfitsInComputed, misfitsInRef } from './ref-misfits.ts';
import type { Kind } from './ref-misfits.ts';

const AROUND = ['count', 'sectors', 'total', 'ranking'];
const ANYWHERE = ['first', 'year', 'data', 'fact'];

/** Mistakes in one slot: what it draws from is not there, is of another type, is confidential, or belongs elsewhere. */
export function misfitsInSlot(slot: Slot, slots: Slots, place: Place): readonly Misfit[] {
  const [kind = ''] = Object.keys(slot).filter((key) => !['max', 'maxWords', 'dated', 'each', 'of', 'decimals', 'over', 'top', 'atLeast', 'explained'].includes(key));
  const misplaced = place.file === 'passage' ? AROUND.includes(kind) : !AROUND.includes(kind) && !ANYWHERE.includes(kind);
  if (misplaced) return [misfit(place, place.file === 'passage' ? 'letter-count-in-passage' : 'letter-slot-misplaced', { kind, allowed: [...AROUND, ...ANYWHERE].join(', ') })];
  const { round, letter } = place;
  const ref = (name: string, types: readonly Kind[]): readonly Misfit[] => misfitsInRef(name, types, place);
  if ('answer' in slot) return [...ref(slot.answer, [...FIGURES, 'date', 'url', 'url-or-date', 'choice', 'choices']), ...optionsMissing(slot.answer, place)];
  if ('name' in slot) return ref(slot.name, ['text']);
  if ('quote' in slot) return ref(slot.quote, ['text']);
  if ('reason' in slot) return misfitsInReason(slot.reason, place);
  if ('items' in slot) return [...ref(slot.items, ['list', 'dated-list']), ...(slot.dated === undefined ? [] : misfitsInText(slot.dated, {}, ['item', 'date'], within(place, 'dated')))];
  if ('divisions' in slot) return [...ref(slot.divisions, FIGURES), ...misfitsInText(slot.each, {}, ['value', 'division'], within(place, 'each'))];
  if ('previous' in slot) return ref(slot.previous, FIGURES);
  if ('previousYear' in slot) return ref(slot.previousYear, FIGURES);
  if ('fact' in slot) return unknownName(place, 'fact', slot.fact, [...Object.keys(round.facts), ...round.sectors.flatMap((one) => Object.keys(one.facts))]);
  if ('data' in slot) return unknownName(place, 'letter-data', slot.data, Object.keys(letter.frame.data));
  if ('computed' in slot) return misfitsInComputed(slot.computed, place);
  if ('formula' in slot) return slot.of.flatMap((one) => ('answer' in one ? ref(one.answer, FIGURES) : 'previous' in one ? ref(one.previous, FIGURES) : misfitsInSlot(one, slots, place)));
  if ('first' in slot) return slot.first.flatMap((clause, index) => [...misfitsInText(clause.text, slots, [], within(place, 'first', index, 'text')), ...(clause.when === undefined ? [] : misfitsInCondition(clause.when, within(place, 'first', index, 'when')))]);
  if ('count' in slot) return misfitsInFilter(slot.count, place);
  if ('sectors' in slot) return [...misfitsInFilter(slot.sectors, place), ...(slot.explained ? [...misfitsInReason(slot.explained.reason, within(place, 'explained')), ...misfitsInText(slot.explained.each, {}, ['sector', 'reason'], within(place, 'explained', 'each'))] : [])];
  if ('total' in slot) return [...ref(slot.total, FIGURES), ...misfitsInFilter(slot.over, within(place, 'over'))];
  if ('ranking' in slot) return [...ref(slot.ranking, ['choice', 'choices']), ...optionsMissing(slot.ranking, place), ...misfitsInFilter(slot.over, within(place, 'over')), ...misfitsInText(slot.each, {}, ['option', 'count', 'sectors'], within(place, 'each'))];
  return [];
}

function misfitsInReason(ref: string, place: Place): readonly Misfit[] {
  const [id, check] = splitRef(ref);
  const question = place.round.questionnaire.questions.find((one) => one.id === id);
  return question ? unknownName(place, 'check', check ?? '', question.checks.map((one) => one.id)) : misfitsInRef(id, null, place);
}

function optionsMissing(ref: string, place: Place): readonly Misfit[] {
  const [id, part] = splitRef(ref);
  const question = place.round.questionnaire.questions.find((one) => one.id === id);
  const type = part === null ? question?.type : question?.parts?.find((one) => one.id === part)?.type;
  const chosen = type === 'choice' || type === 'choices';
  return chosen && !place.letter.frame.options[ref] ? [misfit(place, 'letter-option-without-words', { name: ref, options: (question?.options ?? question?.parts?.find((one) => one.id === part)?.options ?? []).map((one) => one.key).join(', ') })] : [];
}
