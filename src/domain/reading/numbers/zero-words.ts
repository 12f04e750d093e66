import type { Ask } from '../reading.ts';
import { stem } from '../words/unit-words.ts';
import { contentStems } from './shared-words.ts';

const NOTHING = /(?<!\p{L})(geen(?: enkele?| een)?|nihil|niets|niks|noppes|none|nothing|no one|niemand|zero|no)(?!\p{L})/u;

/** Where a reply says nought in words ("geen enkele", "niets, dat komt pas in 2026"); null when it does not. */
export function zeroIn(text: string, ask: Ask): readonly [number, number] | null {
  const opening = /^[^,.;:(\n!]*/.exec(text.trimStart())![0];
  const offset = text.length - text.trimStart().length;
  if (/^(?:nee|no|helaas|nou|tja|hoi|hallo|goedemorgen|goedemiddag)$/.test(opening.trim()) && offset + opening.length + 1 < text.length) {
    const shift = offset + opening.length + 1;
    const rest = zeroIn(text.slice(shift), ask);
    return rest === null ? null : [rest[0] + shift, rest[1] + shift];
  }
  const words = opening.trim().split(/\s+/);
  const match = NOTHING.exec(opening);
  if (match === null || words.length > 8) return null;
  if (/(?<!\p{L})(?:bijna|haast|vrijwel|nagenoeg|zo goed als|nauwelijks|almost|hardly|nearly|practically)\s*$/u.test(opening.slice(0, match.index))) return null;
  const behind = opening.slice(match.index + match[0].length).match(/\p{L}+/gu) ?? [];
  const asked = new Set([...contentStems(ask.question), stem(ask.noun ?? ''), stem(ask.unit ?? ''), 'euro', 'geld', 'cent']);
  const bare = behind.length === 0 || behind.every((word) => /^(?:helaas|er|nog|meer|dit|jaar|in|zijn|waren|bij|ons|hoor|of|them|at|all|van|deze|die|the|dus|gelukkig)$/.test(word));
  // "geen" and "no" need the asked thing behind them; "niets" stands by itself
  const named = behind.slice(0, 3).some((word) => asked.has(stem(word)));
  const alone = /^(?:niets|niks|nihil|noppes|niemand|nothing|none|zero)$/.test(match[1]!);
  if (/^no$/.test(match[1]!) && behind.length === 0) return null;
  if (!bare && !named && !(alone && behind.length <= 3)) return null;
  return [offset + match.index, offset + match.index + match[0].length];
}
