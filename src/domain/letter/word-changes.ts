/** A stretch of words that stayed, came or went, in reading order. */
export type WordChange = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** What changed from one text to the next, in whole words: the fewest words that came and went. What went stands before what came. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  // one word more than half of them apart, and piece by piece is harder to read than the whole
  const common = commonTable(was, is);
  if (common[0]![0]! * 2 < Math.min(was.length, is.length)) return joined([{ kind: 'removed', text: before }, { kind: 'added', text: after }]);
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    if (i < was.length && j < is.length && was[i] === is[j]) {
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
  return joined(changes);
}

/** Words with the space behind them, so that together they are the text. */
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

/** Between two words that stayed, first all that went and then all that came. */
function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const out: WordChange[] = [];
  let run: WordChange[] = [];
  const flush = (): void => {
    for (const kind of ['removed', 'added'] as const) {
      const text = run.filter((one) => one.kind === kind).map((one) => one.text).join('');
      if (text !== '') out.push({ kind, text });
    }
    run = [];
  };
  for (const change of changes) {
    if (change.kind !== 'same') run.push(change);
    else {
      flush();
      const last = out.at(-1);
      if (last?.kind === 'same') out[out.length - 1] = { kind: 'same', text: last.text + change.text };
      else out.push(change);
    }
  }
  flush();
  return out;
}
