import { keyOf, plainWords, readMark } from './marks.ts';
import type { MarkedPiece, MarkedUp } from './marked-up.ts';

/** A stretch of text as it reads now, as it read before the tracked changes, and whether there are any. */
export type Text = { readonly now: string; readonly was: string; readonly tracked: boolean };

/** What stands at one sentence in a file: the text in its bookmark, and what was written beside it. */
export type Section = { readonly key: string; readonly hash: string | null; readonly body: Text | null; readonly beside: readonly Text[]; /** it was found in more than one place, with these other words */ readonly others: readonly Text[] };

export type Sections = {
  /** In the order of the file, one for each sentence of which anything is left. */
  readonly sections: readonly Section[];
  /** What was written where no sentence is. */
  readonly loose: readonly string[];
  /** The sentence that each paragraph belongs to; null above all of them. */
  readonly owners: readonly (string | null)[];
};

type Growing = { hash: string | null; runs: { at: number; pieces: MarkedPiece[] }[]; beside: Text[] };

/** Lays a file out by its bookmarks. A sentence that was cut into paragraphs is one again; a bookmark that stands twice is told. */
export function sectionsOf(marked: MarkedUp): Sections {
  const growing = new Map<string, Growing>();
  const at = (key: string): Growing => {
    const known = growing.get(key) ?? { hash: null, runs: [], beside: [] };
    growing.set(key, known);
    return known;
  };
  const twice = new Set(marked.marks.filter((name, index) => marked.marks.indexOf(name) !== index));
  const loose: string[] = [];
  const owners: (string | null)[] = [];
  let owner: string | null = null;
  const put = (words: Text): void => {
    if (words.now === '') return;
    if (owner === null) loose.push(words.now);
    else at(owner).beside.push(words);
  };
  marked.paragraphs.forEach(({ pieces, marks }, index) => {
    const ours = marks.flatMap((name) => {
      const mark = readMark(name);
      return mark === null || mark.kind === 'file' ? [] : [{ name, mark }];
    });
    const inside = (name: string): readonly MarkedPiece[] => (ours.length === 1 ? pieces : pieces.filter((piece) => piece.marks.includes(name)));
    for (const { name, mark } of ours) {
      const words = inside(name);
      if (mark.kind === 'sentence') {
        owner = mark.sentence;
        const own = at(owner);
        own.hash ??= mark.hash;
        const last = own.runs.at(-1);
        const goesOn = last && !twice.has(name) && last.at === index - 1;
        if (goesOn) {
          last.pieces.push({ kind: 'same', text: ' ', by: null, marks: [] }, ...words);
          last.at = index;
        } else own.runs.push({ at: index, pieces: [...words] });
      } else {
        owner = mark.sentence ?? owner;
        if (owner !== null) at(owner);
        put(fixedText(words, mark.text));
      }
    }
    const rest = ours.length === 0 ? pieces : ours.length === 1 ? [] : pieces.filter((piece) => !ours.some(({ name }) => piece.marks.includes(name)));
    put(textOf(rest));
    owners.push(owner);
  });
  const sections = [...growing].map(([key, { hash, runs, beside }]): Section => {
    const texts = runs.map((run) => textOf(run.pieces)).filter((text) => text.now !== '' || text.was !== '');
    return { key, hash, body: texts[0] ?? null, beside, others: texts.slice(1) };
  });
  return { sections, loose, owners };
}

/** Pieces as text: with and without what was tracked. */
export function textOf(pieces: readonly MarkedPiece[]): Text {
  const join = (gone: MarkedPiece['kind']): string => pieces.filter((one) => one.kind !== gone).map((one) => one.text).join('').replace(/\s+/g, ' ').trim();
  return { now: join('removed'), was: join('added'), tracked: pieces.some((one) => one.kind !== 'same' && one.text.trim() !== '') };
}

/** What was written into a paragraph of ours; nothing where it reads as it was made, or only lost words. */
function fixedText(pieces: readonly MarkedPiece[], made: string): Text {
  const whole = textOf(pieces);
  const { now, was } = whole;
  const asMade = (text: string): boolean => keyOf(plainWords(text)) === made;
  if (now === '' || asMade(now)) return { now: '', was: '', tracked: false };
  return asMade(was) ? textOf(pieces.filter((one) => one.kind === 'added')) : whole;
}
