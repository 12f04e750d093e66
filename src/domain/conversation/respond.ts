import { readReply } from '../reading/read-reply.ts';
import { afterSubmission, settleReopening } from './after-submission.ts';
import { askFor } from './ask-for.ts';
import { readDeletion, readEdit } from './edit-message.ts';
import { followIntent } from './follow-intent.ts';
import { takeReport } from './from-report.ts';
import { followWish } from './follow-wish.ts';
import { goOn } from './go-on.ts';
import { hearAbout } from './hear-about.ts';
import { questionOf } from '../round.ts';
import { progress } from './next-question.ts';
import { openQuestion, waitingQuestion } from './open-question.ts';
import { press } from './press.ts';
import { restate } from './restate.ts';
import { settleInWords } from './settle-in-words.ts';
import { signTurn, tellOfNewAnswers } from './sign-turn.ts';
import { takeForm } from './take-form.ts';
import { takeReply } from './take-reply.ts';
import { deadlineOf, openTurn } from './turn.ts';
import { wantsSecrecy } from './wants-secrecy.ts';
import type { Input, Outcome, Talk, Turn } from './turn.ts';

/**
 * One turn of a representative: what came in, decided on how things stand, gives events and things to say.
 * Pure and total; the same talk and input give the same outcome. One message to the person, or none: a second click on
 * the same button, an edit that changes no answer, and an arrival where a question stands already need no reply.
 */
export function respond(talk: Talk, input: Input): Outcome {
  const turn = openTurn(talk, input.delivery, input.kind === 'text' ? input.pointed ?? null : null);
  greet(turn);
  if (input.kind === 'text' || input.kind === 'press' || input.kind === 'form' || input.kind === 'report') turn.note({ type: 'wrote', delivery: input.delivery });
  if (input.kind === 'text') tellOfSecrecy(turn, input.text);
  if (!signTurn(turn, input)) follow(turn, input);
  tellOfNewAnswers(turn);
  return turn.outcome();
}

function follow(turn: Turn, input: Input): void {
  switch (input.kind) {
    case 'text': input.about ? hearAbout(turn, input.about.question, input.text, () => hear(turn, input.text)) : hear(turn, input.text); break;
    case 'form': takeForm(turn, input.fields, input.opened); break;
    case 'press': press(turn, input.action, input.label); break;
    case 'edited': readEdit(turn, input.of, input.text, () => hear(turn, input.text)); break;
    case 'deleted': readDeletion(turn, input.of); break;
    case 'report': takeReport(turn, input.file, input.read); break;
    case 'arrival': arrive(turn); break;
    case 'turned': turnTo(turn); break;
  }
}

/** The first message to a person: software, what for, who reads it, how long it is kept. Said once. */
export function greet(turn: Turn): void {
  if (turn.talk.contact.greeted) return;
  turn.note({ type: 'greeted' });
  turn.line('greeting', { name: turn.talk.person.name });
  turn.words(turn.talk.round.about);
  turn.words(turn.talk.round.privacy);
  turn.line('greeting-how', { deadline: { moment: deadlineOf(turn).toString() } });
}

/** What may not be public is asked at the end: who says so before hears that, and that nothing was done with it yet. */
function tellOfSecrecy(turn: Turn, text: string): void {
  const last = turn.talk.round.questionnaire.questions.find((question) => question.submits && question.parts?.some((part) => part.confidential && part.optional && part.type === 'text'));
  if (!last || turn.dossier().submission || waitingQuestion(turn)?.submits !== false || !wantsSecrecy(text)) return;
  turn.line('not-public-later', { number: progress(turn.situation(), last).number });
}

/** Somebody opened the conversation: the open question, if it was not put already. */
function arrive(turn: Turn): void {
  if (turn.dossier().asked[turn.talk.person.id] || turn.held()) return;
  goOn(turn, null);
}

function turnTo(turn: Turn): void {
  turn.note({ type: 'turned-to', sector: turn.talk.sector.id });
  turn.line('turned-to', { sector: { words: turn.talk.sector.label } });
  restate(turn);
}

function hear(turn: Turn, text: string): void {
  const held = turn.held();
  if (turn.dossier().submission) return held?.kind === 'reopening' ? settleReopening(turn, held, text) : afterSubmission(turn, text);
  if (held) return settleInWords(turn, held, text);
  const waiting = waitingQuestion(turn);
  if (!waiting) return hearUnasked(turn, text);
  if (!followWish(turn, text)) takeReply(turn, waiting, text);
}

/** Nothing was put to this person: a first word such as "hallo", or one after everything was answered, is no answer. */
function hearUnasked(turn: Turn, text: string): void {
  const asked = turn.dossier().asked[turn.talk.person.id];
  if (asked && followWish(turn, text)) return;
  const question = openQuestion(turn) ?? turn.talk.round.questionnaire.questions.at(-1);
  const reading = question ? readReply(text, { ...askFor(question, question, turn.situation()), type: 'yes-no', question: '' }) : null;
  if (!question || !reading || !('turn' in reading) || !CONTROL.includes(reading.turn)) {
    if (asked && !asked.answered) turn.line('question-lapsed', { label: { words: questionOf(turn.talk.round, asked.question).label } });
    return goOn(turn, null);
  }
  followIntent(turn, question, reading as Parameters<typeof followIntent>[2], text);
}

/** What can be wished before anything was asked; the rest needs a question. */
const CONTROL: readonly string[] = ['help', 'status', 'deadline', 'who-reads', 'why', 'overview', 'human', 'later', 'stop', 'submit', 'correct'];
