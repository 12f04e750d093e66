import type { PromptProblem, ReadPrompt } from './load-prompt.ts';
import { readPromptFile } from './load-prompt.ts';
import { readExample } from './smooth-example.ts';

/**
 * Reads `smooth-passage.md`: sections "Input", "System" and "User", with the sentences in the last. A section or the slot that
 * is missing, and an example whose answer code would not take, are problems; all are reported.
 */
export async function loadSmoothPrompt(file: string): Promise<{ readonly ok: true; readonly prompt: ReadPrompt } | { readonly ok: false; readonly problems: readonly PromptProblem[] }> {
  const read = await readPromptFile(file);
  if (!read.ok) return read;
  const { sections: { input, system, user }, lineOf } = read;
  const problems = [
    ...(input.includes('`{{sentences}}`') ? [] : [{ found: "'{{sentences}}' is not listed under Input", at: '## Input', remedy: 'list it' }]),
    ...(user.includes('{{sentences}}') && !system.includes('{{sentences}}') ? [] : [{ found: "'{{sentences}}' does not stand in the part of the user alone", at: '## User', remedy: 'put it there, and nowhere else' }]),
    ...(readExample(system) ? [] : [{ found: 'the answer of the example would not be taken', at: '### Example', remedy: 'write sentences as `z1: …` and the answer as one line of JSON whose wording has the same slots and words' }]),
  ];
  return problems.length === 0 ? { ok: true, prompt: { system, user } } : { ok: false, problems: problems.map(({ found, at, remedy }) => ({ file, line: lineOf(at), found, remedy })) };
}
