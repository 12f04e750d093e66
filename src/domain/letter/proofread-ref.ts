import { splitRef } from '../checks/situation.ts';
import type { Question } from '../question.ts';
import type { Round } from '../round.ts';
import type { Misfit, Place } from './misfit.ts';
import { misfit } from './misfit.ts';

export type Kind = Question['type'];

/** The types of a figure. */
export const FIGURES: readonly Kind[] = ['number', 'integer', 'percentage', 'money'];

/** Mistakes in a reference: no such question or part, of another type, or never to be made public. */
export function misfitsInRef(ref: string, types: readonly Kind[] | null, place: Place): readonly Misfit[] {
  const [id, part] = splitRef(ref);
  const question = place.round.questionnaire.questions.find((one) => one.id === id);
  if (!question) return [misfit(place, `no question '${id}'`, `The questions are ${place.round.questionnaire.questions.map((one) => one.id).join(', ')}`)];
  const own = question.parts?.find((one) => one.id === part);
  if (own?.confidential) return [misfit(place, `'${ref}' is confidential`, 'What is confidential stays out of the letter')];
  const type = part === null ? question.type : own?.type ?? otherParts(question, place.round)[part];
  if (type === undefined) return [misfit(place, `'${id}' has no part '${part}'`, `Its parts are ${[...(question.parts ?? []).map((one) => one.id), ...Object.keys(otherParts(question, place.round))].join(', ') || 'none'}`)];
  return types === null || types.includes(type) ? [] : [misfit(place, `'${ref}' is of type ${type}`, `Here goes ${types.join(', ')}`)];
}

/** A computed figure the round does not have. */
export function misfitsInComputed(id: string, place: Place): readonly Misfit[] {
  const known = place.round.computed.map((one) => one.id);
  return known.includes(id) ? [] : [misfit(place, `the round computes no '${id}'`, `It computes ${known.join(', ') || 'nothing'}`)];
}

/** Divisions of sectors, and the letter to parliament a sector may refer to. */
function otherParts(question: Question, round: Round): { readonly [part: string]: Kind | undefined } {
  const divisions = question.perDivision ? round.sectors.flatMap((one) => one.divisions).map((one) => [one.id, question.type] as const) : [];
  return { ...Object.fromEntries(divisions), ...(question.mayRefer ? { kamerbrief: 'date', kamerstuk: 'url' } : {}) };
}
