import type { Handler } from '../../../src/app/handle.ts';
import type { House } from '../../../src/app/house.ts';
import type { Message } from '../../../src/app/messages.ts';
import type { Reports, Store } from '../../../src/app/ports.ts';
import type { Letter } from '../../../src/domain/letter/letter-file.ts';
import type { Round } from '../../../src/domain/round.ts';

/** One person at one channel, as far as a person can tell: what they do there, and what is then shown to them. What a channel has no way for is left out. */
export type PlayedChannel = AsyncDisposable & {
  readonly house: House;
  readonly handler: Handler;
  /** Whether an earlier message keeps its buttons in somebody's hands. */
  readonly buttons: boolean;
  /** Sets the clock, as a wall-clock moment in the round's zone. */
  at(moment: string): void;
  /** Opens the conversation without a word. */
  arrives(): Promise<void>;
  says(text: string): Promise<void>;
  /** Presses the newest button with this label, or ticks these options and sends them; types the same where there are none. */
  presses(labels: readonly string[]): Promise<void>;
  /** What the last press or message was is brought once more, as the platform does when it is in doubt. */
  comesAgain(): Promise<void>;
  /** Somebody else says something, in a conversation of their own. */
  meanwhile(person: string, text: string): Promise<void>;
  /** Sends what has come into the outbox without anybody saying something. */
  sends(): Promise<void>;
  sendsFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Changes a message that said `before`. */
  readonly edits?: (before: string, after: string) => Promise<void>;
  /** Takes a message back. */
  readonly removes?: (text: string) => Promise<void>;
  /** Answers the newest message with these words in it: in its thread, or quoting it. */
  readonly answersUnder?: (shown: string, text: string) => Promise<void>;
  /** Opens the section of the open question as one form, fills in these fields and sends it. */
  readonly fills?: (fields: { readonly [field: string]: string }) => Promise<void>;
  /** How many pictures were shown. */
  readonly pictures?: () => number;
  /** The files the person has got until now, in order; where the person is asked first, the answer is yes. */
  files(): Promise<readonly GivenFile[]>;
  /** The words of all that was shown to the person until now, message by message, as the platform was given them. */
  shown(): readonly string[];
  /** The words this channel has to show of a message, whatever it adds to them. */
  wordsOf(message: Message): string;
};

export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** The house of a conversation, where it is not an empty one. */
export type Furnished = { readonly store?: Store; readonly letter?: Letter; readonly reports?: Reports };
export type OpenChannel = (round: Round, person: string, moment: string, furnished?: Furnished) => Promise<PlayedChannel>;

/** A label of a button as one to look for: a platform may begin it with a capital. */
export function sameLabel(one: string, other: string): boolean {
  return one.toLocaleLowerCase('nl') === other.toLocaleLowerCase('nl');
}
