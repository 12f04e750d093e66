import type { Question } from '../question.ts';
import { askQuestion } from './ask.ts';
import { questionNumbered } from './overview.ts';
import { takeReply } from './take-reply.ts';
import type { Turn } from './turn.ts';

/** "Wijzig vraag 8", "vraag 8 moet 269,5 zijn", "nee wacht, 270": asks the earlier question again, or takes the new words for it. */
export function correctInWords(turn: Turn, current: Question, rest: string, text: string): void {
  const named = /(?:vraag|question|antwoord|answer|wijzig|change|nr\.?)\s*(?:vraag|question|nr\.?|van vraag)?\s*(\d{1,2})\b/i.exec(text);
  if (named) {
    const question = questionNumbered(turn, Number(named[1]));
    if (!question) {
      turn.line('no-such-question', { number: Number(named[1]) });
      return askQuestion(turn, current, 'repeat');
    }
    const after = text.slice(named.index + named[0].length).replace(/^\s*(moet|is|wordt|should be|must be|naar|:|=)\s*/i, '').replace(/\s+(zijn|worden|be)\s*[.!]?\s*$/i, '').trim();
    turn.record({ type: 'question-asked', person: turn.talk.person.id, question: question.id, part: null, why: 'change' });
    return after === '' || after === '.' ? askQuestion(turn, question, 'change') : takeReply(turn, question, after);
  }
  const last = lastAnsweredBy(turn);
  if (!last || rest.trim() === '') {
    turn.line('which-question');
    return askQuestion(turn, current, 'repeat');
  }
  turn.record({ type: 'question-asked', person: turn.talk.person.id, question: last.id, part: null, why: 'change' });
  takeReply(turn, last, rest.trim());
}

/** The answer this person gave last. */
function lastAnsweredBy(turn: Turn): Question | null {
  const mine = Object.entries(turn.dossier().answers).filter(([, answer]) => answer.by === turn.talk.person.id);
  const [latest] = mine.sort(([, a], [, b]) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return turn.talk.round.questionnaire.questions.find((question) => question.id === latest?.[0]) ?? null;
}
