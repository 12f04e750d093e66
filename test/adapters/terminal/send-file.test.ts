import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { terminalChannel } from '../../../adapters/terminal/send.ts';
import type { Message, MessageFile } from '../../../src/app/messages.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'navraag-')); });
afterAll(() => rm(folder, { recursive: true }));

const file = (name: string): MessageFile => ({ name, title: 'Brief, versie 1', holds: { paper: 'letter', edition: 'clean', draft: 1 } });
const message = (files: readonly MessageFile[]): Message => ({ text: 'Hier is het stuk.', blocks: [], choices: [], sector: null, question: null, awaits: null, picture: null, language: 'nl', files });

async function printed(files: readonly MessageFile[], bytes: Uint8Array | null): Promise<readonly string[]> {
  const lines: string[] = [];
  const channel = terminalChannel('sanne', (text) => void lines.push(text), {
    attached: { make: async () => bytes && { bytes, mediaType: 'x' } }, folder: async () => folder, gone: (title) => `${title} is weg`,
  });
  await channel.send({ platform: 'terminal', id: 'sanne' }, message(files), 'row');
  return lines;
}

test('a file is written into the folder, and its place is said', async () => {
  expect(await printed([file('brief-versie-1.docx')], new Uint8Array([80, 75]))).toEqual([`  Hier is het stuk.\n  [Brief, versie 1: ${join(folder, 'brief-versie-1.docx')}]\n`]);
  expect([...await readFile(join(folder, 'brief-versie-1.docx'))]).toEqual([80, 75]);
});

test('a name leads out of the folder nowhere', async () => {
  expect(await printed([file('../../elders.docx')], new Uint8Array([1]))).toEqual([expect.stringContaining(join(folder, 'elders.docx'))]);
});

test('one that cannot be made any more is told', async () => {
  expect(await printed([file('a.docx')], null)).toEqual(['  Hier is het stuk.\n  [Brief, versie 1 is weg]\n']);
});
