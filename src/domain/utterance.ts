import type { Value } from './value.ts';
import type { Words } from './words.ts';

/**
 * Something the bot means to say to one person, without wording: keys of the reply file or words of the round,
 * with the values their slots need. The app puts it into the person's language.
 */
export type Utterance = {
  readonly to: string;
  readonly lines: readonly Line[];
  readonly choices: readonly Choice[];
  readonly sector: string | null;
  readonly question: string | null;
  /** What kind of reply is waited for; null where none is. */
  readonly awaits: Awaits | null;
  /** Shown beside the text, with its alternative text; made when the message is rendered. */
  readonly picture?: 'status' | 'clearance';
  /** Files that go with it; made when they are sent. */
  readonly files?: readonly AttachedFile[];
};

/** A file by what it holds: a paper of the draft with this version number, or a sector's sentences to sign in Word. */
export type AttachedFile =
  | { readonly paper: string; readonly edition: 'working' | 'clean' | 'public'; readonly draft: number }
  | { readonly signing: string; readonly draft: number };

export type Awaits =
  | { readonly kind: 'answer'; readonly declaration: boolean; readonly multiple?: Multiple }
  | { readonly kind: 'part'; readonly part: string; readonly optional: boolean; readonly offers: 'own-email' | null; readonly multiple?: Multiple }
  /** A check, a "klopt dat?", a reason. */
  | { readonly kind: 'confirmation' }
  | { readonly kind: 'reason' };

/** Several of the choices may be taken together: one press then carries the keys of all. Left out where one is enough. */
type Multiple = true;

/**
 * A line from the reply file, or words that stand in the round. `about` names the question whose answer it shows and that
 * may be changed; `origin` what is known of a line that is a sentence of the letter.
 */
export type Line =
  | { readonly say: string; readonly slots?: Slots; readonly style?: Style; readonly about?: string; readonly origin?: SentenceOrigin }
  | { readonly words: Words; readonly slots?: Slots; readonly style?: Style; readonly about?: string; readonly origin?: SentenceOrigin };

/** Where a sentence of the letter comes from, what stood there before, and whether a model reworded it and nobody accepted that yet. */
export type SentenceOrigin = { readonly sources: readonly { readonly what: Slot; readonly quote: string | null }[]; readonly before: string | null; readonly byModel: boolean };

/** What a line is to its message; without one it is a paragraph. `question` is what the person is asked now. */
export type Style = 'point' | 'heading' | 'question';

export type Slots = { readonly [slot: string]: Slot };
export type Slot =
  | string | number
  | { readonly words: Words }
  | { readonly say: string; readonly slots?: Slots }
  /** A value shown as an answer to this question is shown: option labels, decimals, unit. */
  | { readonly value: Value; readonly question: string; readonly approx?: string | null; readonly range?: readonly [number, number] | null }
  | { readonly number: number; readonly decimals?: number }
  /** `YYYY-MM-DD` or coarser, in full. */
  | { readonly date: string }
  /** An instant, shown with weekday, date and time in the round's zone. */
  | { readonly moment: string }
  | { readonly person: string }
  | { readonly list: readonly Slot[] };

/** A button. What it does can also be typed: its label, its number, or its letter. */
export type Choice = { readonly label: Slot; readonly action: Action };

/**
 * What a pressed button means. `since` ties it to the moment it was offered, so that an old button changes nothing, and
 * `sector` to the dossier it was offered in.
 */
export type Action =
  | { readonly do: 'answer'; readonly question: string; readonly part: string | null; readonly value: Value; readonly since: number; readonly sector?: string }
  | { readonly do: 'settle'; readonly with: 'yes' | 'no' | number; readonly since: number; readonly sector?: string }
  | { readonly do: 'say'; readonly turn: string; readonly question: string | null; readonly sector: string | null }
  | { readonly do: 'change'; readonly question: string; readonly sector?: string }
  | { readonly do: 'desk'; readonly text: string }
  /** Agreement to, a word about, or a Word file with sentences of the offer with this number; of a sector's passage, or of what the reviewers of a step read. */
  | { readonly do: 'sign'; readonly act: 'agree' | 'remark' | 'correct' | 'word' | 'keep' | 'rephrase'; readonly places: readonly number[]; readonly offer: number; readonly sector?: string; readonly step?: string }
  /** A coordinator's words for a sentence that had this fingerprint when they were written. */
  | { readonly do: 'edit-sentence'; readonly sentence: string; readonly expected: string; readonly text: string; readonly sector?: string };
