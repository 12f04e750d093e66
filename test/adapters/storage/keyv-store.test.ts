import Keyv from 'keyv';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expiring, keyvStorage } from '../../../adapters/storage/keyv-store.ts';
import { memoryStore } from '../../../adapters/storage/memory.ts';
import { openSqliteStore, type SqliteStore } from '../../../adapters/storage/sqlite/store.ts';
import { newFolder } from './folder.ts';

let folder: ReturnType<typeof newFolder>;
let store: SqliteStore;
beforeEach(async () => {
  folder = newFolder();
  store = await openSqliteStore(folder.file('store.db'));
});
afterEach(async () => {
  await store[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

describe.each([['sqlite', () => store], ['memory', memoryStore]])('a keyv of the %s store', (_, of) => {
  test('sets, gets, replaces and deletes', async () => {
    const sessions = expiring<{ person: string }>(of(), 'sessions');
    expect(await sessions.get('k')).toBeUndefined();
    expect(await sessions.set('k', { person: 'anna' })).toBe(true);
    expect(await sessions.get('k')).toEqual({ person: 'anna' });
    await sessions.set('k', { person: 'bert' });
    expect(await sessions.get('k')).toEqual({ person: 'bert' });
    expect([await sessions.has('k'), await sessions.delete('k'), await sessions.has('k'), await sessions.delete('k')]).toEqual([true, true, false, false]);
  });

  test('many at once, in the order asked for', async () => {
    const cache = expiring<number>(of(), 'cache');
    await cache.setMany([{ key: 'a', value: 1 }, { key: 'b', value: 2 }]);
    expect(await cache.getMany(['b', 'x', 'a'])).toEqual([2, undefined, 1]);
    expect(await cache.hasMany(['b', 'x'])).toEqual([true, false]);
    await cache.deleteMany(['a', 'b']);
    expect(await cache.getMany(['a', 'b'])).toEqual([undefined, undefined]);
  });
});

describe('in the file of the store', () => {
  test('namespaces do not meet, also not when one is cleared', async () => {
    const [sessions, tokens] = [expiring<string>(store, 'sessions'), expiring<string>(store, 'tokens')];
    await sessions.set('k', 'session');
    await tokens.set('k', 'token');
    await sessions.clear();
    expect([await sessions.get('k'), await tokens.get('k')]).toEqual([undefined, 'token']);
  });

  test('what expires is gone at its moment and not before, and its row is removed within the hour', async () => {
    let now = 1_000_000_000_000;
    const storage = keyvStorage(store.values, 'sessions', () => now);
    await storage.set('short', 'a', now + 1000);
    await storage.set('long', 'b', now + 9_000_000);
    await storage.set('ever', 'c');
    now += 999;
    expect(await storage.get('short')).toBe('a');
    now += 1;
    expect(await storage.getMany(['short', 'long', 'ever'])).toEqual([undefined, 'b', 'c']);
    expect(await storage.has('short')).toBe(false);
    now += 3_600_001;
    await storage.set('new', 'd');
    expect([...await store.values.all('sessions', 0)].map(([key]) => key)).toEqual(['ever', 'long', 'new']);
  });

  test('keeps its values when the store is opened again', async () => {
    await expiring<string>(store, 'sessions').set('k', 'anna', 60_000);
    await store[Symbol.asyncDispose]();
    store = await openSqliteStore(folder.file('store.db'));
    expect(await expiring<string>(store, 'sessions').get('k')).toBe('anna');
  });

  test('lists what it holds', async () => {
    const cache = expiring<number>(store, 'cache');
    await cache.setMany([{ key: 'a', value: 1 }, { key: 'b', value: 2 }]);
    const found: unknown[] = [];
    for await (const entry of cache.iterator()) found.push(entry);
    expect(found).toEqual([['a', 1], ['b', 2]]);
  });

  test('is taken by keyv as an adapter that expires by itself, not wrapped in another', () => {
    const storage = keyvStorage(store.values, 'sessions');
    expect(new Keyv({ store: storage }).store).toBe(storage);
  });

  test('a failed write rejects: it never looks like a missing value', async () => {
    const tokens = expiring<string>(store, 'tokens');
    await store[Symbol.asyncDispose]();
    await expect(tokens.set('k', 'token')).rejects.toThrow();
    await expect(tokens.get('k')).rejects.toThrow();
    store = await openSqliteStore(folder.file('store.db'));
  });
});
