import { deflateSync } from 'node:zlib';
import type { ReportBlock } from '../../../../src/domain/reading/report/report.ts';
import { makeZip } from './make-zip.ts';
import type { ZipFile } from './make-zip.ts';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A Word document that says these blocks, with whatever else is put beside or instead of its files. */
export function makeDocx(blocks: readonly ReportBlock[], more: readonly ZipFile[] = [], body = ''): Uint8Array {
  const paragraph = (text: string, style = ''): string => `<w:p><w:pPr>${style}</w:pPr><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
  const xml = blocks.map((block) => {
    switch (block.kind) {
      case 'heading': return paragraph(block.text, '<w:pStyle w:val="Kop1"/>');
      case 'item': return paragraph(block.text, '<w:pStyle w:val="Lijstalinea"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
      case 'paragraph': return paragraph(block.text);
      case 'table': return `<w:tbl>${block.rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
    }
  }).join('');
  return makeZip([
    { name: '[Content_Types].xml', content: '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>' },
    { name: 'word/styles.xml', content: '<w:styles><w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style></w:styles>' },
    { name: 'word/document.xml', content: `<?xml version="1.0" encoding="UTF-8"?><w:document><w:body>${xml}${body}</w:body></w:document>` },
    ...more,
  ]);
}

/** The same as an OpenDocument text. */
export function makeOdt(blocks: readonly ReportBlock[], more: readonly ZipFile[] = []): Uint8Array {
  const xml = blocks.map((block) => {
    switch (block.kind) {
      case 'heading': return `<text:h text:outline-level="1">${escape(block.text)}</text:h>`;
      case 'item': return `<text:list><text:list-item><text:p>${escape(block.text)}</text:p></text:list-item></text:list>`;
      case 'paragraph': return `<text:p>${escape(block.text)}</text:p>`;
      case 'table': return `<table:table>${block.rows.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell><text:p>${escape(cell)}</text:p></table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`;
    }
  }).join('');
  return makeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content: `<?xml version="1.0"?><office:document-content><office:body><office:text>${xml}</office:text></office:body></office:document-content>` },
    ...more,
  ]);
}

type Placed = { readonly text: string; readonly x: number; readonly y: number; readonly size: number };

/** A PDF with these lines on its pages, in Helvetica; a tab in a line sets what follows apart, as a column. */
export function makePdf(pages: readonly (readonly string[])[], { title = '', extra = '' } = {}): Uint8Array {
  const placed = pages.map((lines) => lines.flatMap((line, row): Placed[] => {
    const size = line.startsWith('# ') ? 16 : 11;
    return line.replace(/^# /, '').split('\t').map((text, column) => ({ text, x: 60 + column * 160, y: 780 - row * 16, size }));
  }));
  const streams = placed.map((pieces) => pieces.map(({ text, x, y, size }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/([()\\])/g, '\\$1')}) Tj ET`).join('\n'));
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, n) => `${5 + 2 * n} 0 R`).join(' ')}] >>`),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    Buffer.from(`<< /Title (${title}) ${extra} >>`),
    ...streams.flatMap((stream, n) => {
      const packed = deflateSync(Buffer.from(stream, 'latin1'));
      return [
        Buffer.from(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * n} 0 R >>`),
        Buffer.concat([Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`), packed, Buffer.from('\nendstream')]),
      ];
    }),
  ];
  return pdfOf(objects);
}

/** Objects, their table of places, and the trailer. */
export function pdfOf(objects: readonly Buffer[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let at = parts[0]!.length;
  for (const [n, object] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    places.push(at);
    parts.push(whole);
    at += whole.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}
