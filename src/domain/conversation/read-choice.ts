import { readReply } from '../reading/read-reply.ts';
import type { Plain } from '../reading/reading.ts';

const HARMLESS: readonly Plain[] = ['overview', 'status', 'deadline', 'who-reads', 'help', 'human'];

/** What can still be asked when there is nothing to answer: an overview, the deadline, who reads it. Null for anything else. */
export function readChoice(text: string): Plain | null {
  const reading = readReply(text, { type: 'yes-no', question: '', today: '2000-01-01', year: 2000 });
  return HARMLESS.find((plain) => plain === reading.turn) ?? null;
}
