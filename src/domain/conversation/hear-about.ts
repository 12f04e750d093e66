import { afterSubmission } from './after-submission.ts';
import { release } from './go-on.ts';
import { askedQuestions } from './next-question.ts';
import { takeReply } from './take-reply.ts';
import type { Turn } from './turn.ts';

/**
 * Words that were said under the message with an earlier question answer that question, whatever was asked since.
 * `hear` takes them where that question is the one at hand, or belongs to the dossier no more.
 */
export function hearAbout(turn: Turn, id: string, text: string, hear: () => void): void {
  const person = turn.talk.person.id;
  const question = askedQuestions(turn.situation()).find((one) => one.id === id);
  if (!question || turn.dossier().asked[person]?.question === id) return hear();
  if (turn.dossier().submission) return afterSubmission(turn, text);
  release(turn);
  turn.record({ type: 'question-asked', person, question: id, part: null, why: 'change' });
  takeReply(turn, question, text);
}
