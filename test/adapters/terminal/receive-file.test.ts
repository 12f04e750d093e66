import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiveFile } from '../../../adapters/terminal/receive-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'navraag-'));
  await writeFile(join(folder, 'rapport over 2025.docx'), 'twaalf bytes');
});
afterAll(() => rm(folder, { recursive: true }));

test('a line with an at sign and a path sends that file', async () => {
  const sent = await receiveFile(` @${join(folder, 'rapport over 2025.docx')} `, 'sanne', 's1', 3, 100);
  expect(sent?.inbound).toEqual({ delivery: 'terminal-s1-3', from: { platform: 'terminal', id: 'sanne' }, what: { kind: 'file', name: 'rapport over 2025.docx', size: 12 } });
  expect(await sent?.bring()).toEqual(new Uint8Array(Buffer.from('twaalf bytes')));
});

test('of more than may be sent no byte is brought', async () => {
  const sent = await receiveFile(`@${join(folder, 'rapport over 2025.docx')}`, 'sanne', 's1', 3, 11);
  expect(await sent?.bring()).toBe('too-big');
});

test.each(['269,5', 'mail@example.org', '@', '@/nergens/rapport.docx'])('"%s" sends no file', async (line) => {
  expect(await receiveFile(line, 'sanne', 's1', 3, 100)).toBe(null);
});

test('a folder is no file', async () => {
  expect(await receiveFile(`@${folder}`, 'sanne', 's1', 3, 100)).toBe(null);
});
