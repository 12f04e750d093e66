import type { PartStand, StepStand } from '../../domain/clearance/stand.ts';
import { isSettled } from '../../domain/clearance/stand.ts';
import { signersOf } from '../../domain/clearance/signers.ts';
import { absenceOn, dayAt } from '../../domain/calendar/working-hours.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import type { LetterAsk, OfferTo } from '../../domain/reading/desk/letter-ask.ts';
import { confirmedLetterCommand } from '../../domain/reading/desk/letter-ask.ts';
import type { Person } from '../../domain/person.ts';
import { openOf } from '../../domain/sign-off/offer.ts';
import type { Line } from '../../domain/utterance.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { deskChoice, listOf, only, peopleSlot, reply } from '../desk/view.ts';
import { clearanceIn, noVersion, oneLine, partsIn, partySlot, versionIn } from './parts.ts';
import { putBefore } from './put-before.ts';

/** Asks whether to put the letter before who is next (or who is named); does it when that was confirmed. */
export function offered(view: DeskView, ask: Extract<LetterAsk, { ask: 'offer' }>): DeskOutcome {
  const version = versionIn(view);
  if (version === null) return noVersion(view);
  const { draft } = version;
  if (draft.passages.length === 0) return oneLine(view, { say: 'letter-offer-empty' });
  const steps = clearanceIn(view, draft);
  const parts = ask.to === null ? nextParts(steps) : namedParts(steps, ask.to);
  const waiting = parts.flatMap((part) => ('step' in part.party ? steps.filter((one) => one.step.id === (part.party as { step: string }).step && one.state === 'waiting') : []));
  if (waiting.length > 0) return only(waitsReply(view, steps, waiting));
  const open = parts.filter((part) => openOf(part.sentences).length > 0);
  if (open.length === 0) return only(nobodyNext(view, steps, ask.to, draft));
  if (!ask.confirmed) return only(proposal(view, open));
  const fresh = open.filter((part) => !justAsked(view, part));
  return fresh.length === 0 ? only(alreadyPut(view, open)) : put(view, draft, fresh);
}

/** Who is next: parts of steps that can be done now with something that was not put before them as it stands, and reviewers whose remark the sector has looked at. */
export function nextParts(steps: readonly StepStand[]): readonly PartStand[] {
  return partsIn(steps.filter((one) => one.state === 'open' || one.state === 'busy')).filter((part) => part.state === 'new' || part.state === 'changed' || ('step' in part.party && part.state === 'remarked'));
}

function namedParts(steps: readonly StepStand[], to: OfferTo): readonly PartStand[] {
  if ('step' in to && steps.some(({ step }) => step.id === to.step && step.kind === 'sectors')) return nextParts(steps).filter(({ party }) => 'sector' in party);
  return partsIn(steps).filter(({ party }) => ('step' in to ? 'step' in party && party.step === to.step : 'sector' in party && to.sectors.includes(party.sector)));
}

/** Two coordinators may press at once, or one twice: nobody is asked the same again within so many minutes. */
const JUST = 10;

function justAsked(view: DeskView, { state, signOff }: PartStand): boolean {
  return state === 'asked' && signOff.offeredAt !== null && Temporal.Instant.compare(Temporal.Instant.from(signOff.offeredAt).add({ minutes: JUST }), view.now) > 0;
}

function alreadyPut(view: DeskView, parts: readonly PartStand[]) {
  return reply(view, [{ say: 'letter-offer-just', slots: { parts: listOf(parts.map((part) => partySlot(view, part.party))), moment: { moment: parts[0]!.signOff.offeredAt! } } }], { choices: [deskChoice('letter-choice-clearance', 'afstemming')] });
}

/** Who of these people is away today, and until when. */
export function awayLines(view: DeskView, people: readonly Person[]): readonly Line[] {
  return people.flatMap((person): readonly Line[] => {
    const away = absenceOn(person, dayAt(view.round, person, view.now));
    return away === null ? [] : [{ say: 'letter-offer-away', slots: { person: { person: person.id }, until: { date: away.until } }, style: 'point' }];
  });
}

function put(view: DeskView, draft: Draft, parts: readonly PartStand[]): DeskOutcome {
  const all = parts.map((part) => putBefore(view, draft, part));
  const lines: readonly Line[] = [
    { say: 'letter-offered', slots: { count: parts.length }, style: 'heading' },
    ...parts.map((part, index): Line => partLine(view, part, all[index]!.to)),
  ];
  return {
    utterances: [reply(view, lines, { choices: [deskChoice('letter-choice-clearance', 'afstemming')] }), ...all.flatMap((one) => one.utterances)],
    dossierEvents: all.flatMap((one) => one.dossierEvents), roundEvents: all.flatMap((one) => one.roundEvents),
  };
}

function proposal(view: DeskView, parts: readonly PartStand[]) {
  const lines = [{ say: 'letter-offer-ask', slots: { count: parts.length } }, ...parts.map((part) => partLine(view, part, signersOf(view.round, part.party).map((one) => one.id))), ...awayLines(view, [...new Set(parts.flatMap((part) => signersOf(view.round, part.party)))])];
  const sectors = parts.flatMap(({ party }) => ('sector' in party ? [party.sector] : []));
  const steps = parts.flatMap(({ party }) => ('step' in party ? [party.step] : []));
  const to: OfferTo | null = steps.length === 0 ? { sectors } : steps.length === 1 && sectors.length === 0 ? { step: steps[0]! } : null;
  return reply(view, lines, { choices: [deskChoice('letter-choice-offer', confirmedLetterCommand({ ask: 'offer', to, confirmed: true }), { count: parts.length }), deskChoice('desk-choice-leave', 'annuleer')] });
}

function partLine(view: DeskView, part: PartStand, to: readonly string[]): Line {
  return { say: 'letter-offer-part', slots: { part: partySlot(view, part.party), count: openOf(part.sentences).length, people: peopleSlot(to) }, style: 'point' };
}

function waitsReply(view: DeskView, steps: readonly StepStand[], waiting: readonly StepStand[]) {
  const before = steps.filter((one) => waiting.some((two) => two.waitsFor.includes(one.step.id)));
  const silent = partsIn(before).filter((part) => !isSettled(part));
  return reply(view, [
    { say: 'letter-offer-waits', slots: { step: listOf(waiting.map((one) => ({ words: one.step.label }))), before: listOf(before.map((one) => ({ words: one.step.label }))) } },
    ...(silent.length === 0 ? [] : [{ say: 'letter-offer-silent', slots: { parts: listOf(silent.map((part) => partySlot(view, part.party))) } }]),
    { say: 'letter-offer-without', slots: { example: silent[0] ? partySlot(view, silent[0].party) : '…' } },
  ], { choices: [deskChoice('letter-choice-clearance', 'afstemming')] });
}

function nobodyNext(view: DeskView, steps: readonly StepStand[], to: OfferTo | null, draft: Draft) {
  if (to !== null && 'sectors' in to && !to.sectors.some((sector) => draft.passages.some((one) => one.sector === sector))) return reply(view, [{ say: 'letter-offer-no-passage', slots: { sectors: listOf(to.sectors.map((sector) => partySlot(view, { sector }))) } }]);
  const silent = partsIn(steps.filter((one) => one.state === 'busy')).filter((part) => !isSettled(part));
  if ((to === null || 'step' in to) && silent.length > 0) return reply(view, [{ say: 'letter-offer-running', slots: { parts: listOf(silent.map((part) => partySlot(view, part.party))) } }], { choices: [deskChoice('letter-choice-clearance', 'afstemming')] });
  return reply(view, [{ say: 'letter-offer-nobody' }], { choices: [deskChoice('letter-choice-clearance', 'afstemming')] });
}
