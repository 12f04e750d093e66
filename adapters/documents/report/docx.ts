import type { Report } from '../../../src/domain/reading/report/report.ts';
import { gatherBlocks } from './blocks.ts';
import type { Blocks } from './blocks.ts';
import { readMarkedUp } from './marked-up.ts';
import { xmlSteps } from './xml.ts';
import type { Zip } from './zip.ts';

/** The text of a Word document: headings, paragraphs, list items, tables, and the footnotes after them. Nothing hidden or deleted. */
export function readDocx(zip: Zip, characters: number): Report {
  const blocks = gatherBlocks(characters);
  const text = (name: string): string => new TextDecoder().decode(zip.read(name) ?? new Uint8Array());
  const headings = headingStyles(text('word/styles.xml'));
  walk(text('word/document.xml'), headings, blocks);
  if (zip.names.includes('word/footnotes.xml')) walk(text('word/footnotes.xml'), headings, blocks);
  const title = /<dc:title>([^<]{1,300})<\/dc:title>/.exec(text('docProps/core.xml'))?.[1];
  if (title) blocks.title(title);
  return { ...blocks.report(), marked: readMarkedUp(zip, characters) };
}

/** What is inside these is not on the page: deleted words, field codes, a second copy for old programs. */
const UNSEEN = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:comment']);

function walk(xml: string, headings: Headings, blocks: Blocks): void {
  let unseen = 0;
  let hidden = false;
  let words = '';
  let inText = false;
  let level: number | null = null;
  let item = false;
  for (const step of xmlSteps(xml)) {
    if (step.kind === 'text') {
      if (inText && unseen === 0 && !hidden) words += step.text;
      continue;
    }
    const open = step.kind === 'open';
    if (UNSEEN.has(step.name)) {
      unseen += open ? 1 : -1;
      continue;
    }
    const value = (name: string): string => (step.kind === 'open' ? step.attributes().get(name) ?? '' : '');
    switch (step.name) {
      case 'w:p':
        if (open) { words = ''; level = null; item = false; }
        else {
          if (level === TITLE) blocks.title(words);
          if (level === null) blocks.text(item ? 'item' : 'paragraph', words);
          else blocks.heading(words, level);
          words = '';
        }
        break;
      case 'w:r': hidden = false; break;
      case 'w:vanish': if (open) hidden = value('w:val') !== '0' && value('w:val') !== 'false'; break;
      case 'w:t': inText = open; break;
      case 'w:tab': case 'w:ptab': if (open && unseen === 0) words += '\t'; break;
      case 'w:br': case 'w:cr': if (open && unseen === 0) words += '\n'; break;
      case 'w:noBreakHyphen': if (open) words += '-'; break;
      case 'w:pStyle': if (open) level = headings.get(value('w:val')) ?? null; break;
      case 'w:outlineLvl': if (open && Number(value('w:val')) < 9) level ??= Number(value('w:val')) + 1; break;
      case 'w:numPr': if (open) item = true; break;
      case 'w:tbl': if (open) blocks.openTable(); else blocks.closeTable(); break;
      case 'w:tr': if (open) blocks.openRow(); break;
      case 'w:gridSpan': if (open) blocks.openCell(Math.max(1, Number(value('w:val')) || 1)); break;
      case 'w:tc': if (open) blocks.openCell(1); else blocks.closeCell(); break;
    }
  }
}

/** Level by id of a style. */
type Headings = ReadonlyMap<string, number>;
const TITLE = 0;

/** Style ids differ per language of Word ("Kop1"); the name inside is always English. */
function headingStyles(xml: string): Headings {
  const styles = new Map<string, number>([['Title', TITLE], ['Titel', TITLE], ...['Heading', 'Kop'].flatMap((name) => [1, 2, 3, 4].map((level) => [`${name}${level}`, level] as const))]);
  let id = '';
  for (const step of xmlSteps(xml)) {
    if (step.kind !== 'open') continue;
    if (step.name === 'w:style') id = step.attributes().get('w:styleId') ?? '';
    if (step.name !== 'w:name' || id === '') continue;
    const name = (step.attributes().get('w:val') ?? '').toLowerCase();
    const level = /^(?:heading|kop) ?(\d)/.exec(name)?.[1];
    if (level !== undefined) styles.set(id, Number(level));
    else if (name === 'title' || name === 'titel') styles.set(id, TITLE);
    id = '';
  }
  return styles;
}
