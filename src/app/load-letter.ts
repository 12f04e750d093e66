import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { LetterFrame, PassageFile } from '../domain/letter/letter-file.ts';
import type { Letter } from '../domain/letter/letter-file.ts';
import type { LetterPart, Misfit } from '../domain/letter/misfit.ts';
import { misfitsOf } from '../domain/letter/proofread.ts';
import { shapeFaults } from '../domain/proofread/shape.ts';
import type { Round } from '../domain/round.ts';
import type { Language } from '../domain/words.ts';
import { faultWords } from './load-fault-words.ts';
import type { RoundProblem } from './round-problem.ts';
import { readYaml } from './read-yaml.ts';
import type { Yaml } from './read-yaml.ts';

export type LetterLoaded = { readonly ok: true; readonly letter: Letter | null } | { readonly ok: false; readonly problems: readonly RoundProblem[] };

/**
 * Reads the letter of the round in this folder: `letter.yaml` and `passage.yaml` in the folder that `round.yaml` names, or
 * `letter` if it names none. A round without a letter folder has no letter. All mistakes of both files come at once.
 */
export async function loadLetter(folder: string, round: Round, language: Language = 'nl'): Promise<LetterLoaded> {
  const named = await namedFolder(folder);
  const inRound = named ?? 'letter';
  if (named === null && !(await isFolder(join(folder, inRound)))) return { ok: true, letter: null };
  const files: { readonly [part in LetterPart]: string } = { letter: join(folder, inRound, 'letter.yaml'), passage: join(folder, inRound, 'passage.yaml') };
  const read: { readonly [part in LetterPart]: Yaml } = { letter: await readYaml(files.letter), passage: await readYaml(files.passage) };
  const words = await faultWords(language);
  const unread = parts.flatMap((part) => read[part].faults.map(({ line, ...fault }) => ({ file: files[part], line, ...words(fault) })));
  const told = (misfits: readonly Misfit[]): readonly RoundProblem[] => misfits.map(({ file, path, at, kind, slots }) => ({ file: files[file], line: read[file].lineOf(path, at), ...words({ kind, slots }) }));
  const misshapen = parts.filter((part) => read[part].data !== undefined).flatMap((part) => shapeMisfits(SHAPES[part], read[part].data, part));
  const problems = [...unread, ...told(misshapen)];
  if (problems.length > 0) return { ok: false, problems };
  // joined as it stands in the round, so that a source reads the same wherever the project stands
  const letter: Letter = { frame: LetterFrame.parse(read.letter.data), passage: PassageFile.parse(read.passage.data), file: `${inRound}/letter.yaml` };
  const misfits = told(misfitsOf(letter, round));
  return misfits.length === 0 ? { ok: true, letter } : { ok: false, problems: misfits };
}

const parts = ['letter', 'passage'] as const;
const SHAPES = { letter: LetterFrame, passage: PassageFile } as const;

function shapeMisfits(shape: z.ZodType, data: unknown, file: LetterPart): readonly Misfit[] {
  return shapeFaults(shape, data, 'round').map(({ part: _, ...fault }) => ({ ...fault, file }));
}

async function namedFolder(folder: string): Promise<string | null> {
  const { data } = await readYaml(join(folder, 'round.yaml'));
  const named = typeof data === 'object' && data !== null && 'letter' in data ? data.letter : null;
  return typeof named === 'string' && named !== '' ? named : null;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
