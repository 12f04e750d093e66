import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import { LetterFrame, PassageFile } from '../domain/letter/letter-file.ts';
import type { Letter } from '../domain/letter/letter-file.ts';
import { misfitsOf } from '../domain/letter/proofread.ts';
import type { Round } from '../domain/round.ts';

export type LetterProblem = { readonly file: string; readonly line: number; readonly found: string; readonly allowed: string };
export type LetterLoaded = { readonly ok: true; readonly letter: Letter | null } | { readonly ok: false; readonly problems: readonly LetterProblem[] };

/**
 * Reads the letter of the round in this folder: `letter.yaml` and `passage.yaml` in the folder `round.yaml` names, `letter` if
 * it names none. A round without a letter folder has no letter. All mistakes of both files come at once, each with its line.
 */
export async function loadLetter(folder: string, round: Round): Promise<LetterLoaded> {
  const named = await letterFolder(folder);
  const inRound = named ?? 'letter';
  if (named === null && !(await stat(resolve(folder, inRound)).catch(() => null))) return { ok: true, letter: null };
  const frame = await readYaml(resolve(folder, inRound, 'letter.yaml'), LetterFrame);
  const passage = await readYaml(resolve(folder, inRound, 'passage.yaml'), PassageFile);
  if (!frame.ok || !passage.ok) return { ok: false, problems: [frame, passage].flatMap((one) => (one.ok ? [] : one.problems)) };
  const letter: Letter = { frame: frame.value, passage: passage.value, file: join(inRound, 'letter.yaml').replaceAll('\\', '/') };
  const problems = misfitsOf(letter, round).map(({ file, path, found, allowed }) => {
    const read = file === 'letter' ? frame : passage;
    return { file: read.file, line: read.lineOf(path), found, allowed };
  });
  return problems.length === 0 ? { ok: true, letter } : { ok: false, problems };
}

type Path = readonly (string | number)[];
type Read<T> =
  | { readonly ok: true; readonly value: T; readonly file: string; readonly lineOf: (path: Path) => number }
  | { readonly ok: false; readonly problems: readonly LetterProblem[] };

async function letterFolder(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, 'round.yaml'), 'utf8');
  const named = parseDocument(text).get('letter');
  return typeof named === 'string' ? named : null;
}

async function readYaml<T>(file: string, shape: z.ZodType<T>): Promise<Read<T>> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { ok: false, problems: [{ file, line: 1, found: 'The file cannot be read', allowed: 'A letter has letter.yaml and passage.yaml' }] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({ file, line: error.linePos?.[0].line ?? 1, found: error.message.split('\n')[0] ?? error.message, allowed: 'The file must be YAML' }));
    return { ok: false, problems };
  }
  const lineOf = (path: Path): number => lineIn(document, lines, path);
  const content: unknown = document.toJS();
  const parsed = shape.safeParse(content);
  if (parsed.success) return { ok: true, value: parsed.data, file, lineOf };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => leavesOf(issue, [])).map(({ path, message }) => ({ file, line: lineOf(path), found: shown(content, path), allowed: message })) };
}

/** The line of a place in the file, or of the nearest place around it that is there. */
function lineIn(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

type Leaf = { readonly path: Path; readonly message: string };

/** Of something that fits none of several shapes: the mistakes against the shape it comes nearest to. */
function leavesOf(issue: z.core.$ZodIssue, outer: Path): readonly Leaf[] {
  const path = [...outer, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, message: issue.message }];
  const branches = issue.errors.map((branch) => branch.flatMap((one) => leavesOf(one, path)));
  const missing = (branch: readonly Leaf[]): readonly Leaf[] => branch.filter((one) => one.path.length === path.length + 1 && /received undefined/u.test(one.message));
  const [nearest] = branches.toSorted((a, b) => missing(a).length - missing(b).length || depth(b) - depth(a) || a.length - b.length);
  if (nearest && missing(nearest).length === 0) return nearest;
  const kinds = [...new Set(branches.map((branch) => missing(branch)[0]?.path.at(-1)).filter((one) => one !== undefined))];
  return [{ path, message: `It is one of these: ${kinds.join(', ')}` }];
}

function depth(branch: readonly Leaf[]): number {
  return Math.max(0, ...branch.map((one) => one.path.length));
}

function shown(content: unknown, path: Path): string {
  const value = path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined), content);
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return `${path.join('.') || 'the file'}: ${text.length > 120 ? `${text.slice(0, 117)}...` : text}`;
}
