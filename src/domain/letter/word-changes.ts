/** A stretch of words that stayed, came or went, in reading order; what went stands before what came in its place. */
export type WordChange = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** What changed from one text to the next, in whole words, to be read: the pieces `same` and `added` joined are the second text; `same` and `removed` the first one but for its white space. */
export function compareWords(before: string, after: string): readonly WordChange[] {
  return joined(wordByWord(before, after, (word) => word.trimEnd()));
}

/** The same to the letter, so that who refuses each change has the first text again. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const changes = wordByWord(before, after, (word) => word);
  const [stayed, was, is] = [changes.filter(({ kind }) => kind === 'same').length, wordsOf(before).length, wordsOf(after).length];
  // more than half of the words apart, and piece by piece is harder to read than the whole
  return joined(stayed * 2 < Math.min(was, is) ? [{ kind: 'removed', text: before }, { kind: 'added', text: after }] : changes);
}

/** The fewest words that came and went; `plain` gives what of a word is compared. */
function wordByWord(before: string, after: string, plain: (word: string) => string): readonly WordChange[] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const [wasPlain, isPlain] = [was.map(plain), is.map(plain)];
  const common = commonTable(wasPlain, isPlain);
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    if (i < was.length && j < is.length && wasPlain[i] === isPlain[j]) {
      changes.push({ kind: 'same', text: is[j]! });
      i += 1;
      j += 1;
    } else if (i < was.length && (j === is.length || common[i + 1]![j]! >= common[i]![j + 1]!)) {
      changes.push({ kind: 'removed', text: was[i]! });
      i += 1;
    } else {
      changes.push({ kind: 'added', text: is[j]! });
      j += 1;
    }
  }
  return changes;
}

/** Words with the white space behind them, so that together they are the text. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*/gu) ?? [];
}

/** How many words two tails have in common, in order. */
function commonTable(was: readonly string[], is: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: was.length + 1 }, () => new Array<number>(is.length + 1).fill(0));
  for (let i = was.length - 1; i >= 0; i -= 1) {
    for (let j = is.length - 1; j >= 0; j -= 1) table[i]![j] = was[i] === is[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  }
  return table;
}

/** Neighbours of one kind as one; nothing is no change. */
function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const out: WordChange[] = [];
  for (const change of changes.filter(({ text }) => text !== '')) {
    const last = out.at(-1);
    if (last?.kind === change.kind) out[out.length - 1] = { kind: change.kind, text: last.text + change.text };
    else out.push(change);
  }
  return out;
}
