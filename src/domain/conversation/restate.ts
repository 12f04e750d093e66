import type { Held } from '../dossier/dossier.ts';
import { questionOf } from '../round.ts';
import { askQuestion } from './ask.ts';
import { offer } from './ask-back.ts';
import { askPart } from './ask-part.ts';
import { askWhichAnswer } from './change-in-words.ts';
import { askWhichStays } from './colleague-answered.ts';
import { sayCrossCheck } from './cross-check.ts';
import { askWithdrawal } from './edit-message.ts';
import { askFindings } from './findings.ts';
import { askFollowUp } from './follow-up.ts';
import { goOn } from './go-on.ts';
import { askToMask } from './hold-personal-data.ts';
import { askWhyNot } from './not-answered.ts';
import { waitingQuestion } from './open-question.ts';
import { askUnit } from './other-unit.ts';
import { nextPart } from './parts.ts';
import { sayProposals } from './proposals.ts';
import { askReconfirm } from './reconfirm.ts';
import { askToDelegate, askWhoKnows } from './refer.ts';
import { askToReopen } from './after-submission.ts';
import { askSameAsPrevious } from './same-as-previous.ts';
import { sayDoubt, sayReturned } from './say-returned.ts';
import { sayUntilWhen } from './snooze.ts';
import { askToSubmitOpen } from './submit.ts';
import { askLetterDate } from './take-letter.ts';
import { sayUnderstood } from './understood.ts';
import type { Turn } from './turn.ts';

/** Says again what the person still has to settle, or goes on with the open question. */
export function restate(turn: Turn): void {
  const held = turn.held();
  if (held) return restateHeld(turn, held);
  const waiting = turn.dossier().submission ? null : waitingQuestion(turn);
  const answered = waiting && turn.dossier().answers[waiting.id];
  if (waiting && !answered) return askQuestion(turn, waiting, 'next');
  goOn(turn, null);
}

/** After a digression the open question stands again, in short; what was held is still held. */
export function askAgain(turn: Turn): void {
  const held = turn.held();
  if (held) return restateHeld(turn, held);
  if (turn.dossier().submission) return;
  const waiting = waitingQuestion(turn);
  if (waiting) askQuestion(turn, waiting, 'repeat');
  else goOn(turn, null);
}

function restateHeld(turn: Turn, held: Held): void {
  const question = (id: string) => questionOf(turn.talk.round, id);
  switch (held.kind) {
    case 'checks': return askFindings(turn, question(held.candidate.question), held.findings);
    case 'cross-check': return sayCrossCheck(turn, held.finding);
    case 'submit-with-open': return askToSubmitOpen(turn);
    case 'snooze': case 'stop': return sayUntilWhen(turn, held.kind);
    case 'parts': {
      const part = nextPart(question(held.question), turn.situation(), held.parts, held.passed);
      return part ? askPart(turn, question(held.question), part) : goOn(turn, null);
    }
    case 'same-as-previous': return askSameAsPrevious(turn, question(held.candidate.question));
    case 'other-unit': return askUnit(turn, question(held.candidate.question), held.candidate, held.unit);
    case 'colleague-answered': return askWhichStays(turn, held.candidate);
    case 'personal-data': return askToMask(turn, held);
    case 'suggestion': return offer(turn, held.question, held.suggest);
    case 'not-applicable': return askWhyNot(turn, held.question);
    case 'follow-up': return askFollowUp(turn, question(held.question), held.check);
    case 'referral': return askWhoKnows(turn, held.question);
    case 'delegation': return askToDelegate(turn, held.question, held.colleague);
    case 'letter': return askLetterDate(turn, held.question, held.kamerstuk);
    case 'understood': return sayUnderstood(turn, held.candidates);
    case 'proposals': return sayProposals(turn, held.shown);
    case 'which-answer': return askWhichAnswer(turn, held.candidates);
    case 'reconfirm': return askReconfirm(turn, question(held.question));
    case 'withdrawal': return askWithdrawal(turn, held.questions);
    case 'reopening': return askToReopen(turn);
    case 'returned': return held.returned.doubts.length > 0 ? sayDoubt(turn, held) : sayReturned(turn, held);
  }
}
