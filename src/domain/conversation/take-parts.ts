import type { Part, Question } from '../question.ts';
import { readReply } from '../reading/read-reply.ts';
import type { Reading } from '../reading/reading.ts';
import type { Choice } from '../utterance.ts';
import type { Parts, PartValue, Value } from '../value.ts';
import { answered } from './answered.ts';
import { askFor, choicesOf, roundSlots, sayChoice, severalOf } from './ask.ts';
import { followIntent } from './follow-intent.ts';
import { nextPart, partsOf } from './parts.ts';
import { readFigures } from './read-figures.ts';
import { askBack } from './take-reply.ts';
import { holdPersonalData, takeValue } from './take-value.ts';
import type { Turn } from './turn.ts';

/** What was given of a question in parts so far. */
export type SoFar = { readonly parts: Parts; readonly passed: readonly string[]; readonly words: string; readonly approx: string | null };

/** Reads a reply to a question in parts: every part it holds, the first open part first; the rest is asked one at a time. */
export function takeParts(turn: Turn, question: Question, text: string, sofar: SoFar): void {
  const figures = readFigures(text, partsOf(question, turn.situation()), sofar);
  if (figures) return goOnWithParts(turn, question, figures);
  const part = nextPart(question, turn.situation(), sofar.parts, sofar.passed);
  if (!part) return goOnWithParts(turn, question, sofar);
  if (part.offers === 'own-email' && isSelf(text)) return goOnWithParts(turn, question, withPart(sofar, part, turn.talk.person.email, text));
  const reading = readReply(text, askFor(part, question, turn.situation()));
  if (reading.turn === 'answer') {
    const filled = withPart(sofar, part, plain(reading.value), text, reading.approx);
    return goOnWithParts(turn, question, withRest(turn, question, filled, part, `${text.slice(0, reading.quote.start)} ${text.slice(reading.quote.end)}`));
  }
  takeNoAnswer(turn, question, part, reading, text, sofar);
}

/** A pressed button of one part. */
export function takePart(turn: Turn, question: Question, part: Part, value: PartValue, label: string, sofar: SoFar): void {
  goOnWithParts(turn, question, withPart(sofar, part, value, label));
}

/** Asks the next part, or takes the answer as a whole. Personal data in a part is settled before the part is held. */
export function goOnWithParts(turn: Turn, question: Question, sofar: SoFar): void {
  const part = nextPart(question, turn.situation(), sofar.parts, sofar.passed);
  const candidate = { question: question.id, given: answered(sofar.parts, sofar.words, sofar.approx, null), words: sofar.words, delivery: turn.delivery };
  if (!part) return takeValue(turn, candidate, null);
  if (holdPersonalData(turn, question, candidate)) return;
  turn.hold({ kind: 'parts', question: question.id, ...sofar });
  askPart(turn, question, part);
}

/** Puts one part in its own words, with its choices. */
export function askPart(turn: Turn, question: Question, part: Part): void {
  const since = turn.dossier().version;
  const own: Choice[] = part.offers === 'own-email'
    ? [{ label: { say: 'choice-own-email', slots: { email: turn.talk.person.email } }, action: { do: 'answer', question: question.id, part: part.id, value: turn.talk.person.email, since } }]
    : [];
  turn.words(part.ask, roundSlots(turn.situation()), 'question');
  turn.wait({
    question: question.id,
    awaits: { kind: 'part', part: part.id, optional: part.optional, offers: part.offers ?? null, ...severalOf(part) },
    choices: [...own, ...choicesOf(part, question.id, part.id, since), ...(part.optional ? [sayChoice('skip', question.id)] : [])],
  });
}

function takeNoAnswer(turn: Turn, question: Question, part: Part, reading: Exclude<Reading, { turn: 'answer' }>, text: string, sofar: SoFar): void {
  const passes = ['skip', 'none', 'not-applicable', 'decline', 'unknown'].includes(reading.turn);
  const started = Object.keys(sofar.parts).length > 0;
  if (passes && (part.optional || (started && reading.turn === 'unknown'))) {
    return goOnWithParts(turn, question, { ...sofar, passed: [...sofar.passed, part.id], words: joined(sofar.words, text) });
  }
  if (reading.turn === 'clarify') {
    askBack(turn, question, part.id, reading, text, sofar.parts);
    if (reading.suggest.length === 0) askPart(turn, question, part);
    return;
  }
  if (passes && started) {
    turn.line('part-needed');
    return askPart(turn, question, part);
  }
  followIntent(turn, question, reading, text);
}

/** What is left of a reply may answer the next part: "ja, 40", "ja, met de provincies". */
function withRest(turn: Turn, question: Question, sofar: SoFar, before: Part, rest: string): SoFar {
  const left = rest.replace(/^[\s,.;:–-]+|[\s,.;:–-]+$/g, '').replace(/\s+/g, ' ');
  const next = nextPart(question, turn.situation(), sofar.parts, sofar.passed);
  if (!next || left.length < 2 || before.type === 'text' || next.type === 'yes-no' || next.confidential) return sofar;
  if (next.type === 'text' && left.length < 8) return sofar;
  const reading = readReply(left, askFor(next, question, turn.situation()));
  return reading.turn === 'answer' ? { ...withPart(sofar, next, plain(reading.value), '', reading.approx) } : sofar;
}

function withPart(sofar: SoFar, part: Part, value: PartValue, words: string, approx: string | null = null): SoFar {
  return { parts: { ...sofar.parts, [part.id]: value }, passed: sofar.passed, words: joined(sofar.words, words), approx: sofar.approx ?? approx };
}

function joined(before: string, words: string): string {
  return [before, words].filter((one) => one !== '').join(' · ');
}

/** The value of a part: dated items and parts within parts do not occur there. */
export function plain(value: Value): PartValue {
  if (typeof value !== 'object') return value;
  return Array.isArray(value) ? value.map((item) => (typeof item === 'string' ? item : item.text)) : JSON.stringify(value);
}

function isSelf(text: string): boolean {
  return /^\s*(ja|ik|ikzelf|ik zelf|mijzelf|dat ben ik|yes|me|myself|i do)[\s.!]*$/i.test(text);
}
