/**
 * A Word file as it came back: its paragraphs in order, what was put in and taken out with who did it, the bookmarks its words
 * stand in, and the comments beside it. Everything in it was written by somebody else and is no more than material.
 */
export type MarkedUp = {
  readonly paragraphs: readonly MarkedParagraph[];
  readonly comments: readonly MarkedComment[];
  /** Names of all bookmarks, as often as they begin. */
  readonly marks: readonly string[];
  /** How many pictures and drawings stand in it: what they show cannot be read. */
  readonly pictures: number;
};

export type MarkedParagraph = {
  readonly pieces: readonly MarkedPiece[];
  /** Bookmarks that begin in it or go on in it, also where they hold no words any more. */
  readonly marks: readonly string[];
};

/** `added` and `removed` as tracked, moved text at both of its places; `by` is the name the program gave, where it did. */
export type MarkedPiece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string; readonly by: string | null; readonly marks: readonly string[] };

export type MarkedComment = {
  readonly by: string | null;
  readonly text: string;
  /** The words it is about; empty where it stands at one place. */
  readonly about: string;
  /** The paragraph it begins in, from 0; null where it is beside none. */
  readonly paragraph: number | null;
  readonly marks: readonly string[];
};
