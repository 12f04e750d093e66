import type { Question } from '../question.ts';
import type { Reading } from '../reading/reading.ts';
import { coordinatorsOf } from '../roles.ts';
import { askQuestion } from './ask.ts';
import { explain } from './explain.ts';
import { release } from './go-on.ts';
import { questionBefore } from './next-question.ts';
import { none, notApplicable, notKnown, skip } from './not-answered.ts';
import { changeInWords } from './change-in-words.ts';
import { sayOverview } from './overview.ts';
import { forward } from './refer.ts';
import { askAgain, restate } from './restate.ts';
import { takeSameAsPrevious } from './same-as-previous.ts';
import { askUntilWhen, snoozeIn } from './snooze.ts';
import { tryToSubmit } from './submit.ts';
import type { Turn } from './turn.ts';

export type Intent = Exclude<Reading, { turn: 'answer' | 'clarify' }>;

/** Follows a reply that is not an answer. Only "weet ik nog niet", "n.v.t." and "overslaan" write to the question. */
export function followIntent(turn: Turn, question: Question, intent: Intent, text: string): void {
  switch (intent.turn) {
    case 'unknown': case 'decline': return notKnown(turn, question, text);
    case 'not-applicable': return notApplicable(turn, question, intent.rest, text);
    case 'skip': return skip(turn, question, text);
    case 'none': return none(turn, question, text);
    case 'same-as-previous': return takeSameAsPrevious(turn, question, text);
    case 'later': return intent.rest === '' ? askUntilWhen(turn, 'snooze') : snoozeIn(turn, intent.rest, 'snooze');
    case 'stop': return askUntilWhen(turn, 'stop');
    case 'resume':
      turn.note({ type: 'resumed' });
      turn.line('resumed');
      return restate(turn);
    case 'forward': return forward(turn, question, intent.rest, text);
    case 'back': return back(turn, question);
    case 'overview':
      sayOverview(turn);
      return askAgain(turn);
    case 'submit': return tryToSubmit(turn);
    case 'correct': return changeInWords(turn, question, intent.rest);
    case 'human':
      for (const coordinator of coordinatorsOf(turn.talk.round)) turn.tell(coordinator.id, 'human-tell', { who: { person: turn.talk.person.id }, sector: { words: turn.talk.sector.label }, label: { words: question.label } });
      turn.line('human', { contact: turn.talk.round.asks.contact });
      return askAgain(turn);
    case 'attachment':
      turn.line('attachment');
      return askAgain(turn);
    default:
      explain(turn, question, intent, text);
      return askAgain(turn);
  }
}

/** Back to the question before; half-way a question in parts, to its beginning. */
function back(turn: Turn, question: Question): void {
  const held = turn.held();
  release(turn);
  if (held?.kind === 'parts' && Object.keys(held.parts).length > 0) return askQuestion(turn, question, 'back');
  const before = questionBefore(turn.situation(), question.id);
  if (!before) turn.line('at-first');
  askQuestion(turn, before ?? question, before ? 'back' : 'repeat');
}
