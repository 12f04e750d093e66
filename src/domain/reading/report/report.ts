import type { MarkedUp } from '../../sign-off/returned/marked-up.ts';

/**
 * A report as a person would read it: its text in order, tables apart. Everything in it was written by somebody else and
 * is no more than material.
 */
export type Report = {
  readonly blocks: readonly ReportBlock[];
  /** The title the document gives itself. */
  readonly title?: string;
  readonly pages?: number;
  /** Of a Word document also what was done in it, so that a file of ours that comes back can be told apart and read. */
  readonly marked?: MarkedUp;
};

export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string; /** 1 for a chapter, where the document says so */ readonly level?: number }
  | { readonly kind: 'paragraph' | 'item'; readonly text: string }
  /** Cells in rows; a cell that spans columns is followed by empty ones. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** A file that was read, or why it was not. */
export type ReportRead = { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly why: NotRead };

/**
 * `scan`: pictures of pages, no text. `bomb`: unpacks to more than is allowed, or asks for more memory than a report can need.
 * `slow`: took longer than it may. `gone`: the bytes could not be had any more.
 */
export type NotRead = 'scan' | 'password' | 'macro' | 'too-big' | 'bomb' | 'empty' | 'not-a-report' | 'damaged' | 'slow' | 'gone';

/** What is kept of a file: never its bytes. */
export type ReportFile = { readonly name: string; readonly size: number; /** of its bytes, in hexadecimal */ readonly sha256: string };
