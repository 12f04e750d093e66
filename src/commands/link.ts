import { existsSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { openSqliteStore } from '../../adapters/storage/sqlite/store.ts';
import { signInWith, usualStay } from '../../adapters/web/sign-in.ts';
import type { Person } from '../domain/person.ts';
import { loadAll } from './load.ts';
import { readSettings } from './read-settings.ts';
import { storeFault } from './store-fault.ts';
import { webSessions } from './web-sessions.ts';

const USAGE = 'Usage: npm run link -- PERSON, with the id, the name or the e-mail address of somebody in the round';

/**
 * `npm run link -- PERSON`: prints a link with which one person can sign in once, also while the program runs. Gives the
 * exit code: 1 where there is no such person, no store, or a setting that is wrong; 2 without a person.
 */
export async function link(args: readonly string[], print: (line: string) => void = console.log, complain: (line: string) => void = console.error): Promise<number> {
  const asked = args.join(' ').trim();
  if (asked === '') {
    complain(USAGE);
    return 2;
  }
  const config = readSettings(process.env, complain);
  if (!config) return 1;
  const loaded = await loadAll(config.round.folder, config.people, complain);
  if (!loaded) return 1;
  const person = personNamed(loaded.round.people, asked);
  if (!person) {
    complain(`There is nobody '${asked}' in round ${loaded.round.id}. ${USAGE}.`);
    return 1;
  }
  const { file } = config.store;
  // An empty store in a wrong place would give a link that opens nothing.
  if (!existsSync(file)) {
    complain(`There is no store ${file} yet: start the program first (npm start), or set NAVRAAG_STORE to its store.`);
    return 1;
  }
  try {
    await using store = await openSqliteStore(file);
    const sessions = webSessions(store);
    const address = config.web.url ?? (await sessions.address()) ?? `http://${config.web.host}:${config.web.port}`;
    const secret = await signInWith({ kept: sessions.kept, clock: { now: () => Temporal.Now.instant() }, random: randomBytes, ...usualStay }).link(person.id);
    print(`${person.name}: ${new URL(`/in/${secret}`, address).href}`);
    return 0;
  } catch (error) {
    complain(storeFault(error, file));
    return 1;
  }
}

function personNamed(people: readonly Person[], asked: string): Person | null {
  const said = asked.toLowerCase();
  const found = people.filter((person) => [person.id, person.name, person.email].some((one) => one.toLowerCase() === said));
  return found.length === 1 ? found[0] ?? null : null;
}
