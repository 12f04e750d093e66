import { sentencesOf } from '../side-talk.ts';
import type { Report, ReportBlock } from './report.ts';
import { ORDER } from './words.ts';
import { onlyYear, yearsIn } from './years.ts';

/** A piece of a report that says one thing, with the year it tells of as far as what stands around it says. */
export type Passage = Sentence | Labelled | Section;
/** `before` is the sentence ahead of it in the same paragraph. */
export type Sentence = { readonly kind: 'sentence'; readonly text: string; readonly before: string; readonly year: number | null; readonly heading: string };
/** A value with what it is called: a cell with its headings, "Doel: 300". `answers` marks a reply under a question as it was put. */
export type Labelled = { readonly kind: 'labelled'; readonly label: string; readonly value: string; readonly words: string; readonly year: number | null; readonly place: number };
/** What stands under a heading. */
export type Section = { readonly kind: 'section'; readonly heading: string; readonly items: readonly string[]; readonly texts: readonly string[]; readonly year: number | null };

const LONGEST_SENTENCE = 700;
const MOST_PASSAGES = 4_000;

/** Cuts a report into passages. What speaks to the reader ("schrijf dat …") is left out, with the whole block it stands in. */
export function passagesOf(report: Report, { fileName, year: asked }: { readonly fileName: string; readonly year: number }): readonly Passage[] {
  const standing = standingYear(report, fileName, asked);
  const passages: Passage[] = [];
  let heading = '';
  let above: readonly Chapter[] = [];
  let section: { items: string[]; texts: string[] } = { items: [], texts: [] };
  const year = (): number | null => above.findLast((one) => one.year !== null)?.year ?? standing;
  const close = (): void => {
    if (heading !== '' && section.items.length + section.texts.length > 0) passages.push({ kind: 'section', heading, ...section, year: year() });
    section = { items: [], texts: [] };
  };
  report.blocks.forEach((block, index) => {
    if (passages.length > MOST_PASSAGES) return;
    if (block.kind === 'table') return void passages.push(...cellsOf(block.rows, year()));
    if (ORDER.test(block.text)) return;
    if (block.kind === 'heading') {
      close();
      heading = block.text;
      above = under(above, block.level ?? null, yearsIn(block.text).length > 0 ? onlyYear(block.text) ?? Number.NaN : null);
      return;
    }
    section[block.kind === 'item' ? 'items' : 'texts'].push(block.text);
    passages.push(...linesOf(block.text, year(), heading, index), ...replyAfter(report.blocks, index, year()));
  });
  close();
  return passages;
}

type Chapter = { readonly level: number | null; readonly year: number | null };

/** A heading ends those of its own level and below. Without levels it may still stand under a year told before: that is unclear. */
function under(above: readonly Chapter[], level: number | null, year: number | null): readonly Chapter[] {
  if (level !== null) return [...above.filter((one) => one.level !== null && one.level < level), { level, year }];
  return [{ level, year: year ?? (above.some((one) => one.year !== null) ? Number.NaN : null) }];
}

/** A reply under the question as it was put. */
function replyAfter(blocks: readonly ReportBlock[], index: number, year: number | null): readonly Labelled[] {
  const before = blocks[index - 1];
  const block = blocks[index];
  if (!before || before.kind === 'table' || !block || block.kind === 'table' || !before.text.trim().endsWith('?')) return [];
  return [{ kind: 'labelled', label: before.text, value: block.text, words: `${before.text} ${block.text}`, year: onlyYear(before.text) ?? year, place: index }];
}

/** The year the report as a whole is about: in its title, its first heading or its name, or the only year in it but those to come. `NaN` for several. */
function standingYear(report: Report, fileName: string, asked: number): number | null {
  const first = report.blocks.find((block) => block.kind === 'heading');
  for (const text of [report.title ?? '', first?.kind === 'heading' ? first.text : '', fileName.replace(/[_-]/g, ' ')]) {
    const years = new Set(yearsIn(text).map((one) => one.year));
    if (years.size === 1) return [...years][0]!;
    if (years.size > 1) return Number.NaN;
  }
  const all = new Set(report.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text])).flatMap((text) => yearsIn(text.slice(0, 2_000))).map((one) => one.year).filter((year) => year <= asked));
  return all.size === 0 ? null : all.size === 1 ? [...all][0]! : Number.NaN;
}

function linesOf(text: string, year: number | null, heading: string, place: number): readonly Passage[] {
  const found: Passage[] = [];
  let before = '';
  let told = year;
  for (const line of text.split('\n')) {
    const [label, value] = labelOf(line);
    if (label !== null) found.push({ kind: 'labelled', label, value, words: line.trim(), year: onlyYear(label) ?? told, place });
    // "Doel gehaald: nee" is no sentence
    if (label !== null && label.split(/\s+/).length <= 5) continue;
    for (const [start, end] of sentencesOf(line)) {
      const sentence = line.slice(start, end).trim();
      if (sentence.length < 4 || sentence.length > LONGEST_SENTENCE) continue;
      if (!sentence.endsWith('?')) found.push({ kind: 'sentence', text: sentence, before, year: told, heading });
      if (yearsIn(sentence).length > 0) told = onlyYear(sentence) ?? Number.NaN;
      before = sentence;
    }
  }
  return found;
}

/** "Doel 2025: 300 banen" and "Doel 2025 <tab> 300". */
function labelOf(line: string): readonly [label: string, value: string] | readonly [null, ''] {
  const match = /^\s*(?:[•*-]\s*)?([^:\t?]{2,120}?)\s*(?::\s+|\t+)(\S[^\t]*)$/u.exec(line);
  return match === null ? [null, ''] : [match[1]!, match[2]!.trim()];
}

/** Every cell with the heading of its row and its column. A table without headings gives nothing. */
function cellsOf(rows: readonly (readonly string[])[], year: number | null): readonly Labelled[] {
  const [top = [], ...rest] = rows;
  const byYear = rest.length > 0 && rest.every((row) => /^\D{0,8}(?:19|20)\d\d\D{0,8}$/.test(row[0] ?? ''));
  const pairs = !byYear && rows.every((row) => row.filter((cell) => cell !== '').length <= 2) && !isHeading(top, rest);
  const found: Labelled[] = [];
  (pairs ? rows : rest).forEach((row, r) => row.forEach((cell, column) => {
    const side = row[0] ?? '';
    const above = pairs ? '' : top[column] ?? '';
    if (column === 0 || cell.trim() === '' || ORDER.test(row.join(' '))) return;
    if (side.trim().length + above.trim().length === 0) return;
    const label = [side, above].filter((one) => one.trim() !== '').join(' ');
    found.push({ kind: 'labelled', label, value: cell.trim(), words: [side, above, cell].map((one) => one.trim()).filter((one) => one !== '').join(' | '), year: onlyYear(label) ?? (yearsIn(label).length > 0 ? Number.NaN : year), place: -1 - r });
  }));
  return found;
}

/** A first row that names columns holds no figure but years, and says so, or stands above figures only. */
const isHeading = (row: readonly string[], rest: readonly (readonly string[])[]): boolean => row.every((cell, column) => column === 0 || cell.trim() === '' || !/\d/.test(cell.replace(/(?:19|20)\d\d/g, '')))
  && row.some((cell, column) => column > 0 && (/(?:19|20)\d\d/.test(cell) || HEADS.test(cell.trim()) || rest.every((other) => (other[column] ?? '') === '' || /\d/.test(other[column] ?? ''))));
const HEADS = /^(?:waarde|antwoord|aantal(?:len)?|doel\p{L}*|realisatie|resultaat|resultaten|prognose|verwachting|raming|omschrijving|stand|banen|uitkomst|value|answer|number|goal|result|forecast)(?!\p{L})/iu;
