import { previousValue } from '../checks/situation.ts';
import type { Question } from '../question.ts';
import { answered, candidateOf } from './answered.ts';
import { askQuestion } from './ask.ts';
import { settleChoices } from './choices.ts';
import { cleanWords } from './clean-words.ts';
import type { Turn } from './turn.ts';

/** "Zelfde als vorig jaar": shows what that was and takes it only on a yes. */
export function takeSameAsPrevious(turn: Turn, question: Question, text: string): void {
  const previous = previousValue(turn.situation(), question.id);
  if (!previous) {
    turn.line('doubt-no-previous');
    return askQuestion(turn, question, 'repeat');
  }
  const words = cleanWords(turn, text);
  turn.hold({ kind: 'same-as-previous', candidate: candidateOf(turn, question.id, answered(previous.value, words, previous.approx), words) });
  askSameAsPrevious(turn, question);
}

/** Puts the earlier answer to the person again. */
export function askSameAsPrevious(turn: Turn, question: Question): void {
  const previous = previousValue(turn.situation(), question.id);
  if (!previous) return;
  turn.line('same-as-last-year', { year: previous.year, value: { value: previous.value, question: question.id, approx: previous.approx } }, 'question');
  turn.wait({ question: question.id, awaits: { kind: 'confirmation' }, choices: settleChoices(turn, ['choice-correct', 'yes'], ['choice-something-else', 'no']) });
}
