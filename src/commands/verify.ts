import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { shiftLetter } from '../domain/letter/shift-letter.ts';
import { verifyLetter } from '../domain/letter/verify/verify-letter.ts';
import { shiftRound } from '../domain/shift-round.ts';
import { faultLine } from './fault-line.ts';
import { HOME, loadAll } from './load.ts';

const USAGE = 'Usage: npm run verify -- LETTER.json [--round FOLDER]. It reads answers.json beside the letter.';

/** `npm run verify -- letter.json`: holds a letter against the answers beside it and the round. 0 only for a sound one. */
export async function verify(args: readonly string[], print: (line: string) => void = console.log): Promise<number> {
  const [file, option, folder, ...rest] = args;
  if (file === undefined || file.startsWith('--') || rest.length > 0 || (option !== undefined && (option !== '--round' || folder === undefined))) {
    print(USAGE);
    return 2;
  }
  const letter = await readJson(resolve(file), print);
  const answers = await readJson(join(dirname(resolve(file)), 'answers.json'), print);
  if (!letter || !answers) return 1;
  const place = folder ?? await folderOf(roundIn(letter.json));
  if (!place) {
    print(`${file}: no round '${roundIn(letter.json)}' in prompts/rounds; say where it is with --round FOLDER`);
    return 1;
  }
  const loaded = await loadAll(place, null, print);
  if (!loaded) return 1;
  if (!loaded.letter) {
    print(`${place}: this round has no letter to hold anything against`);
    return 1;
  }
  const opened = openingOf(letter.json);
  const round = opened === null || opened === loaded.round.calendar.opens.slice(0, 10) ? loaded.round : shiftRound(loaded.round, opened);
  const faults = verifyLetter(letter.json, answers.json, round, shiftLetter(loaded.letter, loaded.round, round));
  for (const fault of faults) print(`${fault.sentence === '' ? `${file}: ` : ''}${faultLine(fault)}`);
  print(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
  return faults.length === 0 ? 0 : 1;
}

async function readJson(file: string, print: (line: string) => void): Promise<{ readonly json: unknown } | null> {
  try {
    return { json: JSON.parse(await readFile(file, 'utf8')) };
  } catch (error) {
    print(`${file}: ${error instanceof SyntaxError ? `is no JSON (${error.message})` : `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`}`);
    return null;
  }
}

/** The day the round of this letter opened, as it says; null where it says none. */
function openingOf(letter: unknown): string | null {
  const opens = typeof letter === 'object' && letter !== null && 'opens' in letter ? String(letter.opens) : '';
  return z.iso.date().safeParse(opens).success ? opens : null;
}

function roundIn(letter: unknown): string {
  return typeof letter === 'object' && letter !== null && 'round' in letter ? String(letter.round) : '';
}

/** The shipped round with this id. */
async function folderOf(id: string): Promise<string | null> {
  const rounds = join(HOME, 'prompts/rounds');
  for (const name of await readdir(rounds)) {
    const text = await readFile(join(rounds, name, 'round.yaml'), 'utf8').catch(() => '');
    if (new RegExp(`^id: *['"]?${id.replace(/[^\w-]/g, '')}['"]? *$`, 'm').test(text) && id !== '') return join('prompts/rounds', name);
  }
  return null;
}
