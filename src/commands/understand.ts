import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { z } from 'zod';
import { predict } from '../app/replies/predict.ts';
import { QUESTION_TYPES } from '../app/replies/reply-item.ts';
import type { ReplyItem } from '../app/replies/reply-item.ts';

const USAGE = 'Usage: npm run understand -- FILE.jsonl, with one reply a line as a JSON object';

const Type = z.string().refine((type) => QUESTION_TYPES.includes(type));
const Options = z.array(z.looseObject({ key: z.string(), label: z.string() })).optional();
/** What reading depends on; the rest may be anything. */
const Item = z.looseObject({
  reply: z.string(), question_type: z.string().optional(), question: z.string().default(''), today: z.iso.date(), reporting_year: z.number().optional(), options: Options,
  fields: z.record(z.string(), z.looseObject({ type: Type, question: z.string().default(''), options: Options })).optional(),
}).refine((item) => item.fields !== undefined || Type.safeParse(item.question_type).success, { path: ['question_type'], when: ({ value }) => typeof value === 'object' && value !== null });

/**
 * `npm run understand -- FILE.jsonl`: reads a file of replies, one JSON object a line, and prints what was understood of
 * each. A line that cannot be read is complained of with its number and the others go on. Gives the exit code: 1 where a
 * line or the file could not be read, 2 for arguments that are not right.
 */
export async function understand(args: readonly string[], print: (line: string) => void = (line) => { process.stdout.write(`${line}\n`); }, complain: (line: string) => void = console.error): Promise<number> {
  const [file, ...rest] = args;
  if (file === undefined || file.startsWith('-') || rest.length > 0) {
    complain(USAGE);
    return 2;
  }
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (typeof text !== 'string') {
    complain(`${file}: ${text.code === 'ENOENT' ? 'there is no such file' : `cannot be read (${text.code ?? 'unknown'})`}`);
    return 1;
  }
  let code = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = itemIn(line);
    if (read.ok) print(JSON.stringify({ id: read.item.id, ...predict(read.item) }));
    else {
      complain(`${file}:${index + 1}: ${read.fault}`);
      code = 1;
    }
  }
  return code;
}

function itemIn(line: string): { readonly ok: true; readonly item: ReplyItem } | { readonly ok: false; readonly fault: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { ok: false, fault: 'is no JSON; every line is one object, such as {"id": "1", "question_type": "number", "question": "…", "reply": "12"}' };
  }
  const read = Item.safeParse(json);
  if (read.success) return { ok: true, item: read.data as unknown as ReplyItem };
  const lacking = [...new Set(read.error.issues.map((issue) => issue.path.join('.') || 'object'))];
  return { ok: false, fault: `has no ${lacking.join(' and no ')} that can be read; an item has a reply, the day it was given (today), and a question_type, or fields that each have a type: ${QUESTION_TYPES.join(', ')}` };
}
