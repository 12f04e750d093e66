import type { Sentence } from './sentence.ts';

/** A sentence with its footnote behind it, for where there is no foot of a page. */
export function withFootnote({ text, footnote }: Pick<Sentence, 'text' | 'footnote'>): string {
  return footnote === undefined ? text : `${text} [${footnote.text}]`;
}
