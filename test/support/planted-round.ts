import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROUNDS = resolve(import.meta.dirname, '../../prompts/rounds');

/** A mistake to plant: `write` replaces the first `instead`, or all, in one file of a round. */
export type Plant = { readonly file: string; readonly instead: string; readonly write: string };

/** A copy of a shipped round with mistakes in it; gone when disposed of. */
export async function plantedRound(name: string, plants: readonly Plant[]): Promise<AsyncDisposable & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'round-'));
  await cp(join(ROUNDS, name), folder, { recursive: true });
  for (const { file, instead, write } of plants) {
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    if (!text.includes(instead)) throw new Error(`Cannot plant a mistake: ${file} has no «${instead}»`);
    await writeFile(path, text.replace(instead, () => write));
  }
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

/** The line, counted from 1, on which a text begins. */
export async function lineOf(folder: string, file: string, text: string): Promise<number> {
  const all = await readFile(join(folder, file), 'utf8');
  const at = all.indexOf(text);
  if (at < 0) throw new Error(`${file} has no «${text}»`);
  return all.slice(0, at).split('\n').length;
}
