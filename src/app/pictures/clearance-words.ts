import { signersOf } from '../../domain/clearance/signers.ts';
import type { PartStand, StepStand } from '../../domain/clearance/stand.ts';
import { waitedFor } from '../../domain/clearance/waited-for.ts';
import type { Round } from '../../domain/round.ts';
import { sectorOf } from '../../domain/round.ts';
import type { Slot } from '../../domain/utterance.ts';
import { capital } from '../words/format.ts';
import type { PictureWords } from './status-words.ts';

/** How a version of the letter stands with everybody who has to agree, at a moment. */
export type ClearanceShown = { readonly round: Round; readonly version: number; readonly at: string; readonly steps: readonly StepStand[] };

export const PART_STATES: readonly PartStand['state'][] = ['remarked', 'changed', 'asked', 'new', 'waived', 'agreed'];

/** The message of the picture: who is next, or that nobody is. */
export function clearanceTitle({ steps }: ClearanceShown, { say }: PictureWords): string {
  const now = steps.filter((one) => one.state === 'busy' || one.state === 'open');
  if (now.length === 0) return say('picture-clearance-done', {});
  if (steps.every((one) => one.parts.every((part) => part.state === 'new') && one.record === null)) return say('picture-clearance-none', {});
  const sectors = now.find((one) => one.step.kind === 'sectors');
  if (!sectors) return say('picture-clearance-now', { steps: { list: now.map((one) => ({ words: one.step.label })) } });
  return say('picture-clearance-sectors', { agreed: count(sectors.parts, 'agreed'), sectors: sectors.parts.length });
}

/** Which version it is and how far the sectors are, under the title; what the title says already is not said again. */
export function clearanceSubtitle({ version, steps }: ClearanceShown, { say }: PictureWords): string {
  const parts = steps.flatMap((one) => (one.step.kind === 'sectors' ? one.parts : []));
  const inTitle = steps.some((one) => one.step.kind === 'sectors' && one.state !== 'done');
  return say(!inTitle ? 'picture-clearance-version' : count(parts, 'waived') > 0 ? 'picture-clearance-version-waived' : 'picture-clearance-version-bare', { version, agreed: count(parts, 'agreed'), sectors: parts.length, waived: count(parts, 'waived') });
}

export function stepLabel({ step }: StepStand, { language }: PictureWords): string {
  return capital(step.label[language]);
}

/** A step in a few words: its state, and what or who it waits for since when. */
export function stepWords(stand: StepStand, shown: ClearanceShown, words: PictureWords): string {
  const { say } = words;
  const { step, state, parts, record, waitsFor } = stand;
  if (state === 'waiting') return say('picture-step-waits', { steps: { list: shown.steps.filter((one) => waitsFor.includes(one.step.id)).map((one) => ({ words: one.step.label })) } });
  if (record !== null) return say('picture-step-recorded', { date: { date: record.date } });
  const [part] = parts;
  if (step.kind === 'sectors' || part === undefined || part.state === 'agreed') return say(`clearance-${state}`, {});
  return partWords(part, shown, words);
}

/** What there is to say of somebody who has to agree. */
export function partWords(part: PartStand, { round }: ClearanceShown, { say }: PictureWords): string {
  const people = waitedFor(round, part);
  const who: Slot = { list: (people.length > 0 ? people : signersOf(round, part.party)).map(({ id }) => ({ person: id })) };
  const since = part.signOff.offeredAt === null ? '' : Temporal.Instant.from(part.signOff.offeredAt).toZonedDateTimeISO(round.zone).toPlainDate().toString();
  return say(`picture-part-${part.state}`, { people: who, since: { date: since } });
}

/** All that the picture shows, and what had no room in it, for who hears it instead. */
export function clearanceAlt(shown: ClearanceShown, words: PictureWords): string {
  const { round, at, steps } = shown;
  const { say, language } = words;
  const opening = say('picture-clearance-alt', { round: { words: round.title }, title: clearanceTitle(shown, words), under: clearanceSubtitle(shown, words), at: say('picture-at', { moment: { moment: at } }) });
  const lines = steps.map((stand) => {
    const line = say('picture-clearance-step', { label: stepLabel(stand, words), standing: stepWords(stand, shown, words) });
    if (stand.step.kind !== 'sectors' || stand.parts.length === 0) return `${line}.`;
    const sectors = PART_STATES.flatMap((state) => stand.parts.filter((part) => part.state === state)).map((part) => say('picture-clearance-step', { label: sectorName(part, shown, language), standing: partWords(part, shown, words) }));
    return `${line}. ${sectors.join('; ')}.`;
  });
  return [opening, ...lines].join(' ');
}

export function sectorName({ party }: PartStand, { round }: ClearanceShown, language: PictureWords['language']): string {
  return 'sector' in party ? sectorOf(round, party.sector).label[language] : party.step;
}

export function count(parts: readonly PartStand[], state: PartStand['state']): number {
  return parts.filter((part) => part.state === state).length;
}
