import type { LetterAsk } from '../../domain/reading/desk/letter-ask.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { clearanceAnswer, remarksAnswer } from './clearance-answer.ts';
import { compared, versionsAnswer } from './compare-answer.ts';
import { editAsked, sentenceEdited } from './edit.ts';
import { historyAnswer } from './history.ts';
import { offered } from './offer.ts';
import { oneLine } from './parts.ts';
import { recorded, waived } from './proceed.ts';
import { papersSent } from './send-papers.ts';
import { smoothShown } from './smooth.ts';
import { wordingsAccepted, wordingsTaken, wordingsUndone } from './wordings.ts';
import { proposalSettled, proposalsAnswer } from './proposals.ts';

/** Answers a coordinator about the text of the letter and the way it goes. Pure; every ask is noted, as at the desk. */
export function answerLetter(ask: LetterAsk, view: DeskView): DeskOutcome {
  const outcome = outcomeOf(ask, view);
  const sector = 'at' in ask && 'sector' in ask.at.part ? ask.at.part.sector : null;
  return { ...outcome, roundEvents: [{ type: 'desk-asked', by: view.person.id, ask: ask.ask, sector }, ...outcome.roundEvents] };
}

function outcomeOf(ask: LetterAsk, view: DeskView): DeskOutcome {
  switch (ask.ask) {
    case 'edit': return editAsked(view, ask);
    case 'edit-by-id': return sentenceEdited(view, ask.id, ask.text, ask.expected);
    case 'compare': return compared(view, ask);
    case 'versions': return versionsAnswer(view);
    case 'clearance': return clearanceAnswer(view);
    case 'remarks': return remarksAnswer(view);
    case 'proposals': return proposalsAnswer(view);
    case 'proposal': return proposalSettled(view, ask);
    case 'history': return historyAnswer(view, ask);
    case 'offer': return offered(view, ask);
    case 'waive': return waived(view, ask);
    case 'record': return recorded(view, ask);
    case 'send': return papersSent(view, ask);
    case 'smooth': return smoothShown(view, ask, view.smoothed ?? null);
    case 'take-wordings': return wordingsTaken(view, ask);
    case 'accept-wordings': return wordingsAccepted(view, ask);
    case 'undo-wordings': return wordingsUndone(view, ask);
    case 'letter-lacks': return oneLine(view, { say: `letter-lacks-${ask.lacks}` });
  }
}
