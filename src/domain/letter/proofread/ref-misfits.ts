import { splitRef } from '../../checks/situation.ts';
import type { Question } from '../../question.ts';
import type { Round } from '../../round.ts';
import type { Misfit, Place } from './misfit.ts';
import { misfit, unknownName } from './misfit.ts';

export type Kind = Question['type'];

/** The types of a figure. */
export const FIGURES: readonly Kind[] = ['number', 'integer', 'percentage', 'money'];

/** Mistakes in a reference: no such question or part, of another type, or never to be made public. */
export function misfitsInRef(ref: string, types: readonly Kind[] | null, place: Place): readonly Misfit[] {
  const [id, part] = splitRef(ref);
  const { questions } = place.round.questionnaire;
  const question = questions.find((one) => one.id === id);
  if (!question) return unknownName(place, 'question', id, questions.map((one) => one.id));
  const own = question.parts?.find((one) => one.id === part);
  if (own?.confidential) return [misfit(place, 'letter-confidential', { name: ref })];
  const others = otherParts(question, place.round);
  const type = part === null ? question.type : own?.type ?? others[part];
  if (type === undefined) return unknownName(place, 'part', String(part), [...(question.parts ?? []).map((one) => one.id), ...Object.keys(others)]);
  return types === null || types.includes(type) ? [] : [misfit(place, 'letter-type', { name: ref, type, allowed: types.join(', ') })];
}

/** A computed figure the round does not have. */
export function misfitsInComputed(id: string, place: Place): readonly Misfit[] {
  return unknownName(place, 'computed', id, place.round.computed.map((one) => one.id));
}

/** Divisions of sectors, and the letter to parliament a sector may refer to. */
function otherParts(question: Question, round: Round): { readonly [part: string]: Kind | undefined } {
  const divisions = question.perDivision ? round.sectors.flatMap((one) => one.divisions).map((one) => [one.id, question.type] as const) : [];
  return { ...Object.fromEntries(divisions), ...(question.mayRefer ? { kamerbrief: 'date', kamerstuk: 'url' } : {}) };
}
