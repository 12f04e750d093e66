import type { Situation } from '../checks/situation.ts';
import { answerValue, splitRef } from '../checks/situation.ts';
import { isAsked } from '../checks/holds.ts';
import type { Condition } from '../condition.ts';
import type { Part, Question } from '../question.ts';
import type { Basis, Topic } from '../reading/report/topic.ts';
import { questionOf } from '../round.ts';
import type { Words } from '../words.ts';
import { askFor } from './ask-for.ts';
import { partsOf } from './parts.ts';

/**
 * What a report may answer in this dossier: open questions that are asked, or may be once others are answered. Never a
 * declaration, the submission, or what is likely to hold personal data.
 */
export function reportTopics(situation: Situation): readonly Topic[] {
  return situation.round.questionnaire.questions
    .filter((question) => !situation.dossier.answers[question.id] && !question.declaration && !question.submits && question.personalData < 2 && mayBeAsked(question, situation))
    .flatMap((question) => {
      const parts = question.type === 'parts' ? question.parts ?? [] : partsOf(question, situation);
      if (parts.length === 0) return [topicOf(question, null, situation)];
      return parts.filter((part) => !part.confidential && part.type !== 'email').map((part) => topicOf(question, part, situation));
    });
}

function topicOf(question: Question, part: Part | null, situation: Situation): Topic {
  const { round } = situation;
  const of = part ?? question;
  const about = /\{nextYear\}/.test(of.ask.nl) && !/\{year\}/.test(of.ask.nl) ? round.year + 1 : round.year;
  const { previous: _, ...ask } = askFor(of, question, situation);
  const both = (words: Words): readonly string[] => [words.nl, words.en];
  return {
    question: question.id, part: part?.id ?? null,
    type: question.type === 'list' || question.type === 'dated-list' ? question.type : ask.type,
    ask: { ...ask, year: about, question: both(of.ask).join(' ') },
    dated: /\{(?:year|nextYear)\}/.test(of.ask.nl + ('askWithout' in of ? of.askWithout?.nl ?? '' : '')),
    labels: [...both(of.label), ...(part ? both(question.label) : [])],
    nouns: of.noun ? both(of.noun) : [],
    names: question.terms.flatMap((term) => term.names),
    basis: basisOf(question, situation),
  };
}

/** The choice a figure depends on, where its options say how it is counted. */
function basisOf(question: Question, situation: Situation): Basis | null {
  if (question.type !== 'number' && question.type !== 'integer') return null;
  const ref = refsIn(question.when)[0];
  const choice = ref === undefined ? undefined : questionOf(situation.round, splitRef(ref)[0]);
  if (choice?.type !== 'choice') return null;
  const chosen = answerValue(situation, choice.id);
  return { question: choice.id, options: askFor(choice, choice, situation).options ?? [], chosen: typeof chosen === 'string' ? chosen : null };
}

/** Asked now, or perhaps when a question it depends on has an answer. */
function mayBeAsked(question: Question, situation: Situation): boolean {
  return isAsked(question, situation) || refsIn(question.when).some((ref) => !situation.dossier.answers[splitRef(ref)[0]]);
}

function refsIn(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(refsIn);
  if ('any' in condition) return condition.any.flatMap(refsIn);
  if ('not' in condition) return refsIn(condition.not);
  return 'answer' in condition ? [condition.answer] : [];
}
