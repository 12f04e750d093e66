import type { Piece, Sentence } from './sentence.ts';

/**
 * The sentence with another person's words in the place of its own: it keeps its id and its sources, and every piece that
 * came from a source and still stands in the new text, in the same order, stays bound to it.
 */
export function editedSentence(sentence: Sentence, text: string): Sentence {
  const words = text.replace(/\s+/g, ' ').trim();
  const { rewording: _, byModel: __, ...bare } = sentence;
  return { ...bare, text: words, author: 'person', parts: bound(sentence.parts, words) };
}

function bound(parts: readonly Piece[], text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const part of parts) {
    if (!('source' in part) && !('computed' in part)) continue;
    const at = text.indexOf(part.text, from);
    if (at === -1 || part.text.trim() === '') continue;
    if (at > from) pieces.push({ text: text.slice(from, at) });
    pieces.push(part);
    from = at + part.text.length;
  }
  return from < text.length ? [...pieces, { text: text.slice(from) }] : pieces;
}
