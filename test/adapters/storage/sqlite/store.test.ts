import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reading } from '../../../../adapters/storage/sql/reading.ts';
import { openWriter, queriesOn } from '../../../../adapters/storage/sqlite/connection.ts';
import { verified } from '../../../../adapters/storage/sqlite/integrity.ts';
import { openSqliteStore, storeOn } from '../../../../adapters/storage/sqlite/store.ts';
import { newFolder } from '../folder.ts';
import { asked, at, claim, to, turn, wrote } from '../samples.ts';
import { storeContract } from '../store-contract.ts';

let folder: ReturnType<typeof newFolder>;
beforeEach(() => void (folder = newFolder()));
afterEach(() => folder[Symbol.dispose]());

describe('sqlite store', () => {
  describe('as any store', () => storeContract(() => openSqliteStore(folder.file('store.db'))));

  test('reopening keeps everything', async () => {
    const file = folder.file('store.db');
    const look = async (store: Awaited<ReturnType<typeof openSqliteStore>>) => [
      await store.read('dossier/r/politie', 0), await store.unfinished(), await store.due(at(9), 9), await store.inDoubt(),
      await store.claims('r'), await store.conversation('anna'), await store.lastPlatform('anna'), await store.values.get('s', ['k'], 0),
    ];
    const store = await openSqliteStore(file);
    await store.receive(wrote('d1', 'hoi'), 'anna', at(0));
    await store.commit(turn({ appends: [{ stream: 'dossier/r/politie', expected: 0, events: [asked('q01_rol')] }], messages: [to('anna', 'a'), to('bert', 'b')], claims: [claim('r/anna/1')] }));
    await store.mark((await store.due(at(0), 1))[0]!.id, { state: 'sending', at: at(0) });
    await store.values.set([{ ns: 's', key: 'k', value: '1', expires: null }]);
    const before = await look(store);
    await store[Symbol.asyncDispose]();

    await using again = await openSqliteStore(file);
    expect(await look(again)).toEqual(before);
    expect(await again.receive(wrote('d1', 'hoi'), 'anna', at(1))).toBe('repeat');
    expect(await again.commit(turn({ claims: [claim('r/anna/1')] }))).toEqual({ outcome: 'claimed' });
  });

  test('row ids are not used again after a backup was put back', async () => {
    await using one = await openSqliteStore(folder.file('one.db'));
    await using other = await openSqliteStore(folder.file('other.db'));
    const ids = await Promise.all([one, other].map((store) => store.commit(turn({ messages: [to('anna', 'a')] }))));
    expect(new Set(ids.map((committed) => (committed.outcome === 'kept' ? committed.rows[0]!.id : ''))).size).toBe(2);
  });

  test.each(['update event set body = \'{}\'', 'delete from event', 'update claim set sent = null', 'delete from claim'])('refuses: %s', async (statement) => {
    await using store = await openSqliteStore(folder.file('store.db'));
    await store.commit(turn({ appends: [{ stream: 'dossier/r/politie', expected: 0, events: [asked('q01_rol')] }], claims: [claim('r/anna/1')] }));
    using other = new DatabaseSync(folder.file('store.db'));
    expect(() => other.exec(statement)).toThrow('only ever added');
  });

  test.each([['a short text', 20], ['a text over several pages', 20_000]])('masked words are in no file of the store when the turn is answered: %s', async (_, length) => {
    await using store = await openSqliteStore(folder.file('store.db'));
    const words = `${'kanarie'.repeat(Math.ceil(length / 7))}`;
    for (let place = 0; place < 20; place += 1) await store.receive(wrote(`d${place}`, place === 10 ? words : 'gewoon'), 'anna', at(0));
    expect(inFiles(folder.path, 'kanarie')).toBe(true);
    await store.commit(turn({ done: { delivery: 'd10', masked: '[naam]' } }));
    expect(inFiles(folder.path, 'kanarie')).toBe(false);
    expect(inFiles(folder.path, '[naam]')).toBe(true);
  });

  test('no question is answered by reading a whole table', async () => {
    const writer = await openWriter(folder.file('store.db'), { busyMs: 0 });
    await using _ = await storeOn(writer, folder.file('store.db'));
    const asked: string[] = [];
    const seen = queriesOn(new Proxy(writer, { get: (database, key) => (key === 'prepare' ? (sql: string) => (asked.push(sql), database.prepare(sql)) : Reflect.get(database, key)) }), '', 'read', { busyMs: 0 });
    const store = reading(seen);
    await Promise.all([store.read('round/r', 0), store.unfinished(), store.due(at(0), 9), store.inDoubt(), store.claims('r'), store.conversation('anna'), store.lastPlatform('anna')]);
    const plans = asked.flatMap((sql) => writer.prepare(`explain query plan ${sql}`).all(...Array.from({ length: sql.split('?').length - 1 }, () => null)).map(({ detail }) => String(detail)));
    expect(asked).toHaveLength(8);
    expect(plans.filter((detail) => /^SCAN (event|delivery|outbox|claim)$/.test(detail))).toEqual([]);
    expect(plans.filter((detail) => detail.includes('outbox_open')).length).toBeGreaterThanOrEqual(3);
  });

  test('four stores on one file write side by side: nothing is lost, nothing is kept twice', async () => {
    const file = folder.file('store.db');
    const stores = await Promise.all(Array.from({ length: 4 }, () => openSqliteStore(file)));
    const kept = await Promise.all(stores.flatMap((store, one) => Array.from({ length: 50 }, (_, n) => store.commit(turn({
      appends: [{ stream: `dossier/r/s${one}-${n}`, expected: 0, events: [asked('q01_rol')] }], messages: [to(`p${one}`, 'hoi')], claims: [claim(`r/p/${n}`)],
    })))));
    expect(kept.filter(({ outcome }) => outcome === 'kept')).toHaveLength(50);
    for (const store of stores) await store[Symbol.asyncDispose]();
    expect(verified(file)).toMatchObject({ events: 50, messages: 50, claims: 50 });
  });
});

function inFiles(path: string, words: string): boolean {
  return readdirSync(path).some((name) => readFileSync(join(path, name)).includes(words));
}
