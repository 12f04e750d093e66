import type { Candidate, Held } from '../dossier/dossier.ts';
import { questionOf } from '../round.ts';
import { isParts } from '../value.ts';
import { answered, candidateOf } from './answered.ts';
import { reopening } from './after-submission.ts';
import { askQuestion } from './ask.ts';
import { cleanWords } from './clean-words.ts';
import { holdForMeanwhile } from './colleague-answered.ts';
import { settleCrossCheck } from './cross-check.ts';
import { settleWithdrawal } from './edit-message.ts';
import { keepRemark } from './follow-up.ts';
import { settleProposals } from './from-report.ts';
import { goOn, release } from './go-on.ts';
import { nextQuestion, unfinishedQuestions } from './next-question.ts';
import { notAnswered } from './not-answered.ts';
import { isEitherOr } from './other-unit.ts';
import { partsOf } from './parts.ts';
import { plain } from './plain.ts';
import { confirmAnswer } from './reconfirm.ts';
import { delegate } from './refer.ts';
import { askAgain, restate } from './restate.ts';
import { settleReturned } from './settle-returned.ts';
import { submitNow } from './submit.ts';
import { askAnew, goOnWithParts } from './take-parts.ts';
import { keep, takeChecked, takeValue } from './take-value.ts';
import { keepAndTake, settleUnderstood } from './understood.ts';
import type { Turn } from './turn.ts';

/** Settles what was held by a yes, a no, or one of what was offered; `words` are those that were said or pressed. */
export function settle(turn: Turn, held: Held, by: 'yes' | 'no' | number, words: string): void {
  const question = (id: string) => questionOf(turn.talk.round, id);
  switch (held.kind) {
    case 'checks': {
      if (by === 'no') return again(turn, held.candidate.question);
      const reason = cleanWords(turn, words);
      const warnings = [...held.said ?? [], ...held.findings.map((finding) => ({ check: finding.check, reason }))];
      if (holdForMeanwhile(turn, held, warnings)) return;
      return held.then.length > 0 ? keepAndTake(turn, held.candidate, warnings, held.then) : keep(turn, held.candidate, warnings);
    }
    case 'same-as-previous':
      if (by === 'no') return again(turn, held.candidate.question);
      // that it is the same as before has just been said
      return takeChecked(turn, held.candidate, { kinds: ['same-as-previous', 'copied-from-previous'], words: held.candidate.words });
    case 'suggestion': return settleSuggestion(turn, held, by);
    case 'other-unit':
      if (by === 'no') return again(turn, held.candidate.question);
      if (by === 0 && held.converted !== null) return takeValue(turn, revalued(held.candidate, held.converted), null);
      return takeValue(turn, held.candidate, null, isEitherOr(turn, held) || held.converted !== null ? { kinds: [], words: held.candidate.words, noted: 'other-unit' } : undefined);
    case 'personal-data': return settleMasked(turn, held, by === 'yes');
    case 'colleague-answered':
      release(turn);
      if (by === 'no') return goOn(turn, null);
      return held.warnings ? keep(turn, held.candidate, held.warnings) : takeChecked(turn, held.candidate);
    case 'submit-with-open':
      release(turn);
      return by === 'no' ? askFirst(turn) : submitNow(turn, unfinishedQuestions(turn.situation()).map((one) => one.id));
    case 'cross-check': return settleCrossCheck(turn, held, by === 'no' ? 'no' : 'yes', words);
    case 'follow-up': return keepRemark(turn, held, words);
    case 'not-applicable': return notAnswered(turn, question(held.question), { status: 'not-applicable', reason: cleanWords(turn, words) }, words);
    case 'delegation':
      if (by === 'yes') return delegate(turn, held.question, held.colleague, held.words);
      release(turn);
      return askAgain(turn);
    case 'reconfirm':
      if (by !== 'no') return confirmAnswer(turn, held, words);
      release(turn);
      return askQuestion(turn, question(held.question), 'change');
    case 'which-answer': {
      const chosen = typeof by === 'number' ? held.candidates[by] : undefined;
      if (!chosen) return restate(turn);
      release(turn);
      turn.record({ type: 'question-asked', person: turn.talk.person.id, question: chosen.question, part: null, why: 'change' });
      return takeValue(turn, chosen, null);
    }
    case 'understood': return settleUnderstood(turn, held, by);
    case 'proposals': return settleProposals(turn, held, by);
    case 'withdrawal': return settleWithdrawal(turn, held, by === 'yes');
    case 'reopening': return reopening(turn, held, by === 'yes');
    case 'returned': return settleReturned(turn, held, by);
    case 'parts': case 'snooze': case 'stop': case 'referral': case 'letter': return restate(turn);
  }
}

/** What is held is let go and its question put again; the parts given before stay. */
export function again(turn: Turn, id: string): void {
  release(turn);
  turn.line('then-what');
  askQuestion(turn, questionOf(turn.talk.round, id), 'repeat');
}

function settleSuggestion(turn: Turn, held: Extract<Held, { kind: 'suggestion' }>, by: 'yes' | 'no' | number): void {
  const question = questionOf(turn.talk.round, held.question);
  // a bare yes says nothing about which of several is meant
  if (by === 'yes' && held.suggest.length > 1) return restate(turn);
  const value = by === 'no' ? undefined : held.suggest[by === 'yes' ? 0 : by];
  const sofar = { parts: held.parts, passed: held.passed, words: '', approx: null, ...(held.from === undefined ? {} : { from: held.from }) };
  if (value === undefined) {
    if (held.part === null) return again(turn, held.question);
    release(turn);
    turn.line('then-what');
    return askAnew(turn, question, [held.part], sofar);
  }
  if (held.part !== null) return goOnWithParts(turn, question, { ...sofar, parts: { ...held.parts, [held.part]: plain(value) }, words: held.words });
  takeValue(turn, candidateOf(turn, held.question, answered(value, held.words), held.words), null);
}

/** The masked words replace those in the inbox in either case. */
function settleMasked(turn: Turn, held: Extract<Held, { kind: 'personal-data' }>, agreed: boolean): void {
  const question = questionOf(turn.talk.round, held.masked.question);
  const { value } = held.masked.given;
  turn.mask(held.delivery, held.masked.words);
  release(turn);
  const inParts = isParts(value) && partsOf(question, turn.situation()).length > 0;
  if (agreed) return inParts ? goOnWithParts(turn, question, { parts: value, passed: held.passed, words: held.masked.words, approx: null, ...(held.masked.partsFrom === undefined ? {} : { from: held.masked.partsFrom }) }) : takeChecked(turn, held.masked);
  turn.line('then-what');
  if (!inParts) return askQuestion(turn, question, 'repeat');
  const texts = partsOf(question, turn.situation()).filter((part) => part.type === 'text' && part.id in value).map((part) => part.id);
  askAnew(turn, question, texts.slice(-1), { parts: value, passed: held.passed, words: '', approx: null });
}

function askFirst(turn: Turn): void {
  const question = unfinishedQuestions(turn.situation())[0] ?? nextQuestion(turn.situation(), turn.talk.person.id);
  if (question) askQuestion(turn, question, 'change');
}

function revalued(candidate: Candidate, value: number): Candidate {
  return { ...candidate, given: { ...candidate.given, value } };
}
