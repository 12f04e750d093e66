import { compareDrafts } from '../../domain/letter/compare.ts';
import type { Compared } from '../../domain/letter/compare.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import { sentencesOf } from '../../domain/letter/draft.ts';
import { beforeOf } from '../../domain/letter/versions.ts';
import type { LetterAsk } from '../../domain/reading/desk/letter-ask.ts';
import type { Line, Slot } from '../../domain/utterance.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { only, reply, sectorSlot } from '../desk/view.ts';
import { letterIn, noVersion, oneLine } from './parts.ts';
import { changedLine, originOf } from './changed-line.ts';
import { sendChoice } from './send-papers.ts';

/** Two versions sentence by sentence: what was changed word by word, what is new, what went. What stayed is counted. */
export function compared(view: DeskView, { from, to, sectors }: Extract<LetterAsk, { ask: 'compare' }>): DeskOutcome {
  const { versions } = letterIn(view);
  const { all } = versions;
  const newer = to === null ? all.at(-1) : all.find((one) => one.number === to);
  const older = from === null ? beforeOf(versions, newer ?? null) : all.find((one) => one.number === from);
  if (all.length === 0) return noVersion(view);
  if (!newer || !older || newer.number === older.number) return oneLine(view, { say: all.length === 1 ? 'letter-compare-one' : 'letter-compare-unknown', slots: { count: all.length } });
  const changes = compareDrafts(older.draft, newer.draft).filter((one) => sectors.length === 0 || (one.sector !== null && sectors.includes(one.sector)));
  const lines: readonly Line[] = [
    { say: 'letter-compare', slots: { from: older.number, to: newer.number, older: { moment: older.at }, newer: { moment: newer.at } }, style: 'heading' },
    ...changes.flatMap((one) => changeLines(view, newer.draft, one)),
    { say: 'letter-compare-kept', slots: { count: changes.filter((one) => one.kind === 'kept').length } },
  ];
  return only(reply(view, lines, sectors.length === 1 ? { sector: sectors[0]! } : {}));
}

/** Every version: who made it, when, by what. */
export function versionsAnswer(view: DeskView): DeskOutcome {
  const { all } = letterIn(view).versions;
  if (all.length === 0) return noVersion(view);
  return only(reply(view, all.map((one): Line => ({ say: `letter-version-${one.why}`, slots: { version: one.number, person: { person: one.by }, moment: { moment: one.at }, passages: one.draft.passages.length }, style: 'point' })), { choices: [sendChoice()] }));
}

function changeLines(view: DeskView, draft: Draft, one: Compared): readonly Line[] {
  const slots = { where: whereSlot(view, one), place: one.place };
  switch (one.kind) {
    case 'kept': return [];
    case 'source': return [{ say: 'letter-compare-source', slots: { ...slots, text: one.text }, ...originIn(view, draft, one) }];
    case 'new': return [{ say: 'letter-compare-new', slots: { ...slots, text: one.text } }];
    case 'removed': return [{ say: 'letter-compare-removed', slots: { ...slots, text: one.text } }];
    case 'changed': return [{ say: 'letter-compare-changed', slots }, changedLine(one.before, one.after)];
  }
}

/** The new source is what differs, so it is shown. */
function originIn(view: DeskView, draft: Draft, { id, sector }: Compared): Pick<Line, 'origin'> {
  const found = sentencesOf(draft).find((one) => one.sentence.id === id);
  return found ? { origin: originOf(view, sector, found.sentence) } : {};
}

/** Sentences around the passages are numbered in the introduction and in the closing, as they are when one is to be changed. */
function whereSlot(view: DeskView, { id, sector }: Compared): Slot {
  return sector === null ? { say: id.startsWith('closing-') ? 'letter-compare-closing' : 'letter-compare-introduction' } : sectorSlot(view, sector);
}
