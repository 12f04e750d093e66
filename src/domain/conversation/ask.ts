import { isOptional } from '../checks/holds.ts';
import { computedFigure, previousValue } from '../checks/situation.ts';
import type { Situation } from '../checks/situation.ts';
import type { Part, Question, QuestionOption } from '../question.ts';
import type { Ask } from '../reading/reading.ts';
import type { Choice, Slots } from '../utterance.ts';
import type { Value } from '../value.ts';
import type { Words } from '../words.ts';
import { progress } from './next-question.ts';
import { partsOf } from './parts.ts';
import type { Turn } from './turn.ts';

/** Puts a question to the person: where it stands, last year's answer, the question itself, and its choices. */
export function askQuestion(turn: Turn, question: Question, why: 'next' | 'back' | 'change' | 'repeat'): void {
  const situation = turn.situation();
  const person = turn.talk.person.id;
  turn.record({ type: 'question-asked', person, question: question.id, part: null, why });
  if (why !== 'repeat') turn.line('progress', progress(situation, question), 'heading');
  const answer = situation.dossier.answers[question.id]?.given;
  if (answer && why !== 'repeat') turn.line('stands-now', { answer: shown(answer.status === 'answered' ? answer.value : null, answer.status, question.id) });
  const previous = previousValue(situation, question.id);
  if (previous && why !== 'repeat') turn.line('last-time', { year: previous.year, value: { value: previous.value, question: question.id, approx: previous.approx } });
  turn.words(questionWords(question, situation), roundSlots(situation), 'question');
  if (situation.sector.divisions.length > 0 && question.perDivision && why !== 'repeat') {
    turn.line('per-division', { divisions: { list: situation.sector.divisions.map((one) => ({ words: one.label })) } });
  }
  waitForAnswer(turn, question);
}

/** Waits for the answer to this question, with its choices, without putting it again. */
export function waitForAnswer(turn: Turn, question: Question): void {
  const situation = turn.situation();
  const since = turn.dossier().version;
  const inParts = partsOf(question, situation);
  const first = inParts[0];
  const asked = first ? choicesOf(first, question.id, first.id, since) : choicesOf(question, question.id, null, since);
  turn.wait({
    question: question.id,
    awaits: { kind: 'answer', declaration: question.declaration, ...severalOf(first ?? question) },
    choices: [...asked, ...(isOptional(question, situation) || first?.optional ? [sayChoice('skip', question.id)] : []), ...(question.indispensable ? [] : [sayChoice('unknown', question.id)])],
  });
}

/** Says with what is awaited that several options may be taken together. */
export function severalOf(of: Question | Part): { readonly multiple?: true } {
  return of.type === 'choices' ? { multiple: true } : {};
}

/** The buttons of a question or part: its options, or yes and no. */
export function choicesOf(of: Question | Part, question: string, part: string | null, since: number): readonly Choice[] {
  const answer = (label: Choice['label'], value: Value): Choice => ({ label, action: { do: 'answer', question, part, value, since } });
  if (of.type === 'yes-no') return [answer({ say: 'yes' }, true), answer({ say: 'no' }, false)];
  return (of.options ?? []).map((option) => answer({ words: option.label }, of.type === 'choices' ? [option.key] : option.key));
}

/** A button for something that can also be said: "overslaan", "weet ik nog niet". */
export function sayChoice(turn: string, question: string | null): Choice {
  return { label: { say: `choice-${turn}` }, action: { do: 'say', turn, question, sector: null } };
}

/** The words of a question; without its computed figure where that cannot be worked out. */
export function questionWords(question: Question, situation: Situation): Words {
  const missing = situation.round.computed.some((one) => question.ask.nl.includes(`{${one.id}}`) && computedFigure(situation, one.id) === null);
  return missing && question.askWithout ? question.askWithout : question.ask;
}

/** The slots any words of the round may use. */
export function roundSlots(situation: Situation): Slots {
  const { round, sector } = situation;
  const computed = round.computed.map((one) => {
    const figure = computedFigure(situation, one.id);
    return [one.id, figure === null ? '–' : { number: figure, decimals: one.decimals }] as const;
  });
  return { sector: { words: sector.label }, year: round.year, nextYear: round.year + 1, previousYear: round.year - 1, ...Object.fromEntries(computed) };
}

/** What reading needs to know of the question that was put. Labels of every language are accepted. */
export function askFor(of: Question | Part, question: Question, situation: Situation): Ask {
  const { today, round } = situation;
  const previous = of === question ? previousValue(situation, question.id)?.value ?? null : null;
  const limits = of === question ? hardLimits(question) : {};
  return {
    type: readAs(of.type), question: of.ask.nl, today, year: round.year, previous, ...limits,
    rangeAllowed: of === question && question.rangeAllowed,
    ...(of.noun ? { noun: of.noun.nl, unit: of.noun.nl } : {}),
    ...(of.options ? { options: optionsFor(of.options) } : {}),
  };
}

const readable = new WeakMap<readonly QuestionOption[], NonNullable<Ask['options']>>();

/** The options with the labels and aliases of every language; the same list each time, so that reading prepares it once. */
function optionsFor(options: readonly QuestionOption[]): NonNullable<Ask['options']> {
  const made = readable.get(options) ?? options.map(({ key, label, aliases }) => ({ key, labels: [label.nl, label.en], aliases: [...(aliases?.nl ?? []), ...(aliases?.en ?? [])] }));
  readable.set(options, made);
  return made;
}

/** The type a reply is read as; lists, parts and links that may be dates have readers of their own. */
function readAs(type: Question['type']): Ask['type'] {
  switch (type) {
    case 'number': return 'decimal';
    case 'url-or-date': return 'url';
    case 'list': case 'dated-list': case 'parts': return 'text';
    default: return type;
  }
}

/** Only plain bounds help reading; the checks themselves decide with the figures in place. */
function hardLimits(question: Question): { min?: number } {
  const below = question.checks.find((check) => check.kind === 'below' && check.level === 'hard' && typeof check.limit === 'number');
  return below && below.kind === 'below' && typeof below.limit === 'number' ? { min: below.limit } : {};
}

function shown(value: Value | null, status: string, question: string): Slots[string] {
  return value === null ? { say: `status-${status}` } : { value, question };
}
