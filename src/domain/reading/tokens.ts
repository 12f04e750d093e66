/** A word, a numeral with its separators, or a single other sign; offsets in the plain text. */
export type Token = { readonly kind: 'word' | 'numeral' | 'sign'; readonly text: string; readonly start: number; readonly end: number };

/** Cuts plain text into tokens; white space is left out. `3 500` stays two tokens here. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const next = /(\p{Nd}+(?:[.,']\p{Nd}+)*)|([\p{L}]+(?:'[\p{L}]+)*)|(\S)/gu;
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    const kind = match[1] !== undefined ? 'numeral' : match[2] !== undefined ? 'word' : 'sign';
    tokens.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** True when nothing but blanks on one line lies between two neighbours. */
export function sameRun(text: string, left: Token, right: Token): boolean {
  const gap = text.slice(left.end, right.start);
  return gap.length <= 3 && !gap.includes('\n') && !gap.includes('\t');
}
