import { z } from 'zod';
import type { Doubt, Reading } from './reading.ts';
import { literalSpan } from './literal-span.ts';
import type { Stretch } from './literal-span.ts';
import { wholeFigures } from './whole-figures.ts';

/**
 * What a model pointed at in a reply, after checking: what kind of turn it may be, which open question each literal
 * quote may answer, and what is doubtful. A proposal and never more: values are read from the quotes, people confirm.
 */
export type Pointed = {
  readonly intent: PointedIntent | null;
  readonly found: readonly { readonly question: string; readonly quote: string }[];
  readonly doubt: Doubt | null;
};

export type PointedIntent = Exclude<Reading['turn'], 'submit' | 'resume'>;

/** The turns a model may name. Submitting is not among them, nor calling for a person, which writes to others: only people do that. */
export const POINTED_INTENTS = [
  'answer', 'clarify', 'correct', 'same-as-previous', 'not-applicable', 'unknown', 'decline', 'skip', 'none', 'later', 'stop',
  'forward', 'attachment', 'ask-meaning', 'why', 'who-reads', 'status', 'deadline', 'overview', 'back', 'help', 'smalltalk',
] as const satisfies readonly PointedIntent[];

/** The doubts a model may name, a choice from those of the reader. */
export const POINTED_DOUBTS = [
  'range', 'bound', 'vague', 'no-value', 'several-values', 'parts-without-total', 'relative', 'rate', 'contradiction', 'conditional',
  'option-ambiguous', 'option-unknown', 'order',
] as const satisfies readonly Doubt[];

/** The shape of a model's answer as it comes in: nothing in it is trusted yet. */
export const Pointing = z.object({
  intent: z.string().nullable(),
  found: z.array(z.object({ question: z.string(), quote: z.string() })).max(100),
  doubt: z.string().nullable(),
});
export type Pointing = z.infer<typeof Pointing>;

/**
 * Keeps of a model's answer only what may count: an intent and a doubt from the closed lists, and quotes that stand
 * literally in the reply, whole words and whole numbers, each for one open question. Quotes come back in the reply's own
 * spelling, with the "ruim" or "meer dan" that belongs to a figure in them. Two quotes for one question, or one stretch
 * for two questions, count for neither. Null for any other shape.
 */
export function checkPointed(answer: unknown, reply: string, openQuestions: readonly string[]): Pointed | null {
  const read = Pointing.safeParse(answer);
  if (!read.success) return null;
  const { intent, found, doubt } = read.data;
  return {
    intent: POINTED_INTENTS.find((one) => one === intent) ?? null,
    found: uncontested(inReply(found, reply, new Set(openQuestions))).map(({ question, span }) => ({ question, quote: reply.slice(span[0], span[1]) })),
    doubt: POINTED_DOUBTS.find((one) => one === doubt) ?? null,
  };
}

type Placed = { readonly question: string; readonly span: Stretch };

/** Finds each quote, the second of two equal ones at the second place where it stands. */
function inReply(found: Pointing['found'], reply: string, open: ReadonlySet<string>): readonly Placed[] {
  const placed: Placed[] = [];
  const whole = wholeFigures(reply);
  const distinct = new Map(found.map((one) => [JSON.stringify([one.question, one.quote]), one]));
  for (const { question, quote } of distinct.values()) {
    if (!open.has(question)) continue;
    const span = literalSpan(reply, quote, placed.map((one) => one.span)) ?? literalSpan(reply, quote, []);
    if (span) placed.push({ question, span });
  }
  return placed.map(({ question, span }) => ({ question, span: whole(span) }));
}

function uncontested(placed: readonly Placed[]): readonly Placed[] {
  return placed.filter((one) => placed.every((other) => other === one || (other.question !== one.question && !overlap(other.span, one.span))));
}

const overlap = (one: Stretch, other: Stretch): boolean => one[0] < other[1] && other[0] < one[1];
