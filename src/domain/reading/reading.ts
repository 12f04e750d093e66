import type { Value } from '../value.ts';
import type { Recess } from './read-recess.ts';

/** What the bot just asked, as far as reading the reply depends on it. All words in it come from the round's data. */
export type Ask = {
  readonly type: AskType;
  /** The question as it was put; a negatively worded one ("geen …?") makes a bare "nee" doubtful. */
  readonly question: string;
  readonly options?: readonly Option[];
  /** What is counted or measured ("banen", "uur", "kiloton"): tells the asked number from its company. */
  readonly unit?: string;
  readonly noun?: string;
  readonly min?: number;
  readonly max?: number;
  /** 1000 where the question asks "x 1.000". */
  readonly scale?: number;
  /** Below this, a whole number is improbable and asked back. */
  readonly plausibleMin?: number;
  /** The question accepts a range; elsewhere a range is asked back. */
  readonly rangeAllowed?: boolean;
  /** Last year's value; null where none is on file; absent where nobody looked. */
  readonly previous?: Value | null;
  /** What "na het reces" may point at. */
  readonly recesses?: readonly Recess[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The year that is reported on. */
  readonly year: number;
};

export type AskType =
  | 'integer' | 'decimal' | 'percentage' | 'money' | 'date' | 'period' | 'yes-no'
  | 'choice' | 'choices' | 'text' | 'url' | 'email';

export type Option = { readonly key: string; readonly labels: readonly string[]; readonly aliases?: readonly string[] };

/** A stretch of the reply, as offsets in UTF-16 units, with its literal words. */
export type Span = { readonly start: number; readonly end: number; readonly text: string };

/**
 * What kind of turn a reply is, and what it holds. Only `answer` may be stored without a further question.
 * `clarify` says why asking back is needed, and which values are likely, the likeliest first.
 */
export type Reading =
  | ({ readonly turn: 'answer' } & Found)
  | { readonly turn: 'clarify'; readonly reason: Doubt; readonly suggest: readonly Value[]; readonly quote: Span | null }
  | { readonly turn: 'same-as-previous'; readonly value: Value | null }
  | { readonly turn: 'not-applicable' | 'unknown' | 'decline'; /** what was said beside it, often the reason */ readonly rest: string }
  | { readonly turn: 'later'; /** a moment in words, for `readMoment`; empty when none was named */ readonly rest: string }
  | { readonly turn: 'forward'; /** who should be asked, in the person's words; empty when not said */ readonly rest: string }
  | { readonly turn: 'ask-meaning'; /** the term asked about, empty for the question as a whole */ readonly rest: string }
  | { readonly turn: 'correct'; /** what to change in which earlier answer, still in words */ readonly rest: string }
  | { readonly turn: Plain };

/** Turns that carry nothing but themselves. */
export type Plain =
  | 'skip' | 'stop' | 'resume' | 'attachment' | 'none' | 'back' | 'overview' | 'status' | 'deadline' | 'who-reads'
  | 'why' | 'help' | 'human' | 'smalltalk' | 'submit';

/** A value with everything the words said about it. */
export type Found = {
  readonly value: Value;
  /** The literal words the value was read from. */
  readonly quote: Span;
  /** The word that makes it approximate ("ruim", "circa", "bijna"), in the person's own spelling; null when exact. */
  readonly approx: string | null;
  /** Both ends of a range, where the question accepts one; `value` is then the lower end. */
  readonly range: readonly [number, number] | null;
  /** A unit that was named and is not the one asked for ("fte", "uur", "personen", "%"); null otherwise. */
  readonly otherUnit: string | null;
};

/** Why a reply cannot be stored as it stands. The words for each live with the bot's replies. */
export type Doubt =
  | 'range' | 'bound' | 'vague' | 'no-value' | 'several-values' | 'parts-without-total' | 'relative' | 'rate'
  | 'out-of-range' | 'not-integer' | 'separator' | 'malformed' | 'currency' | 'fraction-or-percent' | 'implausible'
  | 'ratio' | 'invalid-date' | 'year-missing' | 'contradiction' | 'conditional' | 'negative-question' | 'option-ambiguous'
  | 'option-unknown' | 'invalid-url' | 'invalid-email' | 'no-previous' | 'order' | 'answer-or-later';
