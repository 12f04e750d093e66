import { z } from 'zod';
import { Words } from '../words.ts';

const Id = z.string().regex(/^[a-z][a-z0-9_-]*$/, 'an id in lower case');
const Step = { id: Id, label: Words, /** the steps that come first */ after: z.array(Id).default([]), /** how many working days it is meant to take, for the plan; a week where it is left out */ takes: z.number().int().min(0).optional() };

/** One step on the way of a letter from draft to published. */
export const ClearanceStep = z.discriminatedUnion('kind', [
  /** Every sector agrees to its own passage. */
  z.strictObject({ kind: z.literal('sectors'), ...Step }),
  /** The reviewers who clear this step read a part of the letter: a group's id, or `all`. */
  z.strictObject({ kind: z.literal('review'), ...Step, reads: z.string() }),
  /** Happens outside: a coordinator writes down on which day. */
  z.strictObject({ kind: z.literal('record'), ...Step }),
]);
export type ClearanceStep = z.infer<typeof ClearanceStep>;

/** Who clears the letter, in which order, and when somebody silent hears of it again, in working days after being asked. */
export const Clearance = z.strictObject({
  remindAfter: z.number().int().positive(),
  escalateAfter: z.number().int().positive(),
  /** Time of the clock at which people are reminded. */
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:MM').default('10:00'),
  /** How many working days after the deadline the letter is meant to be put before the sectors, for the plan; left out where that is not known. */
  begins: z.number().int().min(0).optional(),
  steps: z.array(ClearanceStep).min(1),
});
export type Clearance = z.infer<typeof Clearance>;
