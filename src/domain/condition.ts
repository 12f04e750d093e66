import { z } from 'zod';

const Scalar = z.union([z.string(), z.number(), z.boolean()]);
/** A question's id, with an optional part: `q13_inleen` or `q13_inleen.banen`. */
export const AnswerRef = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/, 'a question id, optionally with a part: q13_inleen.banen');

/** A check on a question: `q08_banen.daling`. */
export const CheckRef = z.string().regex(/^[a-z][a-z0-9_]*\.[a-z][a-z0-9-]*$/, 'a question id and a check id: q08_banen.daling');

/** A check on a question, `q08_banen.whole-hundred`, or any check on it: `q08_banen`. */
const WarnedRef = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9-]*)?$/, 'a question id and a check id: q08_banen.daling');

/**
 * When something holds, as data. A closed set: there is no expression language.
 * A condition on an answer that was not given does not hold (`not` over it does).
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly answer: string; readonly is: string | number | boolean }
  | { readonly answer: string; readonly in: readonly (string | number | boolean)[] }
  | { readonly answer: string; readonly includes: string }
  | { readonly answer: string; readonly atLeast: number }
  | { readonly answer: string; readonly below: number }
  | { readonly answer: string; readonly given: boolean }
  | { readonly warned: readonly string[] }
  | { readonly sector: readonly string[] }
  | { readonly trait: string };

export const Condition: z.ZodType<Condition> = z.lazy(() => z.union([
  z.strictObject({ all: z.array(Condition).min(1) }),
  z.strictObject({ any: z.array(Condition).min(1) }),
  z.strictObject({ not: Condition }),
  z.strictObject({ answer: AnswerRef, is: Scalar }),
  z.strictObject({ answer: AnswerRef, in: z.array(Scalar).min(1) }),
  z.strictObject({ answer: AnswerRef, includes: z.string() }),
  z.strictObject({ answer: AnswerRef, atLeast: z.number() }),
  z.strictObject({ answer: AnswerRef, below: z.number() }),
  z.strictObject({ answer: AnswerRef, given: z.boolean() }),
  /** One of these checks fired on an answer that was kept: `q08_banen.daling`. */
  z.strictObject({ warned: z.array(WarnedRef).min(1) }),
  z.strictObject({ sector: z.array(z.string()).min(1) }),
  z.strictObject({ trait: z.string() }),
]));
