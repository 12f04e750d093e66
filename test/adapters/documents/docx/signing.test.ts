import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openZip } from '../../../../adapters/documents/report/zip.ts';
import { readMark } from '../../../../src/domain/sign-off/returned/marks.ts';
import { asWord } from '../../../support/as-word.ts';
import { openSigningHouse, SIGNING, WATER } from '../../../support/signing-house.ts';

vi.setConfig({ testTimeout: 60_000 });

const withLink = { ...SIGNING, waterschappen: { ...SIGNING.waterschappen, q05_wa_url: 'https://voorbeeld.nl/werk_agenda' } };

describe('the file of sentences', () => {
  const made = openSigningHouse(withLink).then(async (home) => ({ home, file: await home.file() }));
  const part = async (name: string): Promise<string> => new TextDecoder().decode(openZip((await made).file, 50_000_000).read(name) ?? new Uint8Array());

  test('is protected so that changes are tracked, and tracks them', async () => {
    const settings = await part('word/settings.xml');
    expect(settings).toContain('<w:trackRevisions/>');
    expect(settings).toMatch(/<w:documentProtection [^>]*w:edit="trackedChanges" w:enforcement="(?:1|true)"/);
  });

  test('is Dutch, with a title and its moment', async () => {
    expect(await part('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="nl-NL"/);
    expect(await part('docProps/core.xml')).toContain('<dc:title>Zinnen over Waterschappen</dc:title>');
    expect(await part('docProps/core.xml')).toContain('<dc:language>nl-NL</dc:language>');
  });

  test('has every paragraph in a bookmark of its own, with a name that Word allows', async () => {
    const document = await part('word/document.xml');
    const names = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1]!);
    const ids = [...document.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map((match) => match[1]!);
    expect(new Set(names).size).toBe(names.length);
    expect(ids).toEqual(names.map((_, index) => String(index + 1)));
    expect([...document.matchAll(/<w:bookmarkEnd [^>]*w:id="(\d+)"/g)].map((match) => match[1]!).toSorted()).toEqual(ids.toSorted());
    expect(names.filter((name) => !/^[a-z][a-z0-9_]{0,39}$/.test(name) || readMark(name) === null)).toEqual([]);
    expect(names.filter((name) => readMark(name)?.kind === 'sentence')).toHaveLength(5);
    const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map((match) => match[0]).filter((one) => one.includes('<w:t'));
    expect(paragraphs.filter((one) => !one.includes('w:bookmarkStart'))).toEqual([]);
  });

  test('says how it is used, until when, where each sentence comes from, and what stands at its foot', async () => {
    const text = [...(await part('word/document.xml')).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('|');
    for (const words of ['versie 1', 'op zijn laatst op dinsdag 14 juli 2026 om 10:00 uur', 'Terugsturen is geen akkoord', 'Zin 5', 'Aantal banen, Klaver Meerkoet, 15 juni 2026', 'Voetnoot: Raadpleegbaar via ', 'https://voorbeeld.nl/werk_agenda', 'Kenmerk NV-']) expect(text).toContain(words);
    expect(text).not.toContain('{');
  });

  test('is the same to the byte when it is made again', async () => {
    const { home, file } = await made;
    expect(Buffer.from(await home.file()).equals(Buffer.from(file))).toBe(true);
  });

  test('is made of what was put before the sector last, and of nothing before that', async () => {
    const { home } = await made;
    await home.say('anemoon-bosch', 'wijzig zin 5 van Waterschappen: In 2025 was er € 75.000 extra beschikbaar voor de banenafspraak.');
    await home.press('anemoon-bosch', 'Ja, wijzig de zin');
    const text = new TextDecoder().decode(openZip(await home.file(), 50_000_000).read('word/document.xml')!);
    expect(text).toContain('In 2025 was er € 75.000');
    expect(text).toContain('versie 2');
    expect(home.last(WATER).files).toMatchObject([{ holds: { signing: 'waterschappen', draft: 2 } }]);
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;
if (!office) console.warn('LibreOffice is not installed: whether a signing file comes through it whole is not looked at.');

describe.skipIf(!office && process.env['CI'] !== 'true')('through LibreOffice', { timeout: 120_000 }, () => {
  const through = (docx: Uint8Array): Uint8Array => {
    const folder = mkdtempSync(join(tmpdir(), 'navraag-signing-'));
    try {
      writeFileSync(join(folder, 'in.docx'), docx);
      const ended = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--norestore', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out'), join(folder, 'in.docx')]);
      if (ended.status !== 0) throw new Error(ended.stderr.toString());
      return new Uint8Array(readFileSync(join(folder, 'out', 'in.docx')));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  test('a file nobody changed comes back unchanged', async () => {
    const home = await openSigningHouse(withLink);
    expect((await home.send(through(await home.file()))).text).toContain('is niets veranderd');
  });

  test('changes, a comment, a sentence taken out, one put in and one moved come back as they were', async () => {
    const home = await openSigningHouse();
    const file = asWord(await home.file()).change(1, 'telden', 'hadden').comment(2, 'stijging', 'Klopt dit?').remove(3).insert(4, 'Erbij.').move(5, 2).done();
    const straight = (await home.send(file)).text;
    await home.say(WATER, 'nee');
    expect((await home.send(through(file))).text).toBe(straight);
    for (const words of ['«hadden»', 'Klopt dit?', 'Zin 3 staat niet meer', '«Erbij.»', 'Zin 5 staat nu achter zin 2']) expect(straight).toContain(words);
  });
});
