import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { loadLetter } from '../app/load/load-letter.ts';
import { loadRound } from '../app/load/load-round.ts';
import { loadReplies } from '../app/words/load-replies.ts';
import type { Replies } from '../app/words/load-replies.ts';
import type { Letter } from '../domain/letter/letter-file.ts';
import type { Round } from '../domain/round.ts';
import { peopleFault } from './people-setting.ts';

/** The folder the program was installed in: paths of rounds and words are relative to it. */
export const HOME = resolve(import.meta.dirname, '../..');

export type Loaded = { readonly round: Round; readonly letter: Letter | null; readonly replies: Replies };

/** Loads a round with its letter and the bot's words. Null after every problem was printed with its file, line and remedy. */
export async function loadAll(folder: string, people: string | null, print: (line: string) => void): Promise<Loaded | null> {
  const nowhere = await peopleFault(people);
  if (nowhere !== null) {
    print(nowhere);
    return null;
  }
  const place = resolve(HOME, folder);
  if (!(await stat(place).catch(() => null))?.isDirectory()) {
    print(`NAVRAAG_ROUND: there is no folder ${place}; set it, or what names the round here, to the folder that holds round.yaml`);
    return null;
  }
  const read = await loadRound(resolve(HOME, folder), people === null ? {} : { people: resolve(people) });
  const words = await loadReplies(resolve(HOME, 'prompts/replies'));
  const letter = read.ok ? await loadLetter(resolve(HOME, folder), read.round) : null;
  if (!read.ok) for (const { file, line, found, allowed, remedy } of read.problems) print(`${file}:${line}: ${found}. ${allowed}. ${remedy}`);
  if (!words.ok) for (const { file, line, found, remedy } of words.problems) print(`${file}:${line}: ${found}. ${remedy}`);
  if (letter && !letter.ok) for (const { file, line, found, allowed } of letter.problems) print(`${file}:${line}: ${found}. ${allowed}`);
  if (!read.ok || !words.ok || (letter && !letter.ok)) return null;
  return { round: read.round, letter: letter?.ok ? letter.letter : null, replies: words.replies };
}
