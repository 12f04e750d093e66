import type { FormField } from '../domain/conversation/read-form.ts';
import type { Action, AttachedFile, Awaits } from '../domain/utterance.ts';

/** One message in words, for any platform: the text says everything, the rest makes it pleasant. */
export type Message = {
  /** Plain text with newlines; the choices are listed in it by number, so that it stands alone. */
  readonly text: string;
  /** The same in blocks, for platforms that can show more. */
  readonly blocks: readonly Block[];
  readonly choices: readonly { readonly label: string; readonly action: Action }[];
  readonly sector: string | null;
  readonly question: string | null;
  readonly awaits: Awaits | null;
  readonly picture: Picture | null;
  /** Files that come after it, in this order; each is made where it is sent. */
  readonly files?: readonly MessageFile[];
  /** For whom a link to sign in goes with it. The link is made where it is sent, and kept nowhere: the page shows a button instead. */
  readonly link?: string;
  readonly language: 'nl' | 'en';
};

/** `question` is what the person is asked now; a platform that cannot set it apart shows a paragraph. `about` names the question whose answer stands there and may be changed. */
export type Block = { readonly kind: 'paragraph' | 'heading' | 'point' | 'question'; readonly text: string; readonly about?: string; readonly sentence?: Sentence };

/** What is known of a block that is a sentence of a passage: where it comes from, what stood there before, and whether a model reworded it. */
export type Sentence = { readonly sources: readonly Source[]; readonly before: string | null; readonly byModel: boolean };
/** What was answered, by whom and when in words, with the literal words that were used. */
export type Source = { readonly what: string; readonly quote: string | null };

/** A picture by its content: rendered where it is sent. `alt` tells all that it shows. */
export type Picture = { readonly kind: 'status' | 'clearance'; readonly svg: string; readonly alt: string };

/** A file with the name it is saved under and what it is called to the person. */
export type MessageFile = { readonly name: string; readonly title: string; readonly holds: AttachedFile };

/** Where a person is on a platform. */
export type Address = { readonly platform: Platform; readonly id: string };
export type Platform = 'web' | 'terminal' | 'slack' | 'teams' | 'rehearsal';

/** One incoming event, parsed by its platform. Ends in `unsupported` with a reason. */
export type Inbound = {
  /** The platform's own id of the delivery: a repeat carries the same. */
  readonly delivery: string;
  readonly from: Address;
  readonly what:
    /** `about`: said under the message with this question, so meant for it whatever was asked since. */
    | { readonly kind: 'text'; readonly text: string; readonly about?: { readonly question: string; readonly sector: string } }
    /** Several answers from a form of this sector, which was shown at the moment `opened`. */
    | { readonly kind: 'form'; readonly sector: string; readonly opened: string; readonly fields: readonly FormField[] }
    /** The message that came as delivery `of` now reads like this, or was taken back. */
    | { readonly kind: 'edited'; readonly of: string; readonly text: string }
    | { readonly kind: 'deleted'; readonly of: string }
    | { readonly kind: 'press'; readonly action: Action; readonly label: string }
    /** A file. Its bytes are no part of what is kept: they come apart, for the one turn that reads them. */
    | { readonly kind: 'file'; readonly name: string; /** in bytes */ readonly size: number }
    /** Opened the conversation without a word yet. */
    | { readonly kind: 'arrival' }
    | { readonly kind: 'unsupported'; readonly reason: string };
};
