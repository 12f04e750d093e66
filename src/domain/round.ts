import { z } from 'zod';
import { CrossCheck, RoundCheck } from './check.ts';
import { Clearance } from './clearance/plan.ts';
import { AnswerRef } from './condition.ts';
import type { People, Person } from './person.ts';
import type { Question, Questionnaire } from './question.ts';
import { Words } from './words.ts';

const Id = z.string().regex(/^[a-z][a-z0-9_-]*$/, 'an id in lower case');
/** A wall-clock moment in the round's zone, `2026-05-01T09:00`. */
export const Moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'a moment as 2026-05-01T09:00');

const Sourced = { source: z.string().min(1), fiction: z.boolean().default(false) };
/** Something known of a sector, with the year it holds for and where it was found. */
export const Fact = z.strictObject({
  value: z.union([z.number(), z.strictObject({ low: z.number(), high: z.number() })]),
  year: z.number().int().nullable(),
  /** The word that makes it approximate: "ruim", "bijna". */
  approx: z.string().optional(),
  ...Sourced,
});
export type Fact = z.infer<typeof Fact>;

/** An answer of an earlier year, the latest that is known. `value` has the shape of an answer to that question. */
export const Previous = z.strictObject({
  value: z.union([z.number(), z.boolean(), z.string(), z.array(z.string()), z.array(z.strictObject({ text: z.string(), date: z.string().nullable() })), z.record(z.string(), z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]))]),
  approx: z.string().nullable().default(null),
  year: z.number().int(),
  ...Sourced,
});
export type Previous = z.infer<typeof Previous>;

export const Sector = z.strictObject({
  id: Id,
  label: Words,
  /** Other names people use for it: abbreviations, former names. */
  aliases: z.array(z.string()).optional(),
  group: Id,
  /** How a sentence speaks of it: "de waterschappen", with the number of its verb. */
  named: z.strictObject({ nl: z.string(), en: z.string(), plural: z.boolean() }),
  /** Who speaks for it. */
  speaker: z.string(),
  traits: z.array(z.enum(['single-employer', 'refers-to-letter'])).default([]),
  /** Parts of the sector that may answer apart. */
  divisions: z.array(z.strictObject({ id: Id, label: Words })).default([]),
  facts: z.record(z.string(), Fact).default({}),
  /** By question id. */
  previous: z.record(z.string(), Previous).default({}),
});
export type Sector = z.infer<typeof Sector>;

export const Purpose = z.enum(['invitation', 'reminder', 'last-day', 'overdue', 'escalation-deputy', 'escalation-owner', 'escalation-coordinator']);
export type Purpose = z.infer<typeof Purpose>;

/** One planned moment of contact, before it is placed in anybody's week. */
export const SlotRule = z.strictObject({
  id: Id,
  purpose: Purpose,
  /** Counted from the sector's deadline (or from the opening for `after-opening`): days, or working days. */
  from: z.enum(['opening', 'deadline']),
  days: z.number().int().optional(),
  workingDays: z.number().int().optional(),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:MM'),
  to: z.array(z.enum(['owner', 'contributors', 'deputies', 'coordinators'])).min(1),
}).refine((rule) => (rule.days === undefined) !== (rule.workingDays === undefined), { message: 'give either days or workingDays' });
export type SlotRule = z.infer<typeof SlotRule>;

export const RoundFile = z.strictObject({
  id: Id,
  title: Words,
  /** What the bot says it is for, in its first message. */
  about: Words,
  /** Who reads the answers and how long they are kept. */
  privacy: Words,
  fiction: z.boolean().default(false),
  /** The year reported on. */
  year: z.number().int(),
  zone: z.string(),
  asks: z.strictObject({ name: Words, short: z.string(), contact: z.email() }),
  /** Paths beside this file, or relative to it. */
  questions: z.string().default('questions.yaml'),
  people: z.string().default('people.yaml'),
  letter: z.string().default('letter'),
  groups: z.array(z.strictObject({ id: Id, label: Words })).min(1),
  sectors: z.array(Sector).min(1),
  calendar: z.strictObject({
    opens: Moment,
    deadline: Moment,
    /** After this nothing is accepted any more. */
    closes: Moment,
    /** Free days beside weekends and Dutch public holidays. */
    freeDays: z.array(z.iso.date()).default([]),
    /** When the parliament does not meet, first and last day: what "na het zomerreces" points at. Reminders go on. */
    recess: z.array(z.strictObject({ name: Words, from: z.iso.date(), until: z.iso.date() })).optional(),
  }),
  reminders: z.strictObject({
    /** No reminder to who wrote this recently. */
    quietHours: z.number().min(0),
    slots: z.array(SlotRule).min(1),
  }),
  /** Who agrees to the letter, in which order; without it only the sectors do. */
  clearance: Clearance.optional(),
  /** Figures of the round and its years by key: goals, norms, definitions. */
  facts: z.record(z.string(), Fact).default({}),
  /** Percentages the bot works out: of ÷ over × 100, rounded to `decimals`. */
  computed: z.array(z.strictObject({ id: Id, formula: z.literal('percentage'), of: AnswerRef, over: AnswerRef, decimals: z.number().int().default(1) })).default([]),
  crossChecks: z.array(CrossCheck).default([]),
  roundChecks: z.array(RoundCheck).default([]),
  /** Fewer persons than this in one reported unit: a warning, and no publication below the second. */
  smallNumbers: z.strictObject({ warnBelow: z.number(), hideBelow: z.number() }).optional(),
});
export type RoundFile = z.infer<typeof RoundFile>;

/** A round, whole and proofread: what every decision is taken from. The letter's sentences come apart, with the draft. */
export type Round = Omit<RoundFile, 'questions' | 'people' | 'letter'> & {
  readonly questionnaire: Questionnaire;
  readonly people: readonly Person[];
  readonly fictionalPeople: People['fiction'];
};

/** The sector with this id; an unknown id is our own mistake. */
export function sectorOf(round: Round, id: string): Sector {
  const sector = round.sectors.find((one) => one.id === id);
  if (!sector) throw new Error(`Round ${round.id} has no sector '${id}': it has ${round.sectors.map((one) => one.id).join(', ')}`);
  return sector;
}

/** The question with this id; an unknown id is our own mistake. */
export function questionOf(round: Round, id: string): Question {
  const question = round.questionnaire.questions.find((one) => one.id === id);
  if (!question) throw new Error(`Round ${round.id} has no question '${id}'`);
  return question;
}
