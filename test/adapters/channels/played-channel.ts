import type { Handler } from '../../../src/app/handle.ts';
import type { House } from '../../../src/app/house.ts';
import type { Message } from '../../../src/app/messages.ts';
import type { Round } from '../../../src/domain/round.ts';

/** One person at one channel, as far as a person can tell: what they do there, and what is then shown to them. */
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
  /** The words of all that was shown to the person until now, message by message, as the platform was given them. */
  shown(): readonly string[];
  /** The words this channel has to show of a message, whatever it adds to them. */
  wordsOf(message: Message): string;
};

export type OpenChannel = (round: Round, person: string, moment: string) => Promise<PlayedChannel>;

/** A label of a button as one to look for: a platform may begin it with a capital. */
export function sameLabel(one: string, other: string): boolean {
  return one.toLocaleLowerCase('nl') === other.toLocaleLowerCase('nl');
}
