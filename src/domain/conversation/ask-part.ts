import type { Part, Question } from '../question.ts';
import type { Choice } from '../utterance.ts';
import { roundSlots } from './ask.ts';
import { choicesOf, sayChoice, severalOf } from './choices.ts';
import type { Turn } from './turn.ts';

/** Puts one part in its own words, with its choices. The parts given so far are held already. */
export function askPart(turn: Turn, question: Question, part: Part): void {
  const since = turn.held()?.since ?? turn.dossier().version;
  const { email } = turn.talk.person;
  const own: Choice[] = part.offers === 'own-email'
    ? [{ label: { say: 'choice-own-email', slots: { email } }, action: { do: 'answer', question: question.id, part: part.id, value: email, since } }]
    : [];
  turn.words(part.ask, roundSlots(turn.situation()), 'question');
  turn.wait({
    question: question.id,
    awaits: { kind: 'part', part: part.id, optional: part.optional, offers: part.offers ?? null, ...severalOf(part) },
    choices: [...own, ...choicesOf(part, question.id, part.id, since), ...(part.optional ? [sayChoice('skip', question.id)] : [])],
  });
}
