import { z } from 'zod';

/** May hold {year}, {date} and {attachments}; no other figure, so that none has to be looked after by hand. */
const Template = z.string().min(1);
const Line = z.string().min(1);

/**
 * What makes a text an official paper. All of it is data of the round: office holders, addresses, references and dates change
 * from year to year, and nothing of it is known to the program.
 */
export const PaperHead = z.strictObject({
  /** The kind of paper, in large letters above all else: a nota has one, a letter has none. */
  kind: Line.optional(),
  /** For the properties of the file; a paper with a kind shows it as its title too. */
  title: Template,
  /** The day on the paper, `2026-10-06`. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as 2026-10-06'),
  /** Who sends it: name and return address. */
  sender: z.array(Line).default([]),
  /** To whom it goes: name and address. */
  recipient: z.array(Line).default([]),
  /** Date, reference, attachments and subject, each with its label. */
  details: z.array(z.strictObject({ label: Line, text: Template })).default([]),
  /** Label of the official who knows more, the round's first coordinator: masked in what is made public. */
  contact: Line.optional(),
  salutation: Line.optional(),
  /** The office, then who holds it. */
  signature: z.array(z.strictObject({ office: Line, name: Line.optional() })).default([]),
  /** `referredBy` is the sentence that refers to it, by its id in the draft: it goes along only while that sentence is there. */
  attachments: z.array(z.strictObject({ name: Template, information: Template.optional(), referredBy: Line.optional() })).default([]),
});
export type PaperHead = z.infer<typeof PaperHead>;

/** What a template of the head may hold. */
export const HEAD_SLOTS = ['year', 'date', 'attachments'] as const;

/** A template of the head with the year reported on, the date in full and the number of attachments. */
export function fillHead(template: string, values: { readonly [slot in (typeof HEAD_SLOTS)[number]]: string }): string {
  return HEAD_SLOTS.reduce((text, slot) => text.replaceAll(`{${slot}}`, values[slot]), template);
}
