import type { Draft } from '../../domain/letter/draft.ts';

/** The draft as data: passages with their sentences and sources, and who is missing. What was kept back is not in it. */
export function letterJson(draft: Draft): Omit<Draft, 'withheld'> {
  const { withheld: _, ...shown } = draft;
  return shown;
}
