import type { DeskAsk } from '../domain/reading/desk-ask.ts';
import type { Utterance } from '../domain/utterance.ts';
import { answersAnswer } from './desk/answers.ts';
import { deadlineMoved } from './desk/deadline.ts';
import { draftAnswer, passportAnswer } from './desk/drafts.ts';
import { nudged } from './desk/nudge.ts';
import { planAnswer } from './desk/plan.ts';
import { reopened } from './desk/reopen.ts';
import { sectorAnswer } from './desk/sector-answer.ts';
import { doneAnswer, missingAnswer, statusAnswer } from './desk/status-answers.ts';
import type { DeskOutcome, DeskView } from './desk/view.ts';
import { deskChoice, exampleSlots, listOf, only, reply, sectorSlot } from './desk/view.ts';
import { warningsAnswer } from './desk/warnings.ts';
import { compiledVersion } from './letter-desk/compiled.ts';
import { sendChoice } from './letter-desk/send-papers.ts';

/**
 * Answers a coordinator. Pure: what it says is a view of the moment, and what it changes stands in the outcome's events.
 * Every ask is noted, whether it changes something or not. For `compile` the caller makes the draft first and puts it in the view.
 */
export function answerDesk(ask: DeskAsk, view: DeskView): DeskOutcome {
  const outcome = outcomeOf(ask, view);
  return { ...outcome, roundEvents: [{ type: 'desk-asked', by: view.person.id, ask: ask.ask, sector: sectorAsked(ask) }, ...outcome.roundEvents] };
}

function outcomeOf(ask: DeskAsk, view: DeskView): DeskOutcome {
  switch (ask.ask) {
    case 'status': return only(statusAnswer(view));
    case 'who-missing': return only(missingAnswer(view));
    case 'who-done': return only(doneAnswer(view));
    case 'sector': return only(sectorAnswer(view, ask.sectors));
    case 'answer': return only(answersAnswer(view, ask.sectors, ask.question));
    case 'warnings': return only(warningsAnswer(view, ask.sectors));
    case 'plan': return only(planAnswer(view, ask.sectors));
    case 'compile': return compiledVersion(view);
    case 'draft': return draftAnswer(view, ask.sectors);
    case 'passport': return passportAnswer(view, ask.sector, ask.sentence);
    case 'nudge': return nudged(view, ask.sectors, ask.via, ask.confirmed);
    case 'move-deadline': return deadlineMoved(view, ask.sector, ask.to, ask.confirmed);
    case 'reopen': return reopened(view, ask.sector, ask.reason, ask.confirmed);
    case 'which-sector': return only(whichSector(view, ask.choices));
    case 'incomplete': return only(incomplete(view, ask));
    case 'language': return only(reply(view, [{ say: 'desk-language' }]));
    case 'documents': return only(reply(view, [{ say: 'desk-documents' }], { choices: [sendChoice(), deskChoice('letter-choice-send-all', 'stuur alle stukken')] }));
    case 'help': return only(help(view));
    case 'cancel': return only(reply(view, [{ say: 'desk-cancelled' }]));
    case 'thanks': return only(reply(view, [{ say: 'desk-thanks' }]));
    case 'unclear': return only(reply(view, [{ say: 'desk-unclear' }], { choices: [deskChoice('desk-choice-status', 'status'), deskChoice('desk-choice-help', 'help')] }));
  }
}

const EXAMPLES = ['status', 'missing', 'sector', 'answer', 'warnings', 'nudge', 'deadline', 'reopen', 'plan', 'reach', 'link', 'compile', 'draft', 'send', 'passport', 'edit', 'smooth', 'compare', 'offer', 'clearance', 'waive', 'record'] as const;

function help(view: DeskView): Utterance {
  return reply(view, [{ say: 'desk-help' }, ...EXAMPLES.map((example) => ({ say: `desk-help-${example}`, slots: exampleSlots(view), style: 'point' as const }))]);
}

function whichSector(view: DeskView, choices: Extract<DeskAsk, { ask: 'which-sector' }>['choices']): Utterance {
  const buttons = choices.map(({ sector, text }) => {
    const label = view.round.sectors.find((one) => one.id === sector)?.label;
    if (!label) throw new Error(`The desk offers sector '${sector}', which round ${view.round.id} does not have`);
    return { label: { words: label }, action: { do: 'desk' as const, text } };
  });
  return reply(view, [{ say: 'desk-which-sector' }], { choices: buttons });
}

function incomplete(view: DeskView, ask: Extract<DeskAsk, { ask: 'incomplete' }>): Utterance {
  const sectors = listOf(view.round.sectors.map((sector) => ({ words: sector.label })));
  return reply(view, [{ say: `desk-lacks-${ask.lacks}`, slots: { ...exampleSlots(view), ...(ask.sector === undefined ? {} : { sector: sectorSlot(view, ask.sector) }), sectors, count: view.round.questionnaire.questions.length } }]);
}

function sectorAsked(ask: DeskAsk): string | null {
  if ('sector' in ask) return ask.sector;
  return 'sectors' in ask && ask.sectors.length === 1 ? ask.sectors[0] ?? null : null;
}
