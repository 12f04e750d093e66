import { compareDrafts } from '../../domain/letter/compare.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import { sentenceAt } from '../../domain/letter/draft.ts';
import { recompiled } from '../../domain/letter/versions.ts';
import type { Line } from '../../domain/utterance.ts';
import type { DeskView } from '../desk/view.ts';
import { rewordedLine } from '../letter/reworded-line.ts';
import { standingLines } from './clearance-answer.ts';
import { clearanceIn, letterIn, partsIn, versionIn } from './parts.ts';

/** Who agreed to a sentence, and whether a model reworded it, for its passport. */
export function signedLines(view: DeskView, draft: Draft, sector: string, place: number): readonly Line[] {
  const sentence = sentenceAt(draft, sector, place);
  const reworded = sentence && rewordedLine(sentence);
  return sentence === null ? [] : [...(reworded ? [reworded] : []), ...standingLines(partsIn(clearanceIn(view, draft)), sentence.id, view)];
}

/** A line when the answers would give another letter than the version that was made last. */
export function staleLines(view: DeskView, fresh: Draft | null): readonly Line[] {
  const version = versionIn(view);
  if (version === null || fresh === null) return [];
  const now = recompiled(letterIn(view).versions, fresh).draft;
  return compareDrafts(version.draft, now).every((one) => one.kind === 'kept') ? [] : [{ say: 'letter-stale', slots: { version: version.number } }];
}
