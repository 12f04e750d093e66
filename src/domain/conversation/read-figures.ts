import type { Part } from '../question.ts';
import type { SoFar } from './take-parts.ts';

/** Reads a reply that names several figures for the parts of a question; null when it does not. */
export function readFigures(text: string, parts: readonly Part[], sofar: SoFar): SoFar | null {
  void text; void parts; void sofar;
  return null;
}
