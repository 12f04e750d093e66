import type { Given } from '../dossier/dossier.ts';
import type { Value } from '../value.ts';

/** An answer with a value, as it is kept. */
export function answered(value: Value, quote: string, approx: string | null, range: readonly [number, number] | null): Extract<Given, { status: 'answered' }> {
  return { status: 'answered', value, quote, approx, range };
}
