/**
 * A text in pieces of at most `most` characters, split between lines, else between sentences, else between words,
 * and only then within a word. Joined by what was between them, the pieces are the text.
 */
export function splitText(text: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const cut = [/\n/g, /(?<=[.!?…])\s+/g, /\s+/g].map((between) => lastWithin(rest, between, most)).find((at) => at !== null) ?? within(rest, most);
    pieces.push(rest.slice(0, cut.start));
    rest = rest.slice(cut.end);
  }
  return [...pieces, rest];
}

/** A text of at most `most` characters, with an ellipsis where something was left out. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const [start = ''] = splitText(text.slice(0, most - 1), most - 1);
  return `${start.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

/** Never in the middle of a character that takes two places. */
function within(text: string, most: number): { readonly start: number; readonly end: number } {
  const at = /[\uD800-\uDBFF]/.test(text[most - 1] ?? '') ? most - 1 : most;
  return { start: at, end: at };
}

function lastWithin(text: string, between: RegExp, most: number): { readonly start: number; readonly end: number } | null {
  let found: { start: number; end: number } | null = null;
  for (const match of text.slice(0, most + 1).matchAll(between)) {
    if (match.index > 0 && match.index <= most) found = { start: match.index, end: match.index + match[0].length };
  }
  return found;
}
