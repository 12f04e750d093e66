import type { Question } from '../../domain/question.ts';
import type { Round } from '../../domain/round.ts';

/** One question as a model gets to know it. `kind` is what an answer looks like, `about` a few words. */
export type Listed = { readonly id: string; readonly kind: string; readonly about: string; readonly options?: readonly string[] };

/** The questions a model may point at, in the round's own words. What a person declares or submits is not among them. */
export function catalogueOf(round: Round): readonly Listed[] {
  return round.questionnaire.questions.filter(mayBePointedAt).map((question) => ({
    id: question.id,
    kind: question.noun ? `${question.type}, ${question.noun.nl}` : question.type,
    about: question.label.nl,
    ...(question.options ? { options: question.options.map((option) => option.label.nl) } : {}),
  }));
}

/** A declaration and a submission are a person's own act, never inferred from words. */
export const mayBePointedAt = (question: Question): boolean => !question.declaration && !question.submits;

/** The catalogue as lines of a prompt. */
export function catalogueLines(catalogue: readonly Listed[]): string {
  return catalogue.map(({ id, kind, about, options }) => `- ${id} (${kind}): ${about}${options ? `: ${options.join(' / ')}` : ''}`).join('\n');
}
