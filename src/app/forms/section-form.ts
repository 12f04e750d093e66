import type { Situation } from '../../domain/checks/situation.ts';
import { questionWords, roundSlots } from '../../domain/conversation/ask.ts';
import { askedQuestions, progress } from '../../domain/conversation/next-question.ts';
import { partsOf } from '../../domain/conversation/parts.ts';
import type { Part, Question } from '../../domain/question.ts';
import type { PartValue, Value } from '../../domain/value.ts';
import { isParts } from '../../domain/value.ts';
import { renderLine, renderShown } from '../words/render.ts';
import type { Wording } from '../words/render.ts';

/** All questions of a section for one sector, as fields. What somebody said before stands in them. */
export type SectionForm = { readonly sector: string; readonly section: string; readonly title: string; readonly fields: readonly Field[] };

export type Field = {
  /** The question's id, or with its part: `q13_inleen.banen`. */
  readonly id: string;
  readonly question: string;
  readonly part: string | null;
  readonly number: number;
  readonly label: string;
  /** The question in full, and what it means. */
  readonly hint: string;
  readonly input: Input;
};

export type Input =
  | { readonly kind: 'text' | 'long-text' | 'number' | 'decimal' | 'url' | 'email'; readonly initial: string | null }
  | { readonly kind: 'date'; readonly initial: string | null }
  | { readonly kind: 'choice' | 'choices' | 'yes-no'; readonly options: readonly Option[]; readonly initial: readonly string[] };
/** `key` is sent back; yes and no are `yes` and `no`. */
export type Option = { readonly key: string; readonly label: string };

/** The form of a section; null when no question of it can be answered now. Declarations and the agreement stay in the conversation. */
export function sectionForm(situation: Situation, section: string, wording: Wording): SectionForm | null {
  const questions = askedQuestions(situation).filter((question) => question.section === section && !question.declaration && !question.submits);
  const title = situation.round.questionnaire.sections.find((one) => one.id === section)?.label[wording.language];
  if (questions.length === 0 || title === undefined || situation.dossier.submission !== null) return null;
  return { sector: situation.sector.id, section, title, fields: questions.flatMap((question) => fieldsOf(question, situation, wording)) };
}

function fieldsOf(question: Question, situation: Situation, wording: Wording): readonly Field[] {
  const given = situation.dossier.answers[question.id]?.given;
  const value = given?.status === 'answered' ? given.value : null;
  const { number } = progress(situation, question);
  const words = (of: Question['ask']): string => renderLine({ words: of, slots: roundSlots(situation) }, wording);
  const parts = partsOf(question, situation);
  if (parts.length === 0) {
    return [{ id: question.id, question: question.id, part: null, number, label: words(question.label), hint: `${words(questionWords(question, situation))} ${words(question.help)}`, input: inputOf(question, value, wording) }];
  }
  return parts.map((part) => ({
    id: `${question.id}.${part.id}`, question: question.id, part: part.id, number, label: `${words(question.label)}: ${words(part.label)}`,
    hint: words(part.ask), input: inputOf(part, isParts(value) ? value[part.id] ?? null : null, wording),
  }));
}

function inputOf(of: Question | Part, value: Value | PartValue | null, wording: Wording): Input {
  switch (of.type) {
    case 'yes-no': return { kind: 'yes-no', initial: typeof value === 'boolean' ? [value ? 'yes' : 'no'] : [], options: (['yes', 'no'] as const).map((key) => ({ key, label: renderShown({ say: key }, wording) })) };
    case 'choice': return { kind: 'choice', options: optionsOf(of, wording), initial: typeof value === 'string' ? [value] : [] };
    case 'choices': return { kind: 'choices', options: optionsOf(of, wording), initial: Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [] };
    case 'date': return { kind: 'date', initial: typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null };
    case 'integer': return { kind: 'number', initial: typeof value === 'number' ? String(value) : null };
    case 'number': case 'percentage': case 'money': return { kind: 'decimal', initial: typeof value === 'number' ? String(value) : null };
    case 'url': return { kind: 'url', initial: typeof value === 'string' ? value : null };
    case 'email': return { kind: 'email', initial: typeof value === 'string' ? value : null };
    case 'list': case 'dated-list': return { kind: 'long-text', initial: Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one : one.text + (one.date ? ` (${one.date})` : ''))).join('\n') : null };
    default: return { kind: of.type === 'text' ? 'long-text' : 'text', initial: typeof value === 'string' ? value : null };
  }
}

function optionsOf(of: Question | Part, wording: Wording): readonly Option[] {
  return (of.options ?? []).map((option) => ({ key: option.key, label: option.label[wording.language] }));
}
