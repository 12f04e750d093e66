import type { Fault } from '../domain/letter/verify/verify-letter.ts';

/** What each kind of fault means to who reads it; a kind that is not here speaks for itself. */
const MEANS: { readonly [kind: string]: string } = {
  'letter-unreadable': 'the letter does not have the form of one',
  'answers-unreadable': 'the answers do not have the form they are written in',
  'other-round': 'it is a letter of this other round',
  'sector-left-out': 'this sector has no passage and is not named as missing',
  'sector-twice-or-unknown': 'this sector stands there twice, or is not in the round',
  'not-from-these-answers': 'these answers do not give this sentence',
  'differs-from-template': 'these answers give another sentence under this name',
  'model-without-wording': 'a model is said to have written this, and how it worded it is not there',
  'wording-refused': 'these are not words a model may put in the place of this template',
  'differs-from-wording': 'the model worded this sentence otherwise',
  'footnote-lost': 'the sentence has this footnote, and stands there without it',
  'parts-differ': 'the pieces of the sentence are not its text',
  'personal-data': 'this says something of one person',
  'not-public': 'the sector has not made this public',
  source: 'this source is not in the answers or the round',
  computed: 'this figure does not come out of its own formula',
  approximation: 'the sector did not give this as an exact figure',
  number: 'no cited answer has this figure',
  'number-word': 'no cited answer has this figure',
  percentage: 'no cited answer has this percentage',
  date: 'no cited answer has this date',
  link: 'no cited answer has this address',
  quotation: 'no cited answer has these words',
  name: 'this name stands in no cited answer',
};

/** A fault of a letter in one line: the sentence, the kind, the words at fault, and what that means. */
export function faultLine({ sentence, kind, found }: Fault): string {
  const means = MEANS[kind];
  return `${sentence === '' ? '' : `${sentence}: `}${kind}: ${found}${means === undefined ? '' : ` (${means})`}`;
}
