/** What somebody did in a signing file, sentence by sentence. Nothing of it is agreement. JSON-shaped. */
export type Returned = {
  /** Every sentence that was found or is known to have been taken out, in the order of the part as it stands now. */
  readonly sentences: readonly ReturnedSentence[];
  /** Words that may belong to a sentence: which one is asked. `guess` is the place of the likeliest. */
  readonly doubts: readonly { readonly text: string; readonly guess: number | null }[];
  /** What was written or remarked beside no sentence. */
  readonly loose: readonly string[];
  /** Places of sentences that were not found, where nobody can tell whether they were taken out. */
  readonly notFound: readonly number[];
  /** Its bookmarks are gone: it was made anew by another program and was read by numbers and likeness. */
  readonly rebuilt: boolean;
  /** There are pictures in it, which nobody can read. */
  readonly pictures: boolean;
  /** How many remarks, comments and stretches of text are left out, as there are more than anybody would look through. */
  readonly left: number;
};

export type ReturnedSentence = {
  readonly id: string;
  /** Its place in the part as it stands now, from 1; null where it stands there no more. */
  readonly place: number | null;
  /** As it stands now: the fingerprint and the words a change would take the place of. */
  readonly hash: string;
  readonly now: string;
  /** The words in the file as it was sent. */
  readonly sent: string;
  readonly change: ReturnedChange | null;
  /** What changed was tracked by the program; false where somebody changed the text itself. */
  readonly tracked: boolean;
  readonly comments: readonly ReturnedComment[];
  /** Figures, dates and percentages that went and came. */
  readonly figures: { readonly gone: readonly string[]; readonly come: readonly string[] } | null;
};

/** `moved`: taken out here and put, word for word, behind the sentence with this id. */
export type ReturnedChange = { readonly kind: 'words'; readonly text: string } | { readonly kind: 'removed' } | { readonly kind: 'moved'; readonly behind: string };

export type ReturnedComment = { readonly by: string | null; readonly about: string; readonly text: string };
