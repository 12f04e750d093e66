import type { Finding, PartsFrom } from '../dossier/dossier.ts';
import type { Part, Question } from '../question.ts';
import { isPartAsked } from '../checks/holds.ts';
import { runChecks } from '../checks/run-checks.ts';
import { withCandidate } from '../checks/situation.ts';
import { readConfirmation } from '../reading/read-confirmation.ts';
import { readReply } from '../reading/read-reply.ts';
import type { Reading } from '../reading/reading.ts';
import type { Parts, PartValue } from '../value.ts';
import { isParts } from '../value.ts';
import { answered, candidateOf } from './answered.ts';
import { askFor } from './ask-for.ts';
import { askBack } from './ask-back.ts';
import { askPart } from './ask-part.ts';
import { byNumber } from './by-number.ts';
import { changeNumbered } from './change-in-words.ts';
import { askQuestion } from './ask.ts';
import { sayFinding } from './findings.ts';
import { cleanWords } from './clean-words.ts';
import { followIntent } from './follow-intent.ts';
import { holdPersonalData } from './hold-personal-data.ts';
import { notAnswered } from './not-answered.ts';
import { nextPart } from './parts.ts';
import { plain } from './plain.ts';
import { proposePointed } from './propose-pointed.ts';
import { readAs } from './read-as.ts';
import { readFigures } from './read-figures.ts';
import { type SoFar, broughtBy } from './so-far.ts';
import { askForWhole } from './take-divisions.ts';
import { takeValue } from './take-value.ts';
import type { Turn } from './turn.ts';

/** Where a question in parts begins: with nothing, or, asked to submit once more, with all that was said beside the first yes. */
export function startOf(turn: Turn, question: Question): SoFar {
  const nothing: SoFar = { parts: {}, passed: [], words: '', approx: null };
  const answer = turn.dossier().answers[question.id];
  if (!question.submits || answer?.given.status !== 'answered' || !isParts(answer.given.value)) return nothing;
  const [first, ...others] = question.parts ?? [];
  const { [first?.id ?? '']: _, ...parts } = answer.given.value;
  return { ...nothing, parts, passed: others.filter((part) => !(part.id in parts)).map((part) => part.id), words: answer.words };
}

/** Reads a reply to a question in parts: every part it holds, the first open part first; the rest is asked one at a time. */
export function takeParts(turn: Turn, question: Question, typed: string, sofar: SoFar): void {
  const part = nextPart(question, turn.situation(), sofar.parts, sofar.passed);
  // 1 and 2 are the buttons; asked what to change, people type the number of a question
  if (question.perDivision && askForWhole(turn, typed)) return;
  const number = question.submits && part?.type === 'yes-no' ? Number(/^\s*(\d{1,2})\s*\.?\s*$/.exec(typed)?.[1] ?? 0) : 0;
  if (number > 2) return changeNumbered(turn, number, '');
  const text = part ? byNumber(part, typed, turn.talk.person.email) : typed;
  const reading = part && readAs(text, askFor(part, question, turn.situation()));
  if (!part || !reading) return goOnWithParts(turn, question, sofar);
  const figures = reading.turn === 'correct' ? null : readFigures(turn, question, text, sofar) ?? impliedYes(turn, question, part, text, sofar);
  if (figures) return goOnWithParts(turn, question, figures);
  if (part.offers === 'own-email' && isSelf(text)) return goOnWithParts(turn, question, withPart(sofar, part, turn.talk.person.email, text));
  // "nee, er is niets geheim" is no part that is secret
  if (part.optional && part.type === 'text' && reading.turn === 'answer' && NOTHING.test(text)) return goOnWithParts(turn, question, { ...sofar, passed: [...sofar.passed, part.id], words: joined(sofar.words, text) });
  const both = reading.turn === 'clarify' ? choiceThenWords(turn, question, part, text, sofar) : null;
  if (both) return goOnWithParts(turn, question, both);
  if (reading.turn !== 'answer') return takeNoAnswer(turn, question, part, reading, text, sofar);
  if (question.declaration && part.type === 'yes-no' && !isPlainYesNo(text)) return askBack(turn, question, part.id, { turn: 'clarify', reason: 'no-value', suggest: [], quote: null }, text, 'yes-or-no', sofar);
  const filled = withPart(sofar, part, plain(reading.value), text, reading.approx);
  goOnWithParts(turn, question, withRest(turn, question, filled, part, `${text.slice(0, reading.quote.start)} ${text.slice(reading.quote.end)}`));
}

/** "51 banen", asked whether there are any and how many: there are. */
function impliedYes(turn: Turn, question: Question, part: Part, text: string, sofar: SoFar): SoFar | null {
  if (part.type !== 'yes-no' || question.declaration) return null;
  const next = nextPart(question, turn.situation(), { ...sofar.parts, [part.id]: true }, sofar.passed);
  if (!next || (next.type !== 'number' && next.type !== 'integer') || !/^\D{0,20}\d[\d.,]*(?:\s\p{L}+)?[\s.]*$/u.test(text)) return null;
  const reading = readReply(text, askFor(next, question, turn.situation()));
  if (reading.turn !== 'answer' || reading.otherUnit !== null || typeof reading.value !== 'number' || reading.value <= 0) return null;
  return withPart({ ...sofar, parts: { ...sofar.parts, [part.id]: true } }, next, reading.value, text, reading.approx);
}

/** Says of an optional part, in more words than one, that there is none. */
const NOTHING = /^\s*(?:(?:nee|neen|no)(?:,? hoor)?[,.!]?\s+)(?:(?:er|dat|ik|wij|we|alles|het|there|everything) )(?:(?:is|mag|hoeft|heb|hebben|has|have|may|can) )?(?:(?:gewoon|allemaal|verder|hier) )*(?:niets|niks|geen|openbaar|nothing|none|be public|is public)(?: \p{L}+){0,5}[\s.!]*$/iu;

/** "BZK, geld", asked from whom something is needed and then what: options, and behind a comma the words of the next part. */
function choiceThenWords(turn: Turn, question: Question, part: Part, text: string, sofar: SoFar): SoFar | null {
  const [, head = '', words = ''] = /^\s*([^,:;–]{2,60}?)\s*[,:;–]\s*(\S.{2,})$/su.exec(text) ?? [];
  if (part.type !== 'choices' || head === '') return null;
  const chosen = readReply(head, askFor(part, question, turn.situation()));
  const other = readReply(words, askFor(part, question, turn.situation()));
  if (chosen.turn !== 'answer' || other.turn === 'answer' || (other.turn === 'clarify' && other.suggest.length > 0)) return null;
  const filled = withPart(sofar, part, plain(chosen.value), text, chosen.approx);
  const next = nextPart(question, turn.situation(), filled.parts, filled.passed);
  return next?.type === 'text' && !next.confidential ? withPart(filled, next, words.trim(), '') : null;
}

/** A pressed button of one part. */
export function takePart(turn: Turn, question: Question, part: Part, value: PartValue, label: string, sofar: SoFar): void {
  goOnWithParts(turn, question, withPart(sofar, part, value, label));
}

/** Asks the next part, or takes the answer as a whole. Personal data, and what a check of one part forbids, come first. */
export function goOnWithParts(turn: Turn, question: Question, given: SoFar, notKnown: string | null = null): void {
  const sofar = withDeliveries(turn, question, given.of === undefined ? given : stillAsked(turn, question, given));
  const part = nextPart(question, turn.situation(), sofar.parts, sofar.passed);
  if (!part && Object.keys(sofar.parts).length === 0) return notAnswered(turn, question, { status: 'skipped' }, sofar.words);
  const candidate = { ...candidateOf(turn, question.id, answered(inOrder(question, sofar.parts), sofar.words, sofar.approx), sofar.words), ...(given.of === undefined ? {} : { delivery: given.of }), ...inSeveral(sofar.from) };
  // that the part is not known has just been said
  if (!part) return takeValue(turn, candidate, null, notKnown === null ? undefined : { kinds: ['part-missing'], words: cleanWords(turn, notKnown) });
  if (holdPersonalData(turn, question, candidate, sofar.passed)) return;
  const findings = forbidden(turn, question, sofar);
  if (findings.length > 0) return askPartAnew(turn, question, sofar, findings);
  turn.hold({ kind: 'parts', question: question.id, ...sofar });
  askPart(turn, question, part);
}

/** Tells of each part which delivery brought it: what stands keeps its own, what was given just now has this one. */
function withDeliveries(turn: Turn, question: Question, { of, ...sofar }: SoFar): SoFar {
  const held = turn.held();
  const before = (held?.kind === 'parts' || held?.kind === 'suggestion') && held.question === question.id ? held : null;
  const known = sofar.from ?? before?.from ?? {};
  const stood = (id: string): boolean => before === null || JSON.stringify(before.parts[id]) === JSON.stringify(sofar.parts[id]);
  return { ...sofar, from: Object.fromEntries(Object.keys(sofar.parts).map((id) => [id, (stood(id) ? known[id] : undefined) ?? of ?? turn.delivery])) };
}

/** The parts that are asked beside the others: after a "nee" how many is no question any more. */
function stillAsked(turn: Turn, question: Question, sofar: SoFar): SoFar {
  const asked = (question.parts ?? []).filter((part) => isPartAsked(part, sofar.parts, turn.situation())).map((part) => part.id);
  return { ...sofar, parts: Object.fromEntries(Object.entries(sofar.parts).filter(([id]) => asked.includes(id))) };
}

/** Parts of one message need no deliveries of their own. */
const inSeveral = (from: PartsFrom = {}): { readonly partsFrom?: PartsFrom } => (new Set(Object.values(from)).size > 1 ? { partsFrom: from } : {});

/** Asks a part again that was given, keeping the others; the question as a whole where none is left. */
export function askAnew(turn: Turn, question: Question, without: readonly string[], sofar: SoFar): void {
  const parts = Object.fromEntries(Object.entries(sofar.parts).filter(([id]) => !without.includes(id)));
  const part = nextPart(question, turn.situation(), parts, sofar.passed);
  if (Object.keys(parts).length === 0 || !part) return askQuestion(turn, question, 'repeat');
  turn.hold({ kind: 'parts', question: question.id, ...sofar, parts });
  askPart(turn, question, part);
}

/** What the parts given so far can never be part of: hard checks that look at one part. */
function forbidden(turn: Turn, question: Question, sofar: SoFar): readonly Finding[] {
  const onParts = new Map(question.checks.flatMap((check) => (check.part !== undefined && check.part in sofar.parts && check.kind !== 'part-missing' ? [[check.id, check.part] as const] : [])));
  const situation = withCandidate(turn.situation(), question, answered(sofar.parts, sofar.words), sofar.words);
  return runChecks(question, situation).hard.filter((finding) => onParts.has(finding.check));
}

function askPartAnew(turn: Turn, question: Question, sofar: SoFar, findings: readonly Finding[]): void {
  for (const finding of findings) sayFinding(turn, question, finding);
  const without = question.checks.filter((check) => findings.some((finding) => finding.check === check.id)).map((check) => check.part ?? '');
  if (turn.held()) turn.record({ type: 'settled', person: turn.talk.person.id });
  askAnew(turn, question, without, sofar);
}

function takeNoAnswer(turn: Turn, question: Question, part: Part, reading: Exclude<Reading, { turn: 'answer' }>, text: string, sofar: SoFar): void {
  const passes = ['skip', 'none', 'not-applicable', 'decline', 'unknown'].includes(reading.turn);
  const started = Object.keys(sofar.parts).length > 0;
  if (passes && (part.optional || (started && reading.turn === 'unknown' && !question.indispensable))) {
    return goOnWithParts(turn, question, { ...sofar, passed: [...sofar.passed, part.id], words: joined(sofar.words, text) }, reading.turn === 'unknown' ? text : null);
  }
  if (reading.turn === 'clarify' && proposePointed(turn, question, text)) return;
  if (reading.turn === 'clarify') return askBack(turn, question, part.id, reading, text, `doubt-${reading.reason}`, sofar);
  if (passes && started) {
    turn.line('part-needed');
    turn.hold({ kind: 'parts', question: question.id, ...sofar });
    return askPart(turn, question, part);
  }
  followIntent(turn, question, reading, text);
}

/** What is left of a reply may answer the next part: "ja, 40", "ja, met de provincies", "ja, nalezen@voorbeeld.nl". */
function withRest(turn: Turn, question: Question, sofar: SoFar, before: Part, rest: string): SoFar {
  const left = rest.replace(/^[\s,.;:–-]+|[\s,.;:–-]+$/g, '').replace(/\s+/g, ' ');
  const next = nextPart(question, turn.situation(), sofar.parts, sofar.passed);
  if (!next || left.length < 2 || before.type === 'text' || next.type === 'yes-no' || (next.confidential && next.type !== 'email')) return sofar;
  if (next.type === 'text' && left.length < 8) return sofar;
  const reading = readReply(left, askFor(next, question, turn.situation()));
  return reading.turn === 'answer' ? withPart(sofar, next, plain(reading.value), '', reading.approx) : sofar;
}

function withPart(sofar: SoFar, part: Part, value: PartValue, words: string, approx: string | null = null): SoFar {
  return { parts: { ...sofar.parts, [part.id]: value }, passed: sofar.passed, words: joined(sofar.words, words), approx: sofar.approx ?? approx, ...broughtBy(sofar) };
}

function inOrder(question: Question, parts: Parts): Parts {
  return Object.fromEntries((question.parts ?? []).flatMap(({ id }) => (id in parts ? [[id, parts[id]!] as const] : [])));
}

function joined(before: string, words: string): string {
  return [before, words.trim()].filter((one) => one !== '').join(' · ');
}

function isPlainYesNo(text: string): boolean {
  const said = readConfirmation(text);
  return said.kind === 'reject' || (said.kind === 'confirm' && said.reason.trim() !== text.trim().replace(/\s+/g, ' '));
}

function isSelf(text: string): boolean {
  return /^\s*(?:ja|(?:dat (?:ben|doe) )?ik(?: ?zelf)?(?: doe dat)?|mijzelf|mezelf|yes|me|myself|i (?:do|will))[\s.!]*$/i.test(text);
}

