import type { Compared } from '../../domain/letter/compare.ts';
import { compareDrafts } from '../../domain/letter/compare.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import type { Version, Versions } from '../../domain/letter/versions.ts';
import { withoutWithdrawn } from '../../domain/letter/disclosure/without-withdrawn.ts';
import type { House } from '../house.ts';
import { placeSlot } from '../letter-desk/parts.ts';
import type { Streams } from '../streams.ts';
import { capital } from '../words/format.ts';
import { renderReply, renderShown } from '../words/render.ts';
import { twoSides } from '../words/two-sides.ts';
import type { Wording } from '../words/render.ts';
import type { ComparePanel, ComparedSentence, ComparisonView } from './door.ts';

/** The versions there are to compare, the last two chosen. */
export function comparePanel({ all }: Versions, wording: Wording): ComparePanel {
  return {
    title: renderReply('compare-title', {}, wording),
    versions: all.toReversed().map((one) => ({ number: one.number, label: labelOf(one, wording) })),
    from: all.at(-2)?.number ?? 1, to: all.at(-1)?.number ?? 1,
  };
}

/** Two versions of the letter in words, the older one first whichever was named first. Null where one of them is not there. */
export async function comparisonOf(house: House, streams: Streams, from: number | null, to: number | null, wording: Wording): Promise<ComparisonView | null> {
  const { round, letter } = house;
  const { versions } = await streams.letter();
  const panel = comparePanel(versions, wording);
  const [low, high] = [from ?? panel.from, to ?? panel.to].toSorted((a, b) => a - b);
  const [older, newer] = [low, high].map((number) => versions.all.find((one) => one.number === number));
  if (letter === null || !older || !newer || older === newer) return null;
  const dossiers = Object.values(await streams.dossiers());
  const [before, after] = [older, newer].map((one) => withoutWithdrawn(one.draft, { round, letter, dossiers })) as [Draft, Draft];
  const compared = compareDrafts(before, after);
  const changes = compared.filter((one) => one.kind !== 'kept');
  return {
    ...panel, from: older.number, to: newer.number, round: round.title[wording.language],
    lead: renderReply('compare-lead', { from: older.number, to: newer.number, older: { moment: older.at }, newer: { moment: newer.at } }, wording),
    changes: changes.map((one) => sentenceOf(one, one.kind === 'removed' ? before : after, wording)),
    kept: renderReply(changes.length === 0 ? 'compare-nothing' : 'compare-kept', { count: compared.length - changes.length }, wording),
  };
}

function sentenceOf(one: Compared, draft: Draft, wording: Wording): ComparedSentence {
  const where = capital(renderShown(placeSlot({ round: wording.round }, draft, one.id), wording));
  const word = renderReply(`compare-word-${one.kind}`, {}, wording);
  if (one.kind !== 'changed') return { where, word, text: one.text, gone: one.kind === 'removed' };
  return { where, word, ...twoSides(one.before, one.after) };
}

function labelOf(version: Version, wording: Wording): string {
  return renderReply('compare-version', { version: version.number, moment: { moment: version.at }, person: { person: version.by } }, wording);
}
