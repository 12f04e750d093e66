import { mkdirSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockStore } from '../../../../adapters/storage/sqlite/lock.ts';
import { verified } from '../../../../adapters/storage/sqlite/integrity.ts';
import { openSqliteStore, type SqliteStore } from '../../../../adapters/storage/sqlite/store.ts';
import { backup } from '../../../../src/commands/backup.ts';
import { restore } from '../../../../src/commands/restore.ts';
import { newFolder } from '../folder.ts';
import { asked, at, claim, to, turn, wrote } from '../samples.ts';

let folder: ReturnType<typeof newFolder>;
let printed: string[];
beforeEach(() => {
  folder = newFolder();
  printed = [];
});
afterEach(() => folder[Symbol.dispose]());

const print = (line: string) => void printed.push(line);
const now = Temporal.Instant.from('2026-05-01T08:00:00Z');
const stream = 'dossier/r/politie';

async function write(store: SqliteStore, turns: number): Promise<void> {
  let version = (await store.read(stream, 0)).length;
  for (let n = 0; n < turns; n += 1) {
    await store.receive(wrote(`d${version}`, 'hoi'), 'anna', at(0));
    await store.commit(turn({ appends: [{ stream, expected: version, events: [asked('q'.repeat(3000))] }], messages: [to('anna', 'hoi')], claims: [claim(`r/anna/${version}`)] }));
    version += 1;
  }
}

describe('a backup of a running store', () => {
  test('holds at least what was kept when it began, while writing goes on', async () => {
    await using store = await openSqliteStore(folder.file('store.db'));
    await write(store, 300);
    const copied = store.backup(folder.file('copy.db'));
    await write(store, 100);
    await copied;
    const { events, deliveries, messages, claims } = verified(folder.file('copy.db'));
    expect(events).toBeGreaterThanOrEqual(300);
    // One turn is one transaction and its delivery one before it: the copy is of one moment.
    expect([messages, claims]).toEqual([events, events]);
    expect(deliveries - events === 0 || deliveries - events === 1).toBe(true);
    expect(readdirSync(folder.path).filter((name) => name.startsWith('copy'))).toEqual(['copy.db']);
  });

  test('never overwrites a file', async () => {
    await using store = await openSqliteStore(folder.file('store.db'));
    writeFileSync(folder.file('copy.db'), 'precious');
    await expect(store.backup(folder.file('copy.db'))).rejects.toThrow('there is such a file already');
    await expect(store.backup(folder.file('no/copy.db'))).rejects.toThrow('it cannot be opened or made');
  });
});

describe('the commands', () => {
  const setting = () => ({ store: `sqlite:${folder.file('store.db')}`, print, now });

  test('a drill: back up while the bot runs, lose what follows, restore, find all of the backup and the lost store aside', async () => {
    const store = await openSqliteStore(folder.file('store.db'));
    const bot = lockStore(folder.file('store.db'), 4711);
    await write(store, 12);
    expect(await backup([folder.file('copy.db')], setting())).toBe(0);
    await write(store, 3);
    expect(await restore([folder.file('copy.db')], setting())).toBe(1);
    await store[Symbol.asyncDispose]();
    bot[Symbol.dispose]();
    expect(await restore([folder.file('copy.db')], setting())).toBe(0);
    expect(printed.map((line) => line.replaceAll(`${folder.path}/`, ''))).toEqual([
      'store.db -> copy.db: 12 events, 12 deliveries, 12 messages, 12 claims, schema 1; integrity ok',
      'store.db is in use by process 4711. Stop Navraag first; nothing was changed.',
      'copy.db -> store.db: 12 events, 12 deliveries, 12 messages, 12 claims, schema 1; integrity ok',
      'The store of before is kept as store.db.20260501T080000Z',
    ]);
    expect(verified(folder.file('store.db.20260501T080000Z')).events).toBe(15);
    await using again = await openSqliteStore(folder.file('store.db'));
    expect(await again.read(stream, 0)).toHaveLength(12);
    expect(await again.commit(turn({ claims: [claim('r/anna/3')] }))).toEqual({ outcome: 'claimed' });
  });

  test.each([
    ['a file that is missing', () => {}, 'there is no such file'],
    ['a file that is no database', () => writeFileSync(folder.file('copy.db'), 'x'.repeat(5000)), 'the file is not a database'],
    ['a folder', () => mkdirSync(folder.file('copy.db')), 'it is no file'],
    ['an empty file', () => writeFileSync(folder.file('copy.db'), ''), 'no store was ever kept in it'],
  ])('restoring %s is refused, and the store stays', async (_, given, sentence) => {
    const store = await openSqliteStore(folder.file('store.db'));
    await write(store, 2);
    await store[Symbol.asyncDispose]();
    given();
    expect(await restore([folder.file('copy.db')], setting())).toBe(1);
    expect(printed.join()).toContain(sentence);
    expect(printed.join()).toContain(folder.file('copy.db'));
    expect(printed.join()).not.toMatch(/incoming|NAVRAAG_STORE/);
    expect(verified(folder.file('store.db')).events).toBe(2);
    expect(existsSync(folder.file('store.db.incoming'))).toBe(false);
  });

  test.each([[[]], [['store.db']], [['store.db-wal']]])('a restore that was cut off with %j still in place: no start, until it is run again', async (left) => {
    const store = await openSqliteStore(folder.file('other.db'));
    await write(store, 2);
    await store.backup(folder.file('copy.db'));
    await store[Symbol.asyncDispose]();
    for (const name of [...left, 'store.db.incoming']) writeFileSync(folder.file(name), 'x');
    await expect(openSqliteStore(folder.file('store.db'))).rejects.toThrow('a restore was cut off');
    expect(await restore([folder.file('copy.db')], setting())).toBe(0);
    await using again = await openSqliteStore(folder.file('store.db'));
    expect(await again.read(stream, 0)).toHaveLength(2);
  });

  test.each([
    [['copy.db', 'more'], 2, 'Usage: npm run backup'],
    [[], 2, 'Usage: npm run backup'],
    [['copy.db'], 1, 'there is no such file'],
  ])('backup %j gives %i', async (args, code, sentence) => {
    expect(await backup(args, setting())).toBe(code);
    expect(printed.join()).toContain(sentence);
  });

  test('a store that is no file is said, without its password', async () => {
    expect(await backup(['copy.db'], { store: 'postgres://bot:geheim@host/navraag', print })).toBe(1);
    expect(printed.join()).toContain('a file only');
    expect(printed.join()).not.toContain('geheim');
  });
});
