import { previousValue } from '../checks/situation.ts';
import type { Question } from '../question.ts';
import { answered } from './answered.ts';
import { askQuestion } from './ask.ts';
import type { Turn } from './turn.ts';

/** "Zelfde als vorig jaar": shows what that was and takes it only on a yes. */
export function takeSameAsPrevious(turn: Turn, question: Question, text: string): void {
  const previous = previousValue(turn.situation(), question.id);
  if (!previous) {
    turn.line('doubt-no-previous');
    return askQuestion(turn, question, 'repeat');
  }
  turn.hold({ kind: 'same-as-previous', candidate: { question: question.id, given: answered(previous.value, text.trim(), previous.approx, null), words: text.trim(), delivery: turn.delivery } });
  askSameAsPrevious(turn, question);
}

/** Puts the earlier answer to the person again. */
export function askSameAsPrevious(turn: Turn, question: Question): void {
  const previous = previousValue(turn.situation(), question.id);
  if (!previous) return;
  const since = turn.dossier().version;
  turn.line('same-as-last-year', { year: previous.year, value: { value: previous.value, question: question.id, approx: previous.approx } });
  turn.wait({
    question: question.id,
    awaits: { kind: 'confirmation' },
    choices: [{ label: { say: 'choice-correct' }, action: { do: 'settle', with: 'yes', since } }, { label: { say: 'choice-something-else' }, action: { do: 'settle', with: 'no', since } }],
  });
}
