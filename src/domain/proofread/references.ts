import type { Part, Question } from '../question.ts';
import { type Fault, type Path, type RoundPart, shown } from './fault.ts';
import { type Draft, faultAt, numeric, partsOf, unknown } from './known.ts';

/** Where a reference stands, and what it may refer to. */
export type From = {
  readonly part: RoundPart;
  readonly path: Path;
  /** Questions up to this place may be referred to; all where a round's own checks refer. */
  readonly upTo: number;
  /** Parts that a bare name may mean. */
  readonly own?: readonly Part[];
};

/** What a reference stands for; null with the fault when it stands for nothing. */
export type Target = { readonly target: Pick<Question, 'id' | 'type' | 'options'> | null; readonly faults: readonly Fault[] };

/** Follows a reference such as `q08_banen` or `q13_inleen.banen`. */
export function follow(draft: Draft, ref: string, from: From): Target {
  const own = from.own?.find((one) => one.id === ref);
  if (own) return { target: { ...own }, faults: [] };
  const questions = draft.questionnaire?.questions;
  if (!questions) return { target: null, faults: [] };
  const [id = '', partId] = ref.split('.');
  const question = questions.find((one) => one.id === id);
  if (!question) return { target: null, faults: unknown(draft, from.part, from.path, 'question', id, [...questions.map((one) => one.id), ...(from.own ?? []).map((one) => one.id)]) };
  if (questions.indexOf(question) > from.upTo) return { target: null, faults: [faultAt(from.part, from.path, 'later-question', { name: id, allowed: questions.slice(0, from.upTo + 1).map((one) => one.id).join(', ') || '–' })] };
  if (partId === undefined) return { target: question, faults: [] };
  const parts = partsOf(draft, question);
  const part = parts.find((one) => one.id === partId);
  if (!part) return { target: null, faults: unknown(draft, from.part, from.path, 'part', partId, parts.map((one) => one.id)) };
  return { target: part, faults: [] };
}

/** Faults of a value that is compared with an answer: an option that does not exist, a number for a yes or no. */
export function compared(draft: Draft, target: Target['target'], value: unknown, from: From): readonly Fault[] {
  if (!target) return [];
  const wrong = (allowed: string) => [faultAt(from.part, from.path, 'wrong-value', { value: shown(value), name: target.id, allowed })];
  if (target.type === 'yes-no') return typeof value === 'boolean' ? [] : wrong('true, false');
  if (target.type === 'choice' || target.type === 'choices') {
    const keys = (target.options ?? []).map((option) => option.key);
    return typeof value === 'string' ? unknown(draft, from.part, from.path, 'option', value, keys) : wrong(keys.join(', '));
  }
  if (numeric.includes(target.type)) return typeof value === 'number' ? [] : wrong('12, 12.5');
  return [];
}
