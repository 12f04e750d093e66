import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { plantedRound } from '../support/planted-round.ts';

async function printed(...args: string[]): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  return { code: await check(args, (line) => lines.push(line)), lines };
}

test('a sound round is printed with everything it can say, in both languages', async () => {
  const { code, lines } = await printed();
  expect(code).toBe(0);
  expect(lines.filter((line) => line.startsWith('## ')).slice(0, 25).map((line) => line.split(' ')[2])).toHaveLength(25);
  const daling = lines.indexOf('  soft daling');
  expect(lines[daling + 1]).toMatch(/^ {4}nl {2}Dat is \{percent\}% minder/);
  expect(lines[daling + 2]).toMatch(/^ {4}en {2}That is \{percent\}% fewer/);
});

test('a broken round gives each problem as file:line found; allowed, with what to do', async () => {
  await using round = await plantedRound('energie-bibliotheken-2025', [{ file: 'round.yaml', instead: 'group: dorp', write: 'group: dorpen' }]);
  const { code, lines } = await printed(round.folder);
  expect(code).toBe(1);
  expect(lines).toEqual([`${join(round.folder, 'round.yaml')}:59 groep 'dorpen' bestaat niet; stad, dorp`, "  → bedoelt u 'dorp'?"]);
});

test('a folder is looked for in the project', async () => {
  expect((await printed('prompts/rounds/energie-bibliotheken-2025')).code).toBe(0);
  expect((await printed('test/support/rounds/nergens')).code).toBe(1);
});
