import type { Candidate, Given } from '../dossier/dossier.ts';
import type { Value } from '../value.ts';
import type { Turn } from './turn.ts';

/** An answer with a value, as it is kept. */
export function answered(value: Value, quote: string, approx: string | null = null, range: readonly [number, number] | null = null): Extract<Given, { status: 'answered' }> {
  return { status: 'answered', value, quote, approx, range };
}

/** A reading of this turn's words for a question. */
export function candidateOf(turn: Turn, question: string, given: Candidate['given'], words: string): Candidate {
  return { question, given, words, delivery: turn.delivery };
}
