import type { WordPiece } from '../../domain/letter/compare-words.ts';
import type { Line } from '../../domain/utterance.ts';

/** A changed sentence as it was and as it is now; the words that differ stand between «guillemets», which no platform takes for markup. */
export function wordLines(pieces: readonly WordPiece[]): readonly Line[] {
  const partly = pieces.some((one) => one.kind === 'same');
  const side = (kind: 'gone' | 'new'): string => pieces.filter((one) => one.kind === 'same' || one.kind === kind).map((one) => (one.kind === kind && partly ? marked(one.text) : one.text)).join('').trim();
  return [
    { say: 'letter-was', slots: { text: side('gone') }, style: 'point' },
    { say: 'letter-becomes', slots: { text: side('new') }, style: 'point' },
  ];
}

/** The white space behind a word stays outside. */
function marked(text: string): string {
  const words = text.trimEnd();
  return `«${words}»${text.slice(words.length)}`;
}
