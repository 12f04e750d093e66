import { z } from 'zod';
import { Check } from './check.ts';
import { Condition } from './condition.ts';
import { Words } from './words.ts';

const Id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'an id in lower case with underscores');
const PerLanguage = z.strictObject({ nl: z.array(z.string()), en: z.array(z.string()) });

export const QuestionOption = z.strictObject({
  key: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, 'an option key in lower case'),
  label: Words,
  /** Other words for the same choice. */
  aliases: PerLanguage.optional(),
});
export type QuestionOption = z.infer<typeof QuestionOption>;

const ScalarType = z.enum(['yes-no', 'choice', 'choices', 'number', 'integer', 'percentage', 'money', 'date', 'url', 'url-or-date', 'email', 'text']);

/** A part of a question: asked in its own words when the reply to the whole did not hold it. */
export const Part = z.strictObject({
  id: Id,
  label: Words,
  ask: Words,
  type: ScalarType,
  noun: Words.optional(),
  options: z.array(QuestionOption).optional(),
  /** May be passed over with "overslaan". */
  optional: z.boolean().default(false),
  /** Asked only then; a bare name refers to a part of this question: `{ answer: deelt, is: true }`. */
  when: Condition.optional(),
  /** Offered as a button and taken on "ja" or "ikzelf": the e-mail address of who answers. */
  offers: z.literal('own-email').optional(),
  /** What stands here stays out of every public text. */
  confidential: z.boolean().default(false),
  /** May stand in a public text only then; a bare name refers to a part of this question. */
  publicWhen: Condition.optional(),
});
export type Part = z.infer<typeof Part>;

/** A unit people use instead of the asked one. `divideBy` proposes a conversion; without it the bot only asks. */
export const OtherUnit = z.strictObject({ unit: z.array(z.string()).min(1), divideBy: z.number().positive().optional(), say: Words });

export const Question = z.strictObject({
  id: Id,
  section: Id,
  /** A few words for overviews: "Aantal banen". */
  label: Words,
  /** What the bot asks. Slots: {sector} {year} {nextYear} {previousYear} and computed figures by id. */
  ask: Words,
  /** The same without the computed figure, for when it cannot be worked out. */
  askWithout: Words.optional(),
  /** What is meant, in at most a few sentences. */
  help: Words,
  /** Why it is asked. */
  why: Words,
  /** Terms people ask about ("wat bedoelt u met een baan?"). */
  terms: z.array(z.strictObject({ names: z.array(z.string()).min(1), meaning: Words })).default([]),
  type: z.enum([...ScalarType.options, 'list', 'dated-list', 'parts']),
  /** What is counted, for reading a reply and for showing a value. */
  noun: Words.optional(),
  /** Digits behind the comma that are kept; more is refused, never rounded. */
  decimals: z.number().int().min(0).max(4).optional(),
  options: z.array(QuestionOption).optional(),
  parts: z.array(Part).optional(),
  /**
   * With `parts` on a question of another type: only then it is answered in parts. A reference to the question itself,
   * and a check without `part`, then means the first part; of an answer per division, the sum.
   */
  partsWhen: Condition.optional(),
  /** A sector with divisions may answer per division or as a whole. */
  perDivision: z.boolean().default(false),
  /** A sector with the trait `refers-to-letter` may answer with a letter's date and number. */
  mayRefer: z.boolean().default(false),
  rangeAllowed: z.boolean().default(false),
  otherUnits: z.array(OtherUnit).default([]),
  /** Asked only then. */
  when: Condition.optional(),
  /** May be passed over with "overslaan". */
  optional: z.union([z.boolean(), Condition]).default(false),
  /** "Weet ik nog niet" does not do here: without it nothing can be submitted. */
  indispensable: z.boolean().default(false),
  /** A statement a person makes: read only from a plain yes or no, never inferred. */
  declaration: z.boolean().default(false),
  /** A "ja" here submits the dossier. */
  submits: z.boolean().default(false),
  /** 0 none, 1 possible, 2 likely. */
  personalData: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  checks: z.array(Check).default([]),
});
export type Question = z.infer<typeof Question>;

export const Questionnaire = z.strictObject({
  version: z.string().min(1),
  sections: z.array(z.strictObject({ id: Id, label: Words })).min(1),
  questions: z.array(Question).min(1),
});
export type Questionnaire = z.infer<typeof Questionnaire>;
