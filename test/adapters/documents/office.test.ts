import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { docxOf } from '../../../adapters/documents/docx/docx.ts';
import { openOffice } from '../../../adapters/documents/office.ts';
import { pngDocuments } from '../../../adapters/documents/png.ts';
import { openZip } from '../../../adapters/documents/report/zip.ts';
import type { PaperSentence, PaperVersion } from '../../../src/app/documents/paper.ts';
import { sentencesIn } from '../../../src/app/documents/paper.ts';
import { versionsOf } from '../../../src/app/documents/versions-of.ts';
import { draftLetter } from '../../../src/domain/letter/draft.ts';
import { makingOf, threeSectors } from '../../support/paper-desk.ts';

const making = makingOf();
const dossiers = threeSectors();
const draft = draftLetter(making.round, making.letter, dossiers, '2026-07-02T10:00:00Z');
const earlier = draftLetter(making.round, making.letter, dossiers.slice(0, 2), '2026-07-01T10:00:00Z');
const office = openOffice();

async function letter(version: PaperVersion) {
  const { paper } = versionsOf(version, draft, dossiers, making, version === 'working' ? earlier : null)[0]!;
  return { paper, docx: await docxOf(paper, pngDocuments().png) };
}

const installed = (await office.convert((await letter('clean')).docx, 'odt')).ok;
if (!installed) console.warn('LibreOffice is not installed: what it makes of our files is not looked at.');

describe('without LibreOffice', () => {
  test('it is said to be absent', async () => expect(await openOffice({ program: '/no/such/office' }).convert(new Uint8Array(), 'pdf')).toEqual({ ok: false, why: 'absent' }));

  test.each([
    ['one that never ends is stopped at the limit', 'sleep 60', { ok: false, why: 'too-slow' }],
    ['one that makes nothing says why', 'echo Error: source file could not be loaded', { ok: false, why: 'failed', said: 'Error: source file could not be loaded' }],
  ])('%s, and leaves nothing behind', async (_, does, outcome) => {
    const folder = await mkdtemp(join(tmpdir(), 'office-test-'));
    const program = join(folder, 'office');
    await writeFile(program, `#!/bin/sh\n${does}\n`);
    await chmod(program, 0o755);
    const kept = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('navraag-office-')).length;
    const before = await kept();
    expect(await openOffice({ program, limitMs: does.startsWith('sleep') ? 50 : 10_000 }).convert(new Uint8Array([1]), 'pdf')).toEqual(outcome);
    expect(await kept()).toBeLessThanOrEqual(before);
    await rm(folder, { recursive: true });
  });
});

describe.skipIf(!installed)('with LibreOffice', { timeout: 120_000 }, () => {
  test('a PDF claims PDF/A-2 and PDF/UA, says its language and title, has tags, and holds no comments', async () => {
    const made = await office.convert((await letter('working')).docx, 'pdf');
    if (!made.ok) throw new Error(JSON.stringify(made));
    const pdf = unpacked(made.bytes);
    expect(pdf).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toMatch(/\/Lang\(nl-NL\)/u);
    expect(pdf).toContain('Kamerbrief voortgang banenafspraak');
    for (const tag of ['H1', 'H2', 'TH', 'Figure', 'Note']) expect(pdf, tag).toMatch(new RegExp(`/S\\s*/${tag}\\b`, 'u'));
    expect(pdf).toMatch(/\/Alt\s*[(<]/u);
    expect(pdf).toMatch(/\/BaseFont\s*\/\w+\+\w+/u);
    expect(pdf).not.toMatch(/\/BaseFont\s*\/\w+\+\w*Serif/u);
    expect(pdf).not.toMatch(/\/Subtype\s*\/(?:Text|Popup)\b/u);
  });

  test('an ODT keeps the headings, footnotes, header row, alternative text, comments and tracked changes', async () => {
    const { docx, paper } = await letter('working');
    const made = await office.convert(docx, 'odt');
    if (!made.ok) throw new Error(JSON.stringify(made));
    const xml = new TextDecoder().decode(openZip(made.bytes, 50_000_000).read('content.xml')!);
    const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0;
    expect(count(/<office:annotation /gu)).toBe(sentencesIn(paper).filter((one) => one.comment !== null).length);
    expect(count(/<text:note /gu)).toBe(3);
    expect(count(/<text:changed-region/gu)).toBeGreaterThan(3);
    expect(count(/<table:table-header-rows>/gu)).toBe(1);
    expect(count(/<text:h /gu)).toBe(16);
    expect(xml).toContain('Staafdiagram van de realisatie');
  });

  test('a footnote that came, went or changed with its sentence or by itself is still there after it, tracked', async () => {
    const { paper } = await letter('clean');
    const one = { footnote: 'Kamerstuk 1.', comment: ['Herkomst.'], change: null };
    const sentences: readonly PaperSentence[] = [
      { ...one, id: 'a', text: 'Deze bleef.' }, { ...one, id: 'b', text: 'Deze kwam.', footnote: 'Kamerstuk 2.', change: { kind: 'added' } }, { ...one, id: 'c', text: 'Deze ging.', footnote: 'Kamerstuk 3.', comment: null, change: { kind: 'removed' } },
      { ...one, id: 'd', text: 'Deze kreeg een noot.', footnote: 'Kamerstuk 4.', note: { kind: 'added' } }, { ...one, id: 'e', text: 'Deze verloor een noot.', footnote: null, note: { kind: 'removed', text: 'Kamerstuk 5.' } },
      { ...one, id: 'f', text: 'Deze noot veranderde.', footnote: 'Kamerstuk 7.', note: { kind: 'reworded', words: [{ kind: 'same', text: 'Kamerstuk ' }, { kind: 'removed', text: '6.' }, { kind: 'added', text: '7.' }] } },
    ];
    const made = await office.convert(await docxOf({ ...paper, version: 'working', blocks: [{ kind: 'paragraph', sentences }] }, pngDocuments().png), 'odt');
    if (!made.ok) throw new Error(JSON.stringify(made));
    const xml = new TextDecoder().decode(openZip(made.bytes, 50_000_000).read('content.xml')!);
    const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0;
    for (const note of [1, 2, 3, 4, 5, 7]) expect(xml, String(note)).toMatch(new RegExp(`<text:note-body>(?:(?!</text:note-body>)[\\s\\S])*${note}\\.`, 'u'));
    expect(count(/<text:note /gu)).toBe(6);
    expect(count(/<text:insertion>/gu)).toBeGreaterThanOrEqual(3);
    expect(count(/<text:deletion>/gu)).toBeGreaterThanOrEqual(3);
    expect(count(/<office:annotation /gu)).toBe(5);
  });

  test.each<[version: PaperVersion, names: boolean]>([['clean', true], ['public', false]])('a PDF of the %s nota holds no notes and no trace of a change; that it names an official is %s', async (version, names) => {
    const { paper } = versionsOf(version, draft, dossiers, making, earlier).find((one) => one.paper.name === 'beslisnota')!;
    const made = await office.convert(await docxOf(paper, pngDocuments().png), 'pdf');
    if (!made.ok) throw new Error(JSON.stringify(made));
    expect(unpacked(made.bytes)).not.toMatch(/\/Subtype\s*\/(?:Text|Popup|StrikeOut|Caret)\b/u);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(made.bytes)), { mergePages: true });
    expect(text).toContain('Geadviseerd besluit');
    expect(making.round.people.some((person) => text.includes(person.name) || text.includes(person.email))).toBe(names);
  });

  test('two at once both arrive', async () => {
    const { docx } = await letter('clean');
    expect((await Promise.all([office.convert(docx, 'odt'), office.convert(docx, 'odt')])).map((one) => one.ok)).toEqual([true, true]);
  });
});

/** A PDF with its compressed streams opened, as far as they are. */
function unpacked(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/FlateDecode[\s\S]{0,200}?stream\r?\n([\s\S]*?)endstream/gu)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return Buffer.from([raw, ...streams].join('\n'), 'latin1').toString('utf8');
}
