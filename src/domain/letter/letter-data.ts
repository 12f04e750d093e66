import { z } from 'zod';

const AnswerSource = z.object({ sector: z.string().optional(), question: z.string(), version: z.number().int(), quote: z.string() });
const RoundSource = z.object({ round: z.string(), quote: z.string() });
const Source = z.union([AnswerSource, RoundSource]);
const Footnote = z.object({
  text: z.string(),
  parts: z.array(z.union([
    z.object({ text: z.string(), source: Source }),
    z.object({ text: z.string(), computed: z.number().int() }),
    z.object({ text: z.string() }),
  ])),
  sources: z.array(Source),
  computed: z.array(z.object({ text: z.string(), formula: z.enum(['percentage', 'difference', 'change-percent', 'sum', 'count']), inputs: z.array(z.number()), from: z.array(z.string()) })),
});
const Sentence = Footnote.extend({
  id: z.string().min(1), author: z.enum(['template', 'model', 'person']), footnote: Footnote.optional(),
  rewording: z.object({ slotted: z.string(), model: z.string(), at: z.string() }).optional(),
  byModel: z.object({ model: z.string(), at: z.string(), template: Footnote }).optional(),
});
const Passage = z.object({ sector: z.string(), sentences: z.array(Sentence) });

/** `letter.json` as it is read back. What stands around the passages may be left out. */
export const LetterData = z.object({
  round: z.string(),
  /** The day the round opened: a round without a calendar of its own opens when it is first started. */
  opens: z.iso.date().optional(),
  compiledAt: z.string().default('1970-01-01T00:00:00Z'),
  passages: z.array(Passage),
  missing: z.array(z.string()),
  introduction: z.array(Sentence).default([]),
  closing: z.array(Sentence).default([]),
  absences: z.array(Passage).default([]),
  table: z.array(Passage).default([]),
  papers: z.array(z.object({ paper: z.string(), sentences: z.array(Sentence) })).default([]),
  withheld: z.array(z.never()).default([]),
});
export type LetterData = z.infer<typeof LetterData>;
