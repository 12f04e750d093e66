import { describe, expect, test } from 'vitest';
import { docxOf } from '../../../../adapters/documents/docx/docx.ts';
import { templateFault } from '../../../../adapters/documents/docx/template.ts';
import { zipOf } from '../../../../adapters/documents/docx/zip-of.ts';
import { pngDocuments } from '../../../../adapters/documents/png.ts';
import { openZip } from '../../../../adapters/documents/report/zip.ts';
import type { Paper, PaperSentence, PaperVersion } from '../../../../src/app/documents/paper.ts';
import { sentencesIn } from '../../../../src/app/documents/paper.ts';
import { versionsOf } from '../../../../src/app/documents/versions-of.ts';
import { draftLetter, statementsOf } from '../../../../src/domain/letter/draft.ts';
import { claimsIn } from '../../../../src/domain/letter/figures-in-text.ts';
import { makingOf, threeSectors } from '../../../support/paper-desk.ts';

const making = makingOf();
const AT = '2026-07-02T10:00:00Z';
const dossiers = threeSectors();
const draft = draftLetter(making.round, making.letter, dossiers, AT);
const earlier = draftLetter(making.round, making.letter, dossiers.slice(0, 2), AT);
const draw = pngDocuments().png;

type Parts = { readonly paper: Paper; readonly bytes: Uint8Array; readonly part: (name: string) => string; readonly names: readonly string[] };

async function made(name: string, version: PaperVersion, template: Uint8Array | null = null): Promise<Parts> {
  const { paper } = versionsOf(version, draft, dossiers, making, version === 'working' ? earlier : null).find((one) => one.paper.name === name)!;
  const bytes = await docxOf(paper, draw, template);
  const zip = openZip(bytes, 50_000_000);
  return { paper, bytes, names: zip.names, part: (part) => new TextDecoder().decode(zip.read(part) ?? new Uint8Array()) };
}

const paragraphs = (xml: string): readonly string[] => xml.match(/<w:p[ >][\s\S]*?<\/w:p>/gu) ?? [];
const textOf = (xml: string): string => [...xml.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</gu)].map((match) => match[1]).join('');
const styled = (xml: string, style: string): readonly string[] => paragraphs(xml).filter((one) => one.includes(`<w:pStyle w:val="${style}"/>`)).map(textOf);

const NAMES = ['letter', 'beslisnota', 'aanbiedingsbrief'];

describe.each(NAMES)('%s', (name) => {
  test('says its language, its title and its moment, and numbers its pages', async () => {
    const { part, paper } = await made(name, 'clean');
    expect(part('word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
    expect(part('docProps/core.xml')).toContain(`<dc:title>${paper.title}</dc:title>`);
    expect(part('docProps/core.xml')).toContain('<dc:language>nl-NL</dc:language>');
    expect([...part('docProps/core.xml').matchAll(/T\d\d:\d\d:[^<]*/gu)].map(String)).toEqual(['T10:00:00.000Z', 'T10:00:00.000Z']);
    expect(part('word/footer1.xml')).toMatch(/PAGE[\s\S]*NUMPAGES/u);
  });

  test('has all its words, in reading order', async () => {
    const { part, paper } = await made(name, 'clean');
    const text = textOf(part('word/document.xml')).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
    let at = 0;
    for (const { text: sentence } of sentencesIn(paper)) {
      const found = text.indexOf(sentence, at);
      expect(found, sentence).toBeGreaterThanOrEqual(at);
      at = found + sentence.length;
    }
  });

  test('gives the same bytes twice', async () => {
    for (const version of ['working', 'clean', 'public'] as const) expect(Buffer.compare((await made(name, version)).bytes, (await made(name, version)).bytes)).toBe(0);
  });

  test('its public version says nothing of any official, in no part of the file', async () => {
    const { names, part } = await made(name, 'public');
    const all = names.map(part).join('\n');
    expect(making.round.people.flatMap((person) => [person.name, person.email]).filter((one) => all.includes(one))).toEqual([]);
    expect(names).not.toContain('word/comments.xml');
    expect(all).not.toMatch(/<w:ins |<w:del /u);
  });
});

describe('the letter', () => {
  test('its headings are headings', async () => {
    const { part } = await made('letter', 'clean');
    expect(styled(part('word/document.xml'), 'Heading1')).toEqual(['Inleiding', 'Overheid', 'Onderwijs en onderzoek', 'Tot slot']);
    expect(styled(part('word/document.xml'), 'Heading2')).toHaveLength(12);
  });

  test('each footnote is referred to once, in order, and says what it must', async () => {
    const { part } = await made('letter', 'clean');
    expect([...part('word/document.xml').matchAll(/<w:footnoteReference w:id="(\d+)"/gu)].map((match) => match[1])).toEqual(['1', '2', '3']);
    expect(styled(part('word/footnotes.xml'), 'FootnoteText').map((one) => one.trim())).toEqual(['Kamerstuk 34 352, nr. 165.', 'De rapportages zijn als bijlage raadpleegbaar via www.tweedekamer.nl.', 'Raadpleegbaar via https://voorbeeld.nl/werk_agenda.']);
  });

  test('the table repeats its header row, and the picture has an alternative text', async () => {
    const { part } = await made('letter', 'clean');
    const document = part('word/document.xml');
    const rows = document.match(/<w:tr[ >][\s\S]*?<\/w:tr>/gu) ?? [];
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, ...Array.from({ length: 12 }, () => false)]);
    expect(textOf(rows[0]!)).toBe('SectorSoort aantalAantal banenDoel 2025Realisatie');
    expect(/<wp:docPr [^>]*descr="([^"]*)"/u.exec(document)?.[1]).toMatch(/^Staafdiagram van /u);
  });

  test('words of a sector are text, and a link can be followed', async () => {
    const { part } = await made('letter', 'clean');
    expect(part('word/document.xml')).toContain('Wij &lt;b&gt;groeien&lt;/b&gt; &amp; bloeien.');
    expect(part('word/_rels/footnotes.xml.rels')).toContain('Target="https://voorbeeld.nl/werk_agenda" TargetMode="External"');
  });

  test('no figure stands in it that is not the draft’s or the round’s', async () => {
    const { part } = await made('letter', 'clean');
    const head = making.letter.frame.document!;
    const known = new Set([...statementsOf(draft).map((one) => one.sentence.text), ...head.sender, ...head.recipient].flatMap(claimsIn).map((one) => one.text));
    const written = [...paragraphs(part('word/document.xml')).map(textOf)].flatMap((text) => claimsIn(text)).filter((one) => one.kind !== 'quotation' && one.kind !== 'number-word' && one.kind !== 'link');
    expect(written.length).toBeGreaterThan(20);
    // "Tabel 1" and "Figuur 1" count themselves, the year and the day stand in the head
    expect(written.filter((one) => !known.has(one.text) && !['1', '2', '2025', '6 oktober 2026'].includes(one.text))).toEqual([]);
  });
});

describe('the working version', () => {
  test.each(NAMES)('%s: as many comments as sentences, each around its own', async (name) => {
    const { paper, part } = await made(name, 'working');
    const ids = (pattern: RegExp, xml: string) => [...xml.matchAll(pattern)].map((match) => Number(match[1]));
    const expected = sentencesIn(paper).filter((one) => one.change?.kind !== 'removed').map((_, index) => index);
    const document = part('word/document.xml');
    expect(expected.length).toBeGreaterThan(0);
    for (const pattern of [/<w:commentRangeStart w:id="(\d+)"/gu, /<w:commentRangeEnd w:id="(\d+)"/gu, /<w:commentReference w:id="(\d+)"/gu]) expect(ids(pattern, document)).toEqual(expected);
    expect(ids(/<w:comment w:id="(\d+)"/gu, part('word/comments.xml'))).toEqual(expected);
  });

  test('changes since the draft before are tracked, under a name and a moment, with ids of their own', async () => {
    const { part } = await made('letter', 'working');
    const document = part('word/document.xml');
    const marks = [...document.matchAll(/<w:(ins|del) ([^>]*)>/gu)];
    expect(new Set(marks.map((one) => one[1]))).toEqual(new Set(['ins', 'del']));
    expect(marks.every((one) => one[2]!.includes('w:author="Navraag"') && one[2]!.includes('w:date="2026-07-02T10:00:00'))).toBe(true);
    const ids = marks.map((one) => /w:id="(\d+)"/u.exec(one[2]!)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(textOf(document.match(/<w:del [\s\S]*?<\/w:del>/gu)!.join(''))).toContain('Van het funderend onderwijs is over 2025 nog geen rapportage ontvangen.');
  });
});

describe('footnotes in the working version', () => {
  const { paper } = versionsOf('clean', draft, dossiers, making)[0]!;
  const one = { id: 'a', text: 'Een zin.', footnote: 'Kamerstuk 1.', comment: null, change: null };
  const written = async (sentence: PaperSentence) => {
    const zip = openZip(await docxOf({ ...paper, version: 'working', blocks: [{ kind: 'paragraph', sentences: [sentence] }] }, draw), 50_000_000);
    const read = (name: string) => new TextDecoder().decode(zip.read(name)!);
    return { document: read('word/document.xml'), notes: read('word/footnotes.xml').match(/<w:footnote w:id="1"[\s\S]*?<\/w:footnote>/u)?.[0] ?? '' };
  };
  const inside = (mark: string, xml: string) => new RegExp(`<w:${mark} [^>]*>(?:(?!</w:${mark}>)[\\s\\S])*<w:footnoteReference`, 'u').test(xml);

  test.each<[what: string, sentence: PaperSentence, mark: 'ins' | 'del' | null]>([
    ['of a sentence that stayed is no change', one, null],
    ['comes with a sentence that came', { ...one, change: { kind: 'added' } }, 'ins'],
    ['goes with a sentence that went', { ...one, change: { kind: 'removed' } }, 'del'],
    ['that came to a sentence that stayed', { ...one, note: { kind: 'added' } }, 'ins'],
    ['that went from a sentence that stayed', { ...one, footnote: null, note: { kind: 'removed', text: 'Kamerstuk 1.' } }, 'del'],
  ])('the reference %s', async (_, sentence, mark) => {
    const { document, notes } = await written(sentence);
    expect(document.match(/<w:footnoteReference/gu)).toHaveLength(1);
    expect([inside('ins', document), inside('del', document)]).toEqual([mark === 'ins', mark === 'del']);
    expect(textOf(notes)).toContain('Kamerstuk 1.');
  });

  test('the words of one that changed are tracked in it', async () => {
    const { notes } = await written({ ...one, footnote: 'Kamerstuk 2.', note: { kind: 'reworded', words: [{ kind: 'same', text: 'Kamerstuk ' }, { kind: 'removed', text: '1.' }, { kind: 'added', text: '2.' }] } });
    expect(notes).toMatch(/<w:del [\s\S]*1\.[\s\S]*<\/w:del>[\s\S]*<w:ins [\s\S]*2\.[\s\S]*<\/w:ins>/u);
  });
});

describe('the template of a ministry', () => {
  const styles = '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="18"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style></w:styles>';
  const template = zipOf([{ name: 'word/styles.xml', bytes: new TextEncoder().encode(styles) }]);

  test('its styles take the place of ours; what it lacks is added once, and the language stays', async () => {
    const { part } = await made('letter', 'clean', template);
    const ids = [...part('word/styles.xml').matchAll(/<w:style\b[^>]*w:styleId="([^"]+)"/gu)].map((match) => match[1]!);
    expect(part('word/styles.xml')).toContain('<w:color w:val="FF0000"/>');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('NavraagDetail');
    expect(part('word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
  });

  const bytesOf = (xml: string) => zipOf([{ name: 'word/styles.xml', bytes: new TextEncoder().encode(xml) }]);

  test.each<[what: string, template: Uint8Array, fault: RegExp]>([
    ['no Word file', new Uint8Array([1, 2, 3]), /^is no Word file \(docx\): 3 bytes were found/u],
    ['a Word file without styles', zipOf([{ name: 'word/document.xml', bytes: new Uint8Array() }]), /^is a Word file without the part word\/styles\.xml, which holds its styles; it has word\/document\.xml\./u],
    ['styles that break off', bytesOf('<w:styles><w:style w:styleId="Normal">'), /has no styles in it, or breaks off/u],
    ['styles without one style', bytesOf('<w:styles></w:styles>'), /has no styles in it, or breaks off/u],
  ])('%s is refused with what was found', async (_, broken, fault) => {
    expect(templateFault(broken)).toMatch(fault);
    await expect(made('letter', 'clean', broken)).rejects.toThrow('The template for styles is ');
  });

  const style = '<w:style w:type="paragraph" w:styleId="Normal"/>';
  test.each([
    ['without defaults', `<w:styles>${style}</w:styles>`],
    ['with empty defaults', `<w:styles><w:docDefaults/>${style}</w:styles>`],
    ['with an empty default for text', `<w:styles><w:docDefaults><w:rPrDefault/></w:docDefaults>${style}</w:styles>`],
    ['that speaks English', `<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>${style}</w:styles>`],
  ])('a template %s gives text in the language of the letter', async (_, xml) => {
    expect(templateFault(bytesOf(xml))).toBeNull();
    const { part } = await made('letter', 'clean', bytesOf(xml));
    expect(part('word/styles.xml').match(/<w:lang [^>]*w:val="([^"]*)"/gu)?.map((one) => /w:val="([^"]*)"/u.exec(one)?.[1])).toEqual(['nl-NL']);
  });
});
