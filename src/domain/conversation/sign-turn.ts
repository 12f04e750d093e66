import { coordinatorsOf, maySubmit } from '../roles.ts';
import { questionOf } from '../round.ts';
import { signersOf } from '../clearance/signers.ts';
import { ownSources, sourcesShown } from '../letter/sources-shown.ts';
import { readSigning } from '../sign-off/read-signing.ts';
import type { SignInput, SignOutcome } from '../sign-off/respond-to-offer.ts';
import { respondToOffer } from '../sign-off/respond-to-offer.ts';
import type { Standing } from '../sign-off/standing.ts';
import { askQuestion } from './ask.ts';
import { release } from './go-on.ts';
import type { Input, Turn } from './turn.ts';

/**
 * A word or a button about the sentences of the sector's passage. True when the turn was about them and is done: all else
 * goes on as before. Words are heard so only while the answers are submitted and nothing else is being settled.
 */
export function signTurn(turn: Turn, input: Input): boolean {
  const { person, sector, round, now } = turn.talk;
  const { signOff, submission } = turn.dossier();
  if (signOff.offers === 0) return false;
  if (input.kind === 'press' && input.action.do === 'change') return submission !== null && reopened(turn, input.action.question, input.label);
  const said = inputOf(input, submission !== null && (turn.held() === null || (input.kind === 'text' && isPlain(input.text))));
  if (said === null) return false;
  const maySign = signersOf(round, { sector: sector.id }).some((one) => one.id === person.id);
  const sources = ({ sources: all = [] }: Standing) => sourcesShown(sector.id, ownSources(all, sector.id), { round, dossiers: [turn.dossier()] });
  const outcome = respondToOffer({ person: person.id, owner: { sector: sector.id }, signOff, maySign, now, beside: { sources } }, said);
  if (outcome === null) return false;
  // the wish to have the answers opened is answered by what was said of the sentences
  if (turn.held()?.kind === 'reopening') release(turn);
  take(turn, outcome);
  return true;
}

/** Coordinators hear that a sector which had the letter before it has submitted anew. */
export function tellOfNewAnswers(turn: Turn): void {
  const { dossier, round, sector, person } = turn.talk;
  if (dossier.signOff.offers === 0 || dossier.submission !== null || turn.dossier().submission === null) return;
  for (const { id } of coordinatorsOf(round)) turn.tell(id, 'sign-tell-corrected', { who: { person: person.id }, sector: { words: sector.label } }, [{ label: { say: 'letter-choice-compile' }, action: { do: 'desk', text: 'maak concept' } }]);
}

function inputOf(input: Input, listens: boolean): SignInput | null {
  if (input.kind === 'press' && input.action.do === 'sign') return { kind: 'press', act: input.action.act, places: input.action.places, offer: input.action.offer };
  return input.kind === 'text' && input.about === undefined && listens ? { kind: 'text', text: input.text } : null;
}

/** Words that can only be about the sentences are heard also while something else is asked. */
function isPlain(text: string): boolean {
  const signing = readSigning(text);
  return signing !== null && signing.means !== 'vague' && signing.means !== 'cancel';
}

function take(turn: Turn, outcome: SignOutcome): void {
  const { round, person, sector } = turn.talk;
  outcome.events.forEach(turn.record);
  outcome.lines.forEach(turn.show);
  if (outcome.correct) return offerAnswers(turn, outcome.correct);
  turn.wait({ question: null, awaits: null, choices: outcome.choices });
  const tell = (say: string, slots: object) => coordinatorsOf(round).forEach(({ id }) => turn.tell(id, say, { who: { person: person.id }, sector: { words: sector.label }, ...slots }));
  if (outcome.complete) tell('sign-tell-complete', {});
  for (const event of outcome.events) {
    if (event.type === 'sentence-remarked') tell('sign-tell-remark', { place: turn.dossier().signOff.sentences.findIndex((one) => one.id === event.sentence) + 1, words: event.words });
  }
}

/** The answers a sentence rests on, each to be changed: that is better than other words for a wrong answer. */
function offerAnswers(turn: Turn, sentence: Standing): void {
  const { round, sector } = turn.talk;
  if (sentence.questions.length === 0) return turn.line('sign-no-answers', { place: sentence.place });
  turn.line('sign-correct-answers', { place: sentence.place, text: sentence.text }, 'question');
  turn.wait({ question: null, awaits: null, choices: sentence.questions.map((question) => ({ label: { say: 'sign-choice-answer', slots: { label: { words: questionOf(round, question).label } } }, action: { do: 'change', question, sector: sector.id } })) });
}

/**
 * Opens the answers for the one who may submit them: the coordinators asked whether they are right by putting the passage
 * before the sector, so they need not be asked again. They hear it, and nothing that was agreed to is lost.
 */
function reopened(turn: Turn, id: string, label: string): boolean {
  const { round, person, sector } = turn.talk;
  const question = round.questionnaire.questions.find((one) => one.id === id);
  if (!question || !maySubmit(person, sector.id) || turn.dossier().answers[id] === undefined) return false;
  release(turn);
  turn.record({ type: 'reopened', by: person.id, reason: label });
  turn.line('sign-reopened', { sector: { words: sector.label } });
  for (const { id: coordinator } of coordinatorsOf(round)) turn.tell(coordinator, 'sign-tell-correcting', { who: { person: person.id }, sector: { words: sector.label }, label: { words: question.label } });
  askQuestion(turn, question, 'change');
  return true;
}
