import { isAsked } from '../../domain/checks/holds.ts';
import type { AnswerVersion, Dossier } from '../../domain/dossier/dossier.ts';
import type { Question } from '../../domain/question.ts';
import { questionOf, sectorOf } from '../../domain/round.ts';
import { doubtsOf, questionOfDoubt } from '../../domain/status/doubts.ts';
import type { Line, Slot, Utterance } from '../../domain/utterance.ts';
import { doubtLine } from './doubt-lines.ts';
import type { DeskView } from './view.ts';
import { deskChoice, dossierIn, questionNumber, questionSlot, reply, sectorSlot } from './view.ts';

/**
 * What a sector said, with its evidence: the value, the literal words, who and when, every earlier version, and what a check
 * found with the reason given. Where nothing was said it says that it does not know.
 */
export function answersAnswer(view: DeskView, sectors: readonly string[], question: string | null): Utterance {
  const ids = sectors.length === 0 ? view.round.sectors.map((sector) => sector.id) : sectors;
  const [only] = ids;
  if (question === null) return reply(view, ids.flatMap((sector) => everything(view, sector)), only && ids.length === 1 ? { sector: only } : {});
  if (only === undefined || ids.length > 1) {
    const heading: Line = { say: 'desk-answers-of', slots: { question: questionSlot(view, question) }, style: 'heading' };
    return reply(view, [heading, ...ids.map((sector) => inOneLine(view, sector, question))], { question });
  }
  const later = dossierIn(view, only).submission === null ? [] : [deskChoice('desk-choice-draft', `toon concept van ${only}`)];
  return reply(view, evidence(view, only, question), { sector: only, question, choices: later });
}

function evidence(view: DeskView, sector: string, question: string): readonly Line[] {
  const about = { sector: sectorSlot(view, sector), question: questionSlot(view, question) };
  const dossier = dossierIn(view, sector);
  const answer = dossier.answers[question];
  const doubts = doubtsOf(situationIn(view, sector)).filter((doubt) => questionOfDoubt(doubt) === question).map((doubt) => doubtLine(view, doubt));
  const heading: Line = { say: 'desk-answer', slots: about, style: 'heading' };
  const applies = isAsked(questionOf(view.round, question), situationIn(view, sector));
  const gone = dossier.withdrawn[question];
  if (answer === undefined && gone) return [heading, { say: 'desk-answer-withdrawn', slots: { ...about, person: { person: gone.by }, moment: { moment: gone.at } } }, ...earlier(gone.versions, question), ...doubts];
  if (answer === undefined) return [heading, { say: applies ? 'desk-answer-none' : 'desk-answer-not-asked', slots: about }, ...doubts];
  return [
    heading,
    { say: 'desk-answer-value', slots: { value: givenSlot(answer, question) } },
    ...(answer.words.trim() === '' ? [] : [{ say: 'desk-answer-words', slots: { words: answer.words } }]),
    { say: 'desk-answer-who', slots: { person: { person: answer.by }, moment: { moment: answer.at }, versions: answer.versions.length } },
    ...(applies ? [] : [{ say: 'desk-answer-not-counted', slots: about }]),
    ...earlier(answer.versions.filter((one) => one.version !== answer.version), question),
    ...doubts,
    ...(dossier.submission === null ? [{ say: 'desk-answer-not-submitted', slots: about }] : []),
  ];
}

function earlier(before: readonly AnswerVersion[], question: string): readonly Line[] {
  return before.toReversed().map((one) => ({
    say: 'desk-answer-earlier',
    slots: { version: one.version, value: givenSlot(one, question), person: { person: one.by }, moment: { moment: one.at } },
    style: 'point',
  }));
}

function inOneLine(view: DeskView, sector: string, question: string): Line {
  const answer = dossierIn(view, sector).answers[question];
  const named = { sector: sectorSlot(view, sector) };
  if (answer === undefined) return { say: 'desk-answer-line-none', slots: named, style: 'point' };
  return { say: 'desk-answer-line', slots: { ...named, value: givenSlot(answer, question), person: { person: answer.by }, moment: { moment: answer.at }, warnings: answer.warnings.length }, style: 'point' };
}

function everything(view: DeskView, sector: string): readonly Line[] {
  const dossier = dossierIn(view, sector);
  const named = { sector: sectorSlot(view, sector) };
  const answered = view.round.questionnaire.questions.filter((question) => dossier.answers[question.id] !== undefined);
  if (answered.length === 0) return [{ say: 'desk-answers-none', slots: named }];
  return [{ say: 'desk-answers', slots: named, style: 'heading' }, ...answered.map((question) => answerPoint(view, dossier, question))];
}

function answerPoint(view: DeskView, dossier: Dossier, question: Question): Line {
  const answer = dossier.answers[question.id]!;
  return {
    say: 'desk-answers-point',
    slots: { number: questionNumber(view, question), label: { words: question.label }, value: givenSlot(answer, question.id), versions: answer.versions.length, warnings: answer.warnings.length },
    style: 'point',
  };
}

/** A value as it is shown for its question; what was said instead of one; or the reason why it does not apply. */
function givenSlot({ given }: AnswerVersion, question: string): Slot {
  if (given.status === 'answered') return { value: given.value, question, approx: given.approx, range: given.range };
  return given.status === 'not-applicable' ? { say: 'desk-given-not-applicable', slots: { reason: given.reason } } : { say: `desk-given-${given.status}` };
}

function situationIn(view: DeskView, sector: string) {
  const dossier = dossierIn(view, sector);
  return {
    round: view.round, sector: sectorOf(view.round, sector), dossier,
    today: view.now.toZonedDateTimeISO(view.round.zone).toPlainDate().toString(), deadline: dossier.deadline ?? view.round.calendar.deadline,
  };
}
