/** An object that came from outside: nothing is known of what it holds. */
export type Json = Readonly<Record<string, unknown>>;

/** The object under this path; null when there is none. */
export function objectAt(from: Json | null, ...path: readonly string[]): Json | null {
  let at: unknown = from;
  for (const step of path) at = isObject(at) ? at[step] : undefined;
  return isObject(at) ? at : null;
}

/** The text under this path, when it is one and not empty; null otherwise. */
export function textAt(from: Json | null, ...path: readonly string[]): string | null {
  const last = path.at(-1) ?? '';
  const held = objectAt(from, ...path.slice(0, -1))?.[last];
  return typeof held === 'string' && held !== '' ? held : null;
}

/** The objects of the list under this path. */
export function listAt(from: Json | null, ...path: readonly string[]): readonly Json[] {
  const held = objectAt(from, ...path.slice(0, -1))?.[path.at(-1) ?? ''];
  return Array.isArray(held) ? held.filter(isObject) : [];
}

/** The objects directly in an object. */
export function objectsIn(from: Json | null): readonly Json[] {
  return Object.values(from ?? {}).filter(isObject);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
