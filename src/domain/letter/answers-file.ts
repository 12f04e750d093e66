import { z } from 'zod';
import type { Answer, AnswerVersion, Dossier, Given } from '../dossier/dossier.ts';
import { newDossier } from '../dossier/evolve.ts';
import type { Round } from '../round.ts';
import type { Value } from '../value.ts';

const Scalar = z.union([z.number(), z.boolean(), z.string()]);
const AnswerLine = z.object({
  status: z.enum(['answered', 'unknown', 'not-applicable', 'skipped', 'open']),
  value: z.union([Scalar, z.array(z.string()), z.array(z.object({ text: z.string(), date: z.string().nullable() })), z.record(z.string(), z.union([Scalar, z.array(z.string())]))]).nullable(),
  text: z.string().nullable(),
  approx: z.boolean(),
  versions: z.number().int().min(0),
  warnings: z.array(z.object({ check: z.string(), reason: z.string() })),
  /** The literal words of the value, the word that makes it approximate, and both ends of a range; for reading the file back. */
  quote: z.string().optional(),
  qualifier: z.string().optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
});
/** One answer in `answers.json`. `value` is null unless answered; `text` are the kept words. */
export type AnswerLine = z.infer<typeof AnswerLine>;

/** `answers.json`: every question of every sector, also those nobody was asked. */
export const AnswersFile = z.record(z.string(), z.record(z.string(), AnswerLine));
export type AnswersFile = z.infer<typeof AnswersFile>;

/** What is kept of every sector, as the file has it. */
export function answersFile(round: Round, dossiers: { readonly [sector: string]: Dossier }): AnswersFile {
  return Object.fromEntries(round.sectors.map((sector) => [sector.id, Object.fromEntries(round.questionnaire.questions.map((question) => [question.id, lineOf(dossiers[sector.id]?.answers[question.id])]))]));
}

/**
 * The dossiers a file was made from, as far as a letter rests on them: the latest version of each answer, under its number.
 * A sector in `submitted` counts as submitted, on the word of the letter beside the file.
 */
export function dossiersIn(file: AnswersFile, submitted: ReadonlySet<string>): readonly Dossier[] {
  return Object.entries(file).map(([sector, lines]): Dossier => ({
    ...newDossier(sector),
    answers: Object.fromEntries(Object.entries(lines).flatMap(([question, line]) => {
      const answer = answerOf(line);
      return answer ? [[question, answer] as const] : [];
    })),
    submission: submitted.has(sector) ? { by: '', at: '', late: false, open: [] } : null,
  }));
}

function lineOf(answer: Answer | undefined): AnswerLine {
  if (!answer) return { status: 'open', value: null, text: null, approx: false, versions: 0, warnings: [] };
  const { given, words, versions, warnings } = answer;
  const known = { status: given.status, text: words, versions: versions.length, warnings: warnings.map(({ check, reason }) => ({ check, reason })) };
  if (given.status !== 'answered') return { ...known, value: null, approx: false };
  return {
    ...known, value: given.value as AnswerLine['value'], approx: given.approx !== null, quote: given.quote,
    ...(given.approx === null ? {} : { qualifier: given.approx }), ...(given.range === null ? {} : { range: [...given.range] }),
  };
}

function answerOf(line: AnswerLine): Answer | null {
  if (line.status === 'open') return null;
  const version: AnswerVersion = { version: line.versions, given: givenOf(line), words: line.text ?? '', by: '', at: '', warnings: line.warnings };
  return { ...version, versions: [version] };
}

function givenOf({ status, value, text, approx, quote, qualifier, range }: AnswerLine): Given {
  if (status === 'answered') return { status, value: (value ?? '') as Value, quote: quote ?? text ?? '', approx: approx ? qualifier ?? '' : null, range: range ?? null };
  return status === 'not-applicable' ? { status, reason: text ?? '' } : { status: status === 'skipped' ? 'skipped' : 'unknown' };
}
