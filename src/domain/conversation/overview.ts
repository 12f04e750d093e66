import type { Question } from '../question.ts';
import type { Slot } from '../utterance.ts';
import { askedQuestions, progress } from './next-question.ts';
import type { Turn } from './turn.ts';

/** Lists every question of the dossier with what is kept, by section, and how to change one. */
export function sayOverview(turn: Turn): void {
  const situation = turn.situation();
  const asked = askedQuestions(situation);
  turn.line('overview', { sector: { words: situation.sector.label } });
  for (const section of situation.round.questionnaire.sections) {
    const questions = asked.filter((question) => question.section === section.id);
    if (questions.length === 0) continue;
    turn.line('overview-section', { section: { words: section.label } }, 'heading');
    for (const question of questions) {
      turn.line('overview-point', { number: progress(situation, question).number, label: { words: question.label }, answer: shownAnswer(turn, question) }, 'point', turn.dossier().answers[question.id] && !turn.dossier().submission ? question.id : undefined);
    }
  }
  turn.line('overview-change');
}

/** What is kept for a question, as a slot; with a word where it has to be said again. */
export function shownAnswer(turn: Turn, question: Question): Slot {
  const answer = standingAnswer(turn, question);
  return turn.dossier().reconfirm[question.id] ? { say: 'answer-reconfirm', slots: { answer } } : answer;
}

/** What is kept for a question, and nothing else. */
export function standingAnswer(turn: Turn, question: Question): Slot {
  const answer = turn.dossier().answers[question.id];
  if (!answer) return { say: 'status-open' };
  if (answer.given.status !== 'answered') return { say: `status-${answer.given.status}` };
  return { value: answer.given.value, question: question.id, approx: answer.given.approx, range: answer.given.range };
}

/** The question with this number; null when there is none, or when it does not belong to this dossier. */
export function questionNumbered(turn: Turn, number: number): Question | null {
  const situation = turn.situation();
  return askedQuestions(situation).find((question) => progress(situation, question).number === number) ?? null;
}
