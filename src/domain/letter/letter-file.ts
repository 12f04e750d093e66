import { z } from 'zod';
import { AnswerRef, CheckRef, Condition } from '../condition.ts';
import { PaperHead } from './paper-head.ts';

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id in kebab-case');
const SlotName = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a slot name in kebab-case');
/** A sentence with {slots}. `{slot:one|other}` agrees with a slot: singular or plural, a day or a longer time. */
const Template = z.string().min(1);

/**
 * When a sentence is written: conditions on the answers, and a closed set of kinds about figures and the whole round.
 * Answers that may not be made public count as not given.
 */
export type LetterCondition =
  | Condition
  | { readonly all: readonly LetterCondition[] }
  | { readonly any: readonly LetterCondition[] }
  | { readonly not: LetterCondition }
  | { readonly figure: string; readonly is: 'exact' | 'approximate' }
  | { readonly trend: string; readonly basis?: string | undefined; readonly is: 'risen' | 'fallen' | 'same'; readonly years: 'consecutive' | 'apart' }
  | { readonly computed: string; readonly atLeast?: number | undefined; readonly below?: number | undefined }
  | { readonly quotable: string }
  | { readonly equal: readonly [string, string] }
  | { readonly divided: string }
  | { readonly count: Filter; readonly atLeast?: number | undefined; readonly below?: number | undefined };

/** Sectors of the round: all that answer to every part of it. `where` holds only of sectors that submitted. */
export type Filter = { readonly group?: string | undefined; readonly submitted?: boolean | undefined; readonly where?: LetterCondition | undefined };

export const LetterCondition: z.ZodType<LetterCondition> = z.lazy(() => z.union([
  z.strictObject({ all: z.array(LetterCondition).min(1) }),
  z.strictObject({ any: z.array(LetterCondition).min(1) }),
  z.strictObject({ not: LetterCondition }),
  /** A figure was given: as an exact one, or with "ruim", "circa", or as a range. */
  z.strictObject({ figure: AnswerRef, is: z.enum(['exact', 'approximate']) }),
  /** Against the year before, or an earlier one: only of exact figures on the same basis that nobody revised. */
  z.strictObject({ trend: AnswerRef, basis: AnswerRef.optional(), is: z.enum(['risen', 'fallen', 'same']), years: z.enum(['consecutive', 'apart']) }),
  /** A computed figure of the round over exact figures. */
  z.strictObject({ computed: z.string(), atLeast: z.number().optional(), below: z.number().optional() }),
  /** Free text that may be quoted. */
  z.strictObject({ quotable: AnswerRef }),
  /** Two exact figures that are the same. */
  z.strictObject({ equal: z.tuple([AnswerRef, AnswerRef]) }),
  /** Given per division. */
  z.strictObject({ divided: AnswerRef }),
  /** So many sectors; only around the passages, not in them. */
  z.strictObject({ count: Filter, atLeast: z.number().int().optional(), below: z.number().int().optional() }),
  Condition,
]));
export const Filter: z.ZodType<Filter> = z.lazy(() => z.strictObject({ group: z.string().optional(), submitted: z.boolean().optional(), where: LetterCondition.optional() }));

/** A figure for a formula. */
const Operand = z.union([z.strictObject({ answer: AnswerRef }), z.strictObject({ previous: AnswerRef }), z.strictObject({ fact: z.string() })]);
export type Operand = z.infer<typeof Operand>;

/** What a slot draws from. A closed set; a slot that cannot be filled takes its sentence or clause away. */
export type Slot = z.infer<typeof Slot>;
export const Slot = z.union([
  /** The value as the letter shows it: figure with its "ruim", date in full, options in the words of `options`. */
  z.strictObject({ answer: AnswerRef }),
  /** A short name in the sector's own words ("het algemeen bestuur"); quoted when it is more than a name. */
  z.strictObject({ name: AnswerRef }),
  /** Free text between quotation marks, cut after a whole sentence. */
  z.strictObject({ quote: AnswerRef, maxWords: z.number().int().positive() }),
  /** What the sector said to a check that asked back, `q02_wa_status.nog-vast-te-stellen`, between quotation marks. */
  z.strictObject({ reason: CheckRef, maxWords: z.number().int().positive() }),
  /** The points of a list, each quoted, with `dated` around those that have a date ({item} and {date}). */
  z.strictObject({ items: AnswerRef, max: z.number().int().positive(), maxWords: z.number().int().positive(), dated: Template.optional() }),
  /** Once for each division that gave a figure ({value} and {division}), joined. */
  z.strictObject({ divisions: AnswerRef, each: Template }),
  z.strictObject({ previous: AnswerRef }),
  z.strictObject({ previousYear: AnswerRef }),
  z.strictObject({ fact: z.string() }),
  /** Data of the letter file itself. */
  z.strictObject({ data: z.string() }),
  /** The year reported on, or the next as the calendar has it; a calendar of another year leaves `next` unfilled. */
  z.strictObject({ year: z.enum(['reporting', 'next']) }),
  z.strictObject({ sector: z.enum(['named', 'label', 'speaker']) }),
  /** A computed figure of the round. */
  z.strictObject({ computed: z.string() }),
  z.strictObject({ formula: z.enum(['percentage', 'difference', 'change-percent', 'sum']), of: z.array(Operand).min(2), decimals: z.number().int().min(0).max(4).default(1) }),
  /** The first clause whose condition holds and whose slots can be filled; nothing when there is none. */
  z.strictObject({ first: z.array(z.strictObject({ when: LetterCondition.optional(), text: Template })).min(1) }),
  // around the passages
  z.strictObject({ count: Filter }),
  /** By name; with `explained` each as {sector} with the {reason} it gave to a check, where it gave one that may be quoted. */
  z.strictObject({ sectors: Filter, explained: z.strictObject({ reason: CheckRef, maxWords: z.number().int().positive(), each: Template }).optional() }),
  z.strictObject({ total: AnswerRef, over: Filter }),
  /** The options most sectors chose ({option} and {count}), the most frequent first. */
  z.strictObject({ ranking: AnswerRef, over: Filter, top: z.number().int().positive(), atLeast: z.number().int().positive().default(1), each: Template }),
]);

export const Slots = z.record(SlotName, Slot);
export const SentenceTemplate = z.strictObject({
  id: Id,
  when: LetterCondition.optional(),
  text: Template,
  /** The same said otherwise, with the same slots: sectors take turns, so that passages below one another do not read alike. Of a passage only. */
  also: z.array(Template).min(1).optional(),
  /** At the foot of the page; stays away where one of its slots cannot be filled. */
  footnote: Template.optional(),
  slots: Slots.default({}),
});
export type SentenceTemplate = z.infer<typeof SentenceTemplate>;

/** Sentences about one thing: the first that holds and can be filled is written. */
export const Theme = z.strictObject({
  theme: Id,
  /** Begins a paragraph; around the passages, as a passage is one. */
  paragraph: z.boolean().default(false),
  /** May be left out of a passage that grows too long: the highest goes first. Never left out without it. */
  spare: z.number().int().positive().optional(),
  sentences: z.array(SentenceTemplate).min(1),
});
export type Theme = z.infer<typeof Theme>;

/** A row for each sector that submitted. A cell is a sentence; one that cannot be filled holds `empty`. */
const SectorTable = z.strictObject({
  /** May hold {year}, as the heading of every column may. */
  caption: Template,
  /** Above the names of the sectors. */
  heading: z.string().min(1),
  empty: z.string().min(1),
  columns: z.array(SentenceTemplate.extend({ heading: Template, figure: z.boolean().default(false) })).min(1),
  /** Bars of a column of percentages. `alt` holds {rows}, a `row` each with {sector} and {value}, and `without` names the {sectors} that have none. */
  picture: z.strictObject({ column: Id, title: Template, alt: Template, row: Template, without: Template }).optional(),
});
export type SectorTable = z.infer<typeof SectorTable>;

/** `passage.yaml`: what is said about one sector. */
export const PassageFile = z.strictObject({
  /** Words a passage should not grow past. */
  mostWords: z.number().int().positive(),
  /** Slots every sentence may use. */
  slots: Slots.default({}),
  themes: z.array(Theme).min(1),
  /** Instead of a passage, for a sector that did not submit. */
  missing: SentenceTemplate,
  table: SectorTable.optional(),
});
export type PassageFile = z.infer<typeof PassageFile>;

/** How values are written in the letter's language. Everything that is a word stands here. */
export const Forms = z.strictObject({
  /** A BCP 47 tag, for figures, dates and enumerations. */
  locale: z.string().min(2),
  quotes: z.tuple([z.string().min(1), z.string().min(1)]),
  range: Template,
  /** Four, each with {year}. */
  quarters: z.tuple([Template, Template, Template, Template]),
  /** Whole numbers from nought on, in running text; higher ones are written in figures, as all are in a table. */
  counts: z.array(z.string()),
  /** Spellings of an approximation and the word the letter uses: "ca." for "circa". */
  /** What the letter writes before a figure for a word that made it approximate; `*` for every other word, else as it was said. */
  approximations: z.record(z.string(), z.string()),
  /** Articles a name may begin with; written small within a sentence. */
  articles: z.array(z.string()),
  /** Words that make a name a quotation: the letter's "ons" is somebody else's, and "the" is no Dutch. */
  foreign: z.array(z.string()),
});
export type Forms = z.infer<typeof Forms>;

/** A figure, year or date the letter itself brings. */
export const Datum = z.strictObject({ value: z.union([z.number(), z.string()]), source: z.string().min(1) });

/** `letter.yaml`: what stands around the passages, and how values are written. */
export const LetterFrame = z.strictObject({
  /** May hold {year}. */
  title: Template,
  addressee: z.string().min(1),
  /** Shown above every draft. */
  status: z.string().min(1),
  headings: z.strictObject({ introduction: z.string(), closing: z.string() }),
  signature: z.array(z.string().min(1)).min(1),
  forms: Forms,
  /** Options of questions in running text, by question and option key; null is left out. */
  options: z.record(AnswerRef, z.record(z.string(), z.string().nullable())).default({}),
  data: z.record(Id, Datum).default({}),
  slots: Slots.default({}),
  introduction: z.array(Theme).min(1),
  closing: z.array(Theme).min(1),
  /** What makes it a letter on paper: date, addressee, reference, signature. */
  document: PaperHead.optional(),
});
export type LetterFrame = z.infer<typeof LetterFrame>;

/**
 * A sentence of a paper beside the letter. With `put` it stands there only once the draft as it is was put before everybody of
 * these steps of the clearance; with `is: false` only as long as it was not.
 */
const PaperSentence = SentenceTemplate.extend({ put: z.strictObject({ before: z.array(z.string()).min(1), is: z.boolean().default(true) }).optional() });

/** What stands in a section of a paper beside the letter, in the order it is read. */
const PaperBlock = z.union([
  z.strictObject({ sentences: z.array(PaperSentence).min(1) }),
  /** A list. `groups` puts the sectors of each group under the point. */
  z.strictObject({ points: z.array(z.strictObject({ sentences: z.array(PaperSentence).min(1), groups: z.boolean().default(false) })).min(1) }),
  /** The attachments of the head as a table; the headings of its three columns. */
  z.strictObject({ attachments: z.tuple([z.string().min(1), z.string().min(1), z.string().min(1)]) }),
  /** With whom the letter was not cleared, and why. For inside only: the public version leaves it out. */
  z.strictObject({ uncleared: z.literal(true) }),
]);

/** `beslisnota.yaml` and the like. Every sentence that holds is written, from the slots of the letter and its own. */
export const PaperFile = PaperHead.extend({
  slots: Slots.default({}),
  sections: z.array(z.strictObject({ heading: z.string().min(1).optional(), content: z.array(PaperBlock).min(1) })).min(1),
});
export type PaperFile = z.infer<typeof PaperFile>;
export type PaperSentenceTemplate = z.infer<typeof PaperSentence>;
export type NamedPaper = { readonly name: string; readonly file: PaperFile };

/** The letter of a round, proofread: every slot and condition refers to something that is there. */
export type Letter = {
  readonly frame: LetterFrame;
  readonly passage: PassageFile;
  /** What goes with the letter, such as a nota to the minister: every other file of the folder, by its name. */
  readonly papers: readonly NamedPaper[];
  /** Path of `letter.yaml` as sources name it, relative to the round. */
  readonly file: string;
};
