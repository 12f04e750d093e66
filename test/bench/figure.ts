/** One figure: the median of the rounds, with the rounds themselves; `value` is null where it could not be measured, and `why` says so. */
export type Figure = { readonly figure: string; readonly value: number | null; readonly unit: string; readonly rounds?: readonly number[]; readonly why?: string };

/** The figure of these rounds. */
export function figureOf(figure: string, unit: string, rounds: readonly number[]): Figure {
  return { figure, value: median(rounds), unit, rounds };
}

/** The middle one; the higher of the two middle ones of an even number. */
export function median(numbers: readonly number[]): number {
  const found = numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
  if (found === undefined) throw new Error('Cannot take the median of no numbers');
  return found;
}
