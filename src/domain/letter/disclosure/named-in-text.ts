import type { Round } from '../../round.ts';
import { folded } from '../quotation.ts';
import type { Sentence } from '../sentence.ts';
import { isAnswerSource } from '../sentence.ts';

/** A word with a capital that does not open the sentence, with the words that go on with it: "Stichting De Vlier". */
const NAMED = /(?<=[\p{L}\p{N},;:)»”’"] )\p{Lu}[\p{L}'’-]+(?: (?:de|het|van|der|den|voor|en|ter|ten) \p{Lu}[\p{L}'’-]+| \p{Lu}[\p{L}'’-]+)*/gu;

/**
 * Names in a sentence somebody wrote that stand neither in what it cites nor in the round's own words.
 * A quotation is held against its source elsewhere.
 */
export function namesWithoutSource(sentence: Sentence, round: Round): readonly string[] {
  const cited = sentence.sources.map((source) => folded(source.quote)).join(' \n ');
  const own = wordsOfRound(round, sentence);
  const plain = sentence.text.replace(/«[^»]*»/gu, (quotation) => ' '.repeat(quotation.length));
  return [...plain.matchAll(NAMED)].map(([name]) => name).filter((name) => !cited.includes(name) && !own.includes(name.toLowerCase()));
}

function wordsOfRound(round: Round, sentence: Sentence): string {
  const sectors = round.sectors.flatMap((sector) => [sector.label.nl, sector.named.nl, sector.speaker, ...(sector.aliases ?? [])]);
  const questions = round.questionnaire.questions.flatMap((question) => [question.label.nl, question.ask.nl, ...(question.options ?? []).map((option) => option.label.nl)]);
  const cited = sentence.sources.filter(isAnswerSource).map((source) => source.question);
  return [...sectors, ...questions, ...cited, round.title.nl, round.asks.name.nl, round.asks.short, round.about.nl].join(' \n ').toLowerCase();
}
