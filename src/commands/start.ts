import process from 'node:process';
import { pngDocuments } from '../../adapters/documents/png.ts';
import { expiring } from '../../adapters/storage/keyv-store.ts';
import { startWeb } from '../../adapters/web/server.ts';
import type { PageWords } from '../app/page/door.ts';
import { plainLog } from '../app/plain-log.ts';
import { openDoor, openListeners } from '../app/page/open-door.ts';
import type { Clock } from '../app/ports.ts';
import { renderReply } from '../app/words/render.ts';
import { readConfig } from '../config.ts';
import type { Round } from '../domain/round.ts';
import { openHouse } from './open-house.ts';

/** `npm start`: the bot with its store and its web page, until it is told to stop. */
export async function start(args: string[]): Promise<number> {
  if (args.length > 0) {
    console.error(`npm start takes no arguments, found '${args.join(' ')}'. Settings come from the environment: NAVRAAG_ROUND, NAVRAAG_PEOPLE, NAVRAAG_STORE, NAVRAAG_HOST, NAVRAAG_PORT, NAVRAAG_URL.`);
    return 2;
  }
  const read = readConfig(process.env);
  if (!read.ok) {
    for (const { setting, found, remedy } of read.problems) console.error(`${setting}: ${found}; ${remedy}`);
    return 1;
  }
  const { config } = read;
  const clock: Clock = { now: () => Temporal.Now.instant() };
  const log = plainLog((line) => console.error(line), () => clock.now().toString());
  const listeners = openListeners();
  const living = await openHouse(config, clock, log, console.error, (person) => listeners.tell(person));
  if (!living) return 1;
  await using house = living;
  const { round, replies } = house.house;
  const words: PageWords = (language, key, slots = {}) => renderReply(key, slots, { round, replies, language });
  const documents = pngDocuments();
  const web = await startWeb({
    door: openDoor(house.house, house.handler, documents, listeners), words, clock, log,
    sessions: expiring(house.store, 'web-sessions'), host: config.web.host, port: config.web.port, publicUrl: config.web.url,
  }).catch((error: NodeJS.ErrnoException) => {
    console.error(error.code === 'EADDRINUSE' ? `NAVRAAG_PORT: ${config.web.port} is taken on ${config.web.host}; set it to a free port` : `The page cannot be opened on ${config.web.host}:${config.web.port}: ${error.code ?? error.message}`);
    return null;
  });
  if (!web) return 1;
  house.connect(web.channel);
  await house.begin();
  console.log(`Navraag is ready: ${web.address}`);
  await printDoors(round, web.signInLink);
  await stopped();
  await web.close();
  return 0;
}

/** Who can sign in, and what is not set up. Fictional people get a link at once; real ones get theirs by name, not in a log. */
async function printDoors(round: Round, link: (person: string) => Promise<string>): Promise<void> {
  console.log(`Round: ${round.title.nl}, deadline ${round.calendar.deadline.replace('T', ' ')}${round.fictionalPeople ? ' (people are fictional)' : ''}`);
  for (const person of round.people) {
    const what = person.roles.map((role) => ('sector' in role ? `${role.role} ${role.sector}` : role.role)).join(', ');
    console.log(`  ${person.name} (${what}): ${await link(person.id)}`);
  }
  console.log('Slack: not set up.');
  console.log('Teams: not set up.');
  console.log('PostgreSQL: not set up; the embedded store is used.');
  console.log('Model: not set up; everything works without one.');
}

/** Resolves at the first signal to stop. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
