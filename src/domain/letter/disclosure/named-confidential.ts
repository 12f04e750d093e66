import { isAsked } from '../../checks/holds.ts';
import type { Situation } from '../../checks/situation.ts';
import type { Question } from '../../question.ts';
import { isParts } from '../../value.ts';
import type { Value } from '../../value.ts';

/**
 * The questions whose answers must stay out of the letter, as the sector said so in its own words. A question counts as
 * named by its number, its label or its id, and when its answer shares a telling word or a figure with those words.
 * Words that fit no answer take every free text away: better a bare letter than a secret in it.
 */
export function namedConfidential(situation: Situation, texts: readonly string[]): ReadonlySet<string> {
  const said = texts.join(' ').toLowerCase();
  if (said === '') return new Set();
  const { questions } = situation.round.questionnaire;
  const answered = questions.filter((question) => situation.dossier.answers[question.id]?.given.status === 'answered');
  const numbers = numbersNamed(said);
  const asked = questions.filter((question) => isAsked(question, situation));
  const telling = tellingWords(said, questions);
  const figures = figuresIn(said);
  const named = answered.filter((question) => {
    const value = valueOf(situation, question);
    return numbers.some((number) => questions[number - 1] === question || asked[number - 1] === question)
      || namesOf(question).some((name) => said.includes(name))
      || [...textsIn(value, question), ...reasonsOf(situation, question)].some((text) => telling.some((word) => text.toLowerCase().includes(word)))
      || numbersIn(value).some((number) => figures.includes(number));
  }).filter((question) => !question.submits);
  const kept = named.length > 0 ? named : answered.filter((question) => textsIn(valueOf(situation, question), question).length > 0 && !question.submits);
  return new Set(kept.map((question) => question.id));
}

/** True for "nee" and "niets": what is said when there is nothing to keep back. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}

const NOTHING = /^(?:nee|neen|no|nope|niets|niks|geen|none|nothing|n\.?v\.?t\.?|-)(?: hoor)?[.!]?(?:,? (?:niets|alles (?:is|mag)(?: gewoon)? openbaar(?: worden| zijn)?|everything is public)[.!]?)?$/iu;

/** Words in talk about secrecy that tell nothing of the secret. */
const GENERAL = new Set(['openbaar', 'openbare', 'publiek', 'vertrouwelijk', 'vertrouwelijke', 'geheim', 'embargo', 'informatie', 'gegevens', 'passage', 'antwoord', 'antwoorden', 'vraag', 'vragen',
  'worden', 'wordt', 'moeten', 'mogen', 'graag', 'omdat', 'hierover', 'daarover', 'deel', 'stuk', 'tekst', 'gepubliceerd', 'publiceren', 'bekend', 'besluit', 'sector', 'brief', 'alleen', 'zonder', 'waarin',
  'public', 'confidential', 'secret', 'information', 'answer', 'answers', 'question', 'because', 'should', 'about', 'their', 'there', 'which', 'published', 'letter']);

function numbersNamed(said: string): readonly number[] {
  return [...said.matchAll(/\b(?:vra(?:ag|gen)|questions?|q)\s*((?:\d{1,2}(?:\s*(?:,|en|and|&)\s*)?)+)/gu)].flatMap((match) => (match[1]!.match(/\d+/gu) ?? []).map(Number));
}

function namesOf(question: Question): readonly string[] {
  const own = question.id.replace(/^[a-z]\d+_/u, '').split('_').filter((word) => word.length >= 5);
  return [question.label.nl, question.label.en, ...(question.parts ?? []).flatMap((part) => [part.label.nl, part.label.en]), ...own].map((name) => name.toLowerCase()).filter((name) => name.length >= 5);
}

/** Words of five letters or more that are neither about secrecy nor in the wording of the questions. */
function tellingWords(said: string, questions: readonly Question[]): readonly string[] {
  const asked = new Set(questions.flatMap((question) => `${question.ask.nl} ${question.ask.en} ${question.help.nl} ${question.help.en}`.toLowerCase().match(/\p{L}+/gu) ?? []));
  return (said.match(/\p{L}{5,}/gu) ?? []).filter((word) => !GENERAL.has(word) && !asked.has(word));
}

function figuresIn(said: string): readonly number[] {
  return (said.match(/\d+(?:\.\d{3})*(?:,\d+)?/gu) ?? []).map((text) => Number(text.replaceAll('.', '').replace(',', '.'))).filter((figure) => figure >= 10);
}

function valueOf(situation: Situation, question: Question): Value | null {
  const given = situation.dossier.answers[question.id]?.given;
  return given?.status === 'answered' ? given.value : null;
}

function textsIn(value: Value | null, question: Question): readonly string[] {
  if (typeof value === 'string') return question.type === 'text' || question.type === 'list' ? [value] : [];
  if (Array.isArray(value)) return question.type === 'list' || question.type === 'dated-list' ? value.map((item) => (typeof item === 'string' ? item : item.text)) : [];
  if (!isParts(value)) return [];
  return (question.parts ?? []).flatMap((part) => (part.type === 'text' && !part.confidential && typeof value[part.id] === 'string' ? [String(value[part.id])] : []));
}

/** What was said to checks on the answer: the letter may quote it. */
function reasonsOf(situation: Situation, question: Question): readonly string[] {
  return situation.dossier.answers[question.id]?.warnings.map((one) => one.reason) ?? [];
}

function numbersIn(value: Value | null): readonly number[] {
  if (typeof value === 'number') return [value];
  return isParts(value) ? Object.values(value).filter((one) => typeof one === 'number') : [];
}
