import type { Ask, Reading } from './reading.ts';

/**
 * Reads one reply to one question: which kind of turn it is and, for an answer, the value with its literal words.
 * Pure and total: any text gives a reading, never an error. In doubt it is `clarify`.
 */
export function readReply(reply: string, ask: Ask): Reading {
  return { turn: 'clarify', reason: 'no-value', suggest: [], quote: null };
}
