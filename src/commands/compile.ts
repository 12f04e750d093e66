import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { openReadStore } from '../../adapters/storage/sqlite/read-store.ts';
import type { ReadStore } from '../../adapters/storage/sqlite/read-store.ts';
import { compiledFrom } from '../app/documents/compiled.ts';
import { withClearance } from '../app/documents/making.ts';
import { roundStream } from '../app/streams.ts';
import type { Round } from '../domain/round.ts';
import { shiftLetter } from '../domain/letter/shift-letter.ts';
import { shiftRound } from '../domain/shift-round.ts';
import { loadAll } from './load.ts';
import { outFault } from './out-folder.ts';
import { readSettings } from './read-settings.ts';
import { storeFault } from './store-fault.ts';
import { templateOf } from './template-of.ts';
import { writeLetter } from './write-letter.ts';
import { CLEAN_ONLY, withArgument } from './write-papers.ts';
import type { Wanted } from './write-papers.ts';

const USAGE = 'Usage: npm run compile -- --out DIR [--draft NUMBER] [--versions] [--pdf] [--odt]';

export type Surroundings = { readonly environment: Readonly<Record<string, string | undefined>>; readonly print: (line: string) => void; readonly complain: (line: string) => void; readonly now: Temporal.Instant };

/**
 * `npm run compile -- --out DIR`: writes the letter of the round that runs, out of its store, which is only read: also while the bot
 * runs. By default the version that was made last, and before there is one what the answers give now. A letter that does not hold
 * against its answers is not written. Gives the exit code: 1 where there is no letter to write, 2 for arguments that are not right.
 */
export async function compile(args: readonly string[], { environment, print, complain, now }: Surroundings): Promise<number> {
  const asked = readArguments(args);
  if (!asked) {
    complain(USAGE);
    return 2;
  }
  const config = readSettings(environment, complain);
  if (!config) return 1;
  const loaded = await loadAll(config.round.folder, config.people, complain);
  if (!loaded) return 1;
  const { replies } = loaded;
  if (!loaded.letter) {
    complain(`${config.round.folder}: this round has no letter. Add a folder 'letter' with letter.yaml and passage.yaml to make one.`);
    return 1;
  }
  const template = await templateOf(config.round.folder, loaded.letter, complain);
  if (!template) return 1;
  try {
    using store = await openReadStore(config.store.file);
    const round = config.round.shift ? await shifted(loaded.round, store) : loaded.round;
    if (!round) {
      complain(`${config.store.file}: this round was not begun in this store. Start the bot first (npm start), or set NAVRAAG_ROUND and NAVRAAG_STORE to those it runs with.`);
      return 1;
    }
    const letter = shiftLetter(loaded.letter, loaded.round, round);
    const compiled = await compiledFrom(round, letter, store, asked.draft, now.toString());
    if (!compiled.ok) {
      complain(compiled.why === 'no-sectors'
        ? `There is no letter to write: none of the ${round.sectors.length} sectors of round ${round.id} has submitted its answers${asked.draft === null ? '' : ` in draft ${asked.draft}`}. Nothing was written.`
        : `--draft ${asked.draft}: there is no such version of the letter; ${compiled.versions === 0 ? "none was made yet. A coordinator makes one with 'maak concept'; without --draft you get what the answers give now" : `there ${compiled.versions === 1 ? 'is only 1' : `are 1 to ${compiled.versions}`}`}.`);
      return 1;
    }
    const refused = await outFault(asked.out);
    if (refused !== null) {
      complain(refused);
      return 1;
    }
    const { number, draft, answers, dossiers, clearing, stale } = compiled.compiled;
    const written = await writeLetter(asked.out, asked.wanted, compiled.compiled, withClearance({ round, letter, replies }, draft, Object.fromEntries(dossiers.map((one) => [one.sector, one])), clearing), template.styles);
    if (!written.ok) {
      for (const fault of written.faults) complain(fault);
      complain(`No letter was written into ${asked.out}: ${written.faults.length} ${written.faults.length === 1 ? 'thing' : 'things'} in it cannot be proved from the answers. What stood there is as it was, and of an earlier letter.`);
      if (number !== null) complain(`Version ${number} was made at ${draft.compiledAt}. Where the sentences of the round were changed since then, a coordinator makes a new version with 'maak concept'.`);
      return 1;
    }
    await writeFile(join(asked.out, 'answers.json'), `${JSON.stringify(answers, null, 2)}\n`);
    for (const line of written.told) complain(line);
    if (stale && asked.draft === null) complain(`This is version ${number}. The answers would give another letter by now: a coordinator makes a new version with 'maak concept'.`);
    print(JSON.stringify({ round: round.id, draft: number, compiledAt: draft.compiledAt, sectors: round.sectors.length, passages: draft.passages.length, out: asked.out }));
    return 0;
  } catch (error) {
    complain(storeFault(error, config.store.file));
    return 1;
  }
}

type Asked = { readonly out: string; readonly draft: number | null; readonly wanted: Wanted };

function readArguments(args: readonly string[]): Asked | null {
  let out: string | null = null;
  let draft: number | null = null;
  let wanted = CLEAN_ONLY;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const more = withArgument(wanted, arg);
    if (more) wanted = more;
    else {
      const value = rest.shift();
      if (arg === '--out' && value && !value.startsWith('--')) out = value;
      else if (arg === '--draft' && value && /^[1-9]\d{0,5}$/.test(value)) draft = Number(value);
      else return null;
    }
  }
  return out === null ? null : { out: resolve(out), draft, wanted };
}

/** A round without a calendar of its own, as it opened in this store; null where it never did. */
async function shifted(round: Round, store: Pick<ReadStore, 'read'>): Promise<Round | null> {
  const begun = (await store.read(roundStream(round), 0)).find(({ event }) => event.type === 'round-begun');
  return begun?.event.type === 'round-begun' ? shiftRound(round, begun.event.day) : null;
}
