import { isSettled } from '../../domain/clearance/stand.ts';
import type { PartStand } from '../../domain/clearance/stand.ts';
import type { Line } from '../../domain/utterance.ts';
import { partsIn, partySlot } from '../letter-desk/parts.ts';
import { renderLine } from '../words/render.ts';
import { wordingOf } from './making.ts';
import type { Making } from './making.ts';
import type { PaperBlock } from './paper.ts';

/** With whom a paper was not cleared, by whose decision and why, a block each. For inside only: what is made public leaves these out. */
export function unclearedBlocks(making: Making): readonly PaperBlock[] {
  return blocks(making, partsIn(making.clearance ?? []).filter((part) => part.waived !== null).map((part): Line => ({
    say: 'document-uncleared', slots: { part: partySlot(making, part.party), person: { person: part.waived?.by ?? '' }, moment: { moment: part.waived?.at ?? '' }, reason: part.waived?.reason ?? '' },
  })));
}

/** The same, and after it who has not agreed yet, for who still works on it. */
export function clearanceBlocks(making: Making): readonly PaperBlock[] {
  const waited: readonly PartStand[] = partsIn(making.clearance ?? []).filter((part) => !isSettled(part));
  const pending: readonly Line[] = waited.length === 0 ? [] : [{ say: 'document-pending', slots: { parts: { list: waited.map((part) => partySlot(making, part.party)) } } }];
  return [...unclearedBlocks(making), ...blocks(making, pending)];
}

function blocks(making: Making, lines: readonly Line[]): readonly PaperBlock[] {
  return lines.map((line) => ({ kind: 'status', text: renderLine(line, wordingOf(making)) }));
}
