import type { Value } from '../../value.ts';
import type { Ask, Option } from '../reading.ts';

/** An open question, or a part of one, that a report may hold the answer to. All words in it come from the round's data. */
export type Topic = {
  readonly question: string;
  readonly part: string | null;
  /** `list`: points under a heading; `dated-list`: the same with days; all else as the reader reads it. */
  readonly type: Ask['type'] | 'list' | 'dated-list';
  /** How a value is read; its `year` is the year the question is about, which may be the next one. */
  readonly ask: Ask;
  /** The question is put about its year in so many words. */
  readonly dated: boolean;
  /** What the question is called: its label and that of its part, in every language. */
  readonly labels: readonly string[];
  /** What is counted, in every language. */
  readonly nouns: readonly string[];
  /** Other words that stand for it. */
  readonly names: readonly string[];
  /** The choice that says how the figure is counted ("alle banen", "extra banen"), with what was chosen so far. */
  readonly basis: Basis | null;
};

export type Basis = { readonly question: string; readonly options: readonly Option[]; readonly chosen: string | null };

/** What a report seems to answer to one question. A proposal and never more: a person decides. */
export type Proposal = {
  readonly question: string;
  readonly part: string | null;
  readonly value: Value;
  /** The literal words the value was read from. */
  readonly quote: string;
  /** The sentence, or the cells with their headings, as they stand in the report. */
  readonly words: string;
  readonly approx: string | null;
  readonly range: readonly [number, number] | null;
  /** Holds only where that other question is answered so ("extra banen"). */
  readonly needs: { readonly question: string; readonly option: string } | null;
};

/** What is known beside the report itself. */
export type ReportScene = {
  readonly fileName: string;
  /** The year that is reported on. */
  readonly year: number;
  /** Names of the sector: they may stand in a heading or sentence without making it about somebody else. */
  readonly sector: readonly string[];
  /** Names a text may use freely, such as who asks. */
  readonly known: readonly string[];
  /** True where a text says something of one person. */
  readonly personal: (text: string) => boolean;
};
