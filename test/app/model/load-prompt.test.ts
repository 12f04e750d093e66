import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadReadPrompt } from '../../../src/app/model/load-prompt.ts';

const shipped = resolve(import.meta.dirname, '../../../prompts/model/read-reply.md');

async function loadChanged(change: (text: string) => string) {
  const file = join(await mkdtemp(join(tmpdir(), 'navraag-prompt-')), 'read-reply.md');
  await writeFile(file, change(await readFile(shipped, 'utf8')));
  return loadReadPrompt(file);
}

test('the shipped prompt is in order, and what is for people is not sent', async () => {
  const read = await loadReadPrompt(shipped);
  expect(read.ok && read.prompt.system).toContain('{{catalogue}}');
  expect(read.ok && `${read.prompt.system}${read.prompt.user}`).not.toContain('never sent');
});

test.each<[string, (text: string) => string, RegExp]>([
  ['a section is gone', (text) => text.replace('## User', '## Person'), /no section '## User'/],
  ['a slot nobody knows', (text) => text.replace('Reply: {{reply}}', 'Reply: {{reply}} {{sector}}'), /'\{\{sector\}\}' is no slot/],
  ['a slot that is not used', (text) => text.replace('Open questions: {{open}}', ''), /'\{\{open\}\}' does not stand in the part of the user/],
  ['a slot that is not listed', (text) => text.replace('- `{{open}}`', '- `open`'), /'\{\{open\}\}' is not listed/],
  ['a reply among the words that stay the same', (text) => text.replace('{{catalogue}}\n\n## User', '{{catalogue}} {{reply}}\n\n## User'), /changes with every reply/],
  ['an example that quotes what the reply does not say', (text) => text.replace('"quote": "in mei"', '"quote": "in juni"'), /example would not count/],
  ['an example that answers what is not open', (text) => text.replace('Open questions: loketten, opening, toelichting', 'Open questions: loketten'), /example would not count/],
])('a mistake in the prompt is found: %s', async (_, change, found) => {
  const read = await loadChanged(change);
  expect(read.ok ? [] : read.problems.map((problem) => problem.found).join('; ')).toMatch(found);
});

test('a prompt that is not there is a problem, not a crash', async () => {
  expect(await loadReadPrompt('/nowhere/read-reply.md')).toMatchObject({ ok: false });
});
