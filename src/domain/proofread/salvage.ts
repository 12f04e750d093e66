import type { z } from 'zod';
import type { Path } from './fault.ts';

/**
 * What is left of data when everything with a mistake in its shape is taken out, and every name that went with it.
 * `origin` turns a path in what is left into the path in the data as it was.
 */
export type Salvaged<T> = { readonly value: T | null; readonly lost: ReadonlySet<string>; readonly origin: (path: Path) => Path };

/**
 * Takes out what does not fit its schema (keys that are unknown, the smallest points of lists) until the rest fits, so
 * that names and references can be checked in the same run. A mistake in no list is put right from `standIns`, by the
 * key at the top of the file; null where that has none.
 */
export function salvage<T>(schema: z.ZodType<T>, data: unknown, standIns: { readonly [key: string]: unknown } = {}): Salvaged<T> {
  const rest = structuredClone(data);
  const lost = new Set<string>();
  const places: Places = new WeakMap();
  const origin = (path: Path) => toOrigin(path, rest, places);
  for (let round = 0; round < 40; round++) {
    const result = schema.safeParse(rest);
    if (result.success) return { value: result.data, lost, origin };
    const issues = result.error.issues.map((issue) => ({ path: issue.path as Path, keys: issue.code === 'unrecognized_keys' ? issue.keys : null }));
    const cuts = issues.flatMap(({ path, keys }) => keys?.map((key) => [...path, key]) ?? [toPoint(path)]);
    const tops = issues.flatMap(({ path, keys }) => (keys || toPoint(path) ? [] : [String(path[0] ?? '')]));
    if (tops.some((key) => !(key in standIns)) || typeof rest !== 'object' || rest === null) return { value: null, lost, origin };
    for (const key of tops) (rest as Record<string, unknown>)[key] = structuredClone(standIns[key]);
    // later points first, so that earlier ones keep their place
    const unique = [...new Map(cuts.flatMap((cut) => (cut ? [[JSON.stringify(cut), cut] as const] : []))).values()].toSorted((a, b) => comparePaths(b, a));
    for (const cut of unique) takeOut(rest, cut, lost, places);
  }
  return { value: null, lost, origin };
}

/** For each list that lost points, where the others stood before. */
type Places = WeakMap<object, readonly number[]>;

function toOrigin(path: Path, rest: unknown, places: Places): Path {
  let at: unknown = rest;
  return path.map((step) => {
    const holder = at;
    if (typeof holder !== 'object' || holder === null) return step;
    at = (holder as Record<string | number, unknown>)[step];
    return typeof step === 'number' ? places.get(holder)?.[step] ?? step : step;
  });
}

/** The path to the innermost point of a list, or entry under a free key, that holds this place. */
function toPoint(path: Path): Path | null {
  const inList = path.findLastIndex((step) => typeof step === 'number');
  const inRecord = path.findIndex((step) => step === 'facts' || step === 'previous');
  const last = Math.max(inList, inRecord < 0 || inRecord + 1 >= path.length ? -1 : inRecord + 1);
  return last < 0 ? null : path.slice(0, last + 1);
}

function takeOut(data: unknown, path: Path, lost: Set<string>, places: Places): void {
  const last = path.at(-1)!;
  const holder = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], data);
  if (typeof holder !== 'object' || holder === null) return;
  collectNames((holder as Record<string | number, unknown>)[last], lost);
  lost.add(String(last));
  if (Array.isArray(holder)) {
    const before = places.get(holder) ?? holder.map((_, index) => index);
    places.set(holder, before.toSpliced(Number(last), 1));
    holder.splice(Number(last), 1);
  } else delete (holder as Record<string, unknown>)[last];
}

function collectNames(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) { into.add(key); collectNames(one, into); }
}

function comparePaths(a: Path, b: Path): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [a[i]!, b[i]!];
    if (x !== y) return typeof x === 'number' && typeof y === 'number' ? x - y : String(x) < String(y) ? -1 : 1;
  }
  return a.length - b.length;
}
