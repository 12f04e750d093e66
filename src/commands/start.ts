import process from 'node:process';
import { pngDocuments } from '../../adapters/documents/png.ts';
import { wordFiles } from '../../adapters/documents/word-files.ts';
import { startWeb } from '../../adapters/web/server.ts';
import type { Web } from '../../adapters/web/server.ts';
import { usualStay } from '../../adapters/web/sign-in.ts';
import { attachedFiles } from '../app/documents/attached-files.ts';
import type { PageWords } from '../app/page/door.ts';
import { plainLog } from '../app/plain-log.ts';
import { openDoor, openListeners } from '../app/page/open-door.ts';
import type { Clock } from '../app/ports.ts';
import { renderReply } from '../app/words/render.ts';
import type { Config } from '../config.ts';
import { openHouse } from './open-house.ts';
import { openSlack } from './open-slack.ts';
import { openTeams } from './open-teams.ts';
import { probeModel } from './probe-model.ts';
import { besideDraft } from './beside-draft.ts';
import { readSettings } from './read-settings.ts';
import { templateOf } from './template-of.ts';
import { webSessions } from './web-sessions.ts';
import { welcomeLines } from './welcome.ts';

/** `npm start`: the bot with its store and its web page, until it is told to stop. Gives the exit code: 0 after a stop, 1 where it cannot begin. */
export async function start(args: string[]): Promise<number> {
  if (args.length > 0) {
    console.error(`npm start takes no arguments, found '${args.join(' ')}'. Settings come from the environment, as in: NAVRAAG_PORT=4000 npm start.`);
    return 2;
  }
  const config = readSettings(process.env, console.error);
  if (!config) return 1;
  const clock: Clock = { now: () => Temporal.Now.instant() };
  const log = plainLog((line) => console.error(line), () => clock.now().toString());
  const listeners = openListeners();
  const living = await openHouse(config, clock, log, console.error, (person) => listeners.tell(person));
  if (!living) return 1;
  await using house = living;
  const { round, replies } = house.house;
  const words: PageWords = (language, key, slots = {}) => renderReply(key, slots, { round, replies, language });
  const sessions = webSessions(house.store);
  const template = house.house.letter && await templateOf(config.round.folder, house.house.letter, console.error);
  if (house.house.letter && !template) return 1;
  const files = wordFiles(pngDocuments(), template?.styles ?? null);
  const attached = attachedFiles(house.house, house.handler.streams, files);
  const door = openDoor(house.house, house.handler, pngDocuments(), listeners, files, await besideDraft(house.house.letter));
  const web = await startWeb({
    door, words, clock, log,
    sessions: sessions.kept, host: config.web.host, port: config.web.port, publicUrl: config.web.url,
  }).catch((error: NodeJS.ErrnoException) => complain(error, config));
  if (!web) return 1;
  // what listens already would keep the program alive
  const slack = await openSlack(config, house, door, pngDocuments(), attached, log, console.error);
  if (!slack) {
    await web.close();
    return 1;
  }
  const teams = await openTeams(config, house, pngDocuments(), attached, log, console.error);
  if (!teams) {
    await slack.close();
    await web.close();
    return 1;
  }
  const stop = stopped();
  // chat goes before the page: a first message goes by the first way there is
  slack.connect();
  teams.connect();
  house.connect(web.channel);
  house.offerLinks({ lasts: usualStay.linkLasts, make: web.signInLink });
  await house.begin();
  await sessions.opened(web.address);
  console.log(`Navraag is ready: ${web.address} (after ${(performance.now() / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage.rss() / 1e6)} MB; Ctrl+C stops it)`);
  for (const line of await welcomeLines(round, config, web.signInLink)) console.log(line);
  void probeModel(house.house.model, round).then(console.log);
  for (const platform of [slack, teams]) void platform.probe().then((lines) => { for (const line of lines) console.log(line); }).catch(() => undefined);
  await stop;
  await slack.close();
  await teams.close();
  await web.close();
  await house.rest();
  // the last replies leave cards to be put in order, which needs the store
  await Promise.all([slack.settled(), teams.settled()]);
  return 0;
}

/** Why nobody can be let in at this address, and which setting to change. */
function complain({ code, message }: NodeJS.ErrnoException, { web: { host, port } }: Config): Web | null {
  if (code === 'EADDRINUSE') console.error(`NAVRAAG_PORT: port ${port} on ${host} is taken by another program; stop that one, or set NAVRAAG_PORT to a free port`);
  else if (code === 'EACCES') console.error(`NAVRAAG_PORT: port ${port} may not be opened by this account; set NAVRAAG_PORT to a port above 1023`);
  else if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') console.error(`NAVRAAG_HOST: this machine has no address '${host}'; set NAVRAAG_HOST to one it has, such as 127.0.0.1`);
  else console.error(`The page cannot be opened on ${host}:${port}: ${code ?? message}`);
  return null;
}

/** Resolves at the first signal to stop; the second one ends the program at once. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    const signals = ['SIGINT', 'SIGTERM'] as const;
    const stop = (): void => {
      for (const signal of signals) process.off(signal, stop);
      resolve();
    };
    for (const signal of signals) process.on(signal, stop);
  });
}
