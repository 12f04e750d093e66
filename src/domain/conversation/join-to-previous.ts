import type { Question } from '../question.ts';
import type { Reading } from '../reading/reading.ts';
import { readList } from '../reading/read-list.ts';
import type { Item, Value } from '../value.ts';
import { answered, candidateOf } from './answered.ts';
import { wordsIn } from './named-question.ts';
import { answeredAgo, lastAnswered } from './open-question.ts';
import { takeValue } from './take-value.ts';
import type { Turn } from './turn.ts';

/** People send one answer in several messages; after this many seconds it is no longer the same answer. */
const SAME_ANSWER = 120;

/**
 * A fragment that holds nothing for the question at hand and follows at once on a free answer of the same person is the
 * rest of that answer. False when it is not.
 */
export function joinToPrevious(turn: Turn, question: Question, reading: Extract<Reading, { turn: 'clarify' }>, text: string): boolean {
  const last = lastAnswered(turn);
  const { person } = turn.talk;
  // a yes or no, words of the question itself, and what follows once it was asked back are about that question
  if (REPLIES.test(text) || turn.talk.dossier.held[person.id] || turn.talk.dossier.asked[person.id]?.why === 'repeat' || saysAgain(question, text)) return false;
  if (!last || last.id === question.id || reading.reason !== 'no-value' || reading.suggest.length > 0) return false;
  if (!['text', 'list', 'dated-list'].includes(last.type) || answeredAgo(turn, last) > SAME_ANSWER || text.trim().split(/\s+/).length < 3) return false;
  const answer = turn.dossier().answers[last.id];
  if (answer?.given.status !== 'answered') return false;
  const words = `${answer.words}\n${text.trim()}`;
  takeValue(turn, candidateOf(turn, last.id, answered(joined(turn, last, answer.given.value, text), words.replace(/\s+/g, ' ')), words), null);
  return true;
}

const REPLIES = /^\s*(?:ja|nee|neen|jawel|jazeker|yes|no|nope|geen|niets|none)(?!\p{L})/iu;

/** True when the words hold the name of the question, or what it counts. */
function saysAgain(question: Question, text: string): boolean {
  const said = new Set(wordsIn(text));
  return [question.label.nl, question.label.en].some((label) => wordsIn(label).every((word) => said.has(word)));
}

function joined(turn: Turn, question: Question, value: Value, text: string): Value {
  if (typeof value === 'string') return `${value.replace(/\s+$/, '')}${/[.!?;:,]$/.test(value.trim()) || /^\s*\p{Ll}/u.test(text) ? '' : '.'} ${text.trim().replace(/\s+/g, ' ')}`;
  if (!Array.isArray(value)) return value;
  const more = readList(text, { today: turn.situation().today, year: turn.talk.round.year, question: question.ask.nl });
  return question.type === 'list' ? [...value as readonly string[], ...more.map((item) => item.text)] : [...value as readonly Item[], ...more];
}
