import type { Question } from '../question.ts';
import { questionOf } from '../round.ts';
import type { Action } from '../utterance.ts';
import { isParts } from '../value.ts';
import type { Value } from '../value.ts';
import { answered } from './answered.ts';
import { askQuestion } from './ask.ts';
import { followIntent } from './follow-intent.ts';
import { goOn, release } from './go-on.ts';
import { askedQuestions, nextQuestion } from './next-question.ts';
import { shownAnswer } from './overview.ts';
import { partsOf } from './parts.ts';
import { readChoice } from './read-choice.ts';
import { restate } from './restate.ts';
import { settle, settleInWords } from './settle.ts';
import { snoozeUntil, usualMoment } from './snooze.ts';
import { plain, takePart } from './take-parts.ts';
import { takeReply } from './take-reply.ts';
import { takeValue } from './take-value.ts';
import { openTurn } from './turn.ts';
import type { Input, Outcome, Talk, Turn } from './turn.ts';

/**
 * One turn of a representative: what came in, decided on how things stand, gives events and things to say.
 * Pure and total; the same talk and input give the same outcome.
 */
export function respond(talk: Talk, input: Input): Outcome {
  const turn = openTurn(talk, input.delivery);
  greet(turn);
  if (input.kind === 'text' || input.kind === 'press') turn.note({ type: 'wrote', delivery: input.delivery });
  if (input.kind === 'arrival') arrive(turn);
  else if (input.kind === 'turned') turnTo(turn);
  else if (input.kind === 'press') press(turn, input.action, input.label);
  else hear(turn, input.text);
  return turn.outcome();
}

/** The first message to a person: software, what for, who reads it, how long it is kept. Said once. */
export function greet(turn: Turn): void {
  if (turn.talk.contact.greeted) return;
  turn.note({ type: 'greeted' });
  turn.line('greeting', { name: turn.talk.person.name });
  turn.words(turn.talk.round.about);
  turn.words(turn.talk.round.privacy);
  turn.line('greeting-how', { deadline: { moment: Temporal.PlainDateTime.from(turn.dossier().deadline ?? turn.talk.round.calendar.deadline).toZonedDateTime(turn.talk.round.zone).toInstant().toString() } });
}

/** Somebody opened the conversation: the open question, if it was not put already. */
function arrive(turn: Turn): void {
  const person = turn.talk.person.id;
  if (turn.dossier().asked[person] || turn.dossier().held[person]) return;
  goOn(turn, null);
}

function turnTo(turn: Turn): void {
  turn.note({ type: 'turned-to', sector: turn.talk.sector.id });
  turn.line('turned-to', { sector: { words: turn.talk.sector.label } });
  restate(turn);
}

function hear(turn: Turn, text: string): void {
  const held = turn.dossier().held[turn.talk.person.id];
  if (held) return settleInWords(turn, held, text);
  if (turn.dossier().submission) return afterSubmission(turn, text);
  const question = openQuestion(turn);
  if (!question) return goOn(turn, null);
  if (!turn.dossier().asked[turn.talk.person.id]) {
    // nothing was asked yet: a first word such as "hallo" is no answer
    return goOn(turn, null);
  }
  takeReply(turn, question, text);
}

/** The question a message answers: the one put to this person last, else the next open one. */
export function openQuestion(turn: Turn): Question | null {
  const asked = turn.dossier().asked[turn.talk.person.id];
  const question = asked ? askedQuestions(turn.situation()).find((one) => one.id === asked.question) : undefined;
  return question ?? nextQuestion(turn.situation(), turn.talk.person.id);
}

/** After submission nothing changes any more until a coordinator reopens; the wish to is passed on. */
function afterSubmission(turn: Turn, text: string): void {
  const last = turn.talk.round.questionnaire.questions.find((question) => question.submits) ?? turn.talk.round.questionnaire.questions[0];
  if (!last) return;
  const wish = readChoice(text);
  if (wish) return followIntent(turn, last, { turn: wish }, text);
  turn.line('already-submitted', { sector: { words: turn.talk.sector.label } });
  turn.wait({ question: null, awaits: null, choices: [{ label: { say: 'choice-reopen' }, action: { do: 'say', turn: 'reopen', question: null, sector: null } }] });
}

function press(turn: Turn, action: Action, label: string): void {
  switch (action.do) {
    case 'answer': return pressAnswer(turn, action, label);
    case 'settle': return pressSettle(turn, action, label);
    case 'change': return pressChange(turn, action.question);
    case 'say': return pressSay(turn, action.turn, action.question, label);
    case 'desk': return turn.line('not-yours');
  }
}

function pressAnswer(turn: Turn, action: Extract<Action, { do: 'answer' }>, label: string): void {
  const person = turn.talk.person.id;
  const question = turn.talk.round.questionnaire.questions.find((one) => one.id === action.question);
  if (!question || turn.dossier().submission) return oldButton(turn, question ?? null);
  const held = turn.dossier().held[person];
  const asked = turn.dossier().asked[person];
  const current = held ? held.since === action.since || asked?.since === action.since : asked?.question === question.id && asked.since === action.since;
  if (!current) return oldButton(turn, question, action.value);
  const part = action.part === null ? undefined : partsOf(question, turn.situation()).find((one) => one.id === action.part);
  if (part) {
    const sofar = held?.kind === 'parts' && held.question === question.id ? held : { parts: {}, passed: [], words: '', approx: null };
    return takePart(turn, question, part, plain(action.value), label, sofar);
  }
  release(turn);
  takeValue(turn, { question: question.id, given: answered(action.value, label, null, null), words: label, delivery: turn.delivery }, null);
}

function pressSettle(turn: Turn, action: Extract<Action, { do: 'settle' }>, label: string): void {
  const held = turn.dossier().held[turn.talk.person.id];
  if (!held || held.since !== action.since) return oldButton(turn, null);
  settle(turn, held, action.with, label);
}

function pressChange(turn: Turn, id: string): void {
  if (turn.dossier().submission) return afterSubmission(turn, '');
  release(turn);
  const question = askedQuestions(turn.situation()).find((one) => one.id === id);
  if (question) askQuestion(turn, question, 'change');
  else goOn(turn, null);
}

function pressSay(turn: Turn, said: string, id: string | null, label: string): void {
  const { now, round, person } = turn.talk;
  if (said.startsWith('snooze-')) return snoozeUntil(turn, usualMoment(said.slice('snooze-'.length), now, person.zone ?? round.zone, person.hours.from));
  if (said === 'reopen') {
    turn.record({ type: 'reopening-asked', by: person.id, words: label });
    for (const coordinator of round.people.filter((one) => one.roles.some((role) => role.role === 'coordinator'))) {
      turn.tell(coordinator.id, 'reopen-tell', { who: { person: person.id }, sector: { words: turn.talk.sector.label } });
    }
    return turn.line('reopen-asked');
  }
  const asked = turn.dossier().asked[person.id]?.question;
  const question = id === null ? openQuestion(turn) : questionOf(round, id);
  if (!question) return goOn(turn, null);
  if (id !== null && asked !== id) return oldButton(turn, question);
  const held = turn.dossier().held[person.id];
  if (held && (said === 'skip' || said === 'unknown')) return settleInWords(turn, held, label);
  if (turn.dossier().submission && (said === 'skip' || said === 'unknown')) return oldButton(turn, question);
  followIntent(turn, question, { turn: said as 'skip' }, label);
}

/** A button of earlier: nothing changes, the present state is shown. A second click on the same choice is no news. */
function oldButton(turn: Turn, question: Question | null, value?: Value): void {
  const answer = question ? turn.dossier().answers[question.id] : undefined;
  if (value !== undefined && answer?.given.status === 'answered' && answer.by === turn.talk.person.id && holdsValue(answer.given.value, value)) return;
  turn.line('old-button');
  if (question) turn.line('stands-now', { answer: shownAnswer(turn, question) });
  const open = openQuestion(turn);
  if (open && !turn.dossier().submission && !turn.dossier().held[turn.talk.person.id]) askQuestion(turn, open, 'repeat');
}

function holdsValue(kept: Value, pressed: Value): boolean {
  if (JSON.stringify(kept) === JSON.stringify(pressed)) return true;
  return isParts(kept) && Object.values(kept).some((part) => part === pressed);
}

