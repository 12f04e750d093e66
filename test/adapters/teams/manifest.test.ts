import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Ajv4 from 'ajv-draft-04';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { filledManifest, misfits, zipped } from '../../../adapters/teams/package.ts';

const folder = resolve(import.meta.dirname, '../../../manifest/teams');
const template = readFileSync(join(folder, 'manifest.json'), 'utf8');
const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../support/schemas/teams-app-1.29.json'), 'utf8')) as object;
const valid = new Ajv4.default({ strict: false, allErrors: true, logger: false, validateFormats: false }).compile(schema);
const particulars = {
  version: '1.0.0', bot: '11111111-2222-4333-8444-555555555555', app: '99999999-8888-4777-8666-555555555555', developer: 'Ministerie "BZK"',
  website: 'https://voorbeeld.nl/navraag', privacy: 'https://voorbeeld.nl/privacy', terms: 'https://voorbeeld.nl/voorwaarden',
};
const filled = JSON.parse(filledManifest(template, particulars)) as Record<string, any>;

describe('the manifest', () => {
  it('is valid against the published schema once it is filled', () => { expect([valid(filled), valid.errors]).toEqual([true, null]); });
  it.each<readonly [string, (manifest: any) => void]>([
    ['a scope that does not exist', (manifest) => { manifest.bots[0].scopes = ['everywhere']; }],
    ['a name of more than thirty characters', (manifest) => { manifest.name.short = 'x'.repeat(31); }],
    ['an id that is none', (manifest) => { manifest.id = 'navraag'; }],
    ['a setting that does not exist', (manifest) => { manifest.wobble = true; }],
  ])('would not be with %s', (_name, change) => {
    const broken = structuredClone(filled);
    change(broken);
    expect(valid(broken)).toBe(false);
  });
  it('asks for nothing it does not use: a personal bot with files, no permission, no domain', () => {
    expect(filled['bots']).toMatchObject([{ scopes: ['personal'], supportsFiles: true, isNotificationOnly: false }]);
    expect([filled['permissions'], filled['authorization'], filled['webApplicationInfo'], filled['validDomains']]).toEqual([undefined, undefined, undefined, []]);
  });
  it('has every placeholder in capitals, and fills every one', () => {
    expect([...new Set(template.match(/\$\{\{[^}]*\}\}/g))].filter((one) => !/^\$\{\{[A-Z_]+\}\}$/.test(one))).toEqual([]);
    expect(JSON.stringify(filled)).not.toContain('${{');
    expect(filled['developer'].name).toBe('Ministerie "BZK"');
  });
  it('refuses particulars that cannot stand in it', () => {
    expect(misfits(particulars)).toEqual([]);
    expect(misfits({ version: 'een', bot: 'x', app: '', developer: 'x'.repeat(33), website: 'http://a.nl', privacy: 'nee', terms: '' }).map(({ what }) => what).toSorted()).toEqual(['app', 'bot', 'developer', 'privacy', 'terms', 'version', 'website']);
  });
});

describe('the icons', () => {
  it.each([['color', 192], ['outline', 32]] as const)('%s.png is the drawing, %i pixels wide and high', (name, size) => {
    const drawn = new Resvg(readFileSync(join(folder, `${name}.svg`), 'utf8'), { fitTo: { mode: 'width', value: size } }).render();
    expect([drawn.width, drawn.height]).toEqual([size, size]);
    expect(readFileSync(join(folder, `${name}.png`)).equals(drawn.asPng())).toBe(true);
  });
  it('the outline is white on nothing', () => {
    const { pixels } = new Resvg(readFileSync(join(folder, 'outline.svg'), 'utf8'), { fitTo: { mode: 'width', value: 32 } }).render();
    const colours = new Set<string>();
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at + 3] ?? 0) === 255) colours.add([...pixels.subarray(at, at + 3)].join());
    expect([...colours]).toEqual(['255,255,255']);
    expect(pixels[3]).toBe(0);
  });
});

it.skipIf(spawnSync('python3', ['--version']).status !== 0)('the zip is one that others open, and the same each time (skipped where there is no python3)', () => {
  const icons = { color: readFileSync(join(folder, 'color.png')), outline: readFileSync(join(folder, 'outline.png')) };
  const zip = zipped(JSON.stringify(filled), icons);
  expect(Buffer.from(zip).equals(zipped(JSON.stringify(filled), icons))).toBe(true);
  const file = join(mkdtempSync(join(tmpdir(), 'navraag-')), 'app.zip');
  writeFileSync(file, zip);
  const opened = execFileSync('python3', ['-c', 'import sys, zipfile, json; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps({"names": z.namelist(), "manifest": json.loads(z.read("manifest.json"))}))', file], { encoding: 'utf8' });
  expect(JSON.parse(opened)).toEqual({ names: ['manifest.json', 'color.png', 'outline.png'], manifest: filled });
});
