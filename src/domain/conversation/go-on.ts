import { crossFindings } from '../checks/cross-checks.ts';
import { signersOf } from '../clearance/signers.ts';
import type { Question } from '../question.ts';
import { openOf } from '../sign-off/offer.ts';
import { standingOf } from '../sign-off/standing.ts';
import { askQuestion } from './ask.ts';
import { askCrossCheck } from './cross-check.ts';
import { holdFollowUp } from './follow-up.ts';
import { nextQuestion } from './next-question.ts';
import { sayWhatIsOpen } from './say-returned.ts';
import { offerProposals } from './proposals.ts';
import { askReconfirm } from './reconfirm.ts';
import { agrees, askToSubmit, submit } from './submit.ts';
import type { Turn } from './turn.ts';

/** What comes after an answer was kept: its follow-up, the next question, the cross-checks, the submission. */
export function goOn(turn: Turn, answeredJustNow: Question | null): void {
  release(turn);
  if (answeredJustNow && holdFollowUp(turn, answeredJustNow)) return;
  if (answeredJustNow?.submits && agrees(turn, answeredJustNow)) return submit(turn);
  if (turn.dossier().submission) return sayDone(turn);
  if (offerProposals(turn)) return;
  const next = nextQuestion(turn.situation(), turn.talk.person.id);
  if (next && turn.dossier().reconfirm[next.id]) return askReconfirm(turn, next);
  if (next && !next.submits) return askQuestion(turn, next, 'next');
  const [finding] = crossFindings(turn.situation());
  if (finding) return askCrossCheck(turn, finding);
  const last = next ?? turn.talk.round.questionnaire.questions.find((question) => question.submits);
  if (last) return askToSubmit(turn, last);
  submit(turn);
}

/** There is nothing to do any more, but for sentences of the letter that wait for this person's word. */
export function sayDone(turn: Turn): void {
  const { signOff } = turn.dossier();
  const signs = signersOf(turn.talk.round, { sector: turn.talk.sector.id }).some((one) => one.id === turn.talk.person.id);
  if (signs && signOff.offers > 0 && openOf(standingOf(signOff.sentences, signOff)).some((one) => one.state !== 'remarked')) {
    turn.line('submitted-signing', { sector: { words: turn.talk.sector.label } });
    return sayWhatIsOpen(turn, []);
  }
  turn.line('all-submitted', { sector: { words: turn.talk.sector.label } });
}

/** Lets go of what was held for this person. */
export function release(turn: Turn): void {
  if (turn.held()) turn.record({ type: 'settled', person: turn.talk.person.id });
}
