/** A mistake in a round's files, in words: where, what was found, what is allowed, what to do. */
export type RoundProblem = { readonly file: string; readonly line: number; readonly found: string; readonly allowed: string; readonly remedy: string };
