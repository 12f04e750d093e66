import type { Sentence } from '../../domain/letter/sentence.ts';
import type { Line } from '../../domain/utterance.ts';

/** Which model reworded a sentence and when, and whether a person accepted that; null for a sentence no model touched. */
export function rewordedLine({ rewording, byModel }: Pick<Sentence, 'rewording' | 'byModel'>): Line | null {
  if (rewording === undefined) return null;
  return { say: byModel === undefined ? 'letter-smooth-note-accepted' : 'letter-smooth-note', slots: { model: rewording.model, moment: { moment: rewording.at } }, style: 'point' };
}
