import type { Question } from '../question.ts';
import { askedQuestions, nextQuestion } from './next-question.ts';
import type { Turn } from './turn.ts';

/** The question that was put to this person and still waits; null when none does, or when it no longer applies. */
export function waitingQuestion(turn: Turn): Question | null {
  const asked = turn.dossier().asked[turn.talk.person.id];
  if (!asked || asked.answered) return null;
  return askedQuestions(turn.situation()).find((question) => question.id === asked.question) ?? null;
}

/** The question at hand: the one that waits, else the next open one. */
export function openQuestion(turn: Turn): Question | null {
  return waitingQuestion(turn) ?? nextQuestion(turn.situation(), turn.talk.person.id);
}

/** The answer this person gave last, of those that still belong to the dossier. */
export function lastAnswered(turn: Turn): Question | null {
  const { answers } = turn.dossier();
  const mine = askedQuestions(turn.situation()).filter((question) => answers[question.id]?.by === turn.talk.person.id);
  return mine.reduce<Question | null>((latest, question) => (latest === null || atOf(answers[question.id]?.at) >= atOf(answers[latest.id]?.at) ? question : latest), null);
}

/** How long ago a question was answered, in seconds. */
export function answeredAgo(turn: Turn, question: Question): number {
  return (atOf(turn.talk.now) - atOf(turn.dossier().answers[question.id]?.at)) / 1000;
}

function atOf(instant: string | undefined): number {
  return instant === undefined ? 0 : Temporal.Instant.from(instant).epochMilliseconds;
}
