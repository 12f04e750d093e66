import { rounded } from '../checks/situation.ts';
import type { Candidate, Held } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import { questionOf } from '../round.ts';
import { roundSlots } from './ask.ts';
import { settleChoices } from './choices.ts';
import type { Turn } from './turn.ts';

/** Another unit was named than the question asks for: what was counted is asked, and nothing is converted unasked. */
export function holdUnit(turn: Turn, question: Question, candidate: Candidate, unit: string): void {
  turn.hold({ kind: 'other-unit', candidate, unit, converted: convertedFrom(question, candidate, unit) });
  askUnit(turn, question, candidate, unit);
}

/** Asks what was counted. */
export function askUnit(turn: Turn, question: Question, candidate: Candidate, unit: string): void {
  const other = unitNamed(question, unit);
  const converted = convertedFrom(question, candidate, unit);
  const { value } = candidate.given;
  if (other) turn.words(other.say, { ...roundSlots(turn.situation()), value: typeof value === 'number' ? { number: value } : '', unit, ...(converted === null ? {} : { converted: { number: converted } }) }, 'question');
  else turn.line('other-unit', { unit, noun: question.noun ? { words: question.noun } : '' }, 'question');
  const since = turn.held()?.since ?? turn.dossier().version;
  turn.wait({
    question: question.id,
    awaits: { kind: 'confirmation' },
    choices: [
      ...(converted === null ? [] : [{ label: { value: converted, question: question.id }, action: { do: 'settle' as const, with: 0, since } }]),
      ...settleChoices(turn, ['choice-as-it-stands', 'yes', { value: { value, question: question.id } }], ['choice-something-else', 'no']),
    ],
  });
}

/** The round asks in its own words what was counted, and proposes no figure: a yes to that names none. */
export function isEitherOr(turn: Turn, { candidate, unit, converted }: Extract<Held, { kind: 'other-unit' }>): boolean {
  return converted === null && unitNamed(questionOf(turn.talk.round, candidate.question), unit) !== undefined;
}

function unitNamed(question: Question, unit: string): Question['otherUnits'][number] | undefined {
  return question.otherUnits.find((one) => one.unit.some((name) => name.toLowerCase() === unit.toLowerCase()));
}

/** The figure in the asked unit, to one decimal, where the round says how to convert. */
function convertedFrom(question: Question, candidate: Candidate, unit: string): number | null {
  const other = unitNamed(question, unit);
  const { value } = candidate.given;
  return other?.divideBy === undefined || typeof value !== 'number' ? null : rounded(value / other.divideBy, 1);
}
