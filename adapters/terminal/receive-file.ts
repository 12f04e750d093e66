import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Inbound } from '../../src/app/messages.ts';
import type { BringFile } from '../../src/app/sent-report.ts';

/** A line `@path/to/file` as a file that is sent, with a way to bring it. Null for any other line, and for what is no file. */
export async function receiveFile(line: string, person: string, session: string, number: number, most: number): Promise<{ readonly inbound: Inbound; readonly bring: BringFile } | null> {
  const path = /^@(\S.*)$/.exec(line.trim())?.[1];
  if (path === undefined) return null;
  const size = await sizeOf(path);
  if (size === null) return null;
  return {
    inbound: { delivery: `terminal-${session}-${number}`, from: { platform: 'terminal', id: person }, what: { kind: 'file', name: basename(path), size } },
    bring: async () => (size > most ? 'too-big' : await bytesOf(path, most)),
  };
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    await using file = await open(path);
    const found = await file.stat();
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

/** Reads no further than one byte over what may be sent, as a file may grow meanwhile. */
async function bytesOf(path: string, most: number): Promise<Uint8Array | 'too-big'> {
  await using file = await open(path);
  const buffer = new Uint8Array(most + 1);
  let filled = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, filled, buffer.byteLength - filled);
    filled += bytesRead;
    if (filled > most) return 'too-big';
    if (bytesRead === 0) return buffer.slice(0, filled);
  }
}
