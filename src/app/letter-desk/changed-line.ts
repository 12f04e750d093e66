import type { Sentence } from '../../domain/letter/sentence.ts';
import { isByModel } from '../../domain/letter/sentence.ts';
import { allSources, sourcesShown } from '../../domain/letter/sources-shown.ts';
import type { Line, SentenceOrigin } from '../../domain/utterance.ts';
import type { DeskView } from '../desk/view.ts';

/** A sentence as it reads now, with what stood there before: every platform shows which words differ. */
export function changedLine(before: string, text: string, origin: Partial<SentenceOrigin> = {}): Line {
  return { say: 'sentence-text', slots: { text }, origin: { sources: [], byModel: false, ...origin, before } };
}

/** What a coordinator sees of where a sentence comes from; `sector` is the passage it stands in, null around the passages. */
export function originOf({ round, dossiers }: Pick<DeskView, 'round' | 'dossiers'>, sector: string | null, sentence: Sentence): SentenceOrigin {
  return { sources: sourcesShown(sector, allSources(sentence), { round, dossiers: Object.values(dossiers) }), before: null, byModel: isByModel(sentence) };
}
