import { holds, inForce } from '../../checks/holds.ts';
import type { Situation } from '../../checks/situation.ts';
import type { Answer } from '../../dossier/dossier.ts';
import { NEUTRAL_MARKS } from '../../personal-data/mask-personal-data.ts';
import type { Question } from '../../question.ts';
import { isParts } from '../../value.ts';
import type { Item, Value } from '../../value.ts';
import { namedConfidential, saysNothing } from './named-confidential.ts';

/** An answer, or a part of one, that stays out of the letter, and why. */
export type Withheld = { readonly question: string; readonly part: string | null; readonly why: 'confidential' | 'not-released' | 'named-confidential' | 'masked' };

/**
 * The situation with only what may stand in a public text. Gone are answers to questions that are no longer asked,
 * parts that are confidential or were not released, all that the sector said must not be made public, and words out of
 * which personal data were taken: nobody could read them as the sector's own.
 */
export function publishable(situation: Situation): { readonly situation: Situation; readonly withheld: readonly Withheld[] } {
  const withheld: Withheld[] = [];
  const current = inForce(situation);
  const { questions } = current.round.questionnaire;
  const named = namedConfidential(current, confidentialTexts(current));
  const answers = Object.fromEntries(Object.entries(current.dossier.answers).flatMap(([id, answer]) => {
    const question = questions.find((one) => one.id === id);
    if (!question) return [];
    if (named.has(id)) {
      withheld.push({ question: id, part: null, why: 'named-confidential' });
      return [];
    }
    const shown = unmasked(withoutParts(answer, question, current, withheld), id, withheld);
    return shown === null ? [] : [[id, shown]];
  }));
  return { situation: { ...current, dossier: { ...current.dossier, answers } }, withheld };
}

const isMasked = (words: unknown): boolean => typeof words === 'string' && Object.values(NEUTRAL_MARKS).some((mark) => words.includes(mark));

/** The answer without the texts, points of a list or parts that hold a mark of what was taken away; null when nothing is left. */
function unmasked(answer: Answer, question: string, withheld: Withheld[]): Answer | null {
  const { given } = answer;
  if (given.status !== 'answered') return answer;
  const { value } = given;
  const away = (part: string | null): void => { withheld.push({ question, part, why: 'masked' }); };
  if (isMasked(value)) {
    away(null);
    return null;
  }
  if (Array.isArray(value)) {
    const kept = value.filter((item: Value | Item) => !isMasked(typeof item === 'object' && item !== null && 'text' in item ? item.text : item));
    if (kept.length === value.length) return answer;
    away(null);
    return kept.length === 0 ? null : { ...answer, given: { ...given, value: kept as Value } };
  }
  if (!isParts(value)) return answer;
  const kept = Object.entries(value).filter(([part, said]) => {
    if (isMasked(said)) away(part);
    return !isMasked(said);
  });
  return kept.length === Object.keys(value).length ? answer : { ...answer, given: { ...given, value: Object.fromEntries(kept) as Value } };
}

/** What the sector wrote about what must not be made public. */
function confidentialTexts(situation: Situation): readonly string[] {
  return situation.round.questionnaire.questions.flatMap((question) => {
    const given = situation.dossier.answers[question.id]?.given;
    if (given?.status !== 'answered') return [];
    const { value } = given;
    const texts = (question.parts ?? []).flatMap((part) => {
      const said = isParts(value) ? value[part.id] : null;
      return part.confidential && part.type === 'text' && typeof said === 'string' ? [said] : [];
    });
    // "nee" to the first makes the rest, such as a reason, moot
    return texts[0] === undefined || saysNothing(texts[0]) ? [] : texts;
  });
}

function withoutParts(answer: Answer, question: Question, situation: Situation, withheld: Withheld[]): Answer {
  const { given } = answer;
  if (given.status !== 'answered' || !isParts(given.value)) return answer;
  const all = given.value;
  const kept = Object.entries(all).filter(([id]) => {
    const part = question.parts?.find((one) => one.id === id);
    const why = part?.confidential ? 'confidential' : part?.publicWhen && !holds(part.publicWhen, situation, all) ? 'not-released' : null;
    if (why !== null) withheld.push({ question: question.id, part: id, why });
    return why === null;
  });
  const value: Value = Object.fromEntries(kept);
  return { ...answer, given: { ...given, value } };
}
