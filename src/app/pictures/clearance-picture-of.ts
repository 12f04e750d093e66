import type { ClearanceView } from '../../domain/clearance/stand.ts';
import { clearanceOf } from '../../domain/clearance/stand.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { latestOf } from '../../domain/letter/versions.ts';
import type { Round } from '../../domain/round.ts';
import type { Language } from '../../domain/words.ts';
import type { LetterState } from '../letter-desk/letter-state.ts';
import type { Picture } from '../messages.ts';
import type { Replies } from '../words/load-replies.ts';
import { renderReply } from '../words/render.ts';
import { clearancePicture } from './clearance-picture.ts';
import type { PictureWords } from './status-words.ts';

/** The picture of how the last version of the letter stands with everybody, in the words of a language; null before there is a version. Dossiers by sector id. */
export function clearancePictureOf(
  house: { readonly round: Round; readonly replies: Replies },
  dossiers: { readonly [sector: string]: Dossier },
  letter: LetterState,
  now: Temporal.Instant,
  language: Language,
): Picture | null {
  const { round, replies } = house;
  const version = latestOf(letter.versions);
  if (version === null) return null;
  const say: PictureWords['say'] = (key, slots) => renderReply(key, slots, { round, replies, language });
  const view: ClearanceView = { round, draft: version.draft, dossiers, clearing: letter.clearing };
  return clearancePicture({ round, version: version.number, at: now.toString(), steps: clearanceOf(view) }, { language, say });
}
