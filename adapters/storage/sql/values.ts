import type { Db } from './tables.ts';
import type { Work } from './work.ts';

/** Single values under single keys within a namespace, for what may expire. The last write wins. */
export type Values = {
  /** The values that are there and not expired at `now` (epoch milliseconds), by key. */
  get(ns: string, keys: readonly string[], now: number): Promise<ReadonlyMap<string, string>>;
  /** All of a namespace that is not expired. */
  all(ns: string, now: number): Promise<ReadonlyMap<string, string>>;
  set(entries: readonly { readonly ns: string; readonly key: string; readonly value: string; readonly expires: number | null }[]): Promise<void>;
  delete(ns: string, keys: readonly string[]): Promise<void>;
  clear(ns: string): Promise<void>;
  /** Removes what expired at or before `before`, in every namespace. */
  sweep(before: number): Promise<void>;
};

/** Values in the store's own tables; `submit` carries out a piece of writing with the rest. */
export function valuesIn(db: Db, submit: (work: Work) => Promise<unknown>): Values {
  const live = (ns: string, now: number) => db.selectFrom('kv').select(['key', 'value']).where('ns', '=', ns)
    .where((eb) => eb.or([eb('expires_ms', 'is', null), eb('expires_ms', '>', now)]));
  const found = (rows: readonly { key: string; value: string }[]) => new Map(rows.map(({ key, value }) => [key, value]));
  const change = async (work: Work['decide']): Promise<void> => void (await submit({ wants: {}, decide: work }));
  return {
    get: async (ns, keys, now) => found(keys.length === 0 ? [] : await live(ns, now).where('key', 'in', keys).execute()),
    all: async (ns, now) => found(await live(ns, now).orderBy('key').execute()),
    set: (entries) => change((_, { kv }) => kv.push(...entries.map(({ expires, ...entry }) => ({ do: 'set' as const, entry: { ...entry, expires_ms: expires } })))),
    delete: (ns, keys) => change((_, { kv }) => kv.push({ do: 'delete', ns, keys })),
    clear: (ns) => change((_, { kv }) => kv.push({ do: 'clear', ns })),
    sweep: (before) => change((_, { kv }) => kv.push({ do: 'sweep', before })),
  };
}
