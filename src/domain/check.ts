import { z } from 'zod';
import { AnswerRef, Condition } from './condition.ts';
import { Words } from './words.ts';

/** A figure to compare with: a number, another answer, a fact of the sector, last year's answer, or a computed figure, times a factor. */
export const Operand = z.union([
  z.number(),
  z.strictObject({ answer: AnswerRef, times: z.number().optional() }),
  z.strictObject({ fact: z.string(), times: z.number().optional() }),
  z.strictObject({ previous: AnswerRef, times: z.number().optional() }),
  z.strictObject({ computed: z.string(), times: z.number().optional() }),
]);
export type Operand = z.infer<typeof Operand>;

const common = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'a check id in kebab-case'),
  /** hard: cannot be stored. soft: asked back once, then stored with the reason. follow-up: stored, then asked. */
  level: z.enum(['hard', 'soft', 'follow-up']),
  /** The part it looks at, in a question with parts. */
  part: z.string().optional(),
  /** Only then; looked at with the new value in place. */
  when: Condition.optional(),
  /** What the bot says. The slots each kind fills stand in `check-slots.ts`; beside them {sector}, {year}, {nextYear} and computed figures by their id. */
  say: Words,
};
const kind = <K extends string, S extends z.ZodRawShape>(name: K, shape: S) =>
  z.strictObject({ ...common, kind: z.literal(name), ...shape });

/** The closed set of checks on one answer. Each fires (is a finding) when its name is true of the value. */
export const Check = z.discriminatedUnion('kind', [
  // numbers
  kind('below', { limit: Operand }),
  kind('above', { limit: Operand }),
  kind('not-above', { limit: Operand }),
  /** Differs from last year by at least this many percent (by more than that, with `over`), in this direction; only when both are on the same basis. */
  kind('changed-by', { percent: z.number().min(0), over: z.boolean().optional(), direction: z.enum(['up', 'down', 'either']), from: Operand.optional(), sameBasis: AnswerRef.optional() }),
  kind('differs-by', { from: Operand, percent: z.number().positive() }),
  /** Outside the sector's plausible range, a fact with `low` and `high`. */
  kind('implausible', { range: z.string() }),
  /** A multiple of this, stated without "ongeveer". */
  kind('round-number', { multipleOf: z.number().int().positive() }),
  kind('looks-like-year', { from: z.number().int(), to: z.number().int() }),
  kind('equals', { to: Operand }),
  /** value(of) ÷ value(over) is below or above. */
  kind('ratio', { of: AnswerRef, over: AnswerRef, below: z.number().optional(), above: z.number().optional() }),
  /** An amount that may have been meant times a thousand. */
  kind('magnitude-unclear', { from: z.number(), to: z.number() }),
  // dates
  kind('before-date', { date: z.string() }),
  kind('in-future', {}),
  kind('in-past', {}),
  kind('older-than-years', { years: z.number().int() }),
  kind('further-than-years', { years: z.number().int() }),
  /** Outside [from, until); `{Y}` is the reporting year and `{Y+1}` the next. */
  kind('outside-period', { from: z.string(), until: z.string() }),
  kind('other-day-than-previous', {}),
  kind('in-months', { months: z.array(z.number().int().min(1).max(12)).min(1) }),
  kind('after-deadline', {}),
  // choices
  kind('is-not', { value: z.union([z.string(), z.boolean()]) }),
  kind('is-one-of', { values: z.array(z.union([z.string(), z.boolean()])).min(1) }),
  /** Further to the front of this order than last year. */
  kind('goes-backwards', { order: z.array(z.string()).min(2) }),
  kind('differs-from-previous', {}),
  kind('same-as-previous', {}),
  kind('only-option', { option: z.string() }),
  kind('includes-option', { option: z.string() }),
  kind('more-options-than', { count: z.number().int() }),
  /** The words name another option of that question than the one that was chosen there: "50 extra banen" after "alle banen". */
  kind('names-other-choice', { of: AnswerRef }),
  // texts, links and lists
  kind('longer-than', { characters: z.number().int() }),
  kind('fewer-items-than', { count: z.number().int() }),
  kind('more-items-than', { count: z.number().int() }),
  kind('item-without-date', {}),
  kind('names-person', {}),
  kind('personal-data', {}),
  kind('internal-link', {}),
  /** An address that does not begin with https. */
  kind('not-https', {}),
  kind('names-no-result', {}),
  kind('copied-from-previous', {}),
  // figures and claims held against one another
  kind('part-missing', {}),
  /** The claim does not fit the computed percentage: `reached` from `from`, `missed` below `below`. */
  kind('claim-does-not-fit', { computed: z.string(), reached: z.string(), from: z.number(), missed: z.string(), below: z.number() }),
  /** A percentage of the goal in the words differs from the computed one by more than `points`. */
  kind('stated-share-differs', { computed: z.string(), points: z.number() }),
  /** A change against last year in the words ("13% meer", "34,5 erbij") differs from the figures: more than `tolerance` and more than `percent` percent. */
  kind('stated-change-differs', { of: AnswerRef, tolerance: z.number(), percent: z.number() }),
  kind('computed-outside', { computed: z.string(), below: z.number().optional(), above: z.number().optional() }),
]);
export type Check = z.infer<typeof Check>;

const crossCommon = { id: common.id, say: Words, when: Condition.optional() };
/** Checks over all answers together, after the last one. Each is asked once; the reply is kept as its reason. */
export const CrossCheck = z.discriminatedUnion('kind', [
  /** (a) share of paid hours ÷ norm should be the realisation; `tolerance` in percent of the realisation. */
  z.strictObject({ ...crossCommon, kind: z.literal('share-fits-realisation'), jobs: AnswerRef, computed: z.string(), hoursPerJob: z.string(), fte: z.string(), hoursPerFte: z.number(), norm: z.string(), tolerance: z.number() }),
  /** (b) last year plus a change that is stated anywhere should be this year. */
  z.strictObject({ ...crossCommon, kind: z.literal('stated-change-adds-up'), of: AnswerRef, texts: z.array(AnswerRef), tolerance: z.number(), percent: z.number() }),
  /** (b') a share of the goal that is stated anywhere should be the computed one. */
  z.strictObject({ ...crossCommon, kind: z.literal('stated-share-adds-up'), computed: z.string(), texts: z.array(AnswerRef), points: z.number() }),
  /** (d) a fall in one figure is explained by the fall in another. */
  z.strictObject({ ...crossCommon, kind: z.literal('fall-explained-by'), of: AnswerRef, by: AnswerRef }),
  /** (e) plans of last year that this year's answer does not mention. */
  z.strictObject({ ...crossCommon, kind: z.literal('plans-not-mentioned'), plans: AnswerRef, done: AnswerRef }),
  /** (f) the words give another figure for an earlier year than was published: a revision, never an overwrite. */
  z.strictObject({ ...crossCommon, kind: z.literal('earlier-figure-revised'), of: AnswerRef, texts: z.array(AnswerRef), tolerance: z.number() }),
]);
export type CrossCheck = z.infer<typeof CrossCheck>;

/** (c) what only coordinators see: the sum over the sectors on one basis beside a national figure. Never an error. */
export const RoundCheck = z.strictObject({
  id: common.id, kind: z.literal('sum-beside-total'), of: AnswerRef, only: Condition, total: z.string(), say: Words,
});
export type RoundCheck = z.infer<typeof RoundCheck>;
