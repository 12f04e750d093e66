import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { letterJson } from '../../src/app/letter/json.ts';
import { language } from '../../src/commands/language.ts';
import { draftLetter } from '../../src/domain/letter/draft.ts';
import { shippedLetter, shippedRound } from '../support/letter-desk.ts';
import { threeSectors } from '../support/paper-desk.ts';
import type { Spelling } from '../../src/app/ports.ts';

const folder = mkdtempSync(join(tmpdir(), 'language-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, sectors: number): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(letterJson(draftLetter(shippedRound(), shippedLetter(), threeSectors().slice(0, sectors), '2026-07-02T10:00:00Z'))));
  return file;
};
const [now, before] = [write('letter.json', 3), write('earlier.json', 2)];
const absent: Spelling = { unknown: async () => ({ ok: false, why: 'absent' }) };

async function said(args: readonly string[], spelling: Spelling) {
  const lines: string[] = [];
  return { code: await language(args, (line) => lines.push(line), spelling), lines };
}

test('without a dictionary it says what was not checked, and is still no failure', async () => {
  const { code, lines } = await said([now], absent);
  expect(code).toBe(0);
  expect(lines.at(-1)).toBe('Spelling was not checked: hunspell is not installed, or has no dictionary of this language (Debian: hunspell and hunspell-nl).');
});

test('with one, words it does not have are suggestions among the others', async () => {
  const asked: string[] = [];
  const { code, lines } = await said([now], { unknown: async (words) => { asked.push(...words); return { ok: true, unknown: new Map([['sectoren', ['vectoren']]]) }; } });
  expect(code).toBe(0);
  expect(asked).toContain('sectoren');
  expect(lines).toContain('introduction-respons-deel: spelling: sectoren (rather: vectoren)');
  expect(lines.join('\n')).not.toContain('not checked');
});

test('earlier versions stand beside it, to see which way it goes', async () => {
  const { lines } = await said([now, '--before', before], absent);
  expect(lines.filter((line) => /sentences of [\d.]+ words, ease of reading/u.test(line))).toHaveLength(2);
  expect(lines.find((line) => line.startsWith('before, '))).toContain(before);
});

test.each([[[]], [['--round']], [['a.json', 'b.json']], [['a.json', '--nope']]])('arguments %j get the usage', async (args) => {
  expect(await said(args, absent)).toEqual({ code: 2, lines: [expect.stringMatching(/^Usage: npm run language /u)] });
});

test('a file that is no letter is told so', async () => {
  const file = join(folder, 'none.json');
  writeFileSync(file, '{"passages": 3}');
  expect((await said([file], absent)).lines[0]).toContain('none.json: is no letter (');
});
