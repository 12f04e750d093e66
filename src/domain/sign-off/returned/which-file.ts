import type { Report } from '../../reading/report/report.ts';
import type { Offered } from '../events.ts';
import { likest } from './likeness.ts';
import { keyOf, readMark, readReference } from './marks.ts';
import type { Mark } from './marks.ts';

/** Which signing file this is, as far as it says so itself. `unsaid`: the sentences are in it, and what says which file it is, is gone. */
export type WhichFile = { readonly says: 'unsaid' } | ({ readonly says: 'file' } & Omit<Extract<Mark, { kind: 'file' }>, 'kind'>);

/**
 * Tells a signing file of ours from any other document: by its bookmarks, else by the reference in its text, else by half of
 * the sentences standing in it almost as they were offered. Null for any other document.
 */
export function whichFile(report: Report, offered: readonly Offered[]): WhichFile | null {
  const marks = (report.marked?.marks ?? []).map(readMark);
  const files = marks.flatMap((mark) => (mark?.kind === 'file' ? [mark] : []));
  const [first] = files;
  if (first && files.every((one) => one.round === first.round && one.sector === first.sector)) return { says: 'file', round: first.round, sector: first.sector, offer: Math.max(...files.map((one) => one.offer)) };
  const reference = readReference(textsIn(report).join('\n'));
  if (reference) return { says: 'file', round: reference.round, sector: reference.sector, offer: reference.offer };
  const keys = new Set(offered.map((one) => keyOf(one.id)));
  if (marks.some((mark) => mark?.kind === 'sentence' && keys.has(mark.sentence))) return { says: 'unsaid' };
  const texts = textsIn(report).map((text) => ({ text }));
  const found = offered.filter((one) => (likest(one.text, texts)?.like ?? 0) >= ALMOST).length;
  return offered.length >= 2 && found * 2 >= offered.length ? { says: 'unsaid' } : null;
}

/** The sector of the round a file is about; null where it is of another round or says nothing. */
export function sectorOfFile(file: WhichFile, round: { readonly id: string; readonly sectors: readonly { readonly id: string }[] }): string | 'other-round' | null {
  if (file.says === 'unsaid') return null;
  if (file.round !== keyOf(round.id, 8)) return 'other-round';
  return round.sectors.find((one) => keyOf(one.id, 8) === file.sector)?.id ?? 'other-round';
}

const ALMOST = 0.8;

function textsIn(report: Report): readonly string[] {
  return report.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.join(' ')) : [block.text]));
}
