import type { Candidate, Held } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import { readConfirmation } from '../reading/read-confirmation.ts';
import { readReply } from '../reading/read-reply.ts';
import { questionOf } from '../round.ts';
import { askFor } from './ask-for.ts';
import { THANKS } from './explain.ts';
import { followIntent } from './follow-intent.ts';
import type { Intent } from './follow-intent.ts';
import { followWish } from './follow-wish.ts';
import { release } from './go-on.ts';
import { questionOfHeld } from './held-about.ts';
import { openQuestion } from './open-question.ts';
import { isEitherOr } from './other-unit.ts';
import { partsOf } from './parts.ts';
import { readCandidate } from './read-candidate.ts';
import { settleProposalsInWords } from './from-report.ts';
import { settleReferral } from './refer.ts';
import { restate } from './restate.ts';
import { settle } from './settle.ts';
import { endOfPeaceTalk, leaveInPeace, momentIn } from './snooze.ts';
import { takeLetterDate } from './take-letter.ts';
import { takeParts } from './take-parts.ts';
import { takeReply } from './take-reply.ts';
import { settleUnderstoodInWords } from './understood.ts';
import type { Value } from '../value.ts';
import type { Turn } from './turn.ts';

/** Takes the words with which a person settles what was held. Help, back or later go before it and leave it held. */
export function settleInWords(turn: Turn, held: Held, text: string): void {
  if (held.kind === 'snooze' || held.kind === 'stop') return settlePeace(turn, held.kind, text);
  if (held.kind === 'proposals' && settleProposalsInWords(turn, held, text)) return;
  if (followWish(turn, text)) return;
  if (held.kind === 'parts') return takeParts(turn, questionOf(turn.talk.round, held.question), text, held);
  if (held.kind === 'letter' && takeLetterDate(turn, held, text)) return;
  const about = questionOfHeld(held);
  const question = about === null ? openQuestion(turn) : questionOf(turn.talk.round, about);
  const intent = question && intentIn(turn, held, question, text);
  // what is not known is what is held, never the question behind it
  if (intent && about === null && (intent.turn === 'unknown' || intent.turn === 'decline' || intent.turn === 'skip' || intent.turn === 'same-as-previous')) {
    turn.line('yes-or-no');
    return restate(turn);
  }
  if (held.kind === 'follow-up' && question && isAsBefore(turn, question, text)) {
    turn.line('doubt-no-previous');
    return restate(turn);
  }
  if (intent) return followIntent(turn, question, intent, text);
  if (held.kind === 'referral') return settleReferral(turn, held.question, text);
  if (held.kind === 'not-applicable' || held.kind === 'follow-up') return settle(turn, held, 'yes', text);
  settleConfirmation(turn, held, text);
}

function settleConfirmation(turn: Turn, held: Held, text: string): void {
  const said = readConfirmation(text);
  if (held.kind === 'cross-check') return settle(turn, held, said.kind === 'reject' ? 'no' : 'yes', text);
  if (held.kind === 'other-unit' && said.kind === 'confirm' && said.reason === '' && !AS_IT_STANDS.test(text)) {
    if (held.converted !== null) return settle(turn, held, 0, text);
    if (isEitherOr(turn, held)) {
      turn.line('yes-is-no-number');
      return restate(turn);
    }
  }
  if (held.kind === 'other-unit' && AS_IT_STANDS.test(text)) return settle(turn, held, 'yes', text);
  const takesReason = held.kind === 'checks' || held.kind === 'reconfirm';
  if (said.kind === 'confirm' && (said.reason === '' || takesReason)) return settle(turn, held, 'yes', text);
  if (said.kind === 'reject' && said.rest === '') return settle(turn, held, 'no', text);
  if (held.kind === 'understood' && settleUnderstoodInWords(turn, held, text)) return;
  settleOtherwise(turn, held, said.kind === 'reject' ? said.rest : text, said.kind === 'reject');
}

/** Neither yes nor no: a new value for the same question, or the reason that was asked for. */
function settleOtherwise(turn: Turn, held: Held, text: string, rejected: boolean): void {
  const id = questionOfHeld(held);
  if (id === null) {
    turn.line('yes-or-no');
    return restate(turn);
  }
  const question = questionOf(turn.talk.round, id);
  const year = held.kind === 'suggestion' ? yearMeant(held.suggest, text) : -1;
  if (year >= 0) return settle(turn, held, year, text);
  // two answers are offered without numbers: a bare "1" may be the first of them or a figure
  if (held.kind === 'suggestion' && held.suggest.length > 1 && isPlace(text, held.suggest)) return restate(turn);
  if (held.kind === 'suggestion' && held.part !== null) return takeParts(turn, question, text, { parts: held.parts, passed: held.passed, words: '', approx: null, ...(held.from === undefined ? {} : { from: held.from }) });
  if (!rejected && (held.kind === 'checks' || held.kind === 'reconfirm')) {
    // a long story with a figure in it is a reason
    const another = isTyped(turn, question) && text.trim().split(/\s+/).length <= LONGEST_VALUE ? readCandidate(turn, question, text)?.candidate ?? null : null;
    const shown = (given: Candidate['given'] | null): string => JSON.stringify([given?.value, given?.approx, given?.range]);
    const standing = held.kind === 'checks' ? held.candidate.given : null;
    // "ja, alleen extra" says the same once more
    const readsAnother = another !== null && shown(another.given) !== shown(standing);
    const yesBut = /^\s*(?:ja|yes|klopt|jawel)(?!\p{L})/iu.test(text);
    if (readsAnother && yesBut) {
      turn.line('yes-or-new-value');
      return restate(turn);
    }
    if (!readsAnother && !replacesText(held, question)) return settle(turn, held, 'yes', text);
    if (readsAnother) turn.line('read-now', { value: { value: another.given.value, question: question.id, approx: another.given.approx, range: another.given.range } });
  }
  if (held.kind === 'personal-data') turn.mask(held.delivery, held.masked.words);
  release(turn);
  takeReply(turn, question, text);
}

/** "2025", where the year was the doubt: the one suggestion of that year. */
function yearMeant(suggest: readonly Value[], text: string): number {
  const year = /^\D{0,12}((?:19|20)\d{2})\D{0,3}$/.exec(text.trim())?.[1];
  const meant = year === undefined ? [] : suggest.flatMap((value, index) => (typeof value === 'string' && value.startsWith(`${year}-`) ? [index] : []));
  return meant.length === 1 ? meant[0] ?? -1 : -1;
}

const AS_IT_STANDS = /^\s*(?:zo laten|laat (?:het |dat )?(?:zo|staan)|leave (?:it )?(?:as|at|like)|keep)(?!\p{L})/iu;
const LONGEST_VALUE = 8;

/** Free text takes any words, so that only a typed question can tell a new value from a reason. */
function isTyped(turn: Turn, question: Question): boolean {
  return !['text', 'list', 'dated-list'].includes(question.type) && partsOf(question, turn.situation()).every((part) => part.type !== 'text');
}

/** Asked to leave a name out, people give the text without it. */
function replacesText(held: Held, question: Question): boolean {
  return held.kind === 'checks' && held.findings.some((finding) => question.checks.some((check) => check.id === finding.check && check.kind === 'names-person'));
}

/** A moment; or another wish; or an answer to the question that still stands. */
function settlePeace(turn: Turn, peace: 'snooze' | 'stop', text: string): void {
  const moment = momentIn(turn, text);
  if (moment) return leaveInPeace(turn, moment, peace);
  const said = readConfirmation(text);
  const question = openQuestion(turn);
  const reading = question ? readReply(text, askFor(question, question, turn.situation())) : null;
  const intent = reading && reading.turn !== 'answer' && reading.turn !== 'clarify' ? reading : null;
  if (intent && intent.turn !== 'later' && intent.turn !== 'stop' && question) {
    endOfPeaceTalk(turn);
    return followIntent(turn, question, intent, text);
  }
  const free = question?.type === 'text' || question?.type === 'list' || question?.type === 'dated-list';
  if (said.kind === 'reject' || (reading?.turn === 'answer' && (!free || text.trim().split(/\s+/).length > 2))) {
    endOfPeaceTalk(turn);
    const held = turn.held();
    if (said.kind === 'reject' || !question) return restate(turn);
    return held ? settleInWords(turn, held, text) : takeReply(turn, question, text);
  }
  turn.line('moment-unclear');
  restate(turn);
}

/** What is a wish of its own and settles nothing. Where any words are a reason, only plain control words count. */
function intentIn(turn: Turn, held: Held, question: Question, text: string): Intent | null {
  const reading = readReply(text, { ...askFor(question, question, turn.situation()), type: 'yes-no' });
  if (reading.turn === 'answer' || reading.turn === 'clarify') return null;
  if (reading.turn === 'smalltalk' && THANKS.test(text) && readConfirmation(text).kind === 'other') return reading;
  const reasoned = REASONED.includes(held.kind);
  if (reasoned && held.kind !== 'not-applicable' && reading.turn === 'not-applicable' && /^\s*(?:n\.?v\.?t|niet van toepassing|n\/a|not applicable)/i.test(text)) return reading;
  if (reasoned && reading.turn === 'later' && (reading.rest !== '' || text.trim().split(/\s+/).length > 3)) return null;
  const settles: readonly string[] = reasoned
    ? ['none', 'skip', 'unknown', 'decline', 'smalltalk', 'not-applicable', 'forward', 'attachment', 'same-as-previous'] : ['none', 'smalltalk', 'not-applicable'];
  if (held.kind === 'referral' && (reading.turn === 'forward' || reading.turn === 'unknown')) return null;
  return settles.includes(reading.turn) ? null : reading;
}

/** "Zelfde als vorig jaar", where no earlier words are on file. */
function isAsBefore(turn: Turn, question: Question, text: string): boolean {
  const reading = readReply(text, { ...askFor(question, question, turn.situation()), type: 'yes-no' });
  return reading.turn === 'same-as-previous' || (reading.turn === 'clarify' && reading.reason === 'no-previous');
}

const REASONED: readonly Held['kind'][] = ['follow-up', 'cross-check', 'checks', 'not-applicable', 'reconfirm'];

const isPlace = (text: string, offered: readonly unknown[]): boolean =>
  /^\s*[1-9]\.?\s*$/.test(text) && Number.parseInt(text, 10) <= offered.length && !offered.includes(Number.parseInt(text, 10));
