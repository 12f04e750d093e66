import type { Check, Operand } from '../check.ts';
import type { Part, Question } from '../question.ts';
import { conditionFaults } from './conditions.ts';
import type { Fault, Path } from './fault.ts';
import { type Draft, type Rule, faultAt, unknown } from './known.ts';
import { operandFaults, rangeFaults } from './operands.ts';
import { type From, compared, follow } from './references.ts';
import { suits } from './suits.ts';

/** Faults of each question: its section, options, parts, conditions, and every check on it. */
export const questionRule: Rule = (draft) => {
  const { questionnaire } = draft;
  if (!questionnaire) return [];
  const sections = questionnaire.sections.map((section) => section.id);
  const submits = questionnaire.questions.filter((question) => question.submits);
  return [
    ...questionnaire.questions.flatMap((question, index) => {
      const path: Path = ['questions', index];
      return [
        ...unknown(draft, 'questions', [...path, 'section'], 'section', question.section, sections),
        ...answerFaults(question, path),
        ...conditionsOf(draft, question, index, path),
        ...question.checks.flatMap((check, place) => checkFaults(draft, question, check, { part: 'questions', path: [...path, 'checks', place], upTo: index })),
      ];
    }),
    ...(submits.length === 1 || draft.lost.size > 0 ? [] : [faultAt('questions', submits.length === 0 ? ['questions'] : ['questions', questionnaire.questions.indexOf(submits[1]!), 'submits'], 'submits-once', { value: submits.map((one) => one.id).join(', ') || '–' })]),
  ];
};

/** A choice needs options, a question in parts needs parts. */
function answerFaults(question: Question, path: Path): readonly Fault[] {
  const choosing = (of: Question | Part, at: Path) => ((of.type === 'choice' || of.type === 'choices') && (of.options ?? []).length === 0 ? [faultAt('questions', at, 'no-options', { name: of.id })] : []);
  const parted = question.type === 'parts' || question.partsWhen !== undefined;
  return [
    ...choosing(question, path),
    ...(parted && (question.parts ?? []).length === 0 ? [faultAt('questions', path, 'no-parts', { name: question.id })] : []),
    ...(question.parts ?? []).flatMap((part, index) => choosing(part, [...path, 'parts', index])),
  ];
}

function conditionsOf(draft: Draft, question: Question, index: number, path: Path): readonly Fault[] {
  const before = (key: string): From => ({ part: 'questions', path: [...path, key], upTo: index - 1 });
  const parts = question.parts ?? [];
  return [
    ...(question.when ? conditionFaults(draft, question.when, before('when')) : []),
    ...(question.partsWhen ? conditionFaults(draft, question.partsWhen, before('partsWhen')) : []),
    ...(typeof question.optional === 'object' ? conditionFaults(draft, question.optional, before('optional')) : []),
    ...parts.flatMap((part, place) => {
      const at = (key: string, own: readonly Part[]): From => ({ part: 'questions', path: [...path, 'parts', place, key], upTo: index, own });
      return [
        ...(part.when ? conditionFaults(draft, part.when, at('when', parts.slice(0, place))) : []),
        ...(part.publicWhen ? conditionFaults(draft, part.publicWhen, at('publicWhen', parts)) : []),
      ];
    }),
  ];
}

function checkFaults(draft: Draft, question: Question, check: Check, from: From): readonly Fault[] {
  const at = (...steps: (string | number)[]): From => ({ ...from, path: [...from.path, ...steps] });
  const parts = question.parts ?? [];
  const part = check.part === undefined ? null : parts.find((one) => one.id === check.part) ?? null;
  const looked = part ?? question;
  const refs = { of: 'of' in check ? check.of : null, over: check.kind === 'ratio' ? check.over : null, sameBasis: 'sameBasis' in check ? check.sameBasis ?? null : null };
  return [
    ...(check.part === undefined ? [] : unknown(draft, 'questions', at('part').path, 'part', check.part, parts.map((one) => one.id))),
    ...(check.part !== undefined && !part ? [] : suits(check, looked, check.part !== undefined) ? [] : [faultAt('questions', at('kind').path, 'check-does-not-fit', { kind: check.kind, type: looked.type })]),
    ...(check.when ? conditionFaults(draft, check.when, { ...at('when'), own: parts }) : []),
    ...(['limit', 'from', 'to'] as const).flatMap((key) => operandAt(draft, check, key, at(key))),
    ...Object.entries(refs).flatMap(([key, ref]) => (ref === null ? [] : follow(draft, ref, at(key)).faults)),
    ...('computed' in check ? unknown(draft, 'questions', at('computed').path, 'computed', check.computed, draft.round?.computed.map((one) => one.id) ?? [check.computed]) : []),
    ...('range' in check ? rangeFaults(draft, check.range, at('range')) : []),
    ...optionsNamed(check).flatMap(([steps, value]) => compared(draft, looked, value, at(...steps))),
  ];
}

function operandAt(draft: Draft, check: Check, key: 'limit' | 'from' | 'to', from: From): readonly Fault[] {
  const operand = (check as { readonly [key: string]: unknown })[key];
  const isOperand = check.kind !== 'magnitude-unclear' && check.kind !== 'looks-like-year' && check.kind !== 'outside-period' && check.kind !== 'claim-does-not-fit';
  return operand === undefined || !isOperand ? [] : operandFaults(draft, operand as Operand, from);
}

/** The options, or yes and no, that a check names, with where they stand. */
function optionsNamed(check: Check): readonly (readonly [(string | number)[], unknown])[] {
  switch (check.kind) {
    case 'is-not': return [[['value'], check.value]];
    case 'is-one-of': return check.values.map((value, index) => [['values', index], value]);
    case 'goes-backwards': return check.order.map((value, index) => [['order', index], value]);
    case 'only-option': case 'includes-option': return [[['option'], check.option]];
    case 'claim-does-not-fit': return [[['reached'], check.reached], [['missed'], check.missed]];
    default: return [];
  }
}
