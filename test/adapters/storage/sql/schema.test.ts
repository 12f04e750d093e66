import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../../../adapters/storage/sql/schema.ts';
import { queriesOn, refusals } from '../../../../adapters/storage/sqlite/connection.ts';

let database: DatabaseSync;
beforeEach(() => void (database = new DatabaseSync(':memory:')));
afterEach(() => database.close());

const first = () => ['create table one (id integer)'];
const second = () => ['create table two (id integer)', 'insert into two values (7)'];
const broken = () => ['create table three (id integer)', 'insert into nowhere values (1)'];

const open = () => queriesOn(database, ':memory:', 'write', { busyMs: 0 });
const tables = () => database.prepare("select name from sqlite_master where type = 'table' order by name").all().map(({ name }) => name);
const version = () => database.prepare("select value from meta where key = 'schema'").get()?.value;

test('only the steps that are missing are taken, once', async () => {
  await migrate(open(), refusals, [first]);
  expect([tables(), version()]).toEqual([['meta', 'one'], '1']);
  for (let start = 0; start < 2; start += 1) await migrate(open(), refusals, [first, second]);
  expect([tables(), version()]).toEqual([['meta', 'one', 'two'], '2']);
  expect((await sql<{ id: number }>`select id from two`.execute(open())).rows).toEqual([{ id: 7 }]);
});

test('a step that fails leaves the schema of before, whole', async () => {
  await migrate(open(), refusals, [first]);
  await expect(migrate(open(), refusals, [first, second, broken])).rejects.toThrow('nowhere');
  expect([tables(), version()]).toEqual([['meta', 'one'], '1']);
});

test('a newer schema is refused and left as it is', async () => {
  await migrate(open(), refusals, [first, second]);
  await expect(migrate(open(), refusals, [first])).rejects.toThrow('The store has schema 2, and this program knows schemas up to 1');
  expect(version()).toBe('2');
});
