import type { Block, Inbound } from '../messages.ts';
import type { ReachDoor } from './reach-page.ts';
import type { Run } from '../words/two-sides.ts';
import type { BringFile } from '../sent-report.ts';
import type { Instant } from '../../domain/dossier/dossier.ts';
import type { Person } from '../../domain/person.ts';
import type { Action } from '../../domain/utterance.ts';
import type { Language } from '../../domain/words.ts';

/**
 * All that the page needs from the app. What it gives a person is all that this person may see: the page filters nothing
 * and adds nothing. Every text is already in the person's words; the page's own furniture comes from `PageWords`.
 */
export interface Door extends ReachDoor {
  /** Resolves when the turn is kept, with its replies readable through `conversation`. A repeat of a delivery changes nothing. Rejects when nothing was kept. `bring` gives the bytes of a file. */
  receive(inbound: Inbound, bring?: BringFile): Promise<void>;
  /** Null for who is not, or no longer, in the round. Asked again at every request. */
  person(id: string): Person | null;
  /** What anybody may read: what this is, and where to ask for a new link. */
  front(language: Language): Front;
  /** Oldest first, also what is still on its way to the person and what was said on another platform. */
  conversation(person: string): Promise<readonly Spoken[]>;
  page(person: string): Promise<PageView>;
  /** PNG of the status, or of how far the letter is: in one message of this person's conversation, or as it is now (null). Null when there is none for this person. */
  picture(person: string, message: string | null, of?: 'status' | 'clearance'): Promise<Uint8Array | null>;
  /** The draft as a page of its own; null when there is none for this person. */
  draftHtml(person: string): Promise<string | null>;
  /** A paper of the draft as a Word file, or as another kind of file made of it, by its name and version; null when there is none for this person. */
  paper(person: string, name: string, version: string, kind?: string): Promise<PaperMade | null>;
  /** Two versions of the letter sentence by sentence; without numbers the last two. Null when there is nothing to compare for this person. */
  comparison?(person: string, from: number | null, to: number | null): Promise<ComparisonView | null>;
  /** A file that came with a message of this person's conversation: the how-manieth of it, from 0. Null when there is none, or no longer. */
  file(person: string, message: string, at: number): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string } | null>;
  /** Calls `tell` after anything of this person's conversation or page has changed, until the returned function is called. */
  onChange(person: string, tell: () => void): () => void;
}

/** The page's own words by key, with their `{slots}` filled. An unknown key is our own mistake. */
export type PageWords = (language: Language, key: string, slots?: { readonly [slot: string]: string | number }) => string;

export type Front = { readonly round: string; readonly asks: string; readonly contact: string };

/** A moment in words, in the zone of the round: short where there is little room (`wo 1 jul 17:00`), and whole. */
export type When = { readonly at: Instant; readonly short: string; readonly full: string };

/** One message of the conversation, by either side. */
export type Spoken = {
  /** Stable, and unique within the conversation. */
  readonly id: string;
  readonly by: 'person' | 'navraag';
  /** Who says it, as shown. */
  readonly sender: string;
  readonly at: Instant;
  /** The same moment in words, in the person's zone: `maandag 4 mei 2026` and `10:05`. */
  readonly day: string;
  readonly time: string;
  readonly text: string;
  /** The text in blocks; empty where the text is all there is. */
  readonly blocks: readonly Block[];
  readonly choices: readonly { readonly label: string; readonly action: Action }[];
  /** Of the choices that answer, several may be taken together. */
  readonly multiple: boolean;
  /** Alternative text of the picture that comes with it. */
  readonly picture: string | null;
  /** What the files that come with it are called, in order; left out where none do. */
  readonly files?: readonly string[];
  /** For whom a button beside it makes a link to sign in, and what that is called. */
  readonly link?: { readonly person: string; readonly label: string };
};

/** Beside the conversation. A part that is null or empty is not this person's. */
export type PageView = {
  readonly round: string;
  /** One line, with weekday; null when there is none. */
  readonly deadline: string | null;
  /** False for who has no conversation here (yet). */
  readonly talks: boolean;
  /** A report may be sent as a file of at most so many bytes; left out for who may not. */
  readonly files?: { readonly most: number } | null;
  /** What this person can expect, in paragraphs; shown where there is nothing else, and above the rest otherwise. */
  readonly notice: readonly string[];
  readonly overviews: readonly SectorOverview[];
  readonly status: StatusView | null;
  /** How far the letter is; left out before there is one. */
  readonly clearance?: StatusView | null;
  readonly draft: DraftView | null;
  readonly plan: Table | null;
  /** Who can be reached by what; left out for who may not see that. */
  readonly reach?: ReachView;
};

/** A shape beside words that say the same. */
export type Mark = 'open' | 'busy' | 'done' | 'agreed' | 'attention';

export type SectorOverview = {
  readonly sector: string;
  readonly label: string;
  /** Where the sector stands, in a few words. */
  readonly state: string;
  readonly mark: Mark;
  readonly progress: { readonly done: number; readonly of: number; readonly text: string };
  readonly sections: readonly { readonly title: string; readonly rows: readonly AnswerRow[] }[];
};

export type AnswerRow = {
  readonly question: string;
  /** As shown before the label; empty where a question has none. */
  readonly number: string;
  readonly label: string;
  /** The answer in words; null while there is none. */
  readonly value: string | null;
  readonly mark: Mark;
  /** The state in words. */
  readonly state: string;
  readonly by: string | null;
  readonly at: When | null;
  readonly warnings: readonly string[];
  /** What a button beside it does; null where this person cannot change it. */
  readonly change: { readonly label: string; readonly action: Action } | null;
};

export type StatusView = {
  /** The counts in a sentence. */
  readonly summary: string;
  /** Alternative text of its picture; null when there is none. */
  readonly picture: string | null;
  readonly table: Table;
};

export type Table = {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell is the row's heading. The mark goes with the second. */
  readonly rows: readonly { readonly mark: Mark | null; readonly cells: readonly Cell[] }[];
};

export type Cell = string | When;

export type DraftView = {
  /** What draft this is, and of when; or why there is none yet. */
  readonly note: string;
  readonly passages: readonly { readonly sector: string; readonly title: string; readonly sentences: readonly DraftSentence[] }[];
  /** Sectors without a passage. */
  readonly missing: readonly string[];
  /** False where the draft as running text is not this person's. */
  readonly whole?: false;
  /** The papers to take along; null where none can be made. */
  readonly papers: { readonly title: string; readonly rows: readonly PaperRow[] } | null;
  readonly language?: LanguagePanel;
  /** Left out before there are two versions. */
  readonly compare?: ComparePanel;
};

/** Who can be reached by what, as was found last. */
export type ReachView = {
  /** When that was, and what is so for everybody, in paragraphs. */
  readonly note: readonly string[];
  /** That the platforms are being asked now; null when they are not. */
  readonly looking: string | null;
  readonly mayLook: boolean;
  readonly caption: string;
  /** Who, by what the first message goes, each chat platform, and what helps. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly person: string;
    readonly name: string;
    readonly goesBy: string;
    /** In the order of the platforms' columns. */
    readonly ways: readonly { readonly mark: Mark; readonly text: string }[];
    readonly remedies: readonly string[];
    /** What the button that makes a link is called; null where there is none. */
    readonly link: string | null;
  }[];
};

/** One paper, with a link to each of its versions, and the other kinds of file that version comes as. */
export type PaperRow = { readonly title: string; readonly versions: readonly { readonly name: string; readonly version: string; readonly label: string; readonly also?: readonly ('pdf' | 'odt')[] }[] };

/** A file to keep, or in words why it could not be made now and what to do. */
export type PaperMade = { readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string } | { readonly trouble: { readonly title: string; readonly text: string } };

/** What a writer may look at again in a draft: suggestions only. */
export type LanguagePanel = {
  /** With how many there are. */
  readonly title: string;
  readonly lead: string;
  readonly notes: readonly { readonly sentence: string; readonly where: string; readonly text: string }[];
  /** How easily it reads, with earlier versions; the newest first. */
  readonly trend: { readonly title: string; readonly lines: readonly string[] };
  /** What was not looked at, and why; null where all was. */
  readonly unchecked: string | null;
};

/** Which versions there are to compare, newest first, with the two that are chosen at first. */
export type ComparePanel = { readonly title: string; readonly versions: readonly { readonly number: number; readonly label: string }[]; readonly from: number; readonly to: number };

export type ComparisonView = ComparePanel & {
  readonly round: string;
  /** Between which versions, in a sentence. */
  readonly lead: string;
  readonly changes: readonly ComparedSentence[];
  /** How many stayed as they were; and that nothing changed, where it is so. */
  readonly kept: string;
};
/** `word` says in a word what happened: colours and strokes alone are not for everybody. */
export type ComparedSentence = { readonly where: string; readonly word: string } & ({ readonly text: string; readonly gone: boolean } | { readonly was: readonly Run[]; readonly becomes: readonly Run[] });

export type DraftSentence = {
  readonly id: string;
  readonly text: string;
  /** That a model reworded it and nobody accepted that; left out otherwise. */
  readonly mark?: string;
  /** What stands at the foot of the page with it, in words that say so. */
  readonly footnote?: string;
  /** Where it comes from, source by source, and who agreed to it; null for who reads the letter and not the answers. */
  readonly passport: readonly { readonly what: string; readonly quote: string | null; readonly detail: string }[] | null;
  /** For who may change it: what it said when it was shown, as a fingerprint, and what doing so is called. Left out for others. */
  readonly edit?: { readonly expected: string; readonly label: string };
};
