/** Which of a round's files a fault is in. */
export type RoundPart = 'round' | 'questions' | 'people';

/** Where something stands in a file: keys and places in lists, from the top. */
export type Path = readonly (string | number)[];

/**
 * One mistake in a round's files, without words: the app names the line and says what was found, what is allowed and
 * what to do, from texts under its kind.
 */
export type Fault = {
  readonly part: RoundPart;
  readonly path: Path;
  /** Whether the mistake is the key itself or what stands under it. */
  readonly at: 'key' | 'value';
  readonly kind: FaultKind;
  readonly slots: { readonly [slot: string]: string | number };
};

export type FaultKind =
  | 'missing' | 'unknown-key' | 'wrong-type' | 'not-allowed' | 'wrong-form' | 'too-short' | 'too-few' | 'too-low' | 'too-high' | 'wrong-shape' | 'days-or-working-days'
  | 'duplicate-id' | 'unknown-name' | 'later-question' | 'wrong-value' | 'fact-shape'
  | 'unfilled-slot' | 'no-options' | 'no-parts' | 'check-does-not-fit' | 'submits-once'
  | 'previous-does-not-fit' | 'previous-not-earlier'
  | 'sector-without-owner' | 'shared-identity' | 'step-without-reviewer' | 'several-owners' | 'no-coordinator' | 'backwards'
  | 'unknown-zone' | 'no-such-day' | 'out-of-order' | 'deadline-on-free-day' | 'slot-outside-calendar';

/** A value as it stands in a file, short: `'abc'`, `12`, `[3]`, `{answer, is}`. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `'${value.length > 60 ? `${value.slice(0, 57)}…` : value}'`;
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value === 'object' && value !== null) return `{${Object.keys(value).join(', ')}}`;
  return String(value);
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined), data);
}

/** The name most like this one, when it is like enough to have been meant; else empty. */
export function nearest(name: string, known: readonly string[]): string {
  const ranked = known.map((one) => ({ one, distance: editDistance(name, one) })).toSorted((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, Math.floor(name.length / 3)) ? best.one : '';
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[to.length]!;
}
