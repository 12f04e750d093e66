import { openZip } from '../report/zip.ts';

type File = { readonly name: string; readonly bytes: Uint8Array };

const STYLES = 'word/styles.xml';
const MOST = 50_000_000;

/** Why a file cannot lend its styles, as the end of a sentence that begins with its name; null where it can. */
export function templateFault(template: Uint8Array): string | null {
  const found = partsOf(template);
  if (found === null) return `is no Word file (docx): ${template.byteLength} bytes were found that cannot be opened as one. Save it in Word as a document (.docx)`;
  if (found.styles === null) return `is a Word file without the part ${STYLES}, which holds its styles; it has ${found.names.slice(0, 5).join(', ') || 'no parts at all'}. Save it in Word again`;
  if (!/<w:style\b/u.test(found.styles) || !found.styles.includes('</w:styles>')) return `is a Word file whose part ${STYLES} has no styles in it, or breaks off. Save it in Word again`;
  return null;
}

/**
 * The files of a docx with the styles of a template in the place of ours; a style of ours that the template lacks is added to its.
 * Throws on a template that `templateFault` refuses.
 */
export function withStylesOf(template: Uint8Array, files: readonly File[], locale: string): readonly File[] {
  const fault = templateFault(template);
  if (fault !== null) throw new Error(`The template for styles ${fault}`);
  const found = partsOf(template)?.styles ?? '';
  const ours = files.find((file) => file.name === STYLES);
  if (!ours) return files;
  const ids = new Set([...found.matchAll(/<w:style\b[^>]*\bw:styleId="([^"]+)"/gu)].map((match) => match[1]));
  const missing = [...new TextDecoder().decode(ours.bytes).matchAll(/<w:style\b[^>]*\bw:styleId="([^"]+)"[\s\S]*?<\/w:style>/gu)].filter((match) => !ids.has(match[1])).map((match) => match[0]);
  const merged = speaking(found, locale).replace('</w:styles>', () => `${missing.join('')}</w:styles>`);
  return files.map((file) => (file === ours ? { name: STYLES, bytes: new TextEncoder().encode(merged) } : file));
}

/** The styles with the language of the paper as the one of its text; a template made elsewhere may say another, or none. */
function speaking(styles: string, locale: string): string {
  const language = `<w:lang w:val="${locale}"/>`;
  const defaults = /<w:rPrDefault>[\s\S]*?<\/w:rPrDefault>/u.exec(styles)?.[0];
  if (defaults !== undefined) {
    const spoken = /<w:lang\b/u.test(defaults) ? defaults.replace(/<w:lang\b[^>]*\/>/u, (lang) => (/\bw:val="/u.test(lang) ? lang.replace(/\bw:val="[^"]*"/u, `w:val="${locale}"`) : language))
      : /<w:rPr>/u.test(defaults) ? defaults.replace('</w:rPr>', `${language}</w:rPr>`) : `<w:rPrDefault><w:rPr>${language}</w:rPr></w:rPrDefault>`;
    return styles.replace(defaults, () => spoken);
  }
  const own = `<w:rPrDefault><w:rPr>${language}</w:rPr></w:rPrDefault>`;
  const bare = styles.replace(/<w:rPrDefault\s*\/>/u, '').replace(/<w:docDefaults\s*\/>/u, '<w:docDefaults></w:docDefaults>');
  if (bare.includes('<w:docDefaults>')) return bare.replace('<w:docDefaults>', `<w:docDefaults>${own}`);
  return bare.replace(/(<w:styles\b[^>]*>)/u, `$1<w:docDefaults>${own}</w:docDefaults>`);
}

/** The names of its files and its styles; null where it is no zip. */
function partsOf(template: Uint8Array): { readonly names: readonly string[]; readonly styles: string | null } | null {
  try {
    const zip = openZip(template, MOST);
    const styles = zip.read(STYLES);
    return { names: zip.names, styles: styles === null ? null : new TextDecoder().decode(styles) };
  } catch {
    return null;
  }
}
