import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

type Import = { readonly from: string; readonly to: string };

const files = ['src', 'adapters'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name))));

const imports = files.flatMap((from): Import[] => {
  const code = readFileSync(join(root, from), 'utf8');
  return [...code.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((to) => ({ from, to: to.startsWith('.') ? relative(root, resolve(root, dirname(from), to)) : to }));
});

const ring = (file: string): 'domain' | 'app' | 'adapters' | 'outside' | 'package' => {
  if (file.startsWith('src/domain/')) return 'domain';
  if (file.startsWith('src/app/')) return 'app';
  if (file.startsWith('adapters/')) return 'adapters';
  return file.startsWith('src/') ? 'outside' : 'package';
};

const describeImport = ({ from, to }: Import): string => `${from} imports ${to}`;

test('the domain imports nothing but itself and zod', () => {
  const wrong = imports.filter(({ from, to }) => ring(from) === 'domain' && ring(to) !== 'domain' && to !== 'zod');
  expect(wrong.map(describeImport)).toEqual([]);
});

test('the app imports the domain, and packages only to read files', () => {
  const wrong = imports.filter(({ from, to }) => ring(from) === 'app' && !['domain', 'app'].includes(ring(to))
    && to !== 'zod' && !(/\/(load|read)-[a-z-]+\.ts$/.test(from) && (to.startsWith('node:') || to === 'yaml')));
  expect(wrong.map(describeImport)).toEqual([]);
});

test('adapters import the app and the domain, and never one another', () => {
  const home = (file: string): string => file.split('/')[1] ?? '';
  const wrong = imports.filter(({ from, to }) => ring(from) === 'adapters' && (ring(to) === 'outside' || (ring(to) === 'adapters' && home(from) !== home(to))));
  expect(wrong.map(describeImport)).toEqual([]);
});

test('only the commands know which adapters there are', () => {
  const wrong = imports.filter(({ from, to }) => ring(to) === 'adapters' && ring(from) !== 'adapters' && !from.startsWith('src/commands/'));
  expect(wrong.map(describeImport)).toEqual([]);
});

test('the domain has no clock, no chance and nothing asynchronous', () => {
  const wrong = files.filter((file) => ring(file) === 'domain').flatMap((file) => {
    const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    return [...code.matchAll(/\b(Date\.now|new Date\(\)|Temporal\.Now|Math\.random|async\s+function|await\s|Promise\.|setTimeout|process\.)/g)].map((match) => `${file}: ${match[1]}`);
  });
  expect(wrong).toEqual([]);
});

test('no file holds more than one idea can need', () => {
  const long = files.map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length })).filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});
