import { readFile } from 'node:fs/promises';
import { predict } from '../app/replies/predict.ts';
import type { ReplyItem } from '../app/replies/reply-item.ts';

/** Reads a file of replies, one JSON object a line, and writes what was understood of each to standard output. */
export async function understand(args: string[]): Promise<number> {
  const file = args[0];
  if (file === undefined) {
    process.stderr.write('Cannot read replies: no file was named. Usage: understand FILE.jsonl\n');
    return 2;
  }
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  for (const line of lines) {
    const item = JSON.parse(line) as ReplyItem;
    process.stdout.write(`${JSON.stringify({ id: item.id, ...predict(item) })}\n`);
  }
  return 0;
}
