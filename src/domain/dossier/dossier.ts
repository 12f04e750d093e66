import type { ReportFile } from '../reading/report/report.ts';
import type { Returned } from '../sign-off/returned/returned.ts';
import type { SignOff } from '../sign-off/sign-off.ts';
import type { Parts, Value } from '../value.ts';

/** What one sector says in one round, folded from its journal. JSON-shaped. */
export type Dossier = {
  readonly sector: string;
  /** Number of events folded: the version a next event expects. */
  readonly version: number;
  /** By question id; a question that is not here is open. */
  readonly answers: { readonly [question: string]: Answer };
  /** Answers that were taken back, with who did so: their questions are open again, and every earlier version stays. */
  readonly withdrawn: { readonly [question: string]: Said<{ readonly versions: readonly AnswerVersion[] }> };
  /** What each person was asked last, by person id. */
  readonly asked: { readonly [person: string]: Asked };
  /** What each person still has to settle, by person id. */
  readonly held: { readonly [person: string]: Held & { /** the dossier's version at that moment */ readonly since: number } };
  /** Answers that stand and must be said again, as an answer they lean on has changed; with that other question. */
  readonly reconfirm: { readonly [question: string]: { readonly because: string } };
  /** Which questions each delivery answered, so that an edit or a deletion in the chat finds them. */
  readonly cameFrom: { readonly [delivery: string]: readonly string[] };
  /** What was read in a report each person sent, and neither kept nor passed over yet. */
  readonly proposed: { readonly [person: string]: readonly Proposed[] };
  /** Cross-checks that were asked, with the reply. */
  readonly crossChecks: { readonly [check: string]: Said<Warning> };
  readonly revisions: readonly Revision[];
  readonly referrals: readonly Referral[];
  readonly submission: Submission | null;
  /** Since the submission somebody asked to open it again, and no coordinator did yet. */
  readonly reopeningAsked?: boolean;
  /** Every submission and reopening, in order. */
  readonly history: readonly (({ readonly kind: 'submitted' } & Submission) | { readonly kind: 'reopened'; readonly by: string; readonly at: Instant; readonly reason: string })[];
  /** The sector's own deadline, where a coordinator moved it. */
  readonly deadline: string | null;
  /** Last time anybody of the sector wrote. */
  readonly lastActivity: Instant | null;
  /** What was put before the sector of its passage in the letter, and what was said to it. */
  readonly signOff: SignOff;
};

/** Every version there ever was of the answer to a question, oldest first, also of one that was taken back. */
export const versionsOf = (dossier: Dossier, question: string): readonly AnswerVersion[] => dossier.answers[question]?.versions ?? dossier.withdrawn[question]?.versions ?? [];

/** A moment as ISO 8601 in UTC. */
export type Instant = string;

/** The latest version of an answer with all earlier ones. */
export type Answer = AnswerVersion & { readonly versions: readonly AnswerVersion[] };

export type AnswerVersion = {
  /** 1 for the first. */
  readonly version: number;
  readonly given: Given;
  /** The reply as it was kept (masked where personal data was taken out). */
  readonly words: string;
  readonly by: string;
  readonly at: Instant;
  readonly warnings: readonly Warning[];
  /** Which delivery brought each part, where they came in more than one. */
  readonly partsFrom?: PartsFrom;
};

/** Deliveries by part, in the order in which the parts were given. */
export type PartsFrom = { readonly [part: string]: string };

export type Given =
  | { readonly status: 'answered'; readonly value: Value; /** the literal words of the value */ readonly quote: string; readonly approx: string | null; readonly range: readonly [number, number] | null }
  | { readonly status: 'unknown' | 'skipped' }
  | { readonly status: 'not-applicable'; readonly reason: string };

/** A check that fired, with what the person said to it. Who said it and when stand with it where that is not who gave the answer, and when. */
export type Warning = { readonly check: string; readonly reason: string } & Partial<Saying>;

/** By whom, and when. */
export type Saying = { readonly by: string; readonly at: Instant };
export type Said<T> = T & Saying;

export type Asked = { readonly question: string; readonly part: string | null; readonly at: Instant; /** the dossier's version at that moment */ readonly since: number; /** this person has answered it since */ readonly answered: boolean; readonly why: 'next' | 'back' | 'change' | 'repeat' };

export type Submission = { readonly by: string; readonly at: Instant; readonly late: boolean; /** left on "weet ik nog niet" */ readonly open: readonly string[] };

/** Another figure for an earlier year than was published: kept beside it. */
export type Revision = { readonly question: string; readonly year: number; readonly published: number; readonly revised: number; readonly words: string; readonly by: string; readonly at: Instant };

/** Somebody else should answer this, in the person's words. */
export type Referral = { readonly question: string; readonly words: string; readonly by: string; readonly at: Instant };

/** A reply that was read and waits for one more word of the same person. */
export type Candidate = {
  readonly question: string;
  readonly given: Extract<Given, { status: 'answered' }>;
  readonly words: string;
  /** The delivery it was read from. */
  readonly delivery: string;
  readonly partsFrom?: PartsFrom;
};

/** An answer a report seems to hold. `words` are its sentence or cells; of a question in parts only some may be there. */
export type Proposed = Candidate & { /** holds only where that other question is answered so */ readonly needs: { readonly question: string; readonly option: string } | null };

/** What a check found, with the figures its sentence needs. */
export type Finding = { readonly check: string; readonly slots: { readonly [slot: string]: number | string } };

/** What a person has to settle before the conversation goes on. */
export type Held =
  | { readonly kind: 'checks'; readonly candidate: Candidate; readonly findings: readonly Finding[]; /** checks answered before these, each with what was said to it then */ readonly said?: readonly Warning[]; /** the version of the answer that stood then; left out where there was none */ readonly over?: number; /** other answers of the same message, to be taken after this one */ readonly then: readonly Candidate[] }
  | { readonly kind: 'same-as-previous'; readonly candidate: Candidate }
  | { readonly kind: 'suggestion'; readonly question: string; readonly part: string | null; /** the parts given before, in a question with parts */ readonly parts: Parts; readonly passed: readonly string[]; readonly from?: PartsFrom; readonly reason: string; readonly suggest: readonly Value[]; readonly words: string }
  | { readonly kind: 'other-unit'; readonly candidate: Candidate; readonly unit: string; readonly converted: number | null }
  | { readonly kind: 'not-applicable'; readonly question: string }
  /** Only the masked reading is held: the raw words stand in the inbox alone, under this delivery. */
  | { readonly kind: 'personal-data'; readonly masked: Candidate; /** parts passed over before */ readonly passed: readonly string[]; readonly delivery: string; readonly found: readonly string[] }
  | { readonly kind: 'parts'; readonly question: string; readonly parts: Parts; readonly passed: readonly string[]; readonly words: string; readonly approx: string | null; readonly from?: PartsFrom }
  | { readonly kind: 'follow-up'; readonly question: string; readonly check: string }
  | { readonly kind: 'cross-check'; readonly finding: Finding }
  | { readonly kind: 'colleague-answered'; readonly candidate: Candidate; readonly version: number; /** what the person said to the checks already */ readonly warnings?: readonly Warning[] }
  | { readonly kind: 'submit-with-open'; readonly open: readonly string[]; readonly candidate: Candidate | null }
  | { readonly kind: 'referral'; readonly question: string }
  /** A colleague of the round was named: nobody is approached before a yes. */
  | { readonly kind: 'delegation'; readonly question: string; readonly colleague: string; readonly words: string }
  /** A letter to parliament was cited without its date. */
  | { readonly kind: 'letter'; readonly question: string; readonly kamerstuk: string; readonly words: string }
  /** Several answers read from one message: proposed, one by one to keep or to change. */
  | { readonly kind: 'understood'; readonly candidates: readonly Candidate[] }
  /** A correction that fits two questions. */
  | { readonly kind: 'which-answer'; readonly candidates: readonly Candidate[] }
  /** An answer that stands, to be said again: an answer it leans on has changed. */
  | { readonly kind: 'reconfirm'; readonly question: string; readonly findings: readonly Finding[] }
  /** A message was deleted in the chat: does what it answered go too? */
  | { readonly kind: 'withdrawal'; readonly questions: readonly string[] }
  /** Answers read in a report, shown to be taken over one by one or all. */
  | { readonly kind: 'proposals'; readonly shown: readonly Proposed[] }
  /** What was done in a signing file, shown and not passed on yet; `older`: the file is of an earlier offer. */
  | { readonly kind: 'returned'; readonly file: ReportFile; readonly returned: Returned; readonly older: boolean }
  /** A wish to change what was submitted. */
  | { readonly kind: 'reopening'; readonly words: string }
  /** Until when to leave the person in peace; what was held before comes back after it. */
  | { readonly kind: 'snooze' | 'stop'; readonly before: Held | null };
