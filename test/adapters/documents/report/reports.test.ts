import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../../adapters/documents/report/limits.ts';
import { readFile } from '../../../../adapters/documents/report/read-file.ts';
import { workerReports } from '../../../../adapters/documents/report/reports.ts';
import type { ReportBlock, ReportRead } from '../../../../src/domain/reading/report/report.ts';
import { makeDocx, makeOdt, makePdf, pdfOf } from './make-documents.ts';
import { makeZip } from './make-zip.ts';

const BLOCKS: readonly ReportBlock[] = [
  { kind: 'heading', text: 'Voortgang 2025', level: 1 },
  { kind: 'paragraph', text: 'In 2025 waren er 269,5 banen bij de <waterschappen> & hun partners.' },
  { kind: 'item', text: 'Een leerkring voor begeleiders' },
  { kind: 'table', rows: [['', '2024', '2025'], ['Aantal banen', '262,0', '269,5']] },
];

const blocksOf = (read: ReportRead): readonly ReportBlock[] => (read.ok ? read.report.blocks : []);
const why = (read: ReportRead): string => (read.ok ? 'read' : read.why);
const read = (bytes: Uint8Array, name = 'rapport.docx'): Promise<ReportRead> => readFile(bytes, name, LIMITS);

describe('what a report says', () => {
  test('a Word document keeps headings, items and tables', async () => {
    expect(blocksOf(await read(makeDocx(BLOCKS)))).toEqual(BLOCKS);
  });

  test('an OpenDocument text keeps the same', async () => {
    expect(blocksOf(await read(makeOdt(BLOCKS)))).toEqual(BLOCKS);
  });

  test('a PDF gives its lines: a heading by its size, a sentence over two lines, columns as a table', async () => {
    const pdf = makePdf([[
      '# Voortgang 2025', '', 'In 2025 waren er 269,5 banen bij de waterschappen en hun partners, en dat is meer dan in',
      'het jaar daarvoor.', '', 'Aantal banen\t2024\t2025', 'Gerealiseerd\t262,0\t269,5',
    ]], { title: 'Rapportage 2025' });
    expect(await read(pdf, 'rapport.pdf')).toEqual({
      ok: true,
      report: {
        title: 'Rapportage 2025', pages: 1,
        blocks: [
          { kind: 'heading', text: 'Voortgang 2025' },
          { kind: 'paragraph', text: 'In 2025 waren er 269,5 banen bij de waterschappen en hun partners, en dat is meer dan in het jaar daarvoor.' },
          { kind: 'table', rows: [['Aantal banen', '2024', '2025'], ['Gerealiseerd', '262,0', '269,5']] },
        ],
      },
    });
  });

  test('in a PDF a heading stands over its own column, also where the first has none', async () => {
    const result = await read(makePdf([['\t2024\t2025', 'Aantal banen\t262,0\t269,5', 'Doel\t\t492,7']]), 'rapport.pdf');
    expect(blocksOf(result)).toEqual([{ kind: 'table', rows: [['', '2024', '2025'], ['Aantal banen', '262,0', '269,5'], ['Doel', '', '492,7']] }]);
  });

  test('a PDF whose columns cannot be told apart gives lines and no table', async () => {
    const result = await read(makePdf([['Een heel lang opschrift dat over twee kolommen loopt\t\t2025', 'Aantal banen\t262,0\t269,5']]), 'rapport.pdf');
    expect(blocksOf(result).every((block) => block.kind !== 'table')).toBe(true);
  });

  test('deleted and hidden words, field codes and comments are no part of a Word document', async () => {
    const body = '<w:p><w:r><w:t>Er waren </w:t></w:r><w:del><w:r><w:delText>300</w:delText></w:r></w:del><w:ins><w:r><w:t>269,5</w:t></w:r></w:ins>'
      + '<w:r><w:rPr><w:vanish/></w:rPr><w:t> en 999 verborgen</w:t></w:r><w:r><w:instrText> PAGE 7 </w:instrText></w:r><w:r><w:t> banen.</w:t></w:r></w:p>';
    expect(blocksOf(await read(makeDocx([], [], body)))).toEqual([{ kind: 'paragraph', text: 'Er waren 269,5 banen.' }]);
  });

  test('a joined cell leaves its columns, a table in a table is text of its cell', async () => {
    const cell = (text: string, more = ''): string => `<w:tc>${more}<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const inner = '<w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc>';
    const body = `<w:tbl><w:tr>${cell('Banen', '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>')}</w:tr><w:tr>${cell('x')}${inner}</w:tr></w:tbl>`;
    expect(blocksOf(await read(makeDocx([], [], body)))).toEqual([{ kind: 'table', rows: [['Banen', ''], ['x', 'a\tb']] }]);
  });

  test('a cell that says it is repeated a million times is a few cells', async () => {
    const odt = makeOdt([], [{ name: 'other', content: '' }]);
    const xml = '<office:body><office:text><table:table><table:table-row><table:table-cell table:number-columns-repeated="1000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:text></office:body>';
    expect(why(await read(odt))).toBe('empty');
    const [table] = blocksOf(await read(makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }, { name: 'content.xml', content: xml }])));
    expect(table?.kind === 'table' && table.rows[0]?.length).toBe(60);
  });

  test('nothing is pulled in by an entity', async () => {
    const xml = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&b;&c; 12</w:t></w:r></w:p></w:body></w:document>';
    expect(blocksOf(await read(makeZip([{ name: 'word/document.xml', content: xml }])))).toEqual([{ kind: 'paragraph', text: '&b;&c; 12' }]);
  });
});

const PICTURE = { name: 'word/media/image1.png', content: randomBytes(2_000) };
const HUGE = Buffer.alloc(80 * 1024 * 1024, 'a');
const scan = pdfOf([
  Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'), Buffer.from('<< /Type /Pages /Count 1 /Kids [3 0 R] >>'),
  Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 6 0 R >>'), Buffer.from('<< >>'),
  Buffer.from('<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream'),
  Buffer.from('<< /Length 26 >>\nstream\nq 595 0 0 842 0 0 cm /I Do Q\nendstream'),
]);
const locked = pdfOf([
  Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'), Buffer.from('<< /Type /Pages /Count 0 /Kids [] >>'), Buffer.from('<< >>'), Buffer.from('<< >>'),
  Buffer.from(`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`),
], '/Encrypt 5 0 R /ID [<41> <41>]');
const pdfBomb = pdfOf([
  Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'), Buffer.from('<< /Type /Pages /Count 1 /Kids [3 0 R] >>'),
  Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R >>'), Buffer.from('<< >>'),
  ((packed) => Buffer.concat([Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`), packed, Buffer.from('\nendstream')]))(deflateSync(HUGE)),
]);

describe('what is refused, and why', () => {
  const ROWS: readonly (readonly [string, Uint8Array, string])[] = [
    ['no byte at all', new Uint8Array(), 'empty'],
    ['more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1), 'too-big'],
    ['a Word document without a word', makeDocx([]), 'empty'],
    ['a Word document of pictures', makeDocx([], [PICTURE]), 'scan'],
    ['an OpenDocument text of pictures', makeOdt([], [{ name: 'Pictures/1.png', content: randomBytes(500) }]), 'scan'],
    ['a PDF of pictures', scan, 'scan'],
    ['a PDF of empty pages', makePdf([[], []]), 'empty'],
    ['a PDF with a password', locked, 'password'],
    ['a Word document with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), 'password'],
    ['an archive with a password', makeZip([{ name: 'word/document.xml', content: '<w:t>x</w:t>', locked: true }]), 'password'],
    ['an OpenDocument text with a password', makeOdt(BLOCKS, [{ name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' }]), 'password'],
    ['a Word document with macros', makeDocx(BLOCKS, [{ name: 'word/vbaProject.bin', content: 'x' }]), 'macro'],
    ['an OpenDocument text with macros', makeOdt(BLOCKS, [{ name: 'Basic/Standard/Module1.xml', content: 'x' }]), 'macro'],
    ['an archive that unpacks to 80 MB', makeDocx(BLOCKS, [{ name: 'word/media/a', content: HUGE }]), 'bomb'],
    ['an archive that unpacks to 80 MB and says 10 bytes', makeZip([{ name: 'word/document.xml', content: HUGE, claims: 10 }]), 'bomb'],
    ['a PDF that unpacks to 80 MB', pdfBomb, 'bomb'],
    ['a spreadsheet', makeZip([{ name: 'xl/workbook.xml', content: '<x/>' }]), 'not-a-report'],
    ['an OpenDocument spreadsheet', makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }, { name: 'content.xml', content: '<x/>' }]), 'not-a-report'],
    ['an old Word document', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'not-a-report'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'not-a-report'],
    ['plain text', Buffer.from('Er waren 269,5 banen.'), 'not-a-report'],
    ['half an archive', makeDocx(BLOCKS).slice(0, 400), 'damaged'],
    ['the first bytes of a PDF', makePdf([['tekst']]).slice(0, 60), 'damaged'],
  ];
  test.each(ROWS)('%s', async (_, bytes, expected) => {
    expect(why(await read(new Uint8Array(bytes), 'rapport'))).toBe(expected);
  });

  test('a document with macros is known by its name too', async () => {
    expect(why(await read(makeDocx(BLOCKS), 'Rapport.DOCM'))).toBe('macro');
  });
});

describe('in a thread of its own', () => {
  test('gives what reading gives', async () => {
    expect(await workerReports().read(makeDocx(BLOCKS), 'rapport.docx')).toMatchObject({ ok: true, report: { blocks: BLOCKS } });
  });

  test('ends what takes too long', async () => {
    expect(why(await workerReports({ ...LIMITS, milliseconds: 0 }).read(makeDocx(BLOCKS), 'rapport.docx'))).toBe('slow');
  });

  test('ends what asks for too much memory, and reads the next', async () => {
    const tags = '<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(1_200_000);
    const reports = workerReports({ ...LIMITS, memory: 60 * 1024 * 1024 });
    const [first, second] = await Promise.all([reports.read(makeDocx([], [], tags), 'groot.docx'), workerReports().read(makeDocx(BLOCKS), 'gewoon.docx')]);
    expect(why(first)).toBe('bomb');
    expect(second.ok).toBe(true);
    expect((await workerReports().read(makeDocx(BLOCKS), 'gewoon.docx')).ok).toBe(true);
  });

  test('a PDF packed three times over is ended by its memory', async () => {
    const packed = deflateSync(deflateSync(deflateSync(Buffer.alloc(300 * 1024 * 1024, 32))));
    const pdf = pdfOf([
      Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'), Buffer.from('<< /Type /Pages /Count 1 /Kids [3 0 R] >>'),
      Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R >>'), Buffer.from('<< >>'),
      Buffer.concat([Buffer.from(`<< /Length ${packed.length} /Filter [/FlateDecode /FlateDecode /FlateDecode] >>\nstream\n`), packed, Buffer.from('\nendstream')]),
    ]);
    expect(why(await workerReports({ ...LIMITS, memory: 120 * 1024 * 1024 }).read(pdf, 'bom.pdf'))).toBe('bomb');
  }, 30_000);
});

describe('files with bytes changed at random', () => {
  const whole: readonly (readonly [string, Uint8Array])[] = [['docx', makeDocx(BLOCKS)], ['odt', makeOdt(BLOCKS)], ['pdf', makePdf([['# Voortgang', 'Er waren 269,5 banen in 2025.']])]];
  test.each(whole)('a %s is read or refused, never a crash', async (_, bytes) => {
    const random = seeded(7);
    for (let n = 0; n < 20; n += 1) {
      const changed = bytes.slice(0, n % 5 === 0 ? Math.floor(bytes.length * random()) : bytes.length);
      for (let hit = 0; hit < 1 + n; hit += 1) changed[Math.floor(changed.length * random())] = Math.floor(256 * random());
      const result = await read(changed, 'rapport');
      expect(result.ok || ['empty', 'damaged', 'not-a-report', 'password', 'bomb', 'macro', 'scan', 'too-big'].includes(result.why)).toBe(true);
    }
  });
});

/** The same chances every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
