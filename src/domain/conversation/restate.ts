import type { Held } from '../dossier/dossier.ts';
import { questionOf } from '../round.ts';
import { askQuestion } from './ask.ts';
import { askWhoKnows, askWhyNot } from './follow-intent.ts';
import { askCrossCheck, askFollowUp, goOn, submit } from './go-on.ts';
import { nextPart } from './parts.ts';
import { askSameAsPrevious } from './same-as-previous.ts';
import { askUntilWhen } from './snooze.ts';
import { askPart } from './take-parts.ts';
import { offer } from './take-reply.ts';
import { askFindings, askToMask, askUnit, askWhichStays } from './take-value.ts';
import type { Turn } from './turn.ts';

/** Says again what the person still has to settle, or goes on with the open question. */
export function restate(turn: Turn): void {
  const held = turn.dossier().held[turn.talk.person.id];
  if (held) return restateHeld(turn, held);
  const asked = turn.dossier().asked[turn.talk.person.id];
  const open = asked && !turn.dossier().answers[asked.question];
  if (open && !turn.dossier().submission) return askQuestion(turn, questionOf(turn.talk.round, asked.question), 'next');
  goOn(turn, null);
}

function restateHeld(turn: Turn, held: Held): void {
  switch (held.kind) {
    case 'checks': return askFindings(turn, questionOf(turn.talk.round, held.candidate.question), held.findings);
    case 'cross-check': return askCrossCheck(turn, held.finding);
    case 'submit-with-open': return submit(turn);
    case 'snooze': return askUntilWhen(turn, 'snooze-until');
    case 'parts': {
      const question = questionOf(turn.talk.round, held.question);
      const part = nextPart(question, turn.situation(), held.parts, held.passed);
      return part ? askPart(turn, question, part) : goOn(turn, null);
    }
    case 'same-as-previous': return askSameAsPrevious(turn, questionOf(turn.talk.round, held.candidate.question));
    case 'other-unit': return askUnit(turn, questionOf(turn.talk.round, held.candidate.question), held.candidate, held.unit);
    case 'colleague-answered': return askWhichStays(turn, held.candidate);
    case 'personal-data': return askToMask(turn, held);
    case 'suggestion': return offer(turn, held.question, held.suggest);
    case 'not-applicable': return askWhyNot(turn, held.question);
    case 'follow-up': return askFollowUp(turn, questionOf(turn.talk.round, held.question), held.check);
    case 'referral': return askWhoKnows(turn, held.question);
  }
}
