import { isOptional } from '../checks/holds.ts';
import { computedFigure, previousValue } from '../checks/situation.ts';
import type { Situation } from '../checks/situation.ts';
import type { Question } from '../question.ts';
import type { Slots } from '../utterance.ts';
import type { Words } from '../words.ts';
import { choicesOf, sayChoice, severalOf } from './choices.ts';
import { progress } from './next-question.ts';
import { shownAnswer } from './overview.ts';
import { partsOf } from './parts.ts';
import type { Turn } from './turn.ts';

/** Puts a question to the person: where it stands, last year's answer, the question itself, and its choices. */
export function askQuestion(turn: Turn, question: Question, why: 'next' | 'back' | 'change' | 'repeat'): void {
  const situation = turn.situation();
  turn.record({ type: 'question-asked', person: turn.talk.person.id, question: question.id, part: null, why });
  if (why !== 'repeat') introduce(turn, question, situation);
  turn.words(questionWords(question, situation), roundSlots(situation), 'question');
  if (situation.sector.divisions.length > 0 && question.perDivision && partsOf(question, situation).length === 0 && why !== 'repeat') {
    turn.line('per-division', { divisions: { list: situation.sector.divisions.map((one) => ({ words: one.label })) } });
  }
  waitForAnswer(turn, question);
}

function introduce(turn: Turn, question: Question, situation: Situation): void {
  turn.line('progress', progress(situation, question), 'heading');
  if (situation.dossier.answers[question.id]) turn.line('stands-now', { answer: shownAnswer(turn, question) });
  const previous = previousValue(situation, question.id);
  if (previous) turn.line('last-time', { year: previous.year, value: { value: previous.value, question: question.id, approx: previous.approx } });
}

/** Waits for the answer to the question that was put, with its choices. */
function waitForAnswer(turn: Turn, question: Question): void {
  const situation = turn.situation();
  const since = turn.dossier().version;
  const [first] = partsOf(question, situation);
  const asked = first ? choicesOf(first, question.id, first.id, since) : choicesOf(question, question.id, null, since);
  turn.wait({
    question: question.id,
    awaits: { kind: 'answer', declaration: question.declaration, ...severalOf(first ?? question) },
    choices: [...asked, ...(isOptional(question, situation) || first?.optional ? [sayChoice('skip', question.id)] : []), ...(question.indispensable ? [] : [sayChoice('unknown', question.id)])],
  });
}

/** The words of a question; without its computed figure where that cannot be worked out. */
export function questionWords(question: Question, situation: Situation): Words {
  const missing = situation.round.computed.some((one) => question.ask.nl.includes(`{${one.id}}`) && computedFigure(situation, one.id) === null);
  return missing && question.askWithout ? question.askWithout : question.ask;
}

/** The slots any words of the round may use. */
export function roundSlots(situation: Situation): Slots {
  const { round, sector } = situation;
  const computed = round.computed.map((one) => {
    const figure = computedFigure(situation, one.id);
    return [one.id, figure === null ? '–' : { number: figure, decimals: one.decimals }] as const;
  });
  return { sector: { words: sector.label }, year: round.year, nextYear: round.year + 1, previousYear: round.year - 1, ...Object.fromEntries(computed) };
}
