import { relative, resolve } from 'node:path';
import process from 'node:process';
import { loadLetter } from '../app/load/load-letter.ts';
import { loadRound } from '../app/load/load-round.ts';
import { proofreadingPage } from '../app/proofreading-page.ts';
import { readConfig } from '../config.ts';
import { HOME } from './load.ts';
import { peopleFault } from './people-setting.ts';
import { settingLine } from './read-settings.ts';
import { templateOf } from './template-of.ts';

const USAGE = 'Usage: npm run check [-- FOLDER], with the folder of a round; without it the round and the people of the settings';

/**
 * `npm run check [-- FOLDER]`: proofreads a round, by default what `npm start` would use: `NAVRAAG_ROUND` with
 * `NAVRAAG_PEOPLE`, or the shipped one. A folder that is given wins, with its own people; it is relative to the project, or
 * absolute. Prints every problem as `file:line what was found; what is allowed` with the remedy below it and gives exit
 * code 1, or prints everything the round can say and gives 0; 2 for arguments that are not right.
 */
export async function check(args: readonly string[], print: (line: string) => void = console.log, environment: Readonly<Record<string, string | undefined>> = process.env): Promise<number> {
  if (args.length > 1 || args.some((arg) => arg === '' || arg.startsWith('-'))) {
    print(USAGE);
    return 2;
  }
  const chosen = chosenRound(args[0], environment);
  const faults = 'faults' in chosen ? chosen.faults : [await peopleFault(chosen.people)].filter((fault) => fault !== null);
  for (const fault of faults) print(fault);
  if ('faults' in chosen || faults.length > 0) return 1;
  const folder = resolve(HOME, chosen.folder);
  const loaded = await loadRound(folder, chosen.people === null ? {} : { people: resolve(chosen.people) });
  const letter = loaded.ok ? await loadLetter(folder, loaded.round) : null;
  const problems = [...(loaded.ok ? [] : loaded.problems), ...(letter && !letter.ok ? letter.problems : [])];
  for (const problem of problems) {
    print(`${near(problem.file)}:${problem.line} ${problem.found}; ${problem.allowed}`);
    if ('remedy' in problem) print(`  → ${problem.remedy}`);
  }
  if (!loaded.ok || problems.length > 0) return 1;
  if (letter?.ok && letter.letter && !await templateOf(folder, letter.letter, print)) return 1;
  for (const line of proofreadingPage(loaded.round)) print(line);
  return 0;
}

type Chosen = { readonly folder: string; readonly people: string | null } | { readonly faults: readonly string[] };

/** The folder that was given, or the round and people of the settings. */
function chosenRound(given: string | undefined, environment: Readonly<Record<string, string | undefined>>): Chosen {
  if (given !== undefined) return { folder: given, people: null };
  const read = readConfig(environment);
  if (!read.ok) return { faults: read.problems.map(settingLine) };
  return { folder: read.config.round.folder, people: read.config.people };
}

/** A file as seen from here; whole when it lies elsewhere. */
function near(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith('..') ? file : path;
}
