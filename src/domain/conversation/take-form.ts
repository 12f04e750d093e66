import { askQuestion } from './ask.ts';
import { afterSubmission } from './after-submission.ts';
import { openQuestion } from './open-question.ts';
import { readForm } from './read-form.ts';
import type { FormField } from './read-form.ts';
import type { Turn } from './turn.ts';
import { takeAll } from './understood.ts';

/**
 * Takes a form that was sent: what may be kept is kept at once, and what only asks for a reason is asked about in the
 * conversation. Fields that cannot be kept were refused in the form itself; one that no longer can is left open.
 */
export function takeForm(turn: Turn, fields: readonly FormField[], opened: string): void {
  if (turn.dossier().submission) return afterSubmission(turn, '');
  const { candidates } = readForm(turn, fields, opened);
  if (candidates.length > 0) return takeAll(turn, candidates);
  turn.line('form-empty');
  const open = openQuestion(turn);
  if (open) askQuestion(turn, open, 'repeat');
}
