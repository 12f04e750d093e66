import type { Question } from '../question.ts';
import { questionOf } from '../round.ts';
import type { Action } from '../utterance.ts';
import { isParts } from '../value.ts';
import type { Value } from '../value.ts';
import { afterSubmission } from './after-submission.ts';
import { answered, candidateOf } from './answered.ts';
import { askQuestion } from './ask.ts';
import { isOffered } from './choices.ts';
import { followIntent } from './follow-intent.ts';
import { goOn, release, sayDone } from './go-on.ts';
import { askedQuestions } from './next-question.ts';
import { openQuestion } from './open-question.ts';
import { shownAnswer } from './overview.ts';
import { partsOf } from './parts.ts';
import { plain } from './plain.ts';
import { restate } from './restate.ts';
import { settle } from './settle.ts';
import { settleInWords } from './settle-in-words.ts';
import { leaveInPeace, usualMoment } from './snooze.ts';
import { startOf, takePart, takeParts } from './take-parts.ts';
import { takeValue } from './take-value.ts';
import type { Turn } from './turn.ts';

/** What a pressed button does. A button of earlier, or one that nobody was offered, changes nothing. */
export function press(turn: Turn, action: Action, label: string): void {
  switch (action.do) {
    case 'answer': return pressAnswer(turn, action, label);
    case 'settle': {
      const held = turn.held();
      if (held && held.since === action.since) return settle(turn, held, action.with, label);
      return isSecondClick(turn, action.since) ? undefined : oldButton(turn, null);
    }
    case 'change': return pressChange(turn, action.question);
    case 'say': return pressSay(turn, action.turn, action.question, label);
    case 'desk': return turn.line('not-yours');
  }
}

function pressAnswer(turn: Turn, action: Extract<Action, { do: 'answer' }>, label: string): void {
  const person = turn.talk.person;
  const question = turn.talk.round.questionnaire.questions.find((one) => one.id === action.question);
  const held = turn.held();
  const asked = turn.dossier().asked[person.id];
  const current = (held?.since === action.since) || (asked?.question === action.question && asked.since === action.since && !asked.answered);
  if (!question || turn.dossier().submission || !current) return oldButton(turn, question ?? null, action.value);
  const part = action.part === null ? undefined : partsOf(question, turn.situation()).find((one) => one.id === action.part);
  if (!isOffered(part ?? question, action.value, person.email)) return oldButton(turn, question);
  if (part) return takePart(turn, question, part, plain(action.value), label, held?.kind === 'parts' && held.question === question.id ? held : startOf(turn, question));
  release(turn);
  takeValue(turn, candidateOf(turn, question.id, answered(action.value, label), label), null);
}

function pressChange(turn: Turn, id: string): void {
  if (turn.dossier().submission) return afterSubmission(turn, '');
  const question = askedQuestions(turn.situation()).find((one) => one.id === id);
  release(turn);
  if (question) askQuestion(turn, question, 'change');
  else goOn(turn, null);
}

function pressSay(turn: Turn, said: string, id: string | null, label: string): void {
  const { now, round, person } = turn.talk;
  const peace = /^(snooze|stop)-(.+)$/.exec(said);
  if (peace) return leaveInPeace(turn, usualMoment(peace[2] ?? '', now, person.zone ?? round.zone, person.hours.from), peace[1] === 'stop' ? 'stop' : 'snooze');
  if (turn.dossier().submission) return said === 'overview' ? afterSubmission(turn, said) : sayDone(turn);
  if (said === 'resume') return followIntent(turn, openQuestion(turn) ?? questionOf(round, round.questionnaire.questions[0]?.id ?? ''), { turn: 'resume' }, label);
  const held = turn.held();
  const asked = turn.dossier().asked[person.id];
  const current = held ? true : asked?.question === id && !asked.answered;
  if (id !== null && !current) return oldButton(turn, questionOf(round, id));
  if (held && (said === 'skip' || said === 'unknown')) return settleInWords(turn, held, label);
  const question = id === null ? openQuestion(turn) ?? round.questionnaire.questions.at(-1) : questionOf(round, id);
  if (!question) return goOn(turn, null);
  // a part may be passed over where the question as a whole may not
  if (said === 'skip' && partsOf(question, turn.situation()).length > 0) return takeParts(turn, question, label, startOf(turn, question));
  followIntent(turn, question, intentOf(said), label);
}

function intentOf(said: string): Parameters<typeof followIntent>[2] {
  if (said === 'unknown' || said === 'later') return { turn: said, rest: '' };
  return { turn: said as 'skip' };
}

/** Longer than a double click takes, shorter than anybody reads what came of the first one. */
const DOUBLE_CLICK_MS = 2_000;

/** Whether something new was put to the person so short ago that the button under the message before it can only be the same press again. */
function isSecondClick(turn: Turn, since: number): boolean {
  const asked = turn.dossier().asked[turn.talk.person.id];
  return asked !== undefined && asked.since > since && Temporal.Instant.from(asked.at).until(turn.talk.now).total('milliseconds') < DOUBLE_CLICK_MS;
}

/** A button of earlier: nothing changes, the present state is shown. A second click on the same choice is no news. */
function oldButton(turn: Turn, question: Question | null, value?: Value): void {
  const answer = question ? turn.dossier().answers[question.id] : undefined;
  if (value !== undefined && answer?.given.status === 'answered' && answer.by === turn.talk.person.id && holdsValue(answer.given.value, value)) return;
  turn.line('old-button');
  if (turn.dossier().submission) return sayDone(turn);
  if (question) turn.line('old-button-stands', { label: { words: question.label }, answer: shownAnswer(turn, question) });
  if (turn.held() || openQuestion(turn)) restate(turn);
}

function holdsValue(kept: Value, pressed: Value): boolean {
  if (JSON.stringify(kept) === JSON.stringify(pressed)) return true;
  return isParts(kept) && Object.values(kept).some((part) => JSON.stringify(part) === JSON.stringify(pressed));
}
