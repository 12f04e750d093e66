import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';
import type { Report, ReportBlock } from '../../../src/domain/reading/report/report.ts';
import type { Limits } from './limits.ts';
import { blocksOfPage } from './pdf-lines.ts';
import type { Piece } from './pdf-lines.ts';
import { Refused } from './refused.ts';

/** The text of a PDF with text in it; nothing is fetched, run or drawn. Refuses scans, passwords, and streams that unpack too far. */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Report> {
  weighStreams(bytes, limits.unpacked);
  const pdf = await opened(bytes);
  if (pdf.numPages > limits.pages) throw new Refused('too-big');
  const pages: Piece[][] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages && characters < limits.characters; number += 1) {
    const page = await pdf.getPage(number);
    const pieces = piecesOf(page.view, (await page.getTextContent()).items);
    characters += pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    pages.push(pieces);
    page.cleanup();
  }
  // a page of a scan holds at most a stamp or a page number
  if (characters < 20 * pages.length) throw new Refused(hasPictures(bytes) ? 'scan' : 'empty');
  const usual = usualHeight(pages.flat());
  const blocks: ReportBlock[] = pages.flatMap((pieces) => blocksOfPage(pieces, usual));
  const title = await titleOf(pdf);
  return { blocks, pages: pdf.numPages, ...(title === null ? {} : { title }) };
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    // a copy, as the bytes handed over are gone afterwards
    return await getDocumentProxy(bytes.slice(), {
      disableFontFace: true, useSystemFonts: false, enableXfa: false, stopAtErrors: false,
      disableAutoFetch: true, disableStream: true, disableRange: true, maxImageSize: 1, verbosity: 0,
    });
  } catch (error) {
    throw new Refused((error as Error).name === 'PasswordException' ? 'password' : 'damaged');
  }
}

/** Counts what the packed streams unpack to before anything else opens them, and stops counting where it is too much. */
function weighStreams(bytes: Uint8Array, most: number): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = most;
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    if (text.toString('latin1', at - 3, at) === 'end') continue;
    const start = at + 6 + (text[at + 6] === 13 ? 2 : 1);
    const end = text.indexOf('endstream', start);
    const packed = text.subarray(start, end < 0 ? text.length : end);
    // zlib data begins with 8 in its low half byte
    if ((packed[0] ?? 0) % 16 === 8) left -= unpackedSize(packed, left);
    if (left <= 0) throw new Refused('bomb');
    if (end > 0) at = end;
  }
}

function unpackedSize(packed: Uint8Array, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).byteLength;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? most : 0;
  }
}

function piecesOf(view: readonly number[], items: readonly unknown[]): Piece[] {
  const top = view[3] ?? 842;
  return items.flatMap((item): Piece[] => {
    const { str, transform, width, height } = item as { str?: unknown; transform?: readonly number[]; width?: number; height?: number };
    if (typeof str !== 'string' || str === '' || !transform) return [];
    const size = height || Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 10;
    return [{ text: str, x: transform[4] ?? 0, y: top - (transform[5] ?? 0), width: width ?? 0, height: size }];
  });
}

/** The height most characters have. */
function usualHeight(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const { height, text } of pieces) counts.set(Math.round(height * 2) / 2, (counts.get(Math.round(height * 2) / 2) ?? 0) + text.length);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

function hasPictures(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return /\/Subtype\s*\/Image|DCTDecode|JPXDecode|CCITTFaxDecode|JBIG2Decode/.test(text.toString('latin1'));
}

async function titleOf(pdf: Pdf): Promise<string | null> {
  const info: unknown = (await pdf.getMetadata().catch(() => null))?.info;
  const title = typeof info === 'object' && info !== null && 'Title' in info ? info.Title : null;
  return typeof title === 'string' && title.trim() !== '' ? title.trim().slice(0, 300) : null;
}
