/**
 * What an answer can hold. JSON-shaped, so that it survives the journal unchanged:
 * a number (jobs, persons, euros, percent as 12.5), a yes or no, an option key, option keys or list items,
 * a date as precise as it was given (`2025`, `2025-06`, `2025-Q2`, `2025-06-30`), free text, or named parts.
 */
export type Value = number | boolean | string | readonly string[] | readonly Item[] | Parts;

/** One point of a list that carries a date, such as a plan with its end. `date` is null when none was given. */
export type Item = { readonly text: string; readonly date: string | null };

/** The parts of one question by their ids; a part that was passed over is absent. */
export type Parts = { readonly [part: string]: PartValue };
export type PartValue = number | boolean | string | readonly string[];

/** True for the value of a question with named parts. */
export function isParts(value: Value | null | undefined): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
