import { endsAbbreviation } from '../side-talk.ts';
import { dutchNumber } from '../words/number-words.ts';

/** A stretch of a reply that speaks of one thing, as offsets in plain text. */
export type Chunk = { readonly start: number; readonly end: number };

const LABEL_ONLY = /^[\s,]*(?:ja|nee|yes|no|jazeker|klopt|inderdaad|nee hoor|ja hoor)[\s,]*$/;

/** Cuts plain text where the subject may change: sentences, semicolons, commas, and "en" between two figures. */
export function chunksOf(text: string): readonly Chunk[] {
  const cuts: number[] = [0];
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const ends = i + 1 >= text.length || /\s/.test(text[i + 1]!);
    if (char === '\n' || char === ';' || char === '\t' || char === '(' || (/[!?,]/.test(char) && ends) || (char === '.' && ends && !endsAbbreviation(text, i))) cuts.push(i + 1);
    else if (char === ' ' && /^ (?:en|and|maar|but|waarvan|terwijl|of which) /.test(text.slice(i, i + 12)) && separates(text, cuts.at(-1)!, i)) cuts.push(i);
  }
  cuts.push(text.length);
  const chunks = cuts.slice(1).map((end, index) => ({ start: cuts[index]!, end })).filter(({ start, end }) => /[\p{L}\p{N}👍👎]/u.test(text.slice(start, end)));
  return merged(text, chunks).slice(0, 60);
}

/** "en" parts two statements when both sides hold a figure and it does not join one ("tussen 3 en 4", "drie en twintig"). */
function separates(text: string, from: number, at: number): boolean {
  const left = text.slice(from, at);
  const right = /^ \p{L}+ ([^.;\n]{0,120})/u.exec(text.slice(at, at + 140))?.[1] ?? '';
  if (/(?:tussen|between)(?: de| het)? \S+$/.test(left)) return false;
  const last = /(\S+)$/.exec(left)?.[1] ?? '';
  if (dutchNumber(last) !== null && dutchNumber(/^\S+/.exec(right)?.[0] ?? '') !== null) return false;
  return holdsFigure(left) && (holdsFigure(right) || /^(?:ja|nee|jawel|yes|no|jazeker)(?!\p{L})/u.test(right));
}

const holdsFigure = (text: string): boolean => /\d/.test(text) || (text.match(/\p{L}+/gu) ?? []).some((word) => word !== 'een' && dutchNumber(word) !== null) || /(?<!\p{L})(?:geen|niet|wel|helft|kwart)(?!\p{L})/u.test(text);

/** A lone "ja," belongs to what follows. */
function merged(text: string, chunks: readonly Chunk[]): readonly Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const last = joined.at(-1);
    const lone = last !== undefined && LABEL_ONLY.test(text.slice(last.start, last.end)) && !/^\s*(?:ja|nee|yes|no)(?!\p{L})/u.test(text.slice(chunk.start, chunk.end));
    if (lone) joined[joined.length - 1] = { start: last.start, end: chunk.end };
    else joined.push(chunk);
  }
  return joined;
}
