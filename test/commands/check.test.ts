import { join, resolve } from 'node:path';
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

const SMALL = 'prompts/rounds/energie-bibliotheken-2025';

async function withSettings(settings: Readonly<Record<string, string>>, ...args: string[]): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  return { code: await check(args, (line) => lines.push(line), settings), lines };
}

test('without a folder it proofreads the round of the settings', async () => {
  expect(await withSettings({ NAVRAAG_ROUND: SMALL })).toEqual(await withSettings({}, SMALL));
  expect((await withSettings({})).lines).not.toEqual((await withSettings({}, SMALL)).lines);
});

test('and its people; a folder that is given wins, with its own', async () => {
  // people of the other round name sectors this one does not have
  const settings = { NAVRAAG_ROUND: SMALL, NAVRAAG_PEOPLE: resolve('prompts/rounds/banenafspraak-2025/people.yaml') };
  const { code, lines } = await withSettings(settings);
  expect(code).toBe(1);
  expect(lines[0]).toMatch(/banenafspraak-2025\/people\.yaml:\d+ /);
  expect((await withSettings(settings, SMALL)).code).toBe(0);
});

test('people that are nowhere are answered with the name of the setting', async () => {
  const { code, lines } = await withSettings({ NAVRAAG_PEOPLE: '/nergens/people.yaml' });
  expect(code).toBe(1);
  expect(lines).toEqual(["NAVRAAG_PEOPLE: there is no file /nergens/people.yaml; set it to a people file, or unset it for the round's own people"]);
});

test.each([[['a', 'b']], [['--foo']]])('arguments %j are refused with the usage', async (args) => {
  const { code, lines } = await withSettings({}, ...args);
  expect(code).toBe(2);
  expect(lines).toEqual([expect.stringMatching(/^Usage: npm run check /)]);
});
