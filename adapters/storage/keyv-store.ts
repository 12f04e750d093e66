import { EventEmitter } from 'node:events';
import { Keyv, keyvStorageCapability, type KeyvStorageAdapter } from 'keyv';
import type { Store } from '../../src/app/ports.ts';
import type { Values } from './sql/values.ts';

const hour = 3_600_000;

/**
 * A keyv for one namespace: single values that may expire or be rebuilt, such as web sessions. In the store's own file
 * where it has one, in memory otherwise. Never for answers, claims or repeats: keyv has no compare-and-set.
 * Attach no `error` listener: without one a failed `set` or `get` rejects, with one it looks like a missing value.
 */
export function expiring<Value>(store: Store | (Store & { readonly values: Values }), namespace: string, now: () => number = Date.now): Keyv<Value> {
  return 'values' in store ? new Keyv<Value>({ store: keyvStorage(store.values, namespace, now) }) : new Keyv<Value>({ namespace });
}

/** A keyv 6 storage adapter with a namespace of its own: one per Keyv, as a Keyv may rename its adapter's namespace. */
export function keyvStorage(values: Values, namespace: string, now: () => number = Date.now): KeyvStorageAdapter {
  let swept = 0;

  async function setMany(entries: readonly { key: string; value: unknown; expires?: number | undefined }[]): Promise<true[]> {
    const ns = name();
    await values.set(entries.map(({ key, value, expires }) => ({ ns, key, value: JSON.stringify(value), expires: expires ?? null })));
    if (now() - swept > hour) {
      swept = now();
      await values.sweep(swept);
    }
    return entries.map(() => true);
  }
  async function getMany<Value>(keys: readonly string[]): Promise<(Value | undefined)[]> {
    const found = await values.get(name(), keys, now());
    return keys.map((key) => (found.has(key) ? JSON.parse(found.get(key)!) : undefined));
  }
  async function hasMany(keys: readonly string[]): Promise<boolean[]> {
    const found = await values.get(name(), keys, now());
    return keys.map((key) => found.has(key));
  }
  async function deleteMany(keys: readonly string[]): Promise<boolean[]> {
    const had = await hasMany(keys);
    await values.delete(name(), keys);
    return had;
  }

  const adapter = Object.assign(new EventEmitter(), {
    namespace: namespace as string | undefined,
    get: async <Value>(key: string) => (await getMany<Value>([key]))[0],
    set: async (key: string, value: unknown, expires?: number) => (await setMany([{ key, value, expires }]))[0]!,
    has: async (key: string) => (await hasMany([key]))[0]!,
    delete: async (key: string) => (await deleteMany([key]))[0]!,
    clear: () => values.clear(name()),
    getMany, setMany, hasMany, deleteMany,
    async *iterator<Value>() {
      for (const [key, value] of await values.all(name(), now())) yield [key, JSON.parse(value)] as [string, Awaited<Value>];
    },
  });
  const name = () => adapter.namespace ?? '';
  return Object.assign(adapter, { capabilities: keyvStorageCapability(adapter) }) as KeyvStorageAdapter;
}
