import type { Sentence } from '../letter/sentence.ts';
import { sha256 } from './sha-256.ts';

/**
 * The fingerprint of a sentence as somebody agrees to it: its words and what they rest on, its footnote included.
 * Another word, or another version of an answer under the same words, is another sentence; who wrote it is not part of it.
 */
export function sentenceHash(sentence: Pick<Sentence, 'text' | 'sources' | 'footnote'>): string {
  const { text, sources, footnote } = sentence;
  return sha256(stable({ text, sources, ...(footnote === undefined ? {} : { footnote: { text: footnote.text, sources: footnote.sources } }) }));
}

/** JSON with the keys in order, so that the same data gives the same text wherever it was kept. */
function stable(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(stable).join(',')}]`;
  if (typeof data !== 'object' || data === null) return JSON.stringify(data);
  const fields = Object.entries(data).filter(([, value]) => value !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, value]) => `${JSON.stringify(key)}:${stable(value)}`).join(',')}}`;
}
