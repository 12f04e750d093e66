import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { pngDocuments } from '../../adapters/documents/png.ts';
import { workerReports } from '../../adapters/documents/report/reports.ts';
import { wordFiles } from '../../adapters/documents/word-files.ts';
import { receiveFile } from '../../adapters/terminal/receive-file.ts';
import { receiveLine } from '../../adapters/terminal/receive.ts';
import { terminalChannel } from '../../adapters/terminal/send.ts';
import { memoryStore } from '../../adapters/storage/memory.ts';
import { attachedFiles } from '../app/documents/attached-files.ts';
import { openHandler } from '../app/handle.ts';
import type { House } from '../app/house.ts';
import { openPlanner } from '../app/planner.ts';
import { openLastMessages } from '../app/last-message.ts';
import { perform } from '../app/perform.ts';
import type { Channel } from '../app/ports.ts';
import { plainLog } from '../app/plain-log.ts';
import { shiftLetter } from '../domain/letter/shift-letter.ts';
import { shiftRound } from '../domain/shift-round.ts';
import { renderReply } from '../app/words/render.ts';
import { loadAll } from './load.ts';
import { openPointerFor } from './open-model.ts';
import { readSettings } from './read-settings.ts';
import { templateOf } from './template-of.ts';

const USAGE = 'Usage: npm run talk -- [PERSON]';

/** `npm run talk`: the same conversation in a terminal, as one person of the round. Nothing of it is kept, but for files it sends. */
export async function talk(args: string[]): Promise<number> {
  const config = readSettings(process.env, console.error);
  if (!config) return 1;
  const loaded = await loadAll(config.round.folder, config.people, console.error);
  if (!loaded) return 1;
  const now = () => Temporal.Now.instant();
  const round = config.round.shift ? shiftRound(loaded.round, now().toZonedDateTimeISO(loaded.round.zone).toPlainDate().toString()) : loaded.round;
  const [asked = round.people[0]?.id] = args;
  const person = round.people.find((one) => one.id === asked);
  if (!person || args.length > 1) {
    console.error(`${USAGE}\nThe people of ${round.id}: ${round.people.map((one) => one.id).join(', ')}.`);
    return 2;
  }
  const store = memoryStore();
  const reports = workerReports();
  const template = loaded.letter && await templateOf(config.round.folder, loaded.letter, console.error);
  if (loaded.letter && !template) return 1;
  const channels: Channel[] = [];
  const house: House = {
    round, letter: loaded.letter && shiftLetter(loaded.letter, loaded.round, round), model: await openPointerFor(config.model, round, { now }, console.error), replies: loaded.replies, store, reports, lastMessages: openLastMessages(store), plan: openPlanner(round), clock: { now },
    channels, log: plainLog(console.error, () => now().toString()), wake: () => undefined,
    recognise: (from) => round.people.find((one) => one.id === from.id) ?? null,
  };
  const handler = openHandler(house);
  let folder: Promise<string> | null = null;
  channels.push(terminalChannel(person.id, (text) => console.log(text), {
    attached: attachedFiles(house, handler.streams, wordFiles(pngDocuments(), template?.styles ?? null)),
    folder: () => (folder ??= mkdtemp(join(tmpdir(), 'navraag-'))),
    gone: (title, language) => renderReply('file-gone', { title }, { round, replies: loaded.replies, language }),
  }));
  const session = now().epochMilliseconds.toString(36);
  const hear = async (...[inbound, bring]: Parameters<typeof handler.receive>): Promise<void> => {
    await (await handler.receive(inbound, bring)).turn;
    await perform(house);
  };
  await hear({ delivery: `terminal-${session}-0`, from: { platform: 'terminal', id: person.id }, what: { kind: 'arrival' } });
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, output: process.stdout, terminal: false })) {
    number += 1;
    const file = await receiveFile(line, person.id, session, number, reports.most);
    if (file) {
      await hear(file.inbound, file.bring);
      continue;
    }
    const inbound = receiveLine(line, person.id, session, number);
    if (inbound) await hear(inbound);
  }
  return 0;
}
