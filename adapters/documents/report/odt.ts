import type { Report } from '../../../src/domain/reading/report/report.ts';
import { gatherBlocks } from './blocks.ts';
import { xmlSteps } from './xml.ts';
import type { Zip } from './zip.ts';

/** What is inside these is not on the page, or no part of the text. */
const UNSEEN = new Set(['text:tracked-changes', 'office:annotation', 'text:note-citation', 'office:forms', 'office:scripts', 'text:hidden-text', 'text:hidden-paragraph', 'svg:title', 'svg:desc', 'draw:object']);

/** The text of an OpenDocument text: headings, paragraphs, list items, tables, and notes where they are referred to. */
export function readOdt(zip: Zip, characters: number): Report {
  const blocks = gatherBlocks(characters);
  const text = (name: string): string => new TextDecoder().decode(zip.read(name) ?? new Uint8Array());
  const title = /<dc:title>([^<]{1,300})<\/dc:title>/.exec(text('meta.xml'))?.[1];
  if (title) blocks.title(title);
  let unseen = 0;
  let inBody = false;
  let items = 0;
  // a note stands inside the paragraph that refers to it
  const open: { kind: 'heading' | 'paragraph' | 'item'; words: string; level: number }[] = [];
  const notes: string[] = [];
  let inNote = 0;
  const say = (words: string): void => { const last = open.at(-1); if (last) last.words += words; };
  for (const step of xmlSteps(text('content.xml'))) {
    if (step.kind === 'text') {
      if (unseen === 0 && inBody) say(step.text.replace(/\s+/g, ' '));
      continue;
    }
    const opens = step.kind === 'open';
    if (UNSEEN.has(step.name)) {
      unseen = Math.max(0, unseen + (opens ? 1 : -1));
      continue;
    }
    if (step.name === 'office:body') inBody = opens;
    if (unseen > 0 || !inBody) continue;
    const number = (name: string): number => (step.kind === 'open' ? Number(step.attributes().get(name) ?? 1) || 1 : 1);
    switch (step.name) {
      case 'text:h': case 'text:p':
        if (opens) open.push({ kind: step.name === 'text:h' ? 'heading' : items > 0 ? 'item' : 'paragraph', words: '', level: number('text:outline-level') });
        else {
          const done = open.pop();
          if (!done) break;
          if (inNote > 0) notes.push(done.words);
          else {
            if (done.kind === 'heading') blocks.heading(done.words, done.level);
            else blocks.text(done.kind, done.words);
            for (const note of notes.splice(0)) blocks.text('paragraph', note);
          }
        }
        break;
      case 'text:note': inNote += opens ? 1 : -1; break;
      case 'text:s': if (opens) say(' '); break;
      case 'text:tab': if (opens) say('\t'); break;
      case 'text:line-break': if (opens) say('\n'); break;
      case 'text:list-item': items = Math.max(0, items + (opens ? 1 : -1)); break;
      case 'table:table': if (opens) blocks.openTable(); else blocks.closeTable(); break;
      case 'table:table-row': if (opens) blocks.openRow(); break;
      case 'table:table-cell': case 'table:covered-table-cell':
        if (opens) blocks.openCell(number('table:number-columns-repeated')); else blocks.closeCell();
        break;
    }
  }
  return blocks.report();
}
