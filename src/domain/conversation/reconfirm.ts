import { runChecks } from '../checks/run-checks.ts';
import type { Finding, Held } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import { questionOf } from '../round.ts';
import { askQuestion } from './ask.ts';
import { settleChoices } from './choices.ts';
import { cleanWords } from './clean-words.ts';
import { sayFinding } from './findings.ts';
import { goOn, release } from './go-on.ts';
import { progress } from './next-question.ts';
import { standingAnswer } from './overview.ts';
import type { Turn } from './turn.ts';

/** Asks whether an answer still holds, as one it leans on has changed. What cannot stand any more is asked anew. */
export function askReconfirm(turn: Turn, question: Question): void {
  const situation = turn.situation();
  const known = new Set((turn.dossier().answers[question.id]?.warnings ?? []).map((warning) => warning.check));
  const { hard, soft } = runChecks(question, situation);
  const findings: readonly Finding[] = soft.filter((finding) => !known.has(finding.check));
  const changed = turn.dossier().reconfirm[question.id]?.because;
  const missing = turn.dossier().answers[question.id]?.given.status !== 'answered';
  turn.line('progress', progress(situation, question), 'heading');
  turn.line(missing ? 'reconfirm-needed' : 'reconfirm', { changed: { words: changed === undefined ? question.label : questionOf(turn.talk.round, changed).label }, label: { words: question.label }, answer: standingAnswer(turn, question) }, missing ? undefined : 'question');
  if (missing) return askQuestion(turn, question, 'repeat');
  if (hard.length > 0) {
    for (const finding of hard) sayFinding(turn, question, finding);
    return askQuestion(turn, question, 'repeat');
  }
  for (const finding of findings) sayFinding(turn, question, finding);
  turn.hold({ kind: 'reconfirm', question: question.id, findings });
  turn.wait({ question: question.id, awaits: { kind: 'confirmation' }, choices: settleChoices(turn, ['choice-still-right', 'yes'], ['choice-change', 'no']) });
}

/** The answer stays as it is, said again. */
export function confirmAnswer(turn: Turn, held: Extract<Held, { kind: 'reconfirm' }>, words: string): void {
  const reason = cleanWords(turn, words);
  turn.record({ type: 'answer-confirmed', question: held.question, by: turn.talk.person.id, warnings: held.findings.map((finding) => ({ check: finding.check, reason })) });
  release(turn);
  turn.line('confirmed', { label: { words: questionOf(turn.talk.round, held.question).label } });
  goOn(turn, null);
}
