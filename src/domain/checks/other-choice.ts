import type { Question } from '../question.ts';
import { questionOf } from '../round.ts';
import type { Slots } from './looked.ts';
import type { Situation } from './situation.ts';
import { answerValue, splitRef } from './situation.ts';

/**
 * Where the words name another option of a question than was chosen there ("50 extra banen" after "alle banen"), that
 * name as `found`. Null when they name the chosen one too, or none, or when nothing was chosen.
 */
export function otherChoiceIn(words: string, ref: string, situation: Situation): Slots | null {
  const chosen = answerValue(situation, ref);
  if (typeof chosen !== 'string') return null;
  let rest = words;
  const found: { readonly key: string; readonly name: string }[] = [];
  for (const { key, name } of names(questionOf(situation.round, splitRef(ref)[0]))) {
    // "in totaal" sums up and chooses nothing
    const match = new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\bin )${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu').exec(rest);
    if (match === null) continue;
    found.push({ key, name: match[0] });
    rest = rest.replace(match[0], ' ');
  }
  const other = found.find((one) => one.key !== chosen);
  return other === undefined || found.some((one) => one.key === chosen) ? null : { found: other.name };
}

/** Every name of every option, the longest first, so that "geen extra banen" is not taken for "extra banen". */
function names(question: Question): readonly { readonly key: string; readonly name: string }[] {
  return (question.options ?? [])
    .flatMap(({ key, label, aliases }) => [label.nl, label.en, ...(aliases?.nl ?? []), ...(aliases?.en ?? [])].map((name) => ({ key, name })))
    .filter(({ name }) => name.length > 3)
    .toSorted((one, other) => other.name.length - one.name.length);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
