import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWriter } from '../../../../adapters/storage/sqlite/connection.ts';
import { lockStore } from '../../../../adapters/storage/sqlite/lock.ts';
import { openSqliteStore, storeOn, type SqliteStore } from '../../../../adapters/storage/sqlite/store.ts';
import { newFolder } from '../folder.ts';
import { asked, at, to, turn, wrote } from '../samples.ts';

let folder: ReturnType<typeof newFolder>;
beforeEach(() => void (folder = newFolder()));
afterEach(() => folder[Symbol.dispose]());

const stream = 'dossier/r/politie';
const large = turn({ appends: [{ stream, expected: 1, events: [asked('q'.repeat(200_000))] }], messages: [to('anna', 'hoi')] });

describe('opening', () => {
  test('makes the folder of a new store, and no more than that one', async () => {
    await using store = await openSqliteStore(folder.file('data/store.db'));
    expect(await store.unfinished()).toEqual([]);
    await expect(openSqliteStore(folder.file('no/such/store.db'))).rejects.toThrow(`the folder ${folder.file('no')} does not exist`);
  });

  test('refuses a file that is no database, and leaves it as it was', async () => {
    writeFileSync(folder.file('store.db'), 'Geachte heer, mevrouw, '.repeat(100));
    await expect(openSqliteStore(folder.file('store.db'))).rejects.toThrow(`Cannot open the store ${folder.file('store.db')}: the file is not a database. Set NAVRAAG_STORE`);
    expect(readFileSync(folder.file('store.db'), 'utf8')).toBe('Geachte heer, mevrouw, '.repeat(100));
  });

  test('refuses the database of another program, and adds nothing to it', async () => {
    const file = folder.file('store.db');
    using other = new DatabaseSync(file);
    other.exec('create table invoice (id integer)');
    await expect(openSqliteStore(file)).rejects.toThrow('is a database of another program');
    expect(other.prepare('select name from sqlite_master').all().map(({ name }) => name)).toEqual(['invoice']);
    expect(other.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'delete' });
  });

  test('refuses a folder in the place of the file', async () => {
    mkdirSync(folder.file('store.db'));
    await expect(openSqliteStore(folder.file('store.db'))).rejects.toThrow('it is a folder');
  });

  test('refuses a schema it does not know yet', async () => {
    await (await openSqliteStore(folder.file('store.db')))[Symbol.asyncDispose]();
    using other = new DatabaseSync(folder.file('store.db'));
    other.exec("update meta set value = '99' where key = 'schema'");
    await expect(openSqliteStore(folder.file('store.db'))).rejects.toThrow('written by a newer Navraag');
  });

  test('eight starts at once on a new file all succeed', async () => {
    const stores = await Promise.all(Array.from({ length: 8 }, () => openSqliteStore(folder.file('store.db'))));
    for (const store of stores) await store[Symbol.asyncDispose]();
    expect(stores).toHaveLength(8);
  });
});

describe('while running', () => {
  let writer: DatabaseSync;
  let store: SqliteStore;
  beforeEach(async () => {
    writer = await openWriter(folder.file('store.db'), { busyMs: 20 });
    store = await storeOn(writer, folder.file('store.db'), { busyMs: 20 });
    await store.receive(wrote('d1', 'hoi'), 'anna', at(0));
    await store.commit(turn({ appends: [{ stream, expected: 0, events: [asked('q01_rol')] }] }));
  });
  afterEach(() => store[Symbol.asyncDispose]());

  const faults = [
    ['the disk is full', 'full', () => writer.exec(`pragma max_page_count = ${pages()}`), () => writer.exec('pragma max_page_count = 1000000')],
    ['the store may not be written', 'read-only', () => writer.exec('pragma query_only = on'), () => writer.exec('pragma query_only = off')],
    ['somebody else holds the lock', 'busy', () => hold(), () => release()],
  ] as const;

  test.each(faults)('%s: the turn is refused whole with a sentence, reading goes on, and writing goes on by itself afterwards', async (_, fault, begin, end) => {
    begin();
    const refused = await Promise.allSettled([store.commit(large), store.commit({ ...large, appends: [] })]);
    expect(refused[0]).toMatchObject({ status: 'rejected', reason: { fault, message: expect.stringContaining(`Cannot write the store ${folder.file('store.db')}: `) } });
    expect(await store.read(stream, 0)).toHaveLength(1);
    expect(await store.unfinished()).toHaveLength(1);
    end();
    const before = (await store.conversation('anna')).length;
    expect((await store.commit(large)).outcome).toBe('kept');
    expect(await store.read(stream, 0)).toHaveLength(2);
    expect(await store.conversation('anna')).toHaveLength(before + 1);
  });

  test('other work goes on while a lock is waited for', async () => {
    await using patient = await openSqliteStore(folder.file('store.db'), { busyMs: 10_000 });
    hold();
    const waiting = patient.commit(turn({ appends: [{ stream, expected: 1, events: [asked('q02')] }] }));
    expect(await patient.read(stream, 0)).toHaveLength(1);
    release();
    expect((await waiting).outcome).toBe('kept');
  });

  let holder: DatabaseSync;
  function hold(): void {
    holder = new DatabaseSync(folder.file('store.db'));
    holder.exec('begin immediate');
  }
  function release(): void {
    holder.close();
  }
  function pages(): number {
    return Number(writer.prepare('pragma page_count').get()!.page_count);
  }
});

describe('the lock', () => {
  test.each(['', '/'])('is refused on a folder%s, and leaves nothing in it', (ending) => {
    expect(() => lockStore(folder.path + ending)).toThrow(/it is a folder\. Set NAVRAAG_STORE to a file in it, such as sqlite:.*\/navraag\.db\.$/);
    expect(readdirSync(folder.path)).toEqual([]);
    expect(existsSync(`${folder.path}.lock`)).toBe(false);
  });

  test('is held by one, who is named to the next, and is free when given back', () => {
    const file = folder.file('store.db');
    {
      using first = lockStore(file, 4711);
      expect(first.outcome).toBe('held');
      expect(lockStore(file, 4712)).toMatchObject({ outcome: 'taken', pid: 4711 });
      expect(lockStore(folder.file('other.db')).outcome).toBe('held');
    }
    using next = lockStore(file, 4713);
    expect(next.outcome).toBe('held');
  });

  test('goes with the process that held it, also after kill -9', async () => {
    const file = folder.file('store.db');
    const code = `import { lockStore } from ${JSON.stringify(new URL('../../../../adapters/storage/sqlite/lock.ts', import.meta.url).href)};
      globalThis.lock = lockStore(${JSON.stringify(file)}); console.log(lock.outcome); setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    expect(String((await once(other.stdout, 'data'))[0])).toBe('held\n');
    expect(lockStore(file)).toMatchObject({ outcome: 'taken', pid: other.pid });
    other.kill('SIGKILL');
    await once(other, 'close');
    using next = lockStore(file);
    expect(next.outcome).toBe('held');
  });
});
