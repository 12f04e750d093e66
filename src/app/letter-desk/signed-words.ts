import { isByModel } from '../../domain/letter/sentence.ts';
import { withSigned } from '../../domain/letter/smoothing/accepted-words.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { LetterState } from './letter-state.ts';

/** Words of a model stand somewhere in the letter, and no coordinator accepted them. */
export function hasModelWords({ versions }: LetterState): boolean {
  return Object.values(versions.smoothings.reworded).some(({ sentence }) => isByModel(sentence));
}

/** The letter without the mark on words of a model that the sector's own signers agreed to since. */
export function withSignedWords(state: LetterState, dossiers: readonly Dossier[]): LetterState {
  return { ...state, versions: { ...state.versions, all: state.versions.all.map((version) => ({ ...version, draft: withSigned(version.draft, dossiers) })) } };
}
