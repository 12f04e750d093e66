import { checkSlots, roundSlotNames } from '../check-slots.ts';
import type { Words } from '../words.ts';
import { type Fault, type Path, type RoundPart, nearest } from './fault.ts';
import type { Draft, Rule } from './known.ts';

/** Slots in the words of the round that nothing fills: the bot could not say the sentence. */
export const wordsRule: Rule = (draft) => [...questionWords(draft), ...roundWords(draft)];

function questionWords({ round, questionnaire }: Draft): readonly Fault[] {
  if (!questionnaire || !round) return [];
  const always = [...roundSlotNames, ...round.computed.map((one) => one.id)];
  return questionnaire.questions.flatMap((question, index) => {
    const path: Path = ['questions', index];
    const look = (words: Words | undefined, steps: Path, slots: readonly string[]) => (words ? unfilled('questions', words, [...path, ...steps], slots) : []);
    return [
      ...look(question.ask, ['ask'], always), ...look(question.askWithout, ['askWithout'], roundSlotNames),
      ...look(question.help, ['help'], always), ...look(question.why, ['why'], always), ...look(question.label, ['label'], []),
      ...question.terms.flatMap((term, place) => look(term.meaning, ['terms', place, 'meaning'], always)),
      ...question.otherUnits.flatMap((unit, place) => look(unit.say, ['otherUnits', place, 'say'], [...always, 'value', 'unit', ...(unit.divideBy === undefined ? [] : ['converted'])])),
      ...(question.options ?? []).flatMap((option, place) => look(option.label, ['options', place, 'label'], [])),
      ...(question.parts ?? []).flatMap((part, place) => [
        ...look(part.ask, ['parts', place, 'ask'], always), ...look(part.label, ['parts', place, 'label'], []),
      ]),
      ...question.checks.flatMap((check, place) => look(check.say, ['checks', place, 'say'], [...always, ...checkSlots[check.kind]])),
    ];
  });
}

function roundWords({ round }: Draft): readonly Fault[] {
  if (!round) return [];
  const computed = round.computed.map((one) => one.id);
  return [
    ...unfilled('round', round.title, ['title'], []), ...unfilled('round', round.about, ['about'], []), ...unfilled('round', round.privacy, ['privacy'], []),
    ...round.crossChecks.flatMap((check, index) => unfilled('round', check.say, ['crossChecks', index, 'say'], [...roundSlotNames, ...computed, ...checkSlots[check.kind]])),
    ...round.roundChecks.flatMap((check, index) => unfilled('round', check.say, ['roundChecks', index, 'say'], ['year', 'previousYear', ...checkSlots[check.kind]])),
  ];
}

function unfilled(part: RoundPart, words: Words, path: Path, slots: readonly string[]): readonly Fault[] {
  return (['nl', 'en'] as const).flatMap((language) => slotNames(words[language]).filter((name) => !slots.includes(name)).map((name): Fault => ({
    part, path: [...path, language], at: 'value', kind: 'unfilled-slot', slots: { name, allowed: slots.map((one) => `{${one}}`).join(', ') || '–', near: nearest(name, slots) },
  })));
}

/** The slots in a text, each once: `{found}`, or with words to choose from `{change:up=meer|down=minder}`. */
export function slotNames(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{([^{}:]*)(?::[^{}]*)?\}/g)].map((match) => match[1] ?? ''))];
}
