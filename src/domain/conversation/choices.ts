import type { Part, Question } from '../question.ts';
import type { Choice, Slots } from '../utterance.ts';
import type { Value } from '../value.ts';
import type { Turn } from './turn.ts';

/** The buttons of a question or part: its options, or yes and no. Of several options each stands for itself alone. */
export function choicesOf(of: Question | Part, question: string, part: string | null, since: number): readonly Choice[] {
  const answer = (label: Choice['label'], value: Value): Choice => ({ label, action: { do: 'answer', question, part, value, since } });
  if (of.type === 'yes-no') return [answer({ say: 'yes' }, true), answer({ say: 'no' }, false)];
  return (of.options ?? []).map((option) => answer({ words: option.label }, of.type === 'choices' ? [option.key] : option.key));
}

/** Says with what is awaited that several options may be taken together. */
export function severalOf(of: Question | Part): { readonly multiple?: true } {
  return of.type === 'choices' ? { multiple: true } : {};
}

/** A button for something that can also be said: "overslaan", "weet ik nog niet". */
export function sayChoice(turn: string, question: string | null): Choice {
  return { label: { say: `choice-${turn}` }, action: { do: 'say', turn, question, sector: null } };
}

/** Buttons that settle what is held, each with its line of the reply file and what it stands for. */
export function settleChoices(turn: Turn, ...offers: readonly (readonly [say: string, stands: 'yes' | 'no' | number, slots?: Slots])[]): readonly Choice[] {
  const since = turn.held()?.since ?? turn.dossier().version;
  return offers.map(([say, stands, slots]) => ({ label: slots ? { say, slots } : { say }, action: { do: 'settle', with: stands, since } }));
}

/** True when somebody could have pressed this: an option of the question, several of them once each, yes or no. */
export function isOffered(of: Question | Part, value: Value, ownEmail: string): boolean {
  if (of.type === 'yes-no') return typeof value === 'boolean';
  const keys = new Set((of.options ?? []).map((option) => option.key));
  if (of.type === 'choice') return typeof value === 'string' && keys.has(value);
  if (of.type === 'choices') return Array.isArray(value) && value.length > 0 && new Set(value).size === value.length && value.every((one) => typeof one === 'string' && keys.has(one));
  return 'offers' in of && of.offers === 'own-email' && value === ownEmail;
}
