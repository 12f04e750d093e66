import { runChecks } from '../checks/run-checks.ts';
import type { Held } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import { questionOf } from '../round.ts';
import { sayChoice } from './choices.ts';
import { cleanWords } from './clean-words.ts';
import { sayFinding } from './findings.ts';
import { goOn, release } from './go-on.ts';
import type { Turn } from './turn.ts';

/** A follow-up that has not been asked of this version of the answer; false when there is none. */
export function holdFollowUp(turn: Turn, question: Question): boolean {
  const answer = turn.dossier().answers[question.id];
  if (answer?.given.status !== 'answered') return false;
  const asked = new Set(answer.warnings.map((warning) => warning.check));
  const [finding] = runChecks(question, turn.situation()).followUps.filter((one) => !asked.has(one.check));
  if (!finding) return false;
  turn.hold({ kind: 'follow-up', question: question.id, check: finding.check });
  askFollowUp(turn, question, finding.check);
  return true;
}

/** Puts a follow-up in its own words. */
export function askFollowUp(turn: Turn, question: Question, check: string): void {
  const finding = runChecks(question, turn.situation()).followUps.find((one) => one.check === check);
  if (!finding) return goOn(turn, null);
  sayFinding(turn, question, finding);
  turn.wait({ question: question.id, awaits: { kind: 'reason' }, choices: [sayChoice('skip', question.id)] });
}

/** Keeps the reply to a follow-up beside the answer. */
export function keepRemark(turn: Turn, held: Extract<Held, { kind: 'follow-up' }>, text: string): void {
  turn.record({ type: 'remark-added', question: held.question, by: turn.talk.person.id, warning: { check: held.check, reason: cleanWords(turn, text) } });
  release(turn);
  turn.line('remark-kept');
  goOn(turn, questionOf(turn.talk.round, held.question));
}
