import type { Draft } from '../draft.ts';
import type { Records } from '../verify/evidence.ts';
import type { Sentence } from '../sentence.ts';
import { untraced } from '../verify/trace.ts';

/**
 * A draft of earlier without the sentences that say what is no longer public: a sector may take its consent back after a
 * version was made, and no paper is made of it from then on. Answers that are being corrected still count as they were.
 */
export function withoutWithdrawn(draft: Draft, { round, letter, dossiers }: Records): Draft {
  const submitted = dossiers.filter((one) => one.submission !== null);
  const hidden = new Set(untraced(draft, { round, letter, dossiers: submitted }).filter((one) => one.kind === 'not-public').map((one) => one.sentence.replace(/-footnote$/, '')));
  if (hidden.size === 0) return draft;
  const left = (sentences: readonly Sentence[]): readonly Sentence[] => sentences.filter((one) => !hidden.has(one.id));
  const parts = <T extends { readonly sentences: readonly Sentence[] }>(all: readonly T[]): readonly T[] => all.map((one) => ({ ...one, sentences: left(one.sentences) }));
  return { ...draft, introduction: left(draft.introduction), closing: left(draft.closing), passages: parts(draft.passages), absences: parts(draft.absences), table: parts(draft.table), papers: parts(draft.papers) };
}
