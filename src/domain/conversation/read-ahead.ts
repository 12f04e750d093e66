import { withCandidate } from '../checks/situation.ts';
import type { Situation } from '../checks/situation.ts';
import type { Candidate } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import { fold, spanOf } from '../reading/folded.ts';
import { contentStems } from '../reading/numbers/pick-number.ts';
import { readReply } from '../reading/read-reply.ts';
import { readSeveral } from '../reading/read-several.ts';
import { chunksOf } from '../reading/several/chunks.ts';
import type { Ask, Found, Span } from '../reading/reading.ts';
import { questionOf } from '../round.ts';
import { answered, candidateOf } from './answered.ts';
import { askFor } from './ask-for.ts';
import { countsBy } from './dependants.ts';
import { besideChoice } from './figure-of-choice.ts';
import { askedQuestions } from './next-question.ts';
import { isNamed, withoutName } from './named-question.ts';
import { partsOf } from './parts.ts';
import type { Turn } from './turn.ts';

/** Kinds that are read by themselves: their words cannot be taken for those of another. */
const FORMS: readonly (readonly Ask['type'][])[] = [['url'], ['email'], ['choice'], ['text']];
/** Figures and dates say nothing by themselves: they count beside words of their question. */
const COUNTED: readonly Ask['type'][] = ['integer', 'decimal', 'money', 'percentage', 'date'];
/** Answers open further questions ("alle banen" asks for their number), which the same message may hold as well. */
const ROUNDS = 3;

/**
 * The answers to open questions that a message names: each from its own stretch of it, in the order of the questions.
 * A figure counts only beside words of its question, an option only in so many words; statements people make are never
 * inferred. `taken` are stretches that are spoken for; `own` is what the same message answers to the question that was put,
 * which may open others.
 */
export function readAhead(turn: Turn, text: string, open: (question: Question) => boolean, taken: readonly Span[], own: Candidate | null = null): readonly Candidate[] {
  let situation = own === null ? turn.situation() : withCandidate(turn.situation(), questionOf(turn.talk.round, own.question), own.given, own.words);
  const put = own && questionOf(turn.talk.round, own.question);
  let left = taken.reduce((rest, span) => (put?.type === 'choice' ? spokenFor(rest, put, span) : blanked(rest, [span])), text);
  const found: Candidate[] = [];
  const [spoken] = taken;
  const chosen: (readonly [string, Span])[] = spoken && put?.type === 'choice' ? [[put.id, spoken]] : [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const unread = (question: Question): boolean => open(question) && found.every((one) => one.question !== question.id);
    const figures = chosen.flatMap(([id, span]) => figureOf(situation, text, left, id, span, unread));
    left = blanked(left, figures.map(([, one]) => one.quote));
    const news = [...figures, ...[COUNTED, ...FORMS].flatMap((types) => {
      const some = readGroup(situation, left, types, (question) => unread(question) && figures.every(([one]) => one.id !== question.id));
      left = some.reduce((text, [question, one]) => spokenFor(text, question, one.quote), left);
      return some;
    })];
    if (news.length === 0) break;
    for (const [question, one] of news) {
      const candidate = candidateOf(turn, question.id, answered(one.value, one.quote.text, one.approx, one.range), wordsOf(one));
      found.push(candidate);
      if (question.type === 'choice') chosen.push([question.id, one.quote]);
      situation = withCandidate(situation, question, candidate.given, candidate.words);
    }
  }
  const order = turn.talk.round.questionnaire.questions.map((question) => question.id);
  return found.toSorted((a, b) => order.indexOf(a.question) - order.indexOf(b.question));
}

/** The figure that stands bare beside the option it is counted by. */
function figureOf(situation: Situation, text: string, left: string, choice: string, chosen: Span, open: (question: Question) => boolean): readonly (readonly [Question, Found])[] {
  const question = askedQuestions(situation).find((one) => one.type === 'number' && countsBy(one, choice) && partsOf(one, situation).length === 0);
  if (!question || !open(question)) return [];
  for (const stretch of besideChoice(text, left, chosen, question)) {
    const reading = readReply(stretch.text, asked(question, situation));
    if (reading.turn !== 'answer' || reading.otherUnit !== null) continue;
    return [[question, { ...reading, quote: { start: stretch.start + reading.quote.start, end: stretch.start + reading.quote.end, text: reading.quote.text } }]];
  }
  return [];
}

function readGroup(situation: Situation, text: string, types: readonly Ask['type'][], open: (question: Question) => boolean): readonly (readonly [Question, Found])[] {
  const questions = askedQuestions(situation).filter((question) => open(question) && !question.declaration && !question.submits && question.type !== 'url-or-date'
    && partsOf(question, situation).length === 0 && types.includes(asked(question, situation).type));
  if (questions.length === 0) return [];
  if (types === COUNTED) return readBesideNames(text, questions, situation);
  const { found } = readSeveral(text, Object.fromEntries(questions.map((question) => [question.id, asked(question, situation)])));
  return questions.flatMap((question) => {
    const one = found[question.id];
    // an option counts only in so many words: "nee" or "beide" may be said of anything
    const inSoManyWords = question.type !== 'choice' || (one !== undefined && one.quote.text.length >= 8 && contentStems(one.quote.text.toLowerCase().replace(YES_OR_NO, ' ')).length > 0);
    return one && one.otherUnit === null && inSoManyWords ? [[question, one] as const] : [];
  });
}

const YES_OR_NO = /(?<!\p{L})(?:ja|jawel|nee|neen|nog|niet|wel|net|yes|no|not|yet)(?!\p{L})/gu;

/** Stretch by stretch: the figure or date of the one question that is named there. */
function readBesideNames(text: string, questions: readonly Question[], situation: Situation): readonly (readonly [Question, Found])[] {
  const folded = fold(text.slice(0, 5_000));
  const found = new Map<string, readonly (readonly [Question, Found])[]>();
  for (const chunk of chunksOf(folded.text)) {
    const stretch = spanOf(folded, chunk.start, chunk.end);
    const [question, other] = questions.filter((one) => isNamed(one, situation.round.questionnaire.questions, stretch.text));
    const reading = question && !other ? readReply(withoutName(question, stretch.text), asked(question, situation)) : null;
    if (!question || reading?.turn !== 'answer' || reading.otherUnit !== null) continue;
    const quote = { start: stretch.start + reading.quote.start, end: stretch.start + reading.quote.end, text: stretch.text.slice(reading.quote.start, reading.quote.end) };
    found.set(question.id, [...found.get(question.id) ?? [], [question, { ...reading, quote }] as const]);
  }
  // two figures for one question are none
  return [...found.values()].flatMap((some) => (some.length === 1 ? some : []));
}

function asked(question: Question, situation: Situation): Ask {
  const ask = askFor(question, question, situation);
  return { ...ask, question: `${question.label.nl} ${question.label.en} ${ask.question}` };
}

function wordsOf(one: Found): string {
  return [one.approx, one.quote.text].filter((part) => part !== null && !(one.quote.text.startsWith(part) && part !== one.quote.text)).join(' ');
}

/** An option is said in words: a figure between them, as in "alle banen: 271,4 in totaal", is still to be read. */
function spokenFor(text: string, question: Question, span: Span): string {
  if (question.type !== 'choice') return blanked(text, [span]);
  return text.slice(0, span.start) + text.slice(span.start, span.end).replace(/\p{L}/gu, ' ') + text.slice(span.end);
}

/** The same text with some stretches blanked out; offsets stay. */
export function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce((left, span) => left.slice(0, span.start) + ' '.repeat(span.end - span.start) + left.slice(span.end), text);
}
