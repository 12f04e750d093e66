import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadSmoothPrompt } from '../../../src/app/model/load-smooth-prompt.ts';

const shipped = resolve(import.meta.dirname, '../../../prompts/model/smooth-passage.md');

async function loadChanged(change: (text: string) => string) {
  const file = join(await mkdtemp(join(tmpdir(), 'navraag-prompt-')), 'smooth-passage.md');
  await writeFile(file, change(await readFile(shipped, 'utf8')));
  return loadSmoothPrompt(file);
}

test('the shipped prompt is in order, and what is for people is not sent', async () => {
  const read = await loadSmoothPrompt(shipped);
  expect(read).toMatchObject({ ok: true, prompt: { user: '{{sentences}}' } });
  expect(read.ok && read.prompt.system).not.toContain('never sent');
});

test.each<[string, (text: string) => string, RegExp]>([
  ['a section is gone', (text) => text.replace('## User', '## Person'), /no section '## User'/],
  ['the slot is not listed', (text) => text.replace('- `{{sentences}}`', '- `sentences`'), /not listed under Input/],
  ['the sentences among the words that stay the same', (text) => text.replace('### Example', '{{sentences}}\n\n### Example'), /part of the user alone/],
  ['an example with a figure in it', (text) => text.replace('toen het er {{number-2b}} waren', 'toen het er 605 waren'), /example would not be taken/],
  ['an example that loses a slot', (text) => text.replace(', toen het er {{number-2b}} waren', ''), /example would not be taken/],
  ['an example of another sentence', (text) => text.replace('"from": "z2"', '"from": "z3"'), /example would not be taken/],
])('a mistake in the prompt is found: %s', async (_, change, found) => {
  const read = await loadChanged(change);
  expect(read.ok ? [] : read.problems.map((problem) => problem.found).join('; ')).toMatch(found);
});

test('a prompt that is not there is a problem, not a crash', async () => {
  expect(await loadSmoothPrompt('/nowhere/smooth-passage.md')).toMatchObject({ ok: false });
});
