import type { Instant } from '../../domain/dossier/dossier.ts';
import type { WordChange } from '../../domain/letter/word-changes.ts';

/** An official paper without any markup: what every kind of file is made from. JSON-shaped. */
export type Paper = {
  /** File name without its kind: `letter`. */
  readonly name: string;
  readonly version: PaperVersion;
  /** `nl-NL` */
  readonly locale: string;
  readonly title: string;
  /** Who sends it, for the properties of the file. */
  readonly creator: string;
  /** The one moment a file of it carries, so that the same paper makes the same bytes. */
  readonly at: Instant;
  readonly words: PaperWords;
  readonly blocks: readonly PaperBlock[];
  /** Word follows every change to it, and lets people make no other kind. */
  readonly tracked?: true;
};

/** `working` has its sources beside it and shows what changed; `public` names no officials. */
export type PaperVersion = 'working' | 'clean' | 'public';
export const PAPER_VERSIONS: readonly PaperVersion[] = ['working', 'clean', 'public'];

/** `letter` for the clean version, `letter-working` and `letter-public` for the others. */
export function fileNameOf({ name, version }: Pick<Paper, 'name' | 'version'>): string {
  return version === 'clean' ? name : `${name}-${version}`;
}

/** `page` and `of` stand around the numbers: "Pagina 2 van 5". `by` signs comments and changes. */
export type PaperWords = { readonly page: string; readonly of: string; readonly by: string };

export type PaperBlock =
  | { readonly kind: 'title'; readonly text: string; readonly under: string }
  /** That it is a draft; only in a working version. */
  | { readonly kind: 'status'; readonly text: string }
  | { readonly kind: 'address'; readonly role: 'sender' | 'recipient'; readonly lines: readonly string[] }
  | { readonly kind: 'details'; readonly rows: readonly { readonly label: string; readonly text: string }[] }
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly sentences: readonly PaperSentence[] }
  | { readonly kind: 'points'; readonly points: readonly PaperPoint[] }
  | PaperTable
  | { readonly kind: 'picture'; readonly svg: string; readonly alt: string; readonly caption: string }
  | { readonly kind: 'signature'; readonly signers: readonly { readonly office: string; readonly name: string | null }[] }
  | { readonly kind: 'list'; readonly heading: string; readonly items: readonly string[] }
  /** A paragraph that is to be found back in the file after it was away: each of these bookmarks stands around all of it. */
  | { readonly kind: 'anchored'; readonly as: AnchoredAs; readonly text: string; readonly anchors: readonly string[] };
/** What an anchored paragraph is on the page. */
export type AnchoredAs = 'title' | 'under' | 'text' | 'point' | 'heading' | 'sentence' | 'beside';

export type PaperPoint = { readonly sentences: readonly PaperSentence[]; readonly under: readonly { readonly label: string; readonly text: string }[] };

/** The first cell of a row is its heading. */
export type PaperTable = {
  readonly kind: 'table';
  readonly caption: string | null;
  readonly columns: readonly { readonly heading: string; /** stands to the right */ readonly figure: boolean }[];
  readonly rows: readonly (readonly PaperCell[])[];
};
/** Words, or a sentence of the draft. */
export type PaperCell = { readonly text: string } | { readonly sentence: PaperSentence };

export type PaperSentence = {
  /** As in the draft. */
  readonly id: string;
  readonly text: string;
  readonly footnote: string | null;
  /** Where it comes from, a paragraph each; null outside a working version. */
  readonly comment: readonly string[] | null;
  /** Since the draft before: null where there is none or nothing changed. */
  readonly change: PaperChange | null;
  /** What became of its footnote since then, in a sentence that stayed; left out where nothing did. */
  readonly note?: NoteChange;
};
/** A footnote that came, that went with what it said, or that says something else. */
export type NoteChange = { readonly kind: 'added' } | { readonly kind: 'removed'; readonly text: string } | { readonly kind: 'reworded'; readonly words: readonly WordChange[] };
export type PaperChange = { readonly kind: 'added' } | { readonly kind: 'removed' } | { readonly kind: 'reworded'; readonly words: readonly WordChange[] };

/** The paper with every sentence put through `change`, wherever it stands; the rest as it was. */
export function mapSentences(paper: Paper, change: (sentence: PaperSentence) => PaperSentence): Paper {
  const all = (sentences: readonly PaperSentence[]) => sentences.map(change);
  return {
    ...paper,
    blocks: paper.blocks.map((block): PaperBlock => {
      if (block.kind === 'paragraph') return { ...block, sentences: all(block.sentences) };
      if (block.kind === 'points') return { ...block, points: block.points.map((point) => ({ ...point, sentences: all(point.sentences) })) };
      if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map((cell) => ('sentence' in cell ? { sentence: change(cell.sentence) } : cell))) };
      return block;
    }),
  };
}

/** The sentences of the paper outside its tables, in reading order. */
export function sentencesIn(paper: Paper): readonly PaperSentence[] {
  return paper.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.sentences;
    return block.kind === 'points' ? block.points.flatMap((point) => point.sentences) : [];
  });
}
