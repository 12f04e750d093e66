import type { Check, CrossCheck } from '../check.ts';
import type { Round } from '../round.ts';

/** What a check looks for, whatever a round calls it. `other-unit` is noted where an answer came in another unit; `other` is a check the round no longer has. */
export type CheckKind = Check['kind'] | CrossCheck['kind'] | 'other-unit' | 'other';

/** The kind of a check of this question, or of one between answers (null), by its id. */
export function kindOfCheck(round: Round, question: string | null, id: string): CheckKind {
  const known = question === null ? round.crossChecks.find((one) => one.id === id) : round.questionnaire.questions.find((one) => one.id === question)?.checks.find((one) => one.id === id);
  return known?.kind ?? (id === 'other-unit' ? id : 'other');
}
