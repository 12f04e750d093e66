import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Script } from '../../src/app/rehearsal/script.ts';
import { readConfig } from '../../src/config.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> } & Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>;

/** The text under a heading, up to the next one of the same rank. */
function section(title: string): string {
  const [, found] = new RegExp(`\\n## ${title}\\n([\\s\\S]*?)(?=\\n## |$)`).exec(readme) ?? [];
  if (found === undefined) throw new Error(`README.md has no section '${title}'`);
  return found;
}

/** The cells of the rows of every table in a text, without its head. */
function rows(text: string): readonly (readonly string[])[] {
  return text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:word|command|file|to change|role|setting|package) /.test(line)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}

/** What is set in code within the running text. */
const inCode = (text: string): readonly string[] => [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');

describe('the commands', () => {
  const named = new Set([...readme.matchAll(/npm (?:run (?:--silent )?)?(start|test|(?<=run (?:--silent )?)[a-z:]+)/g)].map((match) => match[1] ?? ''));

  test('every npm script that is named exists', () => {
    expect(named.size).toBeGreaterThan(8);
    expect([...named].filter((script) => !(script in manifest.scripts))).toEqual([]);
  });

  test('every npm script is named', () => {
    expect(Object.keys(manifest.scripts).filter((script) => !named.has(script))).toEqual([]);
  });
});

describe('the settings', () => {
  const table = rows(section('Settings'));
  const unset = readConfig({});

  test('are those of the program, in its order', () => {
    const refused = readConfig({ NAVRAAG_NO_SUCH_SETTING: 'x' });
    const known = refused.ok ? [] : (refused.problems[0]?.remedy.match(/NAVRAAG_[A-Z_]+/g) ?? []);
    expect(table.map(([setting]) => setting)).toEqual(known.map((setting) => `\`${setting}\``));
  });

  // settings that come in sets cannot be tried alone
  test.each(table.filter(([setting, value]) => /^`[^`]+`$/.test(value ?? '') && !/_(?:MODEL|TEAMS|SLACK)_/.test(setting ?? '')))('%s is %s when it is not set', (setting, value) => {
    expect(readConfig({ [setting!.slice(1, -1)]: value!.slice(1, -1) })).toEqual(unset);
  });
});

describe('the dependencies', () => {
  const [needed = '', development = ''] = section('Dependencies').split('For development only:');
  const listed = (text: string): readonly string[] => rows(text).flatMap(([names]) => inCode(names ?? '')).toSorted();

  test('are those of package.json', () => {
    expect(listed(needed)).toEqual([...Object.keys(manifest.dependencies), ...Object.keys(manifest.optionalDependencies)].toSorted());
    expect(listed(development)).toEqual(Object.keys(manifest.devDependencies).toSorted());
  });

  test('each have a reason', () => {
    expect(rows(section('Dependencies')).filter(([, why = '']) => why.length < 10)).toEqual([]);
  });
});

describe('the house', () => {
  const drawing = section('The house').split('```')[1] ?? '';

  test('has every folder that is drawn', () => {
    const folders = drawing.split('\n').flatMap((line) => {
      const [, indent = '', folder] = /^( *)([a-z][a-z/-]*)\/ /.exec(line) ?? [];
      return folder === undefined ? [] : [indent.length === 2 ? `src/domain/${folder}` : folder];
    });
    expect(folders.length).toBeGreaterThan(12);
    expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  });

  test('is drawn with every folder of the domain, and every adapter', () => {
    const foldersIn = (folder: string): readonly string[] => readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(foldersIn('src/domain').filter((name) => !drawing.includes(`  ${name}/`))).toEqual([]);
    const adapters = /adapters\/ +([a-z, ]+):/.exec(drawing)?.[1]?.split(', ') ?? [];
    expect(adapters).toEqual(foldersIn('adapters').toSorted());
  });

  test('has every file that is named anywhere', () => {
    const paths = inCode(readme).filter((text) => /^(?:prompts|test|src|adapters|\.ci)\/[\w./-]*$/.test(text));
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

test('the script of a rehearsal that is shown is one', () => {
  const script = readme.split('```yaml\n')[1]?.split('```')[0] ?? '';
  expect(Script.safeParse(parse(script)).error).toBeUndefined();
});
