import type { Candidate, Held } from '../dossier/dossier.ts';
import { questionOf } from '../round.ts';
import { readConfirmation } from '../reading/read-confirmation.ts';
import { readReply } from '../reading/read-reply.ts';
import type { Reading } from '../reading/reading.ts';
import { answered } from './answered.ts';
import { askFor, askQuestion } from './ask.ts';
import { cleanWords } from './clean-words.ts';
import { followIntent } from './follow-intent.ts';
import { goOn, release, submitNow } from './go-on.ts';
import { nextQuestion } from './next-question.ts';
import { partsOf } from './parts.ts';
import { snoozeIn } from './snooze.ts';
import { restate } from './restate.ts';
import { takeReply } from './take-reply.ts';
import { isParts } from '../value.ts';
import { goOnWithParts, plain, takeParts } from './take-parts.ts';
import { keep, takeChecked, takeValue } from './take-value.ts';
import type { Turn } from './turn.ts';

/** Takes the words with which a person settles what was held. */
export function settleInWords(turn: Turn, held: Held, text: string): void {
  if (held.kind === 'parts') {
    return takeParts(turn, questionOf(turn.talk.round, held.question), text, held);
  }
  if (held.kind === 'snooze') return snoozeIn(turn, text);
  if (held.kind === 'referral') return refer(turn, held.question, text);
  const wish = wishIn(turn, held, text);
  if (wish) return followIntent(turn, questionOf(turn.talk.round, questionOfHeld(held) ?? ''), wish, text);
  if (held.kind === 'not-applicable') return takeReason(turn, held.question, text);
  if (held.kind === 'follow-up') return remark(turn, held, text);
  const said = readConfirmation(text);
  if (held.kind === 'cross-check') return settleCrossCheck(turn, held, said.kind === 'reject' ? 'no' : 'yes', text);
  if (said.kind === 'confirm' && (said.reason === '' || held.kind === 'checks')) return settle(turn, held, 'yes', text);
  if (said.kind === 'reject' && said.rest === '') return settle(turn, held, 'no', text);
  settleOtherwise(turn, held, said.kind === 'reject' ? said.rest : text);
}

/** Settles by a yes, a no, or one of the offered values. */
export function settle(turn: Turn, held: Held, by: 'yes' | 'no' | number, words: string): void {
  switch (held.kind) {
    case 'checks':
      if (by === 'no') return again(turn, held.candidate.question);
      return keep(turn, held.candidate, held.findings.map((finding) => ({ check: finding.check, reason: cleanWords(turn, words) })));
    case 'same-as-previous':
      return by === 'no' ? again(turn, held.candidate.question) : takeChecked(turn, held.candidate);
    case 'suggestion':
      if (by === 'no') return again(turn, held.question);
      if (by === 'yes' && held.suggest.length > 1) return restate(turn);
      return takeSuggestion(turn, held, by === 'yes' ? 0 : by);
    case 'other-unit':
      if (by === 'no') return again(turn, held.candidate.question);
      return takeValue(turn, by === 0 && held.converted !== null ? revalued(held.candidate, held.converted) : held.candidate, null);
    case 'personal-data': {
      turn.mask(held.delivery, held.masked.words);
      release(turn);
      if (by === 'no') return again(turn, held.masked.question);
      return takeMasked(turn, held.masked);
    }
    case 'colleague-answered':
      release(turn);
      return by === 'no' ? goOn(turn, null) : takeChecked(turn, held.candidate);
    case 'submit-with-open':
      release(turn);
      return by === 'no' ? askFirst(turn, held.open) : submitNow(turn, held.open);
    case 'cross-check': return settleCrossCheck(turn, held, by === 'no' ? 'no' : 'yes', words);
    case 'follow-up': return remark(turn, held, words);
    case 'not-applicable': return takeReason(turn, held.question, words);
    case 'parts': case 'snooze': case 'referral': return settleInWords(turn, held, words);
  }
}

/** Neither yes nor no: a new value for the same question, or the reason that was asked for. */
function settleOtherwise(turn: Turn, held: Held, text: string): void {
  const id = questionOfHeld(held);
  if (held.kind === 'submit-with-open' || id === null) {
    turn.line('yes-or-no');
    return;
  }
  const question = questionOf(turn.talk.round, id);
  const typed = question.type !== 'text' && question.type !== 'list' && question.type !== 'dated-list' && partsOf(question, turn.situation()).length === 0;
  if (held.kind === 'checks' && (!typed || readReply(text, askFor(question, question, turn.situation())).turn !== 'answer')) return settle(turn, held, 'yes', text);
  release(turn);
  takeReply(turn, question, text);
}

function takeSuggestion(turn: Turn, held: Extract<Held, { kind: 'suggestion' }>, index: number): void {
  const value = held.suggest[index];
  const question = questionOf(turn.talk.round, held.question);
  if (value === undefined) return again(turn, held.question);
  if (held.part !== null) {
    return goOnWithParts(turn, question, { parts: { ...held.parts, [held.part]: plain(value) }, passed: [], words: held.words, approx: null });
  }
  takeValue(turn, { question: held.question, given: answered(value, held.words, null, null), words: held.words, delivery: turn.delivery }, null);
}

function takeMasked(turn: Turn, masked: Candidate): void {
  const question = questionOf(turn.talk.round, masked.question);
  const { value } = masked.given;
  if (isParts(value) && partsOf(question, turn.situation()).length > 0) return goOnWithParts(turn, question, { parts: value, passed: [], words: masked.words, approx: null });
  takeChecked(turn, masked);
}

function settleCrossCheck(turn: Turn, held: Extract<Held, { kind: 'cross-check' }>, by: 'yes' | 'no', words: string): void {
  const { finding } = held;
  const by_ = turn.talk.person.id;
  turn.record({ type: 'cross-check-answered', by: by_, warning: { check: finding.check, reason: cleanWords(turn, words) } });
  const check = turn.talk.round.crossChecks.find((one) => one.id === finding.check);
  if (check?.kind === 'earlier-figure-revised' && by === 'yes') {
    const { previousYear, previous, found } = finding.slots;
    turn.record({ type: 'revision-noted', by: by_, revision: { question: check.of.split('.')[0] ?? check.of, year: Number(previousYear), published: Number(previous), revised: Number(found), words: cleanWords(turn, words) } });
    turn.line('revision-kept', { year: Number(previousYear), revised: { number: Number(found) }, published: { number: Number(previous) } });
  } else turn.line('reason-kept');
  goOn(turn, null);
}

function takeReason(turn: Turn, id: string, text: string): void {
  const question = questionOf(turn.talk.round, id);
  const reason = cleanWords(turn, text);
  turn.record({ type: 'answer-given', question: id, by: turn.talk.person.id, given: { status: 'not-applicable', reason }, words: reason, warnings: [], delivery: turn.delivery });
  turn.line('kept', { label: { words: question.label }, value: { say: 'status-not-applicable' } });
  goOn(turn, null);
}

function remark(turn: Turn, held: Extract<Held, { kind: 'follow-up' }>, text: string): void {
  turn.record({ type: 'remark-added', question: held.question, by: turn.talk.person.id, warning: { check: held.check, reason: cleanWords(turn, text) } });
  release(turn);
  turn.line('remark-kept');
  goOn(turn, questionOf(turn.talk.round, held.question));
}

function refer(turn: Turn, id: string, text: string): void {
  const words = text.trim();
  turn.record({ type: 'referred', question: id, by: turn.talk.person.id, words });
  release(turn);
  turn.line('referred', { words });
  for (const coordinator of turn.talk.round.people.filter((person) => person.roles.some((role) => role.role === 'coordinator'))) {
    turn.tell(coordinator.id, 'referred-tell', { who: { person: turn.talk.person.id }, sector: { words: turn.talk.sector.label }, label: { words: questionOf(turn.talk.round, id).label }, words });
  }
  if (!questionOf(turn.talk.round, id).indispensable) goOn(turn, null);
}

/** A wish that goes before settling: help, back, later. The held reading stays until it is settled. */
function wishIn(turn: Turn, held: Held, text: string): Exclude<Reading, { turn: 'answer' | 'clarify' }> | null {
  const id = questionOfHeld(held);
  if (id === null) return null;
  const question = questionOf(turn.talk.round, id);
  const reading = readReply(text, { ...askFor(question, question, turn.situation()), type: 'yes-no' });
  if (reading.turn === 'answer' || reading.turn === 'clarify') return null;
  const settles: readonly string[] = held.kind === 'follow-up' || held.kind === 'cross-check' || held.kind === 'checks'
    ? ['none', 'skip', 'unknown', 'decline', 'smalltalk', 'not-applicable', 'forward', 'attachment', 'same-as-previous'] : ['none', 'smalltalk', 'not-applicable'];
  return settles.includes(reading.turn) ? null : reading;
}

function again(turn: Turn, id: string): void {
  release(turn);
  turn.line('then-what');
  askQuestion(turn, questionOf(turn.talk.round, id), 'repeat');
}

function askFirst(turn: Turn, open: readonly string[]): void {
  const first = open[0];
  const question = first === undefined ? nextQuestion(turn.situation(), turn.talk.person.id) : questionOf(turn.talk.round, first);
  if (question) askQuestion(turn, question, 'change');
}

function revalued(candidate: Candidate, value: number): Candidate {
  return { ...candidate, given: { ...candidate.given, value } };
}

/** The question a held thing is about; null for what is about the dossier as a whole. */
export function questionOfHeld(held: Held): string | null {
  switch (held.kind) {
    case 'checks': case 'same-as-previous': case 'other-unit': case 'colleague-answered': return held.candidate.question;
    case 'personal-data': return held.masked.question;
    case 'suggestion': case 'not-applicable': case 'parts': case 'follow-up': case 'referral': return held.question;
    case 'letter': case 'delegation': case 'reconfirm': return held.question;
    case 'understood': case 'which-answer': case 'withdrawal': case 'reopening': case 'cross-check': case 'submit-with-open': case 'snooze': case 'stop': return null;
  }
}
