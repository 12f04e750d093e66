import type { Candidate } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import type { PointedIntent } from '../reading/pointed.ts';
import { followIntent } from './follow-intent.ts';
import { askedQuestions } from './next-question.ts';
import { readCandidate } from './read-candidate.ts';
import { propose } from './understood.ts';
import type { Turn } from './turn.ts';

/** What a model may lead to by itself: an explanation or a pause, never a word in the dossier. */
const HARMLESS: readonly PointedIntent[] = ['ask-meaning', 'why', 'who-reads', 'status', 'deadline', 'overview', 'help', 'human', 'smalltalk'];

/**
 * What a model pointed at, where reading was in doubt: its quotes go through the same reader as any reply, and are shown
 * to the person before anything is kept. False when nothing of it can be read, so that the doubt itself is asked.
 */
export function proposePointed(turn: Turn, question: Question, text: string): boolean {
  const { pointed } = turn;
  if (!pointed) return false;
  const { answers } = turn.dossier();
  const open = askedQuestions(turn.situation()).filter((one) => !one.declaration && !one.submits && (one.id === question.id || !answers[one.id]));
  const candidates = pointed.found.flatMap(({ question: id, quote }): readonly Candidate[] => {
    const meant = open.find((one) => one.id === id);
    const read = meant && text.includes(quote) ? readCandidate(turn, meant, quote) : null;
    return read?.otherUnit === null ? [read.candidate] : [];
  });
  if (candidates.length > 0) {
    turn.doubt();
    propose(turn, candidates);
    return true;
  }
  const intent = HARMLESS.find((one) => one === pointed.intent);
  if (intent === undefined || pointed.found.length > 0) return false;
  followIntent(turn, question, intent === 'ask-meaning' ? { turn: intent, rest: '' } : { turn: intent as 'help' }, text);
  return true;
}
