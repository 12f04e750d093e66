import type { Finding } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import type { Slots } from '../utterance.ts';
import { roundSlots } from './ask.ts';
import { settleChoices } from './choices.ts';
import type { Turn } from './turn.ts';

/** Says what the checks found and waits for a word about it. */
export function askFindings(turn: Turn, question: Question, findings: readonly Finding[]): void {
  for (const finding of findings) sayFinding(turn, question, finding);
  turn.wait({ question: question.id, awaits: { kind: 'confirmation' }, choices: settleChoices(turn, ['choice-correct', 'yes'], ['choice-change', 'no']) });
}

/** The sentence of a finding, in the words of the round. */
export function sayFinding(turn: Turn, question: Question, finding: Finding): void {
  const check = question.checks.find((one) => one.id === finding.check);
  const slots = { ...roundSlots(turn.situation()), ...shownSlots(finding.slots, question) };
  if (check) turn.words(check.say, slots, check.level === 'hard' ? undefined : 'question');
  else turn.line(`check-${finding.check}`, slots);
}

/** The figures of a finding as they are shown: years as they stand, choices by their label, all else as a number or a date. */
export function shownSlots(slots: Finding['slots'], question: Question | null): Slots {
  return Object.fromEntries(Object.entries(slots).map(([name, value]) => {
    if (typeof value === 'number') return [name, name.toLowerCase().endsWith('year') ? value : { number: value }];
    const option = question?.options?.find((one) => one.key === value);
    return [name, option ? { words: option.label } : value];
  }));
}
