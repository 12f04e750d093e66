import { readFile } from 'node:fs/promises';
import { checkPointed } from '../../domain/reading/pointed.ts';

/** A prompt with its `{{slots}}`: what is sent as the system's words, and what as the user's. */
export type ReadPrompt = { readonly system: string; readonly user: string };

export type PromptProblem = { readonly file: string; readonly line: number; readonly found: string; readonly remedy: string };

/** The slots of `read-reply.md` and the part each stands in. What changes per reply must not stand in the system's words. */
const SLOTS = { catalogue: 'system', question: 'user', open: 'user', reply: 'user' } as const;

/**
 * Reads `read-reply.md`: sections "Input", "System" and "User". A missing section, a slot that is not listed, used in the
 * wrong place or not used, and an example whose answer would not count are problems; all are reported.
 */
export async function loadReadPrompt(file: string): Promise<{ readonly ok: true; readonly prompt: ReadPrompt } | { readonly ok: false; readonly problems: readonly PromptProblem[] }> {
  const read = await readPromptFile(file);
  if (!read.ok) return read;
  const { sections, lineOf } = read;
  const { input, system, user } = sections;
  const problems = [
    ...slotProblems({ input, system, user }),
    ...(exampleCounts(system) ? [] : [{ found: 'the answer of the example would not count', at: '### Example', remedy: 'write the reply as `Reply: "…"`, the open questions as `Open questions: a, b` and the answer as one line of JSON whose quotes stand in the reply' }]),
  ].map(({ found, at, remedy }) => ({ file, line: lineOf(at), found, remedy }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, prompt: { system, user } };
}

type Sections = { readonly input: string; readonly system: string; readonly user: string };

/** The sections of a prompt, and where words stand in its file. */
export async function readPromptFile(file: string): Promise<{ readonly ok: true; readonly sections: Sections; readonly lineOf: (words: string) => number } | { readonly ok: false; readonly problems: readonly PromptProblem[] }> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { ok: false, problems: [{ file, line: 1, found: 'there is no such file', remedy: 'put it back: it says what a model is asked' }] };
  const sections = new Map(text.split(/^## /m).slice(1).map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n')).trim()]));
  const missing = ['Input', 'System', 'User'].filter((name) => !sections.has(name));
  if (missing.length > 0) return { ok: false, problems: missing.map((name) => ({ file, line: 1, found: `there is no section '## ${name}'`, remedy: 'add it' })) };
  const [input = '', system = '', user = ''] = ['Input', 'System', 'User'].map((name) => sections.get(name));
  return { ok: true, sections: { input, system, user }, lineOf: (words) => text.slice(0, Math.max(0, text.indexOf(words))).split('\n').length };
}

type Found = { readonly found: string; readonly at: string; readonly remedy: string };

function slotProblems({ input, system, user }: { readonly input: string; readonly system: string; readonly user: string }): readonly Found[] {
  const used = { system: slotsIn(system), user: slotsIn(user) };
  const known = Object.keys(SLOTS);
  const strange = [...used.system, ...used.user].filter((slot) => !known.includes(slot));
  return [
    ...strange.map((slot) => ({ found: `'{{${slot}}}' is no slot`, at: `{{${slot}}}`, remedy: `the slots are ${known.join(', ')}` })),
    ...known.filter((slot) => !slotsIn(input).includes(slot)).map((slot) => ({ found: `'{{${slot}}}' is not listed under Input`, at: '## Input', remedy: 'list it' })),
    ...Object.entries(SLOTS).filter(([slot, part]) => !used[part].includes(slot)).map(([slot, part]) => ({ found: `'{{${slot}}}' does not stand in the part of the ${part}`, at: `## ${part === 'system' ? 'System' : 'User'}`, remedy: 'put it there' })),
    ...Object.entries(SLOTS).filter(([slot, part]) => part === 'user' && used.system.includes(slot)).map(([slot]) => ({ found: `'{{${slot}}}' changes with every reply and stands in the part of the system`, at: '## System', remedy: 'put it under User' })),
  ];
}

const slotsIn = (text: string): readonly string[] => [...text.matchAll(/\{\{([^}]*)\}\}/g)].map((match) => match[1] ?? '');

/** The example is held to what every answer is held to. */
function exampleCounts(system: string): boolean {
  const example = system.slice(system.indexOf('### Example'));
  const reply = parsed(/^Reply: (".*")$/m.exec(example)?.[1]);
  const open = /^Open questions: (.+)$/m.exec(example)?.[1]?.split(', ') ?? [];
  const answer = parsed(/^\{.*\}$/m.exec(example)?.[0]) as { readonly found?: readonly unknown[] } | null;
  if (typeof reply !== 'string' || answer === null) return false;
  const pointed = checkPointed(answer, reply, open);
  return pointed !== null && pointed.found.length > 0 && JSON.stringify(pointed.found) === JSON.stringify(answer.found);
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? null : JSON.parse(json);
  } catch {
    return null;
  }
}
