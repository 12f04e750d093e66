import type { Candidate } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import { readList } from '../reading/read-list.ts';
import { readReply } from '../reading/read-reply.ts';
import type { Ask, Found, Reading } from '../reading/reading.ts';
import type { Value } from '../value.ts';
import { answered, candidateOf } from './answered.ts';
import { askFor } from './ask-for.ts';
import { withoutName } from './named-question.ts';
import { nextPart, partsOf } from './parts.ts';
import { readAs } from './read-as.ts';
import { readFigures } from './read-figures.ts';
import type { Turn } from './turn.ts';

/** Reads a reply to a question that is answered whole. A link that is no link may be the date it comes. */
export function readFound(turn: Turn, question: Question, text: string): Reading {
  const ask = askFor(question, question, turn.situation());
  const first = readAs(text, ask);
  const reading = first.turn === 'clarify' && first.reason === 'no-value' && first.suggest.length === 1 ? unnamed(question, text, ask, first) : first;
  if (question.type !== 'url-or-date' || reading.turn !== 'clarify' || reading.reason === 'no-previous') return reading;
  const date = readReply(text, { ...ask, type: 'date' });
  return date.turn === 'clarify' && date.reason === 'no-value' ? { ...date, reason: 'invalid-url' } : date;
}

/** "Het doel was 492,7": a figure that only the name of the question itself made doubtful. */
function unnamed(question: Question, text: string, ask: Ask, doubt: Extract<Reading, { turn: 'clarify' }>): Reading {
  const without = readReply(withoutName(question, text), ask);
  return without.turn === 'answer' && without.value === doubt.suggest[0] ? { ...without, quote: doubt.quote ?? without.quote } : doubt;
}

/** The value of a reading, as its kind of question keeps it: lists are cut into their points. */
export function valueOf(question: Question, found: Found, text: string, turn: Turn): Value {
  if (question.type !== 'list' && question.type !== 'dated-list') return found.value;
  const items = readList(text, { today: turn.situation().today, year: turn.talk.round.year, question: question.ask.nl });
  return question.type === 'list' ? items.map((item) => item.text) : items.map((item) => ({ text: item.text, date: item.date }));
}

/** The answer these words would be to this question, with another unit if one was named; null when they are in doubt or no answer. */
export function readCandidate(turn: Turn, question: Question, text: string): { readonly candidate: Candidate; readonly otherUnit: string | null } | null {
  const situation = turn.situation();
  if (partsOf(question, situation).length > 0) {
    const sofar = readFigures(turn, question, text, { parts: {}, passed: [], words: '', approx: null });
    if (!sofar || nextPart(question, situation, sofar.parts, [])) return null;
    return { candidate: candidateOf(turn, question.id, answered(sofar.parts, text, sofar.approx), text), otherUnit: null };
  }
  const reading = readFound(turn, question, text);
  if (reading.turn !== 'answer') return null;
  return { candidate: candidateOf(turn, question.id, answered(valueOf(question, reading, text, turn), reading.quote.text, reading.approx, reading.range), text), otherUnit: reading.otherUnit };
}
