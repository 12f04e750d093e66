import type { Dossier, Instant } from '../dossier/dossier.ts';
import type { Draft } from '../letter/draft.ts';
import { sentencesOf } from '../letter/draft.ts';
import type { Sentence } from '../letter/sentence.ts';
import type { Round } from '../round.ts';
import type { SignOff } from '../sign-off/sign-off.ts';
import { NO_SIGN_OFF } from '../sign-off/sign-off.ts';
import type { Standing } from '../sign-off/standing.ts';
import { isAgreed, offeredOf, standingOf } from '../sign-off/standing.ts';
import type { Clearing } from './clearing.ts';
import type { ClearanceStep } from './plan.ts';
import type { Party } from './signers.ts';

/** A sector or a step of reviewers, with the part of the letter it agrees to and how that stands. */
export type PartStand = {
  readonly party: Party;
  readonly signOff: SignOff;
  readonly sentences: readonly Standing[];
  /**
   * `new`: not put before anybody. `asked`: put before them, and not all said. `changed`: sentences changed since it was put
   * before them. `remarked`: somebody has a remark. `agreed`: to every sentence as it stands. `waived`: a coordinator goes on without.
   */
  readonly state: 'new' | 'asked' | 'changed' | 'remarked' | 'agreed' | 'waived';
  readonly waived: SignOff['waived'];
};

export type StepStand = {
  readonly step: ClearanceStep;
  /** `waiting`: for a step before it. `open`: it can be done now. `busy`: begun. `done`: with or without everybody's agreement. */
  readonly state: 'waiting' | 'open' | 'busy' | 'done';
  /** The steps it waits for. */
  readonly waitsFor: readonly string[];
  readonly parts: readonly PartStand[];
  readonly record: { readonly date: string; readonly by: string; readonly at: Instant } | null;
};

/** What stands in the way of a letter that is cleared: everything the view of it is made from. */
export type ClearanceView = { readonly round: Round; readonly draft: Draft; readonly dossiers: { readonly [sector: string]: Dossier }; readonly clearing: Clearing };

/** How every step stands, in the order of the round. A round without a plan asks its sectors and nothing more. */
export function clearanceOf(view: ClearanceView): readonly StepStand[] {
  const done = new Set<string>();
  return stepsOf(view.round).map((step): StepStand => {
    const waitsFor = step.after.filter((id) => !done.has(id));
    const record = view.clearing.records[step.id] ?? null;
    const parts = partsOf(step, view);
    const finished = step.kind === 'record' ? record !== null : parts.length > 0 && parts.every(isSettled);
    if (finished && waitsFor.length === 0) done.add(step.id);
    const begun = parts.some((part) => part.state !== 'new');
    return { step, waitsFor, parts, record, state: waitsFor.length > 0 ? 'waiting' : finished ? 'done' : begun ? 'busy' : 'open' };
  });
}

export function stepsOf(round: Round): readonly ClearanceStep[] {
  return round.clearance?.steps ?? [{ kind: 'sectors', id: 'sectors', label: { nl: 'sectoren', en: 'sectors' }, after: [] }];
}

/** Nothing is waited for any more: agreed to, or gone on without. */
export function isSettled(part: PartStand): boolean {
  return part.state === 'agreed' || part.state === 'waived';
}

/** How one sector's own passage stands. */
export function sectorPart({ draft, dossiers }: Pick<ClearanceView, 'draft' | 'dossiers'>, sector: string): PartStand {
  const sentences = draft.passages.find((one) => one.sector === sector)?.sentences ?? [];
  return partStand({ sector }, sentences, dossiers[sector]?.signOff ?? NO_SIGN_OFF);
}

/** How the part of a step of reviewers stands. */
export function reviewPart({ round, draft, clearing }: Pick<ClearanceView, 'round' | 'draft' | 'clearing'>, step: Extract<ClearanceStep, { kind: 'review' }>): PartStand {
  return partStand({ step: step.id }, sentencesRead(round, draft, step.reads).map((one) => one.sentence), clearing.reviews[step.id] ?? NO_SIGN_OFF);
}

/** What a reviewer reads: the passages of one group, or the whole letter. */
export function sentencesRead(round: Round, draft: Draft, reads: string): readonly { readonly sector: string | null; readonly place: number; readonly sentence: Sentence }[] {
  const all = sentencesOf(draft);
  const group = new Set(round.sectors.filter((sector) => sector.group === reads).map((sector) => sector.id));
  return reads === 'all' ? all : all.filter(({ sector }) => sector !== null && group.has(sector));
}

function partsOf(step: ClearanceStep, view: ClearanceView): readonly PartStand[] {
  switch (step.kind) {
    case 'sectors': return view.draft.passages.map(({ sector }) => sectorPart(view, sector));
    case 'review': return [reviewPart(view, step)];
    case 'record': return [];
  }
}

function partStand(party: Party, sentences: readonly Sentence[], signOff: SignOff): PartStand {
  const standings = standingOf(offeredOf(sentences), signOff);
  const offered = new Set(signOff.sentences.map((one) => `${one.id} ${one.hash}`));
  const state = isAgreed(standings) ? 'agreed'
    : signOff.waived ? 'waived'
    : signOff.offers === 0 ? 'new'
    : standings.some((one) => one.state === 'remarked' || one.state === 'returned') ? 'remarked'
    : standings.some((one) => one.state !== 'agreed' && !offered.has(`${one.id} ${one.hash}`)) ? 'changed' : 'asked';
  return { party, signOff, sentences: standings, state, waived: state === 'waived' ? signOff.waived : null };
}
