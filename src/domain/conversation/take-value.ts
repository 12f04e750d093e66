import { runChecks } from '../checks/run-checks.ts';
import { rounded, withCandidate } from '../checks/situation.ts';
import type { Candidate, Finding, Held, Warning } from '../dossier/dossier.ts';
import { findPersonalData } from '../personal-data/find-personal-data.ts';
import { maskPersonalData } from '../personal-data/mask-personal-data.ts';
import type { Question } from '../question.ts';
import { questionOf } from '../round.ts';
import type { Slots } from '../utterance.ts';
import { isParts } from '../value.ts';
import type { Value } from '../value.ts';
import { answered } from './answered.ts';
import { askQuestion, roundSlots } from './ask.ts';
import { goOn } from './go-on.ts';
import type { Turn } from './turn.ts';

/** A value that was read: another unit, personal data, a colleague's answer or a check may come between it and the journal. */
export function takeValue(turn: Turn, candidate: Candidate, otherUnit: string | null): void {
  const question = questionOf(turn.talk.round, candidate.question);
  if (otherUnit !== null && typeof candidate.given.value === 'number') return holdUnit(turn, question, candidate, otherUnit);
  if (holdPersonalData(turn, question, candidate)) return;
  if (holdForColleague(turn, candidate)) return;
  takeChecked(turn, candidate);
}

/** The checks, and then the journal. A value that cannot be stored leaves the earlier answer as it was. */
export function takeChecked(turn: Turn, candidate: Candidate): void {
  const question = questionOf(turn.talk.round, candidate.question);
  const situation = withCandidate(turn.situation(), question, candidate.given, candidate.words);
  const { hard, soft } = runChecks(question, situation);
  if (hard.length > 0) return refuse(turn, question, candidate, hard);
  const toAsk = soft.filter((finding) => !isPersonalDataCheck(question, finding));
  if (toAsk.length === 0) return keep(turn, candidate, []);
  turn.hold({ kind: 'checks', candidate, findings: toAsk });
  askFindings(turn, question, toAsk);
}

/** Says what the checks found and waits for a word about it. */
export function askFindings(turn: Turn, question: Question, findings: readonly Finding[]): void {
  for (const finding of findings) sayFinding(turn, question, finding);
  const since = turn.dossier().version;
  turn.wait({
    question: question.id,
    awaits: { kind: 'confirmation' },
    choices: [{ label: { say: 'choice-correct' }, action: { do: 'settle', with: 'yes', since } }, { label: { say: 'choice-change' }, action: { do: 'settle', with: 'no', since } }],
  });
}

/** Keeps the answer, says so, and goes on with what it calls for. */
export function keep(turn: Turn, candidate: Candidate, warnings: readonly Warning[]): void {
  const question = questionOf(turn.talk.round, candidate.question);
  const { value, approx, range } = candidate.given;
  const earlier = turn.dossier().answers[question.id];
  turn.record({ type: 'answer-given', question: question.id, by: turn.talk.person.id, given: candidate.given, words: candidate.words, warnings, delivery: turn.delivery });
  turn.line(earlier ? 'kept-instead' : 'kept', {
    label: { words: question.label }, value: { value, question: question.id, approx, range },
    ...(earlier?.given.status === 'answered' ? { before: { value: earlier.given.value, question: question.id, approx: earlier.given.approx } } : { before: { say: `status-${earlier?.given.status ?? 'open'}` } }),
  });
  goOn(turn, question);
}

/** The sentence of a finding, in the words of the round. */
export function sayFinding(turn: Turn, question: Question, finding: Finding): void {
  const check = question.checks.find((one) => one.id === finding.check);
  const slots = { ...roundSlots(turn.situation()), ...shownSlots(finding.slots, question) };
  if (check) turn.words(check.say, slots, check.level === 'soft' ? 'question' : undefined);
  else turn.line(`check-${finding.check}`, slots);
}

/** The figures of a finding as they are shown: years as they stand, choices by their label, all else as a number or a date. */
export function shownSlots(slots: Finding['slots'], question: Question | null): Slots {
  return Object.fromEntries(Object.entries(slots).map(([name, value]) => {
    if (typeof value === 'number') return [name, name.toLowerCase().endsWith('year') ? value : { number: value }];
    const option = question?.options?.find((one) => one.key === value);
    return [name, option ? { words: option.label } : value];
  }));
}

function refuse(turn: Turn, question: Question, candidate: Candidate, findings: readonly Finding[]): void {
  for (const finding of findings) sayFinding(turn, question, finding);
  if (question.declaration && candidate.given.value === false && !question.submits) {
    turn.hold({ kind: 'referral', question: question.id });
    turn.wait({ question: question.id, awaits: { kind: 'reason' } });
    return;
  }
  const current = turn.dossier().answers[question.id];
  if (current?.given.status === 'answered') turn.line('earlier-stays', { value: { value: current.given.value, question: question.id, approx: current.given.approx } });
  askQuestion(turn, question, 'repeat');
}

function holdUnit(turn: Turn, question: Question, candidate: Candidate, unit: string): void {
  turn.hold({ kind: 'other-unit', candidate, unit, converted: convertedFrom(question, candidate, unit) });
  askUnit(turn, question, candidate, unit);
}

function unitNamed(question: Question, unit: string): Question['otherUnits'][number] | undefined {
  return question.otherUnits.find((one) => one.unit.some((name) => name.toLowerCase() === unit.toLowerCase()));
}

/** The figure in the asked unit, to one decimal, where the round says how to convert; a proposal, never stored unasked. */
function convertedFrom(question: Question, candidate: Candidate, unit: string): number | null {
  const other = unitNamed(question, unit);
  const { value } = candidate.given;
  return other?.divideBy === undefined || typeof value !== 'number' ? null : rounded(value / other.divideBy, 1);
}

/** Asks what was counted: another unit was named than the question asks for. */
export function askUnit(turn: Turn, question: Question, candidate: Candidate, unit: string): void {
  const other = unitNamed(question, unit);
  const converted = convertedFrom(question, candidate, unit);
  const { value } = candidate.given;
  const since = turn.dossier().version;
  if (other) turn.words(other.say, { ...roundSlots(turn.situation()), value: typeof value === 'number' ? { number: value } : '', unit, ...(converted === null ? {} : { converted: { number: converted } }) }, 'question');
  else turn.line('other-unit', { unit, noun: question.noun ? { words: question.noun } : '' });
  turn.wait({
    question: question.id,
    awaits: { kind: 'confirmation' },
    choices: [
      ...(converted === null ? [] : [{ label: { value: converted, question: question.id }, action: { do: 'settle' as const, with: 0, since } }]),
      { label: { say: 'choice-as-it-stands', slots: { value: { value, question: question.id } } }, action: { do: 'settle', with: 'yes', since } },
      { label: { say: 'choice-something-else' }, action: { do: 'settle', with: 'no', since } },
    ],
  });
}

/** Personal data in free text: only the masked words go into the journal, and only after a yes. */
export function holdPersonalData(turn: Turn, question: Question, candidate: Candidate): boolean {
  const texts = textsOf(candidate.given.value, question);
  if (texts.length === 0) return false;
  const known = { names: turn.talk.round.people.map((person) => person.name) };
  const clean = (text: string): string => maskPersonalData(text, findPersonalData(text, known));
  const found = texts.flatMap((text) => findPersonalData(text, known));
  if (found.length === 0) return false;
  const masked: Candidate = {
    question: candidate.question, words: clean(candidate.words), delivery: candidate.delivery,
    given: answered(mapTexts(candidate.given.value, question, clean), clean(candidate.given.quote), candidate.given.approx, null),
  };
  const held = { kind: 'personal-data', masked, delivery: turn.delivery, found: [...new Set(found.map((one) => one.kind))] } as const;
  turn.hold(held);
  askToMask(turn, held);
  return true;
}

/** Shows what would be kept without the personal data. */
export function askToMask(turn: Turn, held: Extract<Held, { kind: 'personal-data' }>): void {
  const since = turn.dossier().version;
  turn.line('personal-data', { kinds: { list: held.found.map((kind) => ({ say: `personal-data-${kind}` })) }, masked: held.masked.words });
  turn.wait({
    question: held.masked.question,
    awaits: { kind: 'confirmation' },
    choices: [{ label: { say: 'choice-masked' }, action: { do: 'settle', with: 'yes', since } }, { label: { say: 'choice-rephrase' }, action: { do: 'settle', with: 'no', since } }],
  });
}

/** Somebody else of the sector answered this after it was put to this person: they decide together, not the last to type. */
function holdForColleague(turn: Turn, candidate: Candidate): boolean {
  const person = turn.talk.person.id;
  const asked = turn.dossier().asked[person];
  const answer = turn.dossier().answers[candidate.question];
  if (!answer || answer.by === person || asked?.question !== candidate.question || answer.at <= asked.at) return false;
  if (answer.given.status === 'answered' && JSON.stringify(answer.given.value) === JSON.stringify(candidate.given.value)) {
    turn.line('colleague-same', { who: { person: answer.by } });
    goOn(turn, null);
    return true;
  }
  turn.hold({ kind: 'colleague-answered', candidate, version: answer.version });
  askWhichStays(turn, candidate);
  return true;
}

/** Shows both answers and asks which one stays. */
export function askWhichStays(turn: Turn, candidate: Candidate): void {
  const answer = turn.dossier().answers[candidate.question];
  if (!answer) return;
  const since = turn.dossier().version;
  turn.line('colleague-answered', {
    who: { person: answer.by },
    theirs: answer.given.status === 'answered' ? { value: answer.given.value, question: candidate.question, approx: answer.given.approx } : { say: `status-${answer.given.status}` },
    yours: { value: candidate.given.value, question: candidate.question, approx: candidate.given.approx },
  });
  turn.wait({
    question: candidate.question,
    awaits: { kind: 'confirmation' },
    choices: [{ label: { say: 'choice-mine' }, action: { do: 'settle', with: 'yes', since } }, { label: { say: 'choice-theirs' }, action: { do: 'settle', with: 'no', since } }],
  });
}

function isPersonalDataCheck(question: Question, finding: Finding): boolean {
  return question.checks.some((check) => check.id === finding.check && check.kind === 'personal-data');
}

/** The free texts of an answer. Contacts are meant to be personal: an e-mail part is no finding. */
function textsOf(value: Value, question: Question): readonly string[] {
  if (typeof value === 'string') return ['text', 'list', 'dated-list'].includes(question.type) ? [value] : [];
  if (Array.isArray(value)) return question.type === 'list' || question.type === 'dated-list' ? value.map((item) => (typeof item === 'string' ? item : item.text)) : [];
  if (!isParts(value)) return [];
  return (question.parts ?? []).flatMap((part) => (part.type === 'text' && typeof value[part.id] === 'string' ? [String(value[part.id])] : []));
}

function mapTexts(value: Value, question: Question, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? change(item) : { ...item, text: change(item.text) })) as Value;
  if (!isParts(value)) return value;
  const texts = new Set((question.parts ?? []).filter((part) => part.type === 'text').map((part) => part.id));
  return Object.fromEntries(Object.entries(value).map(([id, part]) => [id, texts.has(id) && typeof part === 'string' ? change(part) : part]));
}
