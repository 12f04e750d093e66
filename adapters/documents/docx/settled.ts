import { openZip } from '../report/zip.ts';
import { withStylesOf } from './template.ts';
import { zipOf } from './zip-of.ts';

/** More than any of our own files comes to. */
const MOST = 200_000_000;

/** Signs that no XML file may hold; somebody may well have pasted one, and Word then opens nothing of it. Source: XML 1.0, §2.2. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * The same file with nothing left to chance: moments become the paper's own, ids that were drawn by lot or counted on from the
 * file before are counted again from one, and the files in it stand in the order of the alphabet under one date.
 */
export function settled(docx: Uint8Array, at: Date, locale: string, template: Uint8Array | null): Uint8Array {
  const zip = openZip(docx, MOST);
  const drawn = new Map<string, string>();
  const files = zip.names.filter((name) => !name.endsWith('/')).map((name) => {
    const bytes = zip.read(name) ?? new Uint8Array();
    if (!/\.(?:xml|rels)$/u.test(name)) return { name, bytes };
    return { name, bytes: new TextEncoder().encode(settledXml(name, new TextDecoder().decode(bytes).replace(FORBIDDEN, ''), at, locale, drawn)) };
  });
  const styled = template === null ? files : withStylesOf(template, files, locale);
  // readers find the kind of file by what comes first
  const first = (name: string): number => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2);
  return zipOf(styled.toSorted((a, b) => first(a.name) - first(b.name) || (a.name < b.name ? -1 : 1)));
}

function settledXml(name: string, xml: string, at: Date, locale: string, drawn: Map<string, string>): string {
  if (name === 'docProps/core.xml') {
    return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${at.toISOString()}`).replace('</cp:coreProperties>', `<dc:language>${locale}</dc:language></cp:coreProperties>`);
  }
  let pictures = 0;
  const bookmarks = new Map<string, number>();
  return xml
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)/gu, (_, before: string, id: string) => {
      const number = bookmarks.get(id) ?? bookmarks.size + 1;
      bookmarks.set(id, number);
      return `${before}${number}`;
    })
    .replace(/(?<=")rId[a-z0-9_-]{21}(?=")/gu, (id) => {
      const known = drawn.get(id) ?? `rIdLink${drawn.size + 1}`;
      drawn.set(id, known);
      return known;
    })
    .replace(/(<wp:docPr\b[^>]*?\bid=")\d+/gu, (_, before: string) => `${before}${pictures += 1}`);
}
