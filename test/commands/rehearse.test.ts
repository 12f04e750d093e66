import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { rehearse } from '../../src/commands/rehearse.ts';
import { plantedRound } from '../support/planted-round.ts';

const folder = mkdtempSync(join(tmpdir(), 'rehearse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'in-the-way');
writeFileSync(file, 'precious');

async function refusal(...args: string[]): Promise<{ readonly code: number; readonly complaints: readonly string[] }> {
  const complaints: string[] = [];
  return { code: await rehearse(args, (line) => complaints.push(line)), complaints };
}

test('a script that lets somebody speak who is not in the round is refused with file and name', async () => {
  const script = join(folder, 'script.yaml');
  writeFileSync(script, 'round: prompts/rounds/energie-bibliotheken-2025\nfrom: 2026-05-01T08:00:00+02:00[Europe/Amsterdam]\nuntil: 2026-05-02T08:00:00+02:00[Europe/Amsterdam]\nsay: [{ at: 2026-05-01T10:05, who: niemand, text: status }]\n');
  const { code, complaints } = await refusal(script, '--out', join(folder, 'out'));
  expect(code).toBe(1);
  expect(complaints).toEqual([expect.stringContaining(`${script}: say.0: round energie-bibliotheken-2025 has no person 'niemand'`)]);
});

test('a button that is not there is a sentence with the moment and the buttons there are', async () => {
  const script = join(folder, 'press.yaml');
  writeFileSync(script, 'round: prompts/rounds/banenafspraak-2025\nfrom: 2026-05-01T08:00:00+02:00[Europe/Amsterdam]\nuntil: 2026-05-02T08:00:00+02:00[Europe/Amsterdam]\nsay:\n  - { at: 2026-05-01T10:05, who: anemoon-bosch, text: status }\n  - { at: 2026-05-01T10:06, who: anemoon-bosch, press: Nergens }\n');
  const { code, complaints } = await refusal(script, '--out', join(folder, 'pressed'));
  expect([code, complaints]).toEqual([1, [`${script}: at 2026-05-01T10:06:00+02:00 anemoon-bosch is to press «Nergens», and there is no such button: the last message to this person has «Wie moet nog?», «Planning»`]]);
});

test('a template that cannot lend its styles is refused before anything is played', async () => {
  await using planted = await plantedRound('banenafspraak-2025', []);
  const template = join(planted.folder, 'letter/template.docx');
  writeFileSync(template, 'no Word file');
  const script = join(folder, 'template.yaml');
  writeFileSync(script, `round: ${planted.folder}\nfrom: 2026-05-01T08:00:00+02:00[Europe/Amsterdam]\nuntil: 2026-05-02T08:00:00+02:00[Europe/Amsterdam]\n`);
  const { code, complaints } = await refusal(script, '--out', join(folder, 'styled'));
  expect([code, complaints]).toEqual([1, [expect.stringMatching(/template\.docx: is no Word file \(docx\): 12 bytes were found .* or take it away to use our own styles\.$/u)]]);
  expect(complaints[0]).toContain(template);
  expect(existsSync(join(folder, 'styled'))).toBe(false);
  const lines: string[] = [];
  expect(await check([planted.folder], (line) => lines.push(line))).toBe(1);
  expect(lines).toEqual(complaints);
});

test.each([
  ['a file', file, 'there is a file in the way'],
  ['a folder below a file', join(file, 'out'), 'there is a file in the way'],
  // the kernel lets nobody make a folder here, root neither
  ['a place that cannot be written', '/proc/navraag/out', 'cannot be made or written (ENOENT)'],
])('--out %s is refused before anything is played', async (_, out, why) => {
  expect(await refusal('--out', out)).toEqual({ code: 1, complaints: [`--out ${out}: ${why}; give a folder that is new, or that may be written`] });
});

test.each([[['--out']], [['--out', '--pdf']], [['--nope']], [['a.yaml', 'b.yaml']]])('arguments %j are refused with the usage', async (args) => {
  const { code, complaints } = await refusal(...args);
  expect(code).toBe(2);
  expect(complaints).toEqual([expect.stringMatching(/^Usage: npm run rehearse /)]);
});
