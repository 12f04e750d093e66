import type { Inbound } from '../../src/app/messages.ts';

/** A typed line as a delivery; its id is the session's and its number in it. Null for an empty line. */
export function receiveLine(line: string, person: string, session: string, number: number): Inbound | null {
  const text = line.trim();
  return text === '' ? null : { delivery: `terminal-${session}-${number}`, from: { platform: 'terminal', id: person }, what: { kind: 'text', text } };
}
