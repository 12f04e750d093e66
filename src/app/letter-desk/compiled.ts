import { compareDrafts } from '../../domain/letter/compare.ts';
import type { Compared } from '../../domain/letter/compare.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import { sentencesOf } from '../../domain/letter/draft.ts';
import { recompiled } from '../../domain/letter/versions.ts';
import type { Line } from '../../domain/utterance.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { deskChoice, listOf, only, questionSlot, reply, sectorSlot } from '../desk/view.ts';
import { clearanceIn, letterIn, partsIn, partySlot, placeSlot, versionIn } from './parts.ts';
import { sendChoice } from './send-papers.ts';

/**
 * Makes a version of what the answers give now, with the sentences of people as they are, and tells what changed and which
 * agreements lapse by it. Nobody is asked anew without a word of the coordinator. Without a change there is no new version.
 */
export function compiledVersion(view: DeskView): DeskOutcome {
  if (view.draft === null) return only(reply(view, [{ say: 'desk-no-letter' }]));
  const { versions } = letterIn(view);
  const last = versionIn(view);
  const { draft, proposals, fallen } = recompiled(versions, view.draft);
  const changes = last === null ? [] : compareDrafts(last.draft, draft).filter((one) => one.kind !== 'kept');
  const away = last === null ? [] : last.draft.passages.filter((old) => !draft.passages.some((one) => one.sector === old.sector)).map((one) => one.sector);
  const fresh = Object.keys(proposals).filter((id) => versions.proposals[id] === undefined || JSON.stringify(versions.proposals[id]) !== JSON.stringify(proposals[id]));
  // the nota may say something else while the letter does not
  const beside = last !== null && JSON.stringify(last.draft.papers) !== JSON.stringify(draft.papers);
  if (last !== null && changes.length === 0 && fresh.length === 0 && !beside) return only(reply(view, [{ say: 'letter-compiled-same', slots: { version: last.number } }], { choices: [deskChoice('desk-choice-show-draft', 'toon concept'), sendChoice()] }));
  const lapsed = partsIn(clearanceIn(view, draft)).flatMap((part) => part.sentences.filter((one) => one.state === 'lapsed').map((one) => ({ part, place: one.place })));
  const parts = [...new Set(lapsed.map((one) => one.part))];
  const lines: readonly Line[] = [
    ...madeLines(view, draft, versions.all.length + 1),
    ...(last === null ? [] : [changeLine(changes, last.number)]),
    ...(beside && changes.length === 0 ? [{ say: 'letter-compiled-beside' }] : []),
    ...(away.length === 0 ? [] : [{ say: 'letter-compiled-away', slots: { sectors: listOf(away.map((sector) => sectorSlot(view, sector))) } }]),
    ...parts.map((part): Line => ({ say: 'letter-compiled-lapsed', slots: { part: partySlot(view, part.party), places: { list: lapsed.filter((one) => one.part === part).map((one) => one.place) }, count: lapsed.filter((one) => one.part === part).length }, style: 'point' })),
    ...(fallen.length === 0 ? [] : [{ say: 'letter-compiled-fallen', slots: { places: listOf(fallen.map((id) => placeSlot(view, draft, id))) } }]),
    ...(fresh.length === 0 ? [] : [{ say: 'letter-compiled-proposals', slots: { count: fresh.length } }]),
    ...(draft.passages[0] ? [{ say: 'desk-compiled-how', slots: { sector: sectorSlot(view, draft.passages[0].sector) } }] : []),
  ];
  const choices = [
    deskChoice('desk-choice-show-draft', 'toon concept'),
    ...(changes.length > 0 ? [deskChoice('letter-choice-compare', 'vergelijk')] : []),
    ...(fresh.length > 0 ? [deskChoice('letter-choice-proposals', 'voorstellen')] : []),
    sendChoice(),
    ...(draft.passages.length === 0 ? [] : [deskChoice(lapsed.length > 0 ? 'letter-choice-ask-again' : 'letter-choice-put', 'leg voor')]),
  ];
  return {
    utterances: [reply(view, lines, { choices })], dossierEvents: [],
    roundEvents: [{ type: 'draft-compiled', by: view.person.id, draft: draft.compiledAt, sentences: sentencesOf(draft).length, letter: draft, proposals }],
  };
}

function madeLines(view: DeskView, draft: Draft, version: number): readonly Line[] {
  return [
    { say: 'desk-compiled', slots: { sentences: sentencesOf(draft).length, passages: draft.passages.length } },
    { say: draft.passages.length === 0 ? 'letter-compiled-none' : 'letter-compiled-version', slots: { version } },
    ...(draft.missing.length === 0 ? [] : [{ say: 'desk-compiled-missing', slots: { sectors: listOf(draft.missing.map((sector) => sectorSlot(view, sector))) } }]),
    ...(draft.withheld.length === 0 ? [] : [{ say: 'desk-compiled-withheld', slots: { count: draft.withheld.length } }]),
    ...draft.withheld.filter((one) => one.why === 'masked').map(({ sector, question }): Line => ({ say: 'desk-compiled-masked', slots: { sector: sectorSlot(view, sector), question: questionSlot(view, question) }, style: 'point' })),
  ];
}

function changeLine(changes: readonly Compared[], before: number): Line {
  const count = (...kinds: readonly Compared['kind'][]): number => changes.filter((one) => kinds.includes(one.kind)).length;
  return { say: 'letter-compiled-changes', slots: { before, changed: count('changed'), fresh: count('new'), removed: count('removed'), source: count('source') } };
}
