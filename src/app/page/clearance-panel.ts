import { clearanceOf, type PartStand } from '../../domain/clearance/stand.ts';
import { waitedFor } from '../../domain/clearance/waited-for.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { latestOf } from '../../domain/letter/versions.ts';
import type { Language } from '../../domain/words.ts';
import type { House } from '../house.ts';
import type { LetterState } from '../letter-desk/letter-state.ts';
import { clearanceAlt, clearanceSubtitle, clearanceTitle, partWords, sectorName, stepLabel, stepWords } from '../pictures/clearance-words.ts';
import type { ClearanceShown } from '../pictures/clearance-words.ts';
import type { PictureWords } from '../pictures/status-words.ts';
import { capital } from '../words/format.ts';
import { renderReply, renderShown } from '../words/render.ts';
import type { Wording } from '../words/render.ts';
import type { Cell, Mark, StatusView, Table } from './door.ts';
import { whenOf } from './when.ts';

/** How far the letter is, as a sentence, a picture and a table that says the same; null before there is a version of it. Dossiers by sector id. */
export function clearancePanel(house: House, dossiers: { readonly [sector: string]: Dossier }, letter: LetterState, now: Temporal.Instant, language: Language): StatusView | null {
  const { round, replies } = house;
  const version = latestOf(letter.versions);
  if (version === null) return null;
  const wording: Wording = { round, replies, language };
  const words: PictureWords = { language, say: (key, slots) => renderReply(key, slots, wording) };
  const shown: ClearanceShown = { round, version: version.number, at: now.toString(), steps: clearanceOf({ round, draft: version.draft, dossiers, clearing: letter.clearing }) };
  return { summary: `${clearanceTitle(shown, words)}. ${clearanceSubtitle(shown, words)}.`, picture: clearanceAlt(shown, words), table: tableOf(shown, wording, words) };
}

const MARKS: { readonly [state in PartStand['state'] | 'waiting' | 'open' | 'busy' | 'done']: Mark } = {
  new: 'open', asked: 'busy', changed: 'attention', remarked: 'attention', agreed: 'agreed', waived: 'attention', waiting: 'open', open: 'open', busy: 'busy', done: 'done',
};

/** A row for every step, and under the sectors' step one for every sector. */
function tableOf(shown: ClearanceShown, wording: Wording, words: PictureWords): Table {
  const asked = (part: PartStand | undefined): readonly [Cell, Cell] => [
    part === undefined ? '' : waitedFor(shown.round, part).map(({ id }) => renderShown({ person: id }, wording)).join(', '),
    part === undefined || part.signOff.offeredAt === null ? '' : whenOf(part.signOff.offeredAt, wording),
  ];
  return {
    caption: renderReply('page-clearance-caption', {}, wording),
    columns: ['step', 'state', 'waits', 'asked'].map((name) => renderReply(`page-column-${name}`, {}, wording)),
    rows: shown.steps.flatMap((stand) => [
      { mark: MARKS[stand.state], cells: [stepLabel(stand, words), capital(stepWords(stand, shown, words)), ...asked(stand.step.kind === 'sectors' ? undefined : stand.parts[0])] },
      ...(stand.step.kind === 'sectors' ? stand.parts : []).map((part) => ({ mark: MARKS[part.state], cells: [sectorName(part, shown, wording.language), capital(partWords(part, shown, words)), ...asked(part)] })),
    ]),
  };
}
