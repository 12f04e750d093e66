import { isSettled } from '../../domain/clearance/stand.ts';
import type { LetterAsk } from '../../domain/reading/desk/letter-ask.ts';
import { findPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import { maskPersonalData } from '../../domain/personal-data/mask-personal-data.ts';
import { confirmedLetterCommand } from '../../domain/reading/desk/letter-ask.ts';
import type { SignOffEvent } from '../../domain/sign-off/events.ts';
import { localDate } from '../../domain/conversation/turn.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { deskChoice, listOf, only, reply } from '../desk/view.ts';
import { clearanceIn, noVersion, oneLine, partsIn, partySlot, versionIn } from './parts.ts';

/** Asks whether to go on without an agreement; notes it with the reason when that was confirmed. Nobody's silence is ever taken for it. */
export function waived(view: DeskView, ask: Extract<LetterAsk, { ask: 'waive' }>): DeskOutcome {
  const draft = versionIn(view)?.draft ?? null;
  if (draft === null) return noVersion(view);
  const { to } = ask;
  // the reason stands in the nota, which is no place for somebody's illness
  const found = findPersonalData(ask.reason, { names: view.round.people.map((one) => one.name) });
  const reason = maskPersonalData(ask.reason, found);
  const named = partsIn(clearanceIn(view, draft)).filter(({ party }) => ('step' in to ? 'step' in party && party.step === to.step : 'sector' in party && to.sectors.includes(party.sector)));
  const open = named.filter((part) => !isSettled(part));
  if (open.length === 0) return oneLine(view, { say: 'letter-waive-nothing' });
  const slots = { parts: listOf(open.map((part) => partySlot(view, part.party))), reason };
  if (!ask.confirmed) return only(reply(view, [...(found.length === 0 ? [] : [{ say: 'letter-waive-masked' }]), { say: 'letter-waive-ask', slots }], { choices: [deskChoice('letter-choice-waive', confirmedLetterCommand({ ...ask, reason, confirmed: true })), deskChoice('desk-choice-leave', 'annuleer')] }));
  const act: SignOffEvent = { type: 'agreement-waived', by: view.person.id, reason };
  return {
    utterances: [reply(view, [{ say: 'letter-waived', slots }], { choices: [deskChoice('letter-choice-clearance', 'afstemming')] })],
    dossierEvents: open.flatMap(({ party }) => ('sector' in party ? [{ sector: party.sector, events: [act] }] : [])),
    roundEvents: open.flatMap(({ party }) => ('step' in party ? [{ type: 'review' as const, step: party.step, by: view.person.id, act }] : [])),
  };
}

/** Asks whether to write down that a step outside happened on this day; does it when that was confirmed. */
export function recorded(view: DeskView, ask: Extract<LetterAsk, { ask: 'record' }>): DeskOutcome {
  const draft = versionIn(view)?.draft ?? null;
  if (draft === null) return noVersion(view);
  const steps = clearanceIn(view, draft);
  const stand = steps.find((one) => one.step.id === ask.step);
  if (!stand) return oneLine(view, { say: 'letter-lacks-party' });
  const slots = { step: { words: stand.step.label }, date: { date: ask.date }, before: listOf(steps.filter((one) => stand.waitsFor.includes(one.step.id)).map((one) => ({ words: one.step.label }))) };
  if (stand.state === 'waiting') return oneLine(view, { say: 'letter-record-waits', slots });
  if (ask.date > localDate(view.now.toString(), view.round.zone)) return oneLine(view, { say: 'letter-record-future', slots });
  if (!ask.confirmed) return only(reply(view, [...(stand.record === null ? [] : [{ say: 'letter-record-again', slots: { step: { words: stand.step.label }, date: { date: stand.record.date }, by: { person: stand.record.by } } }]), { say: 'letter-record-ask', slots }], { choices: [deskChoice('letter-choice-record', confirmedLetterCommand({ ...ask, confirmed: true })), deskChoice('desk-choice-leave', 'annuleer')] }));
  return { utterances: [reply(view, [{ say: 'letter-recorded', slots }], { choices: [deskChoice('letter-choice-clearance', 'afstemming')] })], dossierEvents: [], roundEvents: [{ type: 'step-recorded', by: view.person.id, step: ask.step, date: ask.date }] };
}
