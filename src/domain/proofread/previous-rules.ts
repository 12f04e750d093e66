import type { Part, Question } from '../question.ts';
import type { Previous, Sector } from '../round.ts';
import type { Fault, Path } from './fault.ts';
import { shown } from './fault.ts';
import { type Rule, faultAt, numeric, unknown } from './known.ts';

/** Faults of earlier answers: of no question, from no earlier year, or of another shape than an answer to it has. */
export const previousRule: Rule = (draft) => {
  const { round, questionnaire } = draft;
  if (!round || !questionnaire) return [];
  const ids = questionnaire.questions.map((question) => question.id);
  return round.sectors.flatMap((sector, index) => Object.entries(sector.previous).flatMap(([id, previous]): readonly Fault[] => {
    const path: Path = ['sectors', index, 'previous', id];
    const question = questionnaire.questions.find((one) => one.id === id);
    if (!question) return unknown(draft, 'round', path, 'question', id, ids, 'key');
    const allowed = misfit(previous.value, question, sector);
    return [
      ...(allowed === null ? [] : [faultAt('round', [...path, 'value'], 'previous-does-not-fit', { value: shown(previous.value), name: id, allowed })]),
      ...(previous.year >= round.year ? [faultAt('round', [...path, 'year'], 'previous-not-earlier', { value: previous.year, limit: round.year })] : []),
    ];
  }));
};

/** What an answer to the question looks like when this value does not; null when it fits. */
function misfit(value: Previous['value'], question: Question, sector: Sector): string | null {
  const plain = typeof value === 'object' && !Array.isArray(value) ? value : null;
  if (plain) {
    const parts = question.type === 'parts' || question.partsWhen ? question.parts ?? [] : [];
    const named = [...parts.map((part) => part.id), ...(question.perDivision ? sector.divisions.map((one) => one.id) : [])];
    if (named.length === 0) return form(question, question.type);
    const wrong = Object.entries(plain).find(([id, one]) => {
      const part = parts.find((each) => each.id === id);
      return !named.includes(id) || !fits(one, part ?? question, part?.type ?? question.type, question.decimals);
    });
    return wrong ? `{ ${named.map((id) => `${id}: ${form(parts.find((part) => part.id === id) ?? question, parts.find((part) => part.id === id)?.type ?? question.type)}`).join(', ')} }` : null;
  }
  return question.type !== 'parts' && fits(value, question, question.type, question.decimals) ? null : form(question, question.type);
}

function fits(value: Previous['value'], of: Question | Part, type: string, decimals: number | undefined): boolean {
  const keys = (of.options ?? []).map((option) => option.key);
  if (numeric.includes(type)) return typeof value === 'number' && (type !== 'integer' || Number.isInteger(value)) && (decimals === undefined || Number(value.toFixed(decimals)) === value);
  switch (type) {
    case 'yes-no': return typeof value === 'boolean';
    case 'choice': return typeof value === 'string' && keys.includes(value);
    case 'choices': return Array.isArray(value) && value.every((one) => typeof one === 'string' && keys.includes(one));
    case 'date': return typeof value === 'string' && isDate(value);
    case 'list': return Array.isArray(value) && value.every((one) => typeof one === 'string');
    case 'dated-list': return Array.isArray(value) && value.every((one) => typeof one === 'object' && (one.date === null || isDate(one.date)));
    default: return typeof value === 'string';
  }
}

/** A date as precise as it was given: `2025`, `2025-06`, `2025-Q2`, `2025-H1`, `2025-W14`, `2025-06-30`. */
function isDate(text: string): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4]|-H[12]|-W\d{2})?$/.test(text);
}

function form(of: Question | Part, type: string): string {
  if (type === 'choice') return (of.options ?? []).map((option) => option.key).join(' / ');
  if (type === 'choices') return `[${(of.options ?? []).map((option) => option.key).join(', ')}]`;
  if (type === 'yes-no') return 'true / false';
  if (type === 'date') return '2025-06-30';
  if (type === 'list') return '["…"]';
  if (type === 'dated-list') return '[{ text: "…", date: 2025-06-30 }]';
  if (type === 'parts') return `{ ${('parts' in of ? of.parts ?? [] : []).map((part) => part.id).join(', ')} }`;
  return numeric.includes(type) ? (type === 'integer' ? '12' : '12.5') : '"…"';
}
