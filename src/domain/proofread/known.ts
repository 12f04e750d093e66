import type { People } from '../person.ts';
import type { Part, Question, Questionnaire } from '../question.ts';
import type { RoundFile } from '../round.ts';
import { type Fault, type FaultKind, type Path, type RoundPart, nearest } from './fault.ts';

/** A round as far as it has the right shape; a file that cannot be read at all is null. */
export type Draft = {
  readonly round: RoundFile | null;
  readonly questionnaire: Questionnaire | null;
  readonly people: People | null;
  /** Names that stood in what was taken out for its shape: references to them are not mistakes of their own. */
  readonly lost: ReadonlySet<string>;
};

/** A rule of proofreading: what it finds, in the order of the files. */
export type Rule = (draft: Draft) => readonly Fault[];

/** A fault of the value at a path. */
export function faultAt(part: RoundPart, path: Path, kind: FaultKind, slots: Fault['slots'] = {}): Fault {
  return { part, path, at: 'value', kind, slots };
}

/** A fault when a name is none of those known; nothing when it is, or when it stood in what was taken out. */
export function unknown(draft: Draft, part: RoundPart, path: Path, what: string, name: string, known: readonly string[], at: Fault['at'] = 'value'): readonly Fault[] {
  if (known.includes(name) || draft.lost.has(name)) return [];
  return [{ part, path, at, kind: 'unknown-name', slots: { what, name, allowed: known.join(', ') || '–', near: nearest(name, known) } }];
}

/** The parts a reference to a question may name: its own, and those of sectors that answer it apart. */
export function partsOf(draft: Draft, question: Question): readonly (Pick<Part, 'id' | 'type' | 'options'>)[] {
  const divisions = question.perDivision && draft.round ? draft.round.sectors.flatMap((sector) => sector.divisions) : [];
  return [...(question.parts ?? []), ...divisions.map(({ id }): Pick<Part, 'id' | 'type' | 'options'> => ({ id, type: question.type as Part['type'], options: undefined }))];
}

/** Every name of a fact, of the round and of its sectors. */
export function factNames(round: RoundFile): readonly string[] {
  return [...new Set([...Object.keys(round.facts), ...round.sectors.flatMap((sector) => Object.keys(sector.facts))])];
}

/** The types of answer that are one figure. */
export const numeric: readonly string[] = ['number', 'integer', 'percentage', 'money'];
