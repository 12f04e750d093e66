import { isParts } from '../value.ts';
import type { Value } from '../value.ts';
import type { Question } from '../question.ts';
import { isSame } from './compare.ts';
import type { Looked, Slots } from './looked.ts';

/** The id of the one check that every question with figures has: digits behind the comma that it does not keep. */
export const TOO_MANY_DECIMALS = 'too-many-decimals';

/**
 * The first figure with more digits behind the comma than the question keeps, with that number as `limit`; null when all
 * fit. Figures are refused and never rounded, because the letter may only say what a sector said.
 */
export function decimalsFinding({ question, value, given }: Pick<Looked, 'question' | 'value' | 'given'>): Slots | null {
  const figures = [...figuresIn(question, value), ...(given.range ?? []).map((figure) => ({ figure, decimals: question.decimals }))];
  const tooLong = figures.find(({ figure, decimals }) => decimals !== undefined && !fits(figure, decimals));
  return tooLong === undefined ? null : { value: tooLong.figure, limit: tooLong.decimals!, found: given.quote };
}

function figuresIn(question: Question, value: Value): readonly { readonly figure: number; readonly decimals: number | undefined }[] {
  if (typeof value === 'number') return [{ figure: value, decimals: question.decimals }];
  if (!isParts(value)) return [];
  return Object.entries(value).flatMap(([id, figure]) => {
    if (typeof figure !== 'number') return [];
    const isWhole = question.parts?.find((part) => part.id === id)?.type === 'integer';
    return [{ figure, decimals: isWhole ? 0 : question.decimals }];
  });
}

const fits = (figure: number, decimals: number): boolean => !Number.isFinite(figure) || isSame(figure * 10 ** decimals, Math.round(figure * 10 ** decimals));
