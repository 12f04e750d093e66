/** A stretch of two texts laid side by side. */
export type WordPiece = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };

/**
 * Two texts word by word: what stayed, what went, what came, with what went before what came in its place. The pieces
 * `same` and `new` joined are the second text; `same` and `gone` joined are the first one but for its white space.
 */
export function compareWords(before: string, after: string): readonly WordPiece[] {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const longest = commonLengths(left, right);
  const pieces: WordPiece[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && plain(left[i]!) === plain(right[j]!)) {
      pieces.push({ kind: 'same', text: right[j]! });
      i += 1;
      j += 1;
    } else if (i < left.length && (j === right.length || longest[i + 1]![j]! >= longest[i]![j + 1]!)) {
      pieces.push({ kind: 'gone', text: left[i]! });
      i += 1;
    } else {
      pieces.push({ kind: 'new', text: right[j]! });
      j += 1;
    }
  }
  return joined(pieces);
}

/** Words with the white space behind them, so that joining them gives the text. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*/g) ?? [];
}

const plain = (word: string): string => word.trimEnd();

/** The length of the longest common run of words from each pair of places to the ends. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] = plain(left[i]!) === plain(right[j]!) ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}

/** Neighbours of one kind as one piece; between two that are the same, what went comes before what is new. */
function joined(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const out: WordPiece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last?.kind === piece.kind) out[out.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}
