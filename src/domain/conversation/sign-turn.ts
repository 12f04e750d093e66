import { coordinatorsOf, maySubmit } from '../roles.ts';
import { questionOf } from '../round.ts';
import { signersOf } from '../clearance/signers.ts';
import { ownSources, sourcesShown } from '../letter/sources-shown.ts';
import { findPersonalData } from '../personal-data/find-personal-data.ts';
import { maskPersonalData } from '../personal-data/mask-personal-data.ts';
import { inOwnNumbers } from '../sign-off/own-numbers.ts';
import { readSigning } from '../sign-off/read-signing.ts';
import type { SignInput, SignOutcome } from '../sign-off/respond-to-offer.ts';
import { respondToOffer } from '../sign-off/respond-to-offer.ts';
import type { Standing } from '../sign-off/standing.ts';
import { askQuestion } from './ask.ts';
import { release } from './go-on.ts';
import { askAgain } from './restate.ts';
import { settleReturnedInWords } from './settle-returned.ts';
import { takeReturned } from './take-returned.ts';
import type { Input, Turn } from './turn.ts';

/**
 * A word or a button about the sentences of the sector's passage. True when the turn was about them and is done: all else
 * goes on as before. Words are heard so only while the answers are submitted and nothing else is being settled.
 */
export function signTurn(turn: Turn, input: Input): boolean {
  const { person, sector, round, now } = turn.talk;
  const { signOff, submission } = turn.dossier();
  if (input.kind === 'report') return takeReturned(turn, input.file, input.read);
  if (signOff.offers === 0) return false;
  if (holdsFile(turn, input)) return true;
  if (input.kind === 'press' && input.action.do === 'change') return submission !== null && reopened(turn, input.action.question, input.label);
  const said = inputOf(input, submission !== null && (turn.held() === null || (input.kind === 'text' && isPlain(input.text))));
  if (said === null) return false;
  const heard = said.kind === 'text' ? inOwnNumbers(said.text, round, (part, place) => ('sector' in part && part.sector === sector.id ? place : null)) : null;
  if (heard?.kind === 'none') {
    turn.line('sign-no-sentence-here', { count: signOff.sentences.length });
    return true;
  }
  const maySign = signersOf(round, { sector: sector.id }).some((one) => one.id === person.id);
  const rests = (length: 'brief' | 'whole') => ({ sources = [] }: Standing) => sourcesShown(sector.id, ownSources(sources, sector.id), { round, dossiers: [turn.dossier()] }, length);
  const outcome = respondToOffer({ person: person.id, owner: { sector: sector.id }, signOff, maySign, now, names: round.people.map((one) => one.name), beside: { sources: rests('brief'), whole: rests('whole') } }, heard ? { kind: 'text', text: heard.text } : said);
  if (outcome === null) return false;
  // the wish to have the answers opened is answered by what was said of the sentences
  if (turn.held()?.kind === 'reopening') release(turn);
  if (said.kind === 'text') maskInbox(turn, said.text);
  take(turn, outcome);
  return true;
}

/** Words about sentences are kept without personal data: what they came in as goes at once. */
function maskInbox(turn: Turn, text: string): void {
  const found = findPersonalData(text, { names: turn.talk.round.people.map((one) => one.name) });
  if (found.length > 0) turn.mask(turn.delivery, maskPersonalData(text, found));
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

/**
 * While it waits for a yes to what was understood of a file, that is what a word is about, unless it can only be about the
 * sentences; correcting an answer comes after it, so that nothing of the file is lost.
 */
function holdsFile(turn: Turn, input: Input): boolean {
  const held = turn.held();
  if (held?.kind !== 'returned') return false;
  if (input.kind === 'press' && (input.action.do === 'change' || (input.action.do === 'sign' && input.action.act === 'correct'))) turn.line('signing-returned-first');
  else if (input.kind !== 'text' || isPlain(input.text) || turn.dossier().signOff.waiting[turn.talk.person.id] !== undefined) return false;
  else if (settleReturnedInWords(turn, held, input.text)) return true;
  else turn.line('signing-returned-waits');
  askAgain(turn);
  return true;
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
  if (outcome.word) turn.attach({ signing: sector.id, draft: turn.dossier().signOff.version ?? turn.dossier().signOff.offers });
  turn.wait({ question: null, awaits: null, choices: outcome.choices });
  const tell = (say: string, slots: object) => coordinatorsOf(round).forEach(({ id }) => turn.tell(id, say, { who: { person: person.id }, sector: { words: sector.label }, ...slots }));
  if (outcome.complete) tell('sign-tell-complete', {});
  for (const event of outcome.events) {
    if (event.type !== 'sentence-remarked') continue;
    const place = turn.dossier().signOff.sentences.findIndex((one) => one.id === event.sentence) + 1;
    tell(place === 0 ? 'sign-tell-remark-gone' : 'sign-tell-remark', { place, words: event.words });
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
