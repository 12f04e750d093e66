import type { PartStand, StepStand } from '../../domain/clearance/stand.ts';
import { signersOf } from '../../domain/clearance/signers.ts';
import { waitedFor } from '../../domain/clearance/waited-for.ts';
import type { Standing } from '../../domain/sign-off/standing.ts';
import { saidOf } from '../../domain/sign-off/standing.ts';
import type { Choice, Line, Utterance } from '../../domain/utterance.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { deskChoice, listOf, only, reply } from '../desk/view.ts';
import { awayLines, nextParts } from './offer.ts';
import { clearanceIn, noVersion, oneLine, partsIn, partySlot, versionIn } from './parts.ts';

/** How far the letter is: step by step, and in it who agreed, who is silent since when, who has a remark, who was passed over and why. */
export function clearanceAnswer(view: DeskView): DeskOutcome {
  const shown = clearanceShown(view);
  return shown === null ? noVersion(view) : only(shown);
}

/** The same with its picture, also beside the status of the round; null before there is a version. */
export function clearanceShown(view: DeskView): Utterance | null {
  const version = versionIn(view);
  if (version === null) return null;
  const steps = clearanceIn(view, version.draft);
  const lines: readonly Line[] = [
    { say: 'clearance-title', slots: { version: version.number }, style: 'heading' },
    summaryLine(steps),
    ...steps.flatMap((step) => [stepLine(step, steps), ...STATES.flatMap((state) => partLines(view, step, state))]),
    ...awayLines(view, [...new Set(partsIn(steps.filter((one) => one.state === 'busy')).flatMap((part) => waitedFor(view.round, part)))]),
    ...newcomers(view),
  ];
  const choices: readonly Choice[] = [
    ...(nextParts(steps).length > 0 ? [deskChoice('letter-choice-put', 'leg voor')] : []),
    ...(partsIn(steps).some((part) => part.state === 'remarked') ? [deskChoice('letter-choice-remarks', 'opmerkingen')] : []),
  ];
  return { ...reply(view, lines, { choices }), picture: 'clearance' };
}

function summaryLine(steps: readonly StepStand[]): Line {
  const parts = partsIn(steps.filter((one) => one.step.kind === 'sectors'));
  const now = steps.filter((one) => one.state === 'busy' || one.state === 'open');
  const [agreed, waived] = [parts.filter((part) => part.state === 'agreed').length, parts.filter((part) => part.state === 'waived').length];
  return { say: now.length === 0 ? 'clearance-summary-done' : 'clearance-summary', slots: { agreed, waived, count: parts.length, now: listOf(now.map((one) => ({ words: one.step.label }))) } };
}

/** Every remark that stands, with the sentence it is about. */
export function remarksAnswer(view: DeskView): DeskOutcome {
  const version = versionIn(view);
  if (version === null) return noVersion(view);
  const standing = partsIn(clearanceIn(view, version.draft)).flatMap((part) => part.sentences.filter((one) => one.state === 'remarked' || one.state === 'returned').map((one) => ({ part, one })));
  const loose = partsIn(clearanceIn(view, version.draft)).filter((part) => part.state !== 'agreed').flatMap((part) => looseLines(view, part));
  if (standing.length === 0 && loose.length === 0) return oneLine(view, { say: 'letter-no-remarks' });
  const proposed = standing.some(({ part, one }) => remarksOn(part, one).some((act) => act.kind === 'proposed'));
  return only(reply(view, [
    ...standing.flatMap(({ part, one }): readonly Line[] => [{ say: 'letter-remark-on', slots: { part: partySlot(view, part.party), place: one.place, text: one.text } }, ...remarkLines(view, part, one)]),
    ...loose,
  ], { choices: proposed ? [deskChoice('letter-choice-proposals', 'voorstellen')] : [] }));
}

function remarkLines(view: DeskView, part: PartStand, one: Standing): readonly Line[] {
  if (one.state === 'returned') return [{ say: 'letter-remark-returned', slots: { person: { person: one.by ?? '' }, words: one.words ?? '', moment: { moment: one.at ?? view.now.toString() } }, style: 'point' }];
  return remarksOn(part, one).map((act): Line => ({ say: act.kind === 'proposed' ? 'letter-remark-proposed' : 'letter-remark', slots: { person: { person: act.by }, words: act.kind === 'remarked' ? act.words : '', moment: { moment: act.at } }, style: 'point' }));
}

function remarksOn({ signOff }: PartStand, one: Standing) {
  return saidOf(signOff.acts.filter((act) => act.sentence === one.id && act.hash === one.hash));
}

/** What was written in a signing file beside no sentence. */
function looseLines(view: DeskView, { party, signOff }: PartStand): readonly Line[] {
  return signOff.returned.flatMap(({ by, at, loose }) => loose.map((words): Line => ({ say: 'letter-remark-loose', slots: { part: partySlot(view, party), person: { person: by }, moment: { moment: at }, words } })));
}

/** How a sentence stands with those who agree to it, for its passport. */
export function standingLines(parts: readonly PartStand[], sentence: string, view: Pick<DeskView, 'round' | 'now'>): readonly Line[] {
  return parts.flatMap((part) => part.sentences.filter((one) => one.id === sentence && (one.state !== 'open' || part.state === 'waived')).map((one): Line => standingLine(view, part, one)));
}

function standingLine(view: Pick<DeskView, 'round' | 'now'>, part: PartStand, one: Standing): Line {
  const slots = { part: partySlot(view, part.party), person: { person: one.by ?? part.waived?.by ?? '' }, moment: { moment: one.at ?? part.waived?.at ?? view.now.toString() }, words: one.words ?? part.waived?.reason ?? '' };
  const proposed = one.state === 'remarked' && remarksOn(part, one).at(-1)?.kind === 'proposed';
  return { say: `passport-${proposed ? 'proposed' : one.state === 'open' ? 'waived' : one.state}`, slots, style: 'point' };
}

const STATES: readonly PartStand['state'][] = ['agreed', 'asked', 'changed', 'remarked', 'waived', 'new'];

function stepLine({ step, state, record, waitsFor }: StepStand, all: readonly StepStand[]): Line {
  const number = all.findIndex((one) => one.step.id === step.id) + 1;
  if (state === 'waiting') return { say: 'clearance-step-waits', slots: { number, label: { words: step.label }, steps: listOf(all.filter((one) => waitsFor.includes(one.step.id)).map((one) => ({ words: one.step.label }))) } };
  const slots = { number, label: { words: step.label }, standing: { say: `clearance-${state}` }, date: record ? { date: record.date } : '', by: record ? { person: record.by } : '' };
  return { say: record === null ? 'clearance-step' : 'clearance-step-recorded', slots };
}

function partLines(view: DeskView, { step, state: stands, parts }: StepStand, state: PartStand['state']): readonly Line[] {
  if (stands === 'waiting' && state === 'new') return [];
  const those = parts.filter((part) => part.state === state);
  if (those.length === 0) return [];
  if (state === 'waived') return those.map((part): Line => ({ say: 'clearance-part-waived', slots: { part: partySlot(view, part.party), reason: part.waived?.reason ?? '', person: { person: part.waived?.by ?? '' }, moment: { moment: part.waived?.at ?? '' } }, style: 'point' }));
  if (state === 'asked' || state === 'changed') return those.map((part): Line => ({ say: `clearance-part-${state}`, slots: silentSlots(view, part), style: 'point' }));
  return step.kind === 'review' && state === 'new' ? [] : [{ say: `clearance-part-${state}`, slots: { parts: listOf(those.map((part) => partySlot(view, part.party))), count: those.length }, style: 'point' }];
}

function silentSlots(view: DeskView, part: PartStand) {
  const open = part.sentences.filter((one) => one.state !== 'agreed');
  const waited = waitedFor(view.round, part);
  const people = (waited.length > 0 ? waited : signersOf(view.round, part.party)).map(({ id }) => ({ person: id }));
  return { part: partySlot(view, part.party), open: open.length, count: part.sentences.length, people: listOf(people), moment: { moment: part.signOff.offeredAt ?? view.now.toString() } };
}

/** Sectors that submitted after the version was made, and those that took their answers back to correct them. */
function newcomers(view: DeskView): readonly Line[] {
  const draft = versionIn(view)?.draft;
  if (!draft) return [];
  const inDraft = (sector: string): boolean => draft.passages.some((one) => one.sector === sector);
  const sectors = view.round.sectors.map(({ id }) => ({ id, submitted: (view.dossiers[id]?.submission ?? null) !== null }));
  const line = (say: string, those: readonly { readonly id: string }[]): readonly Line[] => (those.length === 0 ? [] : [{ say, slots: { sectors: listOf(those.map(({ id }) => partySlot(view, { sector: id }))), count: those.length } }]);
  return [...line('clearance-newcomers', sectors.filter((one) => one.submitted && !inDraft(one.id))), ...line('clearance-reopened', sectors.filter((one) => !one.submitted && inDraft(one.id)))];
}
