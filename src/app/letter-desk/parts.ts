import type { ClearanceView, PartStand, StepStand } from '../../domain/clearance/stand.ts';
import { clearanceOf } from '../../domain/clearance/stand.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import { sentencesOf } from '../../domain/letter/draft.ts';
import type { Sentence } from '../../domain/letter/sentence.ts';
import type { Version } from '../../domain/letter/versions.ts';
import { latestOf } from '../../domain/letter/versions.ts';
import type { LetterPart, SentencePlace } from '../../domain/reading/desk/letter-ask.ts';
import type { Standing } from '../../domain/sign-off/standing.ts';
import type { Line, Slot } from '../../domain/utterance.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { deskChoice, only, reply, sectorSlot } from '../desk/view.ts';
import { NO_LETTER_STATE } from './letter-state.ts';
import type { LetterState } from './letter-state.ts';

/** The letter of a view; a round whose letter nobody touched has none of it. */
export function letterIn(view: DeskView): LetterState {
  return view.letter ?? NO_LETTER_STATE;
}

/** The version that is put before people; null before there is one. */
export function versionIn(view: DeskView): Version | null {
  return latestOf(letterIn(view).versions);
}

/** How the letter stands with everybody who has to agree, for this draft of it. */
export function clearanceIn(view: DeskView, draft: Draft): readonly StepStand[] {
  return clearanceOf(clearanceView(view, draft));
}

export function clearanceView(view: DeskView, draft: Draft): ClearanceView {
  return { round: view.round, draft, dossiers: view.dossiers, clearing: letterIn(view).clearing };
}

/** Who agreed to these sentences as they stand: a change of them makes that lapse. */
export function agreedTo(view: DeskView, draft: Draft, ids: readonly string[]): readonly Standing[] {
  return partsIn(clearanceIn(view, draft)).flatMap((part) => part.sentences.filter((one) => one.state === 'agreed' && ids.includes(one.id)));
}

/** Every part of every step. */
export function partsIn(steps: readonly StepStand[]): readonly PartStand[] {
  return steps.flatMap((one) => one.parts);
}

/** A sector by its label, a step of reviewers by its own. */
export function partySlot(view: Pick<DeskView, 'round'>, party: PartStand['party']): Slot {
  if ('sector' in party) return sectorSlot(view, party.sector);
  const step = view.round.clearance?.steps.find((one) => one.id === party.step);
  return step ? { words: step.label } : party.step;
}

/** What stands at a place people can point at, with the sector it stands under; null when nothing does. */
export function sentenceIn(draft: Draft, { part, place }: SentencePlace): { readonly sector: string | null; readonly sentence: Sentence } | null {
  if ('around' in part) {
    const sentence = draft[part.around][place - 1];
    return sentence ? { sector: null, sentence } : null;
  }
  const sentence = [...draft.passages, ...draft.absences].find((one) => one.sector === part.sector)?.sentences[place - 1];
  return sentence ? { sector: part.sector, sentence } : null;
}

/** Where a sentence stands, in words: `zin 3 van Politie`. */
export function placeSlot(view: Pick<DeskView, 'round'>, draft: Draft, id: string): Slot {
  const found = sentencesOf(draft).find((one) => one.sentence.id === id);
  if (!found) return id;
  const where: Slot = found.sector !== null ? sectorSlot(view, found.sector) : { say: draft.introduction.some((one) => one.id === id) ? 'letter-introduction' : 'letter-closing' };
  return { say: 'letter-place', slots: { place: found.place, where } };
}

export function partSlot(view: DeskView, part: LetterPart): Slot {
  return 'sector' in part ? sectorSlot(view, part.sector) : { say: `letter-${part.around}` };
}

/** There is no version yet: it has to be made first. */
export function noVersion(view: DeskView): DeskOutcome {
  return only(reply(view, [{ say: 'letter-no-version' }], { choices: [deskChoice('desk-choice-compile', 'maak concept')] }));
}

export function noSentence(view: DeskView): DeskOutcome {
  return only(reply(view, [{ say: 'letter-no-sentence' }], { choices: [deskChoice('desk-choice-show-draft', 'toon concept')] }));
}

/** One line as a whole answer. */
export function oneLine(view: DeskView, line: Line, sector: string | null = null): DeskOutcome {
  return only(reply(view, [line], { sector }));
}
