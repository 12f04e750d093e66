import type { Question } from '../question.ts';
import type { Reading } from '../reading/reading.ts';
import { standingOf } from '../status/standing.ts';
import { roundSlots } from './ask.ts';
import { deadlineOf } from './turn.ts';
import type { Turn } from './turn.ts';

/** Answers a question of the person's own in a line or two: what is meant, who reads it, how far it is. */
export function explain(turn: Turn, question: Question, wish: Exclude<Reading, { turn: 'answer' | 'clarify' }>, text: string): void {
  const { round } = turn.talk;
  switch (wish.turn) {
    case 'ask-meaning': {
      const term = meaningOf(turn, question, wish.rest);
      return turn.words(term ?? question.help, roundSlots(turn.situation()));
    }
    case 'why': return turn.words(question.why, roundSlots(turn.situation()));
    case 'who-reads': return turn.words(round.privacy);
    case 'help':
      turn.words(question.help, roundSlots(turn.situation()));
      return turn.line('help');
    case 'deadline': return turn.line('deadline', { deadline: { moment: deadlineOf(turn).toString() } });
    case 'status': {
      const { missing, unknown, reconfirm } = standingOf(turn.situation());
      turn.line(!turn.dossier().submission ? 'status-own' : missing.length === 0 ? 'status-own-done' : 'status-own-submitted', { open: missing.length, sector: { words: turn.talk.sector.label } });
      if (unknown.length > 0) turn.line('status-own-unknown', { count: unknown.length });
      if (reconfirm.length > 0) turn.line('status-own-reconfirm', { count: reconfirm.length });
      if (turn.dossier().submission) return;
      return turn.line('deadline', { deadline: { moment: deadlineOf(turn).toString() } });
    }
    case 'smalltalk': return turn.line(THANKS.test(text) ? 'smalltalk-thanks' : HELLO.test(text) ? 'smalltalk-hello' : 'smalltalk');
    default: return turn.line('help');
  }
}

/** Words of thanks, in a reply that is small talk. */
export const THANKS = /dank|thank|thx|merci/i;
const HELLO = /^\s*(?:hoi|hallo|hey|hai|dag|goede|goeie|hello|hi|good)/i;

/** The meaning of a term, first of this question and then of any other; null when nobody explains it. */
function meaningOf(turn: Turn, question: Question, term: string): Question['help'] | null {
  const asked = term.toLowerCase().replace(/[?.!'"“”«»]/g, '').trim();
  if (asked === '') return null;
  const all = [question, ...turn.talk.round.questionnaire.questions];
  for (const one of all) {
    const known = one.terms.find((entry) => entry.names.some((name) => asked === name.toLowerCase() || asked.includes(name.toLowerCase())));
    if (known) return known.meaning;
  }
  return null;
}

