import type { Recess } from '../reading/read-recess.ts';
import type { Round } from '../round.ts';

/** The recesses of a round as reading knows them, by their names in both languages. */
export const recessesOf = (round: Round): readonly Recess[] =>
  (round.calendar.recess ?? []).map(({ name, from, until }) => ({ names: [name.nl, name.en], from, until }));
