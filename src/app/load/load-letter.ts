import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { LetterFrame, PaperFile, PassageFile } from '../../domain/letter/letter-file.ts';
import type { Letter } from '../../domain/letter/letter-file.ts';
import type { LetterPart, Misfit } from '../../domain/letter/proofread/misfit.ts';
import { misfitsOf } from '../../domain/letter/proofread/letter-misfits.ts';
import { shapeFaults } from '../../domain/proofread/shape.ts';
import type { Round } from '../../domain/round.ts';
import type { Language } from '../../domain/words.ts';
import { faultWords } from './load-fault-words.ts';
import type { RoundProblem } from './round-problem.ts';
import { readYaml } from './read-yaml.ts';

export type LetterLoaded = { readonly ok: true; readonly letter: Letter | null } | { readonly ok: false; readonly problems: readonly RoundProblem[] };

/**
 * Reads the letter of the round in this folder: `letter.yaml`, `passage.yaml` and a file for each paper that goes with it, in the
 * folder that `round.yaml` names, or `letter` if it names none. A round without a letter folder has no letter. All mistakes of
 * all files come at once.
 */
export async function loadLetter(folder: string, round: Round, language: Language = 'nl'): Promise<LetterLoaded> {
  const named = await namedFolder(folder);
  const inRound = named ?? 'letter';
  if (named === null && !(await isFolder(join(folder, inRound)))) return { ok: true, letter: null };
  const papers = await papersIn(join(folder, inRound));
  const parts = await Promise.all([...PARTS, ...papers].map(async (part) => {
    const file = join(folder, inRound, `${part}.yaml`);
    return { part, file, yaml: await readYaml(file), shape: part === 'letter' ? LetterFrame : part === 'passage' ? PassageFile : PaperFile };
  }));
  const words = await faultWords(language);
  const unread = parts.flatMap(({ file, yaml }) => yaml.faults.map(({ line, ...fault }) => ({ file, line, ...words(fault) })));
  const told = (misfits: readonly Misfit[]): readonly RoundProblem[] => misfits.map(({ file: part, path, at, kind, slots }) => {
    const { file, yaml } = parts.find((one) => one.part === part)!;
    return { file, line: yaml.lineOf(path, at), ...words({ kind, slots }) };
  });
  const misshapen = parts.filter(({ yaml }) => yaml.data !== undefined).flatMap(({ part, yaml, shape }) => shapeMisfits(shape, yaml.data, part));
  const problems = [...unread, ...told(misshapen)];
  if (problems.length > 0) return { ok: false, problems };
  const data = (part: string): unknown => parts.find((one) => one.part === part)?.yaml.data;
  const letter: Letter = {
    frame: LetterFrame.parse(data('letter')), passage: PassageFile.parse(data('passage')), papers: papers.map((name) => ({ name, file: PaperFile.parse(data(name)) })),
    // joined as it stands in the round, so that a source reads the same wherever the project stands
    file: `${inRound}/letter.yaml`,
  };
  const misfits = told(misfitsOf(letter, round));
  return misfits.length === 0 ? { ok: true, letter } : { ok: false, problems: misfits };
}

const PARTS = ['letter', 'passage'];

/** The names of the other files in the folder, in the order of the alphabet. */
async function papersIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length)).filter((name) => !PARTS.includes(name)).toSorted();
}

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
