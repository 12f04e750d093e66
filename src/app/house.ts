import type { Letter } from '../domain/letter/letter-file.ts';
import type { Person } from '../domain/person.ts';
import type { Round } from '../domain/round.ts';
import type { LastMessages } from './last-message.ts';
import type { Address, Platform } from './messages.ts';
import type { Pointer } from './model/open-pointer.ts';
import type { Planner } from './planner.ts';
import type { Channel, Clock, Log, Reports, Store } from './ports.ts';
import type { Replies } from './words/load-replies.ts';

/** Everything the app works with: one round, one store, the ways out, the time. */
export type House = {
  readonly round: Round;
  /** The letter's sentences; null where a round has none. */
  readonly letter: Letter | null;
  readonly replies: Replies;
  readonly store: Store;
  readonly lastMessages: LastMessages;
  readonly plan: Planner;
  readonly channels: readonly Channel[];
  /** Asks a model what a reply may mean where the rules are in doubt; null where none is set up. */
  readonly model: Pointer | null;
  readonly clock: Clock;
  readonly log: Log;
  /** Reads reports that are sent; without it a file is no message anybody can read. */
  readonly reports?: Reports;
  /** Who is behind an address; null for a stranger. */
  readonly recognise: (from: Address) => Person | null;
  /** The e-mail address a platform vouches for, of a full member only; null where it vouches for none. Asked of strangers. */
  readonly vouch?: (from: Address) => Promise<string | null>;
  /** Waits for more of the same reply, on platforms where people type one answer in several messages. */
  readonly collect?: { readonly on: readonly Platform[]; readonly wait: (ms: number) => Promise<void> };
  /** Called after somebody confirmed who they are on a platform. */
  readonly reacquaint?: () => Promise<void>;
  /** Makes links to the page; null, or left out, where there is no page. */
  readonly links?: () => Links | null;
  /** Aborted when the program stops: what asks platforms one by one then ends. */
  readonly leaving?: AbortSignal;
  /** Called when something may be waiting to be sent, and for whom. */
  readonly wake: (person: string) => void;
  /** Called when a message was put off for so many milliseconds; without it, it waits until somebody looks again. */
  readonly wakeAfter?: (ms: number) => void;
};

/** Links to the page, each for one person and for one time, that end by themselves after `lasts`. A link is a secret. */
export type Links = { readonly lasts: Temporal.Duration; readonly make: (person: string) => Promise<string> };
