import type { Round } from '../../round.ts';
import type { DeskAsk } from '../desk-ask.ts';
import type { Folded } from '../folded.ts';
import { CONFIRMING } from '../words/desk-words.ts';

const NUDGE = /^herinner ([a-z][a-z0-9_, -]*?)(?: via ([a-z][a-z0-9-]*))?$/;
const MOVE = /^verzet de deadline van ([a-z][a-z0-9_-]*) naar (\d{4}-\d{2}-\d{2}t\d{2}:\d{2})$/;
const REOPEN = /^heropen ([a-z][a-z0-9_-]*) omdat (\S[\s\S]*)$/;

/**
 * Reads a command as a confirming button holds it. Null when the text is none; `unclear` when it begins as one and
 * is not exactly that, so that nothing is carried out by half.
 */
export function readConfirmed(folded: Folded, round: Round): DeskAsk | null {
  const start = new RegExp(`^\\s*(?:${CONFIRMING.join('|')})\\s*:\\s*`).exec(folded.text);
  if (start === null) return null;
  const body = folded.text.slice(start[0].length).trim();
  const isSector = (id: string) => round.sectors.some((sector) => sector.id === id);
  const nudge = NUDGE.exec(body);
  if (nudge !== null) {
    const sectors = nudge[1]!.split(',').map((id) => id.trim());
    const via = nudge[2] ?? null;
    const known = sectors.every(isSector) && (via === null || round.people.some((person) => person.id === via));
    return known ? { ask: 'nudge', sectors, via, confirmed: true } : { ask: 'unclear' };
  }
  const move = MOVE.exec(body);
  if (move !== null && isSector(move[1]!)) return { ask: 'move-deadline', sector: move[1]!, to: { moment: move[2]!.toUpperCase() }, confirmed: true };
  const reopen = REOPEN.exec(body);
  if (reopen !== null && isSector(reopen[1]!)) {
    const reason = folded.raw.slice(folded.from[folded.text.lastIndexOf(reopen[2]!)] ?? 0).trim();
    return { ask: 'reopen', sector: reopen[1]!, reason, confirmed: true };
  }
  return { ask: 'unclear' };
}
