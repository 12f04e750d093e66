import type { Part, Question, QuestionOption } from '../domain/question.ts';
import type { Round } from '../domain/round.ts';
import type { Words } from '../domain/words.ts';

/**
 * Everything a round can say, to be read from top to bottom: the round's own words, and of every question its asking,
 * help, terms, parts, choices and the sentence of each check, in both languages. Slots stand as `{name}`.
 */
export function proofreadingPage(round: Round): readonly string[] {
  return [
    ...titled('#', round.id, round.title), ...said('about', round.about), ...said('privacy', round.privacy), '',
    ...round.questionnaire.questions.flatMap((question, index) => [...questionLines(question, index + 1), '']),
    ...round.crossChecks.flatMap((check) => [`## crossChecks ${check.id} (${check.kind})`, ...said('say', check.say), '']),
    ...round.roundChecks.flatMap((check) => [`## roundChecks ${check.id} (${check.kind})`, ...said('say', check.say), '']),
  ];
}

function questionLines(question: Question, number: number): readonly string[] {
  return [
    ...titled('##', `${number} ${question.id} (${question.type})`, question.label),
    ...said('ask', question.ask), ...(question.askWithout ? said('askWithout', question.askWithout) : []),
    ...said('help', question.help), ...said('why', question.why),
    ...question.terms.flatMap((term) => said(`term ${term.names.join(', ')}`, term.meaning)),
    ...(question.options ?? []).flatMap(optionLines),
    ...(question.parts ?? []).flatMap(partLines),
    ...question.otherUnits.flatMap((unit) => said(`unit ${unit.unit.join(', ')}`, unit.say)),
    ...question.checks.flatMap((check) => said(`${check.level} ${check.id}${check.part === undefined ? '' : ` (${check.part})`}`, check.say)),
  ];
}

function partLines(part: Part): readonly string[] {
  return [...said(`part ${part.id} (${part.type})`, part.ask), ...(part.options ?? []).flatMap(optionLines)];
}

function optionLines({ key, label, aliases }: QuestionOption): readonly string[] {
  return [`  option ${key}: ${[label.nl, ...(aliases?.nl ?? [])].join(', ')} | ${[label.en, ...(aliases?.en ?? [])].join(', ')}`];
}

const titled = (mark: string, name: string, words: Words): readonly string[] => [`${mark} ${name}: ${words.nl} | ${words.en}`];
const said = (name: string, words: Words): readonly string[] => [`  ${name}`, `    nl  ${words.nl}`, `    en  ${words.en}`];
