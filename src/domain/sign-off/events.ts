import type { Source } from '../letter/sentence.ts';
import type { ReportFile } from '../reading/report/report.ts';
import type { ReturnedChange } from './returned/returned.ts';

/** A sentence as it was put before somebody: its id in the letter, its fingerprint, the words themselves. */
export type Offered = {
  readonly id: string;
  readonly hash: string;
  readonly text: string;
  /** What stands at the foot of the page with it: agreed to with the sentence; left out where there is nothing. */
  readonly footnote?: string;
  /** The questions whose answers it rests on, in the sector's own passage. */
  readonly questions: readonly string[];
  /** What it rests on, where that may be seen by whom it was put before; journals of before have none. */
  readonly sources?: readonly Source[];
  /** A model reworded it, and no person has taken it over. */
  readonly byModel?: true;
};
export type Marked = Pick<Offered, 'id' | 'hash'>;

/**
 * What happened between a draft and those who have to agree to a part of it: a sector to its passage, or a reviewer to
 * what that reviewer reads. Agreement is to exactly these fingerprints and comes from a button or from its very words.
 */
export type SignOffEvent =
  /** `sentences` is the whole part as it stands now, of the draft with this id and version number; `to` are the people it was put before, `asked` the sentences they were asked about. */
  | { readonly type: 'passage-offered'; readonly by: string; readonly draft: string; readonly version?: number; readonly to: readonly string[]; readonly asked: readonly string[]; readonly sentences: readonly Offered[] }
  | { readonly type: 'sentences-agreed'; readonly by: string; readonly sentences: readonly Marked[] }
  /** The next words of this person are a remark about this sentence; null: nothing is waited for any more. */
  | { readonly type: 'remark-begun'; readonly by: string; readonly sentence: string | null }
  /** A remark that held personal data: only the masked words are kept, until the person says that they may be. */
  | { readonly type: 'remark-held'; readonly by: string; readonly sentence: string; readonly hash: string; readonly words: string; readonly found: readonly string[] }
  | { readonly type: 'sentence-remarked'; readonly by: string; readonly sentence: string; readonly hash: string; readonly words: string }
  /** A signing file came back and its sender had it passed on; `loose` is what was written in it beside no sentence. */
  | { readonly type: 'signing-returned'; readonly by: string; readonly file: ReportFile; readonly loose: readonly string[] }
  /** What that sender would have in the place of a sentence, in the place of the words with this fingerprint. No agreement. */
  | { readonly type: 'sentence-proposed'; readonly by: string; readonly sentence: string; readonly hash: string; readonly change: ReturnedChange }
  /** A coordinator leaves the sentence as it is, whatever this person proposed. */
  | { readonly type: 'proposal-refused'; readonly by: string; readonly sentence: string; readonly hash: string; readonly of: string }
  /** A reviewer of step `from` had a remark: the sector looks at it again. */
  | { readonly type: 'sentence-returned'; readonly by: string; readonly from: string; readonly sentence: string; readonly hash: string; readonly words: string }
  /** A coordinator goes on without this agreement, for a reason. */
  | { readonly type: 'agreement-waived'; readonly by: string; readonly reason: string };
