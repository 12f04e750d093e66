import type { Report, ReportRead } from '../../../src/domain/reading/report/report.ts';
import { readDocx } from './docx.ts';
import type { Limits } from './limits.ts';
import { readOdt } from './odt.ts';
import { readPdf } from './pdf.ts';
import { Refused } from './refused.ts';
import { openZip } from './zip.ts';
import type { Zip } from './zip.ts';

/** Reads one file by what its bytes say it is; the name only tells a document with macros. Never throws: what cannot be read is said. */
export async function readFile(bytes: Uint8Array, name: string, limits: Limits): Promise<ReportRead> {
  try {
    return { ok: true, report: whole(await read(bytes, name, limits)) };
  } catch (error) {
    return { ok: false, why: error instanceof Refused ? error.why : 'damaged' };
  }
}

async function read(bytes: Uint8Array, name: string, limits: Limits): Promise<Report> {
  if (bytes.byteLength === 0) throw new Refused('empty');
  if (bytes.byteLength > limits.file) throw new Refused('too-big');
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).toString('latin1');
  if (/\.(?:docm|dotm)$/i.test(name)) throw new Refused('macro');
  if (start.includes('%PDF-')) return readPdf(bytes, limits);
  if (start.startsWith('PK')) return readZipped(openZip(bytes, limits.unpacked), limits);
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw new Refused(isLockedWord(bytes) ? 'password' : 'not-a-report');
  throw new Refused('not-a-report');
}

function readZipped(zip: Zip, limits: Limits): Report {
  const has = (name: string): boolean => zip.names.includes(name);
  if (has('word/document.xml')) {
    if (zip.names.some((name) => /vbaProject\.bin$|vbaData\.xml$/i.test(name)) || textOf(zip, '[Content_Types].xml').includes('macroEnabled')) throw new Refused('macro');
    return withText(readDocx(zip, limits.characters), zip);
  }
  if (has('content.xml') && textOf(zip, 'mimetype').trim() === 'application/vnd.oasis.opendocument.text') {
    if (/encryption-data|encrypted-package/.test(textOf(zip, 'META-INF/manifest.xml'))) throw new Refused('password');
    if (zip.names.some((name) => /^(?:Basic|Scripts)\/.+\.(?:xml|py|js|bsh)$/.test(name) && !/script-lc\.xml$/.test(name))) throw new Refused('macro');
    return withText(readOdt(zip, limits.characters), zip);
  }
  if (has('encrypted-package')) throw new Refused('password');
  throw new Refused('not-a-report');
}

/** A document without text is a scan where it holds pictures. */
function withText(report: Report, zip: Zip): Report {
  if (report.blocks.length > 0) return report;
  throw new Refused(zip.names.some((name) => /^(?:word\/media|Pictures)\/./.test(name)) ? 'scan' : 'empty');
}

function whole(report: Report): Report {
  const letters = report.blocks.some((block) => (block.kind === 'table' ? block.rows.some((row) => row.some(isText)) : isText(block.text)));
  if (!letters) throw new Refused('empty');
  return report;
}

const isText = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
const textOf = (zip: Zip, name: string): string => new TextDecoder().decode(zip.read(name) ?? new Uint8Array());

/** Word keeps a document with a password in an older kind of file, under this name in UTF-16. */
function isLockedWord(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
