import type { Draft } from './draft.ts';
import type { Sentence } from './sentence.ts';

/** The draft with another sentence under this id, or without it. */
export function withSentence(draft: Draft, id: string, sentence: Sentence | null): Draft {
  const replaced = (sentences: readonly Sentence[]): readonly Sentence[] => sentences.flatMap((one) => (one.id !== id ? [one] : sentence === null ? [] : [sentence]));
  const passages = (all: Draft['passages']): Draft['passages'] => all.map((one) => (one.sentences.some((own) => own.id === id) ? { ...one, sentences: replaced(one.sentences) } : one));
  return { ...draft, introduction: replaced(draft.introduction), closing: replaced(draft.closing), passages: passages(draft.passages), absences: passages(draft.absences) };
}
