import type { ModelAsked } from '../model-asked.ts';
import type { ReportFile } from '../reading/report/report.ts';
import type { SignOffEvent } from '../sign-off/events.ts';
import type { Asked, Given, Held, Instant, PartsFrom, Proposed, Revision, Warning } from './dossier.ts';

/** What happened to a sector's dossier. Past tense; nothing is ever taken back or changed. */
export type DossierEvent =
  | { readonly type: 'question-asked'; readonly person: string; readonly question: string; readonly part: Asked['part']; readonly why: 'next' | 'back' | 'change' | 'repeat' }
  | { readonly type: 'answer-given'; readonly question: string; readonly by: string; readonly given: Given; readonly words: string; readonly warnings: readonly Warning[]; /** the delivery that brought it */ readonly delivery: string; readonly partsFrom?: PartsFrom }
  /** Its message was deleted in the chat, and the person wanted it gone. */
  | { readonly type: 'answer-withdrawn'; readonly question: string; readonly by: string }
  | { readonly type: 'remark-added'; readonly question: string; readonly by: string; readonly warning: Warning }
  | { readonly type: 'reconfirm-needed'; readonly question: string; readonly because: string }
  | { readonly type: 'answer-confirmed'; readonly question: string; readonly by: string; readonly warnings: readonly Warning[] }
  /** A report was sent and read. Of the file only its name, size and fingerprint are kept, with the words that were used. */
  | { readonly type: 'report-read'; readonly by: string; readonly file: ReportFile; readonly proposals: readonly Proposed[] }
  /** Proposals of a report that are not to be shown again, by question. */
  | { readonly type: 'proposals-settled'; readonly by: string; readonly questions: readonly string[] }
  | { readonly type: 'held'; readonly person: string; readonly held: Held }
  | { readonly type: 'settled'; readonly person: string }
  | { readonly type: 'cross-check-answered'; readonly by: string; readonly warning: Warning }
  | { readonly type: 'revision-noted'; readonly revision: Omit<Revision, 'by' | 'at'>; readonly by: string }
  | { readonly type: 'referred'; readonly question: string; readonly by: string; readonly words: string }
  | { readonly type: 'submitted'; readonly by: string; readonly late: boolean; readonly open: readonly string[] }
  | { readonly type: 'reopened'; readonly by: string; readonly reason: string }
  | { readonly type: 'reopening-asked'; readonly by: string; readonly words: string }
  | { readonly type: 'deadline-moved'; readonly by: string; readonly to: string }
  | { readonly type: 'nudged'; readonly by: string; readonly person: string }
  | SignOffEvent;

/** What happened between the bot and one person, whatever the sector. */
export type ContactEvent =
  | { readonly type: 'greeted' }
  | { readonly type: 'wrote'; readonly delivery: string }
  | { readonly type: 'snoozed'; readonly until: Instant }
  | { readonly type: 'paused'; readonly until: Instant }
  | { readonly type: 'resumed' }
  | { readonly type: 'turned-to'; readonly sector: string }
  | { readonly type: 'asked-desk'; readonly ask: string; readonly sector: string | null }
  | ModelAsked;

/** An event with its place in the stream and its moment. */
export type Recorded<E> = { readonly n: number; readonly at: Instant; readonly event: E };
