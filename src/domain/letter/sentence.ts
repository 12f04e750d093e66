/**
 * A sentence of the letter as data: its text in pieces, each bound to what it was taken from.
 * The same sentence is shown in chat, on the page and in every document.
 */
export type Sentence = {
  /** `<sector>-<template>`: the same from draft to draft. */
  readonly id: string;
  /** The pieces joined. */
  readonly text: string;
  readonly author: Author;
  readonly parts: readonly Piece[];
  readonly sources: readonly Source[];
  readonly computed: readonly Computed[];
  /** What stands at the foot of the page, bound to its sources as the sentence is; left out where there is none. */
  readonly footnote?: Footnote;
  /** How a model worded it, for a sentence whose author is a model. It stays when somebody accepted the words. */
  readonly rewording?: Rewording;
  /** There as long as nobody accepted what a model made of it: which model, when, and what the template says. */
  readonly byModel?: ByModel;
};

/** `slotted` is the text as the model gave it: a slot in the place of everything that came from a source. `at` is an instant. */
export type Rewording = { readonly slotted: string; readonly model: string; readonly at: string };

export type ByModel = { readonly model: string; readonly at: string; readonly template: Footnote };

export type Footnote = Pick<Sentence, 'text' | 'parts' | 'sources' | 'computed'>;

export type Author = 'template' | 'model' | 'person';

/** A stretch of the text: words of the template, words or a figure from a source, or the n-th of `computed`. */
export type Piece =
  | { readonly text: string }
  | { readonly text: string; readonly source: Source }
  | { readonly text: string; readonly computed: number };

export type Source = AnswerSource | RoundSource;

/** A version of an answer and its literal words. `sector` is there outside that sector's own passage. */
export type AnswerSource = { readonly sector?: string; readonly question: string; readonly version: number; readonly quote: string };

/** Data of the round by file and key, `round.yaml#waterschappen.previous.q08_banen.value`, and what stands there. */
export type RoundSource = { readonly round: string; readonly quote: string };

export type Formula = 'percentage' | 'difference' | 'change-percent' | 'sum' | 'count';

/**
 * A figure that code worked out, exactly as it stands in the text. Inputs in order: part and whole; the two figures
 * of a difference, the larger first; now and before; all that is added; a 1 for each thing that is counted.
 * `from` names for each input the question (`<sector>/<question>` outside the passage) or the round's `<file>#<key>`.
 */
export type Computed = { readonly text: string; readonly formula: Formula; readonly inputs: readonly number[]; readonly from: readonly string[] };

/** What the letter says about one sector. */
export type Passage = { readonly sector: string; readonly sentences: readonly Sentence[] };

/** True for words or a value of an answer, false for data of the round. */
export function isAnswerSource(source: Source): source is AnswerSource {
  return 'question' in source;
}

/** True while the words are a model's and no person has accepted them. */
export function isByModel({ byModel }: Pick<Sentence, 'byModel'>): boolean {
  return byModel !== undefined;
}
