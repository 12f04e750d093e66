import type { ZodType } from 'zod';
import type { ClearanceEvent } from '../domain/clearance/clearing.ts';
import type { ContactEvent, DossierEvent, Recorded } from '../domain/dossier/events.ts';
import type { Instant } from '../domain/dossier/dossier.ts';
import type { VersionEvent } from '../domain/letter/versions.ts';
import type { NoAnswer, Tokens } from '../domain/model-asked.ts';
import type { ReportRead } from '../domain/reading/report/report.ts';
import type { SlotPurpose } from '../domain/reminders/slot.ts';
import type { Paper } from './documents/paper.ts';
import type { Address, Inbound, Message, MessageFile, Platform } from './messages.ts';
import type { Urgency } from './pacing.ts';
import type { ReachEvent } from './reach/reach-state.ts';
import type { Reachability } from './reach/reachability.ts';

/** The time, as an argument of everything that needs it. */
export type Clock = { now(): Temporal.Instant };

/** What is written down for operators. Never words of an answer, never a secret. */
export type Log = { info(what: string, facts?: Facts): void; warn(what: string, facts?: Facts): void; error(what: string, facts?: Facts): void };
export type Facts = { readonly [fact: string]: string | number | boolean | null };

/** A dossier is `dossier/<round>/<sector>`, a contact `contact/<round>/<person>`, a round's own acts `round/<round>`, how people are reached `reach/<round>`. */
export type Stream = `dossier/${string}/${string}` | `contact/${string}/${string}` | `round/${string}` | `reach/${string}`;

/** What a coordinator did with the round or its draft. Drafts and their versions are written here too. */
export type RoundEvent =
  /** A round without a calendar of its own begins on the day the program was first started. */
  | { readonly type: 'round-begun'; readonly day: string }
  /** At first contact on a platform somebody confirmed to be this person. `place` is the workspace or tenant. */
  | { readonly type: 'identity-linked'; readonly person: string; readonly platform: 'slack' | 'teams'; readonly place: string; readonly user: string }
  | VersionEvent
  | ClearanceEvent
  | { readonly type: 'desk-asked'; readonly by: string; readonly ask: string; readonly sector: string | null };

export type AnyEvent = DossierEvent | ContactEvent | RoundEvent | ReachEvent;

/** A message to one person that waits to be sent, is being sent, or was. Rows of one person leave in order. */
export type OutboxRow = {
  readonly id: string;
  readonly person: string;
  readonly message: Message;
  readonly state: OutboxState;
  /** Not before this moment. */
  readonly due: Instant;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  /** The platform it went to, and its own id there. */
  readonly platform: Platform | null;
  readonly external: string | null;
  readonly slot: string | null;
};
/** `unknown`: the call was made and nobody knows whether it arrived; looked up, never blindly sent again. `dropped`: too late to be of use. */
export type OutboxState = 'due' | 'sending' | 'sent' | 'unknown' | 'unreachable' | 'dropped';

export type NewMessage = { readonly person: string; readonly message: Message; readonly due: Instant; readonly slot?: string };

/** A planned moment of contact, taken once and for ever. `sent` is false where there was a reason not to send. */
export type SlotClaim = {
  /** Begins with the round's id and a slash. */
  readonly slot: string;
  readonly person: string;
  readonly sectors: readonly string[];
  readonly purpose: SlotPurpose;
  readonly planned: Instant;
  readonly claimedAt: Instant;
  /** When a message went with it, and null with the reason where none did. */
  readonly sent: Instant | null;
  readonly reason: string | null;
};

/** One incoming event as it was kept. `text` is overwritten when personal data is taken out of an answer. */
export type Delivery = Inbound & { readonly receivedAt: Instant; readonly person: string | null; readonly seq: number; readonly state: 'received' | 'done' };

/** Everything of one turn: all of it is kept, or none. */
export type Commit = {
  readonly at: Instant;
  /** Events per stream, on top of exactly this version. */
  readonly appends: readonly { readonly stream: Stream; readonly expected: number; readonly events: readonly AnyEvent[] }[];
  readonly messages: readonly NewMessage[];
  readonly claims: readonly SlotClaim[];
  /** The delivery this turn finishes, with the text that replaces its own where personal data was masked. */
  readonly done: { readonly delivery: string; readonly masked: string | null } | null;
  /** Deliveries that were read as one with it, and are finished by the same turn. */
  readonly also?: readonly string[];
  /** Texts that replace those of earlier deliveries, in the same transaction: personal data leaves the inbox when the answer is kept. */
  readonly masks: readonly { readonly delivery: string; readonly text: string }[];
};

/** `stale`: a stream has moved on (read again, decide again). `claimed`: a slot was taken, or the delivery finished, by somebody else. Nothing was written in either case. */
export type Committed = { readonly outcome: 'kept'; readonly rows: readonly OutboxRow[] } | { readonly outcome: 'stale' } | { readonly outcome: 'claimed' };

/** The one store: journal, inbox, outbox and claims. Whatever it answered is on disk. */
export interface Store extends AsyncDisposable {
  /** Keeps a delivery under its id, before anything is acknowledged. `repeat` when the id is known. */
  receive(inbound: Inbound, person: string | null, at: Instant): Promise<'new' | 'repeat'>;
  /** Deliveries that were kept and not finished, oldest first. */
  unfinished(): Promise<readonly Delivery[]>;
  /** Events after version `after` (0 for all), in order. */
  read(stream: Stream, after: number): Promise<readonly Recorded<AnyEvent>[]>;
  commit(commit: Commit): Promise<Committed>;
  /**
   * Due rows, oldest first, at most one per person: the next of each. Rows of a person wait behind one that is `sending`,
   * and behind one that was put off; a row meant for a later moment from the start holds nothing back.
   * `reply` gives only the people for whom a message waits that is no planned moment of contact, `reminder` only the others.
   */
  due(now: Instant, limit: number, urgency?: Urgency): Promise<readonly OutboxRow[]>;
  /** Rows that are `sending` or `unknown`, oldest first. What is `sending` when the program starts was cut off by its end. */
  inDoubt(): Promise<readonly OutboxRow[]>;
  /**
   * Notes what became of a row. `sending` is taken by one only: false, and nothing is changed, when the row is not `due` any
   * more. Each `sending` counts as an attempt. Throws on a row that does not exist.
   */
  mark(row: string, change: { readonly state: OutboxState; readonly at: Instant; readonly due?: Instant; readonly platform?: Platform; readonly external?: string }): Promise<boolean>;
  claims(round: string): Promise<readonly SlotClaim[]>;
  /** What was said to and by one person, in the order it was kept: deliveries and outbox rows, also those not sent yet. */
  conversation(person: string): Promise<readonly (({ readonly by: 'person' } & Delivery) | ({ readonly by: 'navraag' } & OutboxRow))[]>;
  /** The platform the person wrote from last. */
  lastPlatform(person: string): Promise<Platform | null>;
  /** Copies the whole store to a file while it is in use. */
  backup(file: string): Promise<void>;
}

/** A way to reach people. */
export interface Channel {
  readonly platform: Platform;
  /** The person's address here; null when this channel cannot reach them. */
  addressOf(person: string): Address | null;
  /** Resolves when the platform's limits leave room for one more message to this address; left out where there are none. */
  room?(to: Address, urgency: Urgency): Promise<void>;
  send(to: Address, message: Message, row: string, urgency?: Urgency): Promise<Sent>;
  /** Whether this person can be reached here now, found out without sending anything; left out where an address is enough. */
  reach?(person: string): Promise<Reachability>;
  /** Whether a message of unknown fate has arrived, where the platform lets us look: `absent` is sure, null is not. */
  lookFor?(to: Address, row: OutboxRow): Promise<{ readonly external: string } | 'absent' | null>;
}
export type Sent =
  | { readonly outcome: 'sent'; readonly external: string }
  | { readonly outcome: 'later'; readonly afterMs: number }
  | { readonly outcome: 'unknown' }
  /** `only`: this message alone is refused, others to the same person are not. */
  | { readonly outcome: 'unreachable'; readonly reason: string; readonly only?: 'this-message' };

/** A language model behind some endpoint. Absent by default; nothing depends on it. */
export interface Model {
  readonly name: string;
  /** The host it is asked at, for the journal. */
  readonly endpoint: string;
  /** How it is held to a form, as far as was found out: by a schema, as any JSON, or by the words of the prompt alone. */
  readonly form: () => 'json-schema' | 'json-object' | 'plain';
  /**
   * Asks once, within a time of its own, and never throws: whatever goes wrong is `ok: false` with why. A value has the
   * shape that was asked for; what it says is still no more than what a stranger said.
   */
  ask<T>(prompt: ModelPrompt<T>): Promise<ModelAnswer<T>>;
}
export type ModelPrompt<T> = { readonly system: string; readonly user: string; readonly shape: ZodType<T>; /** what is asked about; a reply where it is left out */ readonly about?: 'passage'; /** as many tokens as the answer may have, where it may have more than a few words */ readonly mostTokens?: number };
export type ModelAnswer<T> = ({ readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: NoAnswer }) & { readonly tokens: Tokens | null };

/** Makes files out of data. */
export interface Documents {
  /** PNG bytes of an SVG, with the shipped font; width in pixels. */
  png(svg: string, width: number): Promise<Uint8Array>;
}

/** Makes pictures that must stay small. */
export interface SmallPictures {
  /** The same PNG in few colours: a quarter of the bytes. */
  smallPng(svg: string, width: number): Promise<Uint8Array>;
}

/** Makes the bytes of a file that goes with a message. */
export interface AttachedFiles {
  /** Null when what it was made of is no longer there, or was declared not public since. */
  make(file: MessageFile): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | null>;
}

/** Makes other files of Word files of ours. */
export interface OfficeFiles {
  /** Never throws for what a machine lacks, or for what goes wrong outside this program. */
  convert(docx: Uint8Array, to: OfficeKind): Promise<Converted>;
}
export type OfficeKind = 'pdf' | 'odt';
/** `absent`: no program that can. `too-slow`: stopped at a time limit. `busy`: too many wait already. `failed`: it ended without a file; `said` is what it wrote. */
export type Converted = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: 'absent' | 'too-slow' | 'busy' } | { readonly ok: false; readonly why: 'failed'; readonly said: string };

/** Looks words up in a dictionary. */
export interface Spelling {
  /** The words that are not in the dictionary of this language (`nl-NL`), each with what may be meant. Never throws for what a machine lacks. */
  unknown(words: readonly string[], locale: string): Promise<Spelt>;
}
/** `absent`: there is no program, or no dictionary of that language. */
export type Spelt = { readonly ok: true; readonly unknown: ReadonlyMap<string, readonly string[]> } | { readonly ok: false; readonly why: 'absent' | 'too-slow' | 'failed' };

/** Makes Word files of papers. */
export interface WordFiles {
  /** The same paper gives the same bytes. */
  docx(paper: Paper): Promise<Uint8Array>;
}

/** Reads reports that people send as files. */
export interface Reports {
  /** A file of more bytes than this is not worth bringing in. */
  readonly most: number;
  /** Reads a docx, odt or pdf within limits of size, memory and time. Never throws: what cannot be read is said with why. */
  read(bytes: Uint8Array, name: string): Promise<ReportRead>;
}
