import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { understand } from '../../src/commands/understand.ts';

const folder = mkdtempSync(join(tmpdir(), 'understand-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const GOOD = { id: 'a', question_type: 'decimal', question: 'Hoeveel banen?', reply: '269,5', today: '2026-05-01', reporting_year: 2025 };

async function run(...args: string[]): Promise<{ readonly code: number; readonly lines: readonly string[]; readonly complaints: readonly string[] }> {
  const lines: string[] = [];
  const complaints: string[] = [];
  return { code: await understand(args, (line) => lines.push(line), (line) => complaints.push(line)), lines, complaints };
}

function fileOf(...lines: readonly string[]): string {
  const file = join(folder, 'replies.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

test.each([[[]], [['--foo', 'bar']], [['a.jsonl', 'b.jsonl']]])('arguments %j are refused with the usage', async (args) => {
  const { code, complaints } = await run(...args);
  expect(code).toBe(2);
  expect(complaints).toEqual([expect.stringMatching(/^Usage: npm run understand /)]);
});

test('a file that is not there is named', async () => {
  expect(await run('/nergens.jsonl')).toEqual({ code: 1, lines: [], complaints: ['/nergens.jsonl: there is no such file'] });
});

describe('a line that cannot be read is complained of with its number, and the others are read', () => {
  test.each([
    ['no JSON', '{oops', 'is no JSON'],
    ['no object', '12', 'has no object that'],
    ['no reply', JSON.stringify({ ...GOOD, reply: undefined }), 'has no reply that'],
    ['no type', JSON.stringify({ ...GOOD, question_type: undefined }), 'has no question_type that'],
    ['a type there is not', JSON.stringify({ ...GOOD, question_type: 'nonsense' }), 'has no question_type that'],
    ['no reply and no day', JSON.stringify({ ...GOOD, reply: 12, today: '1 mei' }), 'has no reply and no today that'],
    ['a field without a type', JSON.stringify({ ...GOOD, fields: { q: { question: 'Hoeveel?' } } }), 'has no fields.q.type that'],
  ])('%s', async (_, line, found) => {
    const file = fileOf(JSON.stringify(GOOD), '', line, JSON.stringify({ ...GOOD, id: 'b' }), '');
    const { code, lines, complaints } = await run(file);
    expect(code).toBe(1);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(`${file}:3: ${found}`);
    expect(lines.map((one) => JSON.parse(one))).toEqual(['a', 'b'].map((id) => ({ id, intent: 'answer', value: 269.5, approx: false })));
  });
});

test('an item without its question, year or options is read as far as it goes', async () => {
  const types = ['integer', 'money', 'percentage', 'date', 'period', 'yesno', 'single_choice', 'multi_choice', 'text', 'url', 'email'];
  const items = types.map((question_type) => JSON.stringify({ question_type, reply: 'nee, dat was 13 op 1 mei', today: '2026-05-01' }));
  const { code, lines, complaints } = await run(fileOf(...items));
  expect({ code, complaints, count: lines.length }).toEqual({ code: 0, complaints: [], count: types.length });
});
