import { withCandidate } from '../checks/situation.ts';
import type { Situation } from '../checks/situation.ts';
import type { Candidate } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import { contentStems } from '../reading/numbers/pick-number.ts';
import { readSeveral } from '../reading/read-several.ts';
import type { Ask, Found, Span } from '../reading/reading.ts';
import { answered, candidateOf } from './answered.ts';
import { askFor } from './ask-for.ts';
import { askedQuestions } from './next-question.ts';
import { partsOf } from './parts.ts';
import type { Turn } from './turn.ts';

/** Questions whose figures, dates or options cannot be taken for one another's. Each group is read by itself. */
const GROUPS: readonly (readonly Ask['type'][])[] = [['integer', 'decimal', 'money', 'percentage'], ['date'], ['url'], ['email'], ['choice'], ['text']];
/** Answers open further questions ("alle banen" asks for their number), which the same message may hold as well. */
const ROUNDS = 3;

/**
 * The answers to open questions that a message names: each from its own stretch of it, in the order of the questions.
 * A figure counts only beside words of its question, an option only in so many words; statements people make are never
 * inferred. `taken` are stretches that are spoken for.
 */
export function readAhead(turn: Turn, text: string, open: (question: Question) => boolean, taken: readonly Span[]): readonly Candidate[] {
  let situation = turn.situation();
  let left = blanked(text, taken);
  const found: Candidate[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const news = GROUPS.flatMap((types) => {
      const some = readGroup(situation, left, types, (question) => open(question) && found.every((one) => one.question !== question.id));
      left = blanked(left, some.map(([, one]) => one.quote));
      return some;
    });
    if (news.length === 0) break;
    for (const [question, one] of news) {
      const candidate = candidateOf(turn, question.id, answered(one.value, one.quote.text, one.approx, one.range), wordsOf(one));
      found.push(candidate);
      situation = withCandidate(situation, question, candidate.given, candidate.words);
    }
  }
  const order = turn.talk.round.questionnaire.questions.map((question) => question.id);
  return found.toSorted((a, b) => order.indexOf(a.question) - order.indexOf(b.question));
}

function readGroup(situation: Situation, text: string, types: readonly Ask['type'][], open: (question: Question) => boolean): readonly (readonly [Question, Found])[] {
  const questions = askedQuestions(situation).filter((question) => open(question) && !question.declaration && !question.submits && question.type !== 'url-or-date'
    && partsOf(question, situation).length === 0 && types.includes(asked(question, situation).type));
  if (questions.length === 0) return [];
  const { found } = readSeveral(text, Object.fromEntries(questions.map((question) => [question.id, asked(question, situation)])));
  return questions.flatMap((question) => {
    const one = found[question.id];
    return one && one.otherUnit === null && isNamed(question, questions, text, one) ? [[question, one] as const] : [];
  });
}

function asked(question: Question, situation: Situation): Ask {
  const ask = askFor(question, question, situation);
  return { ...ask, question: `${question.label.nl} ${question.label.en} ${ask.question}` };
}

/** Beside a figure or a date stands a word of its own question; an option is named in full. */
function isNamed(question: Question, among: readonly Question[], text: string, one: Found): boolean {
  if (question.type === 'url' || question.type === 'email' || question.type === 'text') return true;
  if (question.type === 'choice') return one.quote.text.length >= 8 && contentStems(one.quote.text.toLowerCase()).length > 0;
  if (question.type === 'money' && /€|euro/i.test(text)) return true;
  const words = (of: Question): readonly string[] => contentStems([of.label.nl, of.label.en, of.noun?.nl ?? '', of.noun?.en ?? ''].join(' ').toLowerCase());
  const others = new Set(among.filter((other) => other.id !== question.id).flatMap(words));
  const own = words(question).filter((word) => !others.has(word));
  const said = contentStems(text.toLowerCase());
  return own.some((word) => said.some((spoken) => spoken === word || (word.length > 4 && spoken.startsWith(word))));
}

function wordsOf(one: Found): string {
  return [one.approx, one.quote.text].filter((part) => part !== null && !(one.quote.text.startsWith(part) && part !== one.quote.text)).join(' ');
}

/** The same text with some stretches blanked out; offsets stay. */
export function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce((left, span) => left.slice(0, span.start) + ' '.repeat(span.end - span.start) + left.slice(span.end), text);
}
