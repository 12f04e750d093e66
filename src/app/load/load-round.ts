import type { RoundProblem } from './round-problem.ts';
import { dirname, join } from 'node:path';
import { type RoundData, proofread } from '../../domain/proofread.ts';
import type { Fault, RoundPart } from '../../domain/proofread/fault.ts';
import type { Round } from '../../domain/round.ts';
import type { Language } from '../../domain/words.ts';
import { type FileFault, type Yaml, readYaml } from './read-yaml.ts';
import { faultWords } from './load-fault-words.ts';


/** Where the parts of a round stand; `letter` is the folder of its sentences. */
export type RoundFiles = { readonly round: string; readonly questions: string; readonly people: string; readonly letter: string };
export type LoadedRound =
  | { readonly ok: true; readonly round: Round; readonly files: RoundFiles }
  | { readonly ok: false; readonly problems: readonly RoundProblem[] };

export type LoadOptions = {
  /** People of a real round stand outside the repository: this file instead of the one the round names. */
  readonly people?: string;
  /** The language of the problems; Dutch if left out. */
  readonly language?: Language;
};

/**
 * Reads a round from its folder: round.yaml, and the files it names. A mistake in them is never thrown: all are
 * returned at once, in the order of the files and their lines.
 */
export async function loadRound(folder: string, options: LoadOptions = {}): Promise<LoadedRound> {
  const roundFile = join(folder, 'round.yaml');
  const round = await readYaml(roundFile);
  const files = filesOf(round.data, roundFile, options.people);
  const read: { readonly [part in RoundPart]: Yaml } = { round, questions: await readYaml(files.questions), people: await readYaml(files.people) };
  const data: RoundData = { round: read.round.data, questions: read.questions.data, people: read.people.data };
  const result = proofread(data);
  const words = await faultWords(options.language ?? 'nl');
  const problems = [
    ...parts.filter((part) => part === 'round' || round.data !== undefined || !isMissing(read[part])).flatMap((part) => read[part].faults.map((fault) => ({ file: files[part], line: fault.line, ...words(fault) }))),
    ...(result.ok ? [] : result.faults.map((fault) => ({ file: files[fault.part], line: read[fault.part].lineOf(fault.path, fault.at), ...words(fault) }))),
  ];
  if (problems.length > 0 || !result.ok) return { ok: false, problems: inOrder(problems, files) };
  return { ok: true, round: result.round, files };
}

export type AnyFault = Fault | FileFault;

const parts: readonly RoundPart[] = ['round', 'questions', 'people'];

// without round.yaml the other names are a guess
const isMissing = (yaml: Yaml): boolean => yaml.faults.some((fault) => fault.kind === 'file-missing');

/** The files a round names, or the usual ones where it names none that can be read. */
function filesOf(data: unknown, roundFile: string, people: string | undefined): RoundFiles {
  const named = (key: string, usual: string) => {
    const value = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
    return join(dirname(roundFile), typeof value === 'string' && value !== '' ? value : usual);
  };
  return { round: roundFile, questions: named('questions', 'questions.yaml'), people: people ?? named('people', 'people.yaml'), letter: named('letter', 'letter') };
}

function inOrder(problems: readonly RoundProblem[], files: RoundFiles): readonly RoundProblem[] {
  const place = (problem: RoundProblem) => parts.findIndex((part) => files[part] === problem.file);
  const unique = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
  return unique.toSorted((a, b) => place(a) - place(b) || a.line - b.line);
}
