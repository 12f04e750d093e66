import { xmlSteps } from './xml.ts';
import type { XmlStep } from './xml.ts';

/** A comment or a note at the foot of the page, with who wrote it where the file says so. */
export type Note = { readonly by: string | null; readonly text: string };

const MOST = { notes: 1_000, characters: 5_000 };
/** Deleted words, field codes, a second copy for old programs. */
const UNSEEN = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback']);

/** Comments or notes of a Word file by their number; those without words are left out. */
export function notesIn(xml: string, ...elements: readonly string[]): ReadonlyMap<string, Note> {
  const all = new Map<string, Note>();
  let open: { readonly id: string; readonly by: string | null; words: string } | null = null;
  let [inText, unseen] = [false, 0];
  for (const step of xmlSteps(xml)) {
    if (step.kind === 'text') {
      if (open && inText && unseen === 0 && open.words.length < MOST.characters) open.words += step.text;
      continue;
    }
    const opens = step.kind === 'open';
    if (UNSEEN.has(step.name)) unseen = Math.max(0, unseen + (opens ? 1 : -1));
    else if (step.name === 'w:t') inText = opens;
    else if (elements.includes(step.name) && opens) open = { id: attributeOf(step, 'w:id'), by: nameIn(step), words: '' };
    else if (elements.includes(step.name) && open) {
      const text = open.words.replace(/\s+/g, ' ').trim();
      if (text !== '' && all.size < MOST.notes) all.set(open.id, { by: open.by, text });
      open = null;
    } else if (open && opens && (step.name === 'w:p' || step.name === 'w:br' || step.name === 'w:tab')) open.words += ' ';
  }
  return all;
}

/** Who did something, as the file says; null where it does not. */
export function nameIn(step: XmlStep): string | null {
  return attributeOf(step, 'w:author').trim().slice(0, 100) || null;
}

export function attributeOf(step: XmlStep, name: string): string {
  return step.kind === 'open' ? step.attributes().get(name) ?? '' : '';
}
