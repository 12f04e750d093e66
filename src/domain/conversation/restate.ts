import type { Held } from '../dossier/dossier.ts';
import { questionOf } from '../round.ts';
import { askQuestion } from './ask.ts';
import { askCrossCheck, goOn, submit } from './go-on.ts';
import { nextPart } from './parts.ts';
import { askUntilWhen } from './snooze.ts';
import { askPart } from './take-parts.ts';
import { askFindings } from './take-value.ts';
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
    case 'same-as-previous': case 'other-unit': case 'colleague-answered': return goOn(turn, null);
    case 'personal-data': return goOn(turn, null);
    case 'suggestion': case 'not-applicable': case 'follow-up': case 'referral': return goOn(turn, null);
  }
}
