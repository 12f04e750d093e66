import { isAsked, isOptional } from '../checks/holds.ts';
import { runChecks } from '../checks/run-checks.ts';
import type { Situation } from '../checks/situation.ts';
import { versionsOf } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import type { Turn } from './turn.ts';

/** Marks the answers that lean on this one and may no longer hold: they stay, and are asked for again. */
export function markDependants(turn: Turn, before: Situation, changed: Question): void {
  const earlier = versionsOf(before.dossier, changed.id).at(-1)?.given;
  const now = turn.dossier().answers[changed.id]?.given;
  if (!earlier || !now || JSON.stringify([earlier.status, 'value' in earlier ? earlier.value : null]) === JSON.stringify([now.status, 'value' in now ? now.value : null])) return;
  for (const question of dependantsOf(before, turn.situation(), changed)) turn.record({ type: 'reconfirm-needed', question: question.id, because: changed.id });
}

/**
 * The answers that lean on a changed one. What is counted another way leans on the choice of how to count, whatever the
 * figures; other answers only where a check now finds something that it did not find before, or where passing over
 * no longer does.
 */
export function dependantsOf(before: Situation, after: Situation, changed: Question): readonly Question[] {
  return after.round.questionnaire.questions.filter((question) => {
    const answer = after.dossier.answers[question.id];
    if (!answer || question.id === changed.id || question.submits || !isAsked(question, after) || !isAsked(question, before)) return false;
    if (answer.given.status === 'skipped') return isOptional(question, before) && !isOptional(question, after);
    if (answer.given.status !== 'answered') return false;
    return countsBy(question, changed.id) || newFindings(question, before, after).length > 0;
  });
}

function newFindings(question: Question, before: Situation, after: Situation): readonly string[] {
  const known = new Set([...namesOf(question, before), ...(after.dossier.answers[question.id]?.warnings ?? []).map((warning) => warning.check)]);
  return namesOf(question, after).filter((check) => !known.has(check));
}

function namesOf(question: Question, situation: Situation): readonly string[] {
  const { hard, soft } = runChecks(question, situation);
  return [...hard, ...soft].map((finding) => finding.check);
}

/** True when that choice says how this figure is counted. */
export function countsBy(question: Question, id: string): boolean {
  return question.checks.some((check) => ('sameBasis' in check && check.sameBasis === id) || (check.kind === 'names-other-choice' && check.of === id))
    || JSON.stringify(question.partsWhen ?? null).includes(`"answer":"${id}"`);
}
