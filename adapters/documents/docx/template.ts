import { openZip } from '../report/zip.ts';

type File = { readonly name: string; readonly bytes: Uint8Array };

const STYLES = 'word/styles.xml';
const MOST = 50_000_000;

/**
 * The files of a docx with the styles of a template in the place of ours; a style of ours that the template lacks is added to its.
 * Throws on a template that is no Word file.
 */
export function withStylesOf(template: Uint8Array, files: readonly File[], locale: string): readonly File[] {
  const found = stylesIn(template);
  const ours = files.find((file) => file.name === STYLES);
  if (!ours) return files;
  const ids = new Set([...found.matchAll(/<w:style\b[^>]*\bw:styleId="([^"]+)"/gu)].map((match) => match[1]));
  const missing = [...new TextDecoder().decode(ours.bytes).matchAll(/<w:style\b[^>]*\bw:styleId="([^"]+)"[\s\S]*?<\/w:style>/gu)].filter((match) => !ids.has(match[1])).map((match) => match[0]);
  const spoken = /<w:rPrDefault>[\s\S]*?<w:lang\b/u.test(found) ? found : found.replace('<w:rPrDefault><w:rPr>', `<w:rPrDefault><w:rPr><w:lang w:val="${locale}"/>`);
  const merged = spoken.replace('</w:styles>', `${missing.join('')}</w:styles>`);
  return files.map((file) => (file === ours ? { name: STYLES, bytes: new TextEncoder().encode(merged) } : file));
}

function stylesIn(template: Uint8Array): string {
  let bytes: Uint8Array | null = null;
  try {
    bytes = openZip(template, MOST).read(STYLES);
  } catch {
    bytes = null;
  }
  if (bytes === null) throw new Error(`The template for styles must be a Word file (docx): found ${template.byteLength} bytes without ${STYLES}`);
  return new TextDecoder().decode(bytes);
}
