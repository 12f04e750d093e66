import { relative, resolve } from 'node:path';
import { loadLetter } from '../app/load-letter.ts';
import { loadRound } from '../app/load-round.ts';
import { proofreadingPage } from '../app/proofreading-page.ts';
import { HOME } from './load.ts';

const SHIPPED = 'prompts/rounds/banenafspraak-2025';

/**
 * `npm run check [-- FOLDER]`: proofreads a round, by default the shipped one; a folder is relative to the project, or
 * absolute. Prints every problem as `file:line what was found; what is allowed` with the remedy below it and gives exit
 * code 1, or prints everything the round can say and gives 0.
 */
export async function check(args: readonly string[], print: (line: string) => void = console.log): Promise<number> {
  const folder = resolve(HOME, args[0] ?? SHIPPED);
  const loaded = await loadRound(folder);
  const letter = loaded.ok ? await loadLetter(folder, loaded.round) : null;
  const problems = [...(loaded.ok ? [] : loaded.problems), ...(letter && !letter.ok ? letter.problems : [])];
  for (const problem of problems) {
    print(`${near(problem.file)}:${problem.line} ${problem.found}; ${problem.allowed}`);
    if ('remedy' in problem) print(`  → ${problem.remedy}`);
  }
  if (!loaded.ok || problems.length > 0) return 1;
  for (const line of proofreadingPage(loaded.round)) print(line);
  return 0;
}

/** A file as seen from here; whole when it lies elsewhere. */
function near(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith('..') ? file : path;
}
