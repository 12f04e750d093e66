import type { MarkedComment, MarkedParagraph, MarkedPiece, MarkedUp } from '../../../src/domain/sign-off/returned/marked-up.ts';
import { attributeOf, nameIn, notesIn } from './notes.ts';
import type { Note } from './notes.ts';
import { xmlSteps } from './xml.ts';
import type { Zip } from './zip.ts';

/** What an ordinary document stays far below; beyond it the rest is left out. */
const MOST = { paragraphs: 5_000, pieces: 40_000, comments: 1_000, marks: 5_000 };
/** Of the words a comment is about. */
const MOST_ABOUT = 500;

/** What is inside these is not on the page: field codes, a second copy for old programs, how it looked before. */
const UNSEEN = new Set(['w:instrText', 'w:delInstrText', 'mc:Fallback', 'w:rPrChange', 'w:pPrChange', 'w:sectPrChange']);
/** Tracked: put in, taken out, or moved. Inside properties they are about the end of a paragraph alone, and hold no words. */
const TRACKED: ReadonlyMap<string, 'added' | 'removed'> = new Map([['w:ins', 'added'], ['w:moveTo', 'added'], ['w:del', 'removed'], ['w:moveFrom', 'removed']]);

/**
 * A Word document with everything that was done in it: what was put in, taken out and moved as tracked, its bookmarks, and its
 * comments and notes with the words they are about. At most `characters` of text.
 */
export function readMarkedUp(zip: Zip, characters: number): MarkedUp {
  const text = (pattern: RegExp): string => zip.names.filter((name) => pattern.test(name)).map((name) => new TextDecoder().decode(zip.read(name) ?? new Uint8Array())).join('');
  const gathering = gather(characters, notesIn(text(/^word\/comments\d*\.xml$/), 'w:comment'), notesIn(text(/^word\/(?:footnotes|endnotes)\.xml$/), 'w:footnote', 'w:endnote'));
  let [hidden, unseen, inText] = [false, 0, false];
  for (const step of xmlSteps(text(/^word\/document\.xml$/))) {
    if (step.kind === 'text') {
      if (inText && unseen === 0 && !hidden) gathering.words(step.text);
      continue;
    }
    const opens = step.kind === 'open';
    const id = attributeOf(step, 'w:id');
    if (UNSEEN.has(step.name)) unseen = Math.max(0, unseen + (opens ? 1 : -1));
    else if (unseen > 0) continue;
    else if (TRACKED.has(step.name)) gathering.change(opens ? { kind: TRACKED.get(step.name)!, by: nameIn(step) } : null);
    else if (step.name === 'w:p') gathering.paragraph(opens);
    else if (step.name === 'w:r') hidden = false;
    else if (step.name === 'w:t' || step.name === 'w:delText') inText = opens;
    else if (!opens) continue;
    else if (step.name === 'w:vanish') hidden = !['0', 'false'].includes(attributeOf(step, 'w:val'));
    else if (BLANK.has(step.name)) gathering.words(' ');
    else if (step.name === 'w:noBreakHyphen') gathering.words('-');
    else if (step.name === 'w:drawing' || step.name === 'w:pict' || step.name === 'w:object') gathering.picture();
    else if (step.name === 'w:bookmarkStart') gathering.mark(id, attributeOf(step, 'w:name').slice(0, 60));
    else if (step.name === 'w:bookmarkEnd') gathering.unmark(id);
    else if (step.name === 'w:commentRangeStart') gathering.about(id);
    else if (step.name === 'w:commentRangeEnd' || step.name === 'w:commentReference') gathering.comment(id);
    else if (step.name === 'w:footnoteReference' || step.name === 'w:endnoteReference') gathering.note(id);
  }
  return gathering.all();
}

const BLANK = new Set(['w:tab', 'w:ptab', 'w:br', 'w:cr']);

type Change = { readonly kind: 'added' | 'removed'; readonly by: string | null };
type Range = Pick<MarkedComment, 'paragraph' | 'marks'> & { about: string };

/** Gathers paragraphs, and what stands beside them, as a document is walked through. */
function gather(characters: number, comments: ReadonlyMap<string, Note>, notes: ReadonlyMap<string, Note>) {
  const paragraphs: MarkedParagraph[] = [];
  const found: MarkedComment[] = [];
  const begun: string[] = [];
  const placed = new Set<string>();
  const said = new Set<string>();
  const marks = new Map<string, string>();
  const ranges = new Map<string, Range>();
  const changes: Change[] = [];
  let pieces: MarkedPiece[] = [];
  let [left, count, depth, pictures] = [characters, 0, 0, 0];

  const here = (): Range => ({ paragraph: depth > 0 ? paragraphs.length : paragraphs.length === 0 ? null : paragraphs.length - 1, marks: [...marks.values()], about: '' });
  const tell = (note: Note, { paragraph, marks: at, about }: Range): void => {
    if (found.length < MOST.comments) found.push({ ...note, about: about.replace(/\s+/g, ' ').trim(), paragraph, marks: at });
  };
  return {
    words: (text: string): void => {
      if (depth === 0 || left <= 0 || count >= MOST.pieces) return;
      const words = text.slice(0, left);
      left -= words.length;
      for (const range of ranges.values()) range.about = `${range.about}${words}`.slice(0, MOST_ABOUT);
      const piece: MarkedPiece = { kind: changes.find((one) => one.kind === 'removed')?.kind ?? changes.at(-1)?.kind ?? 'same', text: words, by: changes.at(-1)?.by ?? null, marks: [...marks.values()] };
      const last = pieces.at(-1);
      if (last && last.kind === piece.kind && last.by === piece.by && last.marks.join() === piece.marks.join()) pieces[pieces.length - 1] = { ...last, text: last.text + words };
      else count = pieces.push(piece) > 0 ? count + 1 : count;
    },
    change: (change: Change | null): void => void (change ? changes.push(change) : changes.pop()),
    // a text box is a paragraph inside a paragraph: its words are read with those around it
    paragraph(opens: boolean): void {
      if (opens && depth > 0) this.words(' ');
      depth = Math.max(0, depth + (opens ? 1 : -1));
      if (opens || depth > 0) return;
      const fresh = [...marks.values(), ...begun].filter((name) => !placed.has(name));
      const held = new Set([...fresh, ...pieces.flatMap((one) => one.marks)]);
      held.forEach((name) => placed.add(name));
      if (paragraphs.length < MOST.paragraphs) paragraphs.push({ pieces, marks: [...held] });
      pieces = [];
    },
    picture: (): void => { pictures += 1; },
    mark: (id: string, name: string): void => {
      if (name === '' || begun.length >= MOST.marks) return;
      begun.push(name);
      marks.set(id, name);
    },
    unmark: (id: string): void => void marks.delete(id),
    about: (id: string): void => { if (comments.has(id)) ranges.set(id, here()); },
    comment: (id: string): void => {
      const note = comments.get(id);
      const range = ranges.get(id) ?? here();
      ranges.delete(id);
      if (note && !said.has(id)) tell(note, range);
      said.add(id);
    },
    note: (id: string): void => {
      const note = notes.get(id);
      if (note) tell(note, here());
    },
    all: (): MarkedUp => {
      // a comment that stands nowhere in the text is still somebody's word
      for (const [id, note] of comments) if (!said.has(id)) tell(note, { paragraph: null, marks: [], about: ranges.get(id)?.about ?? '' });
      return { paragraphs, comments: found, marks: begun, pictures };
    },
  };
}
