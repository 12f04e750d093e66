import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRound } from '../../src/app/load/load-round.ts';
import { loadReplies } from '../../src/app/words/load-replies.ts';
import { replay } from './replay.ts';

const HOME = join(import.meta.dirname, '../..');
const ROUNDS: Readonly<Record<string, string>> = {
  'banenafspraak-2025': 'prompts/rounds/banenafspraak-2025',
  'energie-bibliotheken-2025': 'prompts/rounds/energie-bibliotheken-2025',
  'waterschappen-2021': 'test/support/rounds/waterschappen-2021',
};
const words = await loadReplies(join(HOME, 'prompts/replies'));
if (!words.ok) throw new Error(JSON.stringify(words.problems));
const { replies } = words;
const rounds = new Map(await Promise.all(Object.entries(ROUNDS).map(async ([id, folder]) => {
  const loaded = await loadRound(join(HOME, folder));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return [id, loaded.round] as const;
})));

const sessions = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt') && name !== 'wording.txt').sort();
const wording = new Map<string, string>();

// what followed is written into the transcripts with `vitest run test/sessions -u`, to be read before it is committed
describe('sessions', () => {
  test.each(sessions)('%s', async (name) => {
    const file = join(import.meta.dirname, name);
    const transcript = readFileSync(file, 'utf8');
    const round = rounds.get(/^round (\S+)$/m.exec(transcript)?.[1] ?? 'banenafspraak-2025');
    if (!round) throw new Error(`${name} names a round that is not one of ${[...rounds.keys()].join(', ')}`);
    const played = replay(transcript, round, replies, wording);
    await expect(played).toMatchFileSnapshot(file);
    expect(played.split('\n').filter((line) => line.startsWith('!'))).toEqual([]);
  });

  test('what the bot says, in words', async () => {
    const lines = [...wording].sort(([a], [b]) => a.localeCompare(b)).map(([key, text]) => `${key}\n    ${text}`);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'wording.txt'));
  });
});
