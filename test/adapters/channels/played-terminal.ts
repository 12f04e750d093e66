import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiveFile } from '../../../adapters/terminal/receive-file.ts';
import { receiveLine } from '../../../adapters/terminal/receive.ts';
import { pngDocuments } from '../../../adapters/documents/png.ts';
import { wordFiles } from '../../../adapters/documents/word-files.ts';
import { terminalChannel } from '../../../adapters/terminal/send.ts';
import { attachedFiles } from '../../../src/app/documents/attached-files.ts';
import { openHandler } from '../../../src/app/handle.ts';
import type { House } from '../../../src/app/house.ts';
import type { Inbound } from '../../../src/app/messages.ts';
import { perform } from '../../../src/app/perform.ts';
import { openTestHouse, saying } from '../../support/living-house.ts';
import type { OpenChannel } from './played-channel.ts';

/** The terminal: lines typed, lines printed. */
export const openTerminal: OpenChannel = async (round, person, moment, { store, ...furnished } = {}) => {
  const test = await openTestHouse(round, store, moment);
  const folder = await mkdtemp(join(tmpdir(), 'navraag-terminal-'));
  const printed: string[] = [];
  const channels: House['channels'][number][] = [];
  const house: House = { ...test.house, ...furnished, channels };
  const handler = openHandler(house);
  const given: string[] = [];
  const attached = attachedFiles(house, handler.streams, wordFiles(pngDocuments()));
  channels.push(terminalChannel(person, (text) => void printed.push(text), { attached: { make: (file) => { given.push(file.name); return attached.make(file); } }, folder: async () => folder, gone: (title) => title }));
  let number = 0;
  let last: Inbound = { delivery: 'terminal-s-0', from: { platform: 'terminal', id: person }, what: { kind: 'arrival' } };
  const hear = async (): Promise<void> => {
    await (await handler.receive(last)).turn;
    await perform(house);
  };
  const types = async (line: string): Promise<void> => {
    number += 1;
    const inbound = receiveLine(line, person, 's', number);
    if (!inbound) throw new Error(`'${line}' is no line`);
    last = inbound;
    await hear();
  };
  return {
    house, handler, buttons: false, at: test.at, arrives: hear, says: types,
    meanwhile: async (other, text) => { await (await handler.receive(saying(`other-${number += 1}`, other, text))).turn; await perform(house); },
    sends: async () => { await perform(house); },
    sendsFile: async (name, bytes) => {
      await writeFile(join(folder, name), bytes);
      number += 1;
      const sent = await receiveFile(`@${join(folder, name)}`, person, 's', number, house.reports?.most ?? 0);
      if (!sent) throw new Error(`'${name}' is no file`);
      last = sent.inbound;
      await (await handler.receive(sent.inbound, sent.bring)).turn;
      await perform(house);
    },
    presses: (labels) => types(labels.join(', ')), comesAgain: hear,
    files: () => Promise.all(given.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) }))),
    // a file is named with its place, in brackets
    shown: () => printed.map((text) => text.trimEnd().split('\n').filter((line) => !/^ {2}\[.*\]$/.test(line)).map((line) => line.replace(/^ {2}/, '')).join('\n')),
    wordsOf: ({ text }) => text,
    [Symbol.asyncDispose]: async () => { await rm(folder, { recursive: true, force: true }); await house.store[Symbol.asyncDispose](); },
  };
};
