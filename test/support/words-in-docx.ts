import { openZip } from '../../adapters/documents/report/zip.ts';

/** All words of a Word file, as plain text. */
export function wordsInDocx(bytes: Uint8Array): string {
  const xml = openZip(bytes, 50_000_000).read('word/document.xml');
  if (!xml) throw new Error('This is no Word file');
  return new TextDecoder().decode(xml).replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '').replaceAll('&amp;', '&');
}
