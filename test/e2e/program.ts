import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const home = resolve(import.meta.dirname, '../..');
export type Settings = { readonly [setting: string]: string };

/** The real program, running in a process of its own. */
export type Program = {
  readonly address: string;
  readonly process: ChildProcess;
  /** Everything it wrote so far. */
  output(): string;
  /** The one-time link that was printed for this person. */
  linkOf(person: string): string;
  /** Asks it to stop as an operating system does, and gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it at once, in the middle of anything. */
  kill(): Promise<void>;
};

/** Starts the program and waits until it says that it is ready. */
export async function startProgram(settings: Settings): Promise<Program> {
  const { child, output, ended } = launched(['start'], settings);
  const address = await new Promise<string>((ready, failed) => {
    child.stdout?.on('data', () => {
      const found = /^Navraag is ready: (http:\S+)[^]*\nPostgreSQL: .*\n/m.exec(output())?.[1];
      if (found) ready(found);
    });
    void ended.then((code) => failed(new Error(`The program ended with ${code} before it was ready: ${output()}`)));
  });
  return {
    address, process: child, output,
    linkOf: (person) => {
      const found = new RegExp(`^ +${person}\\b.*?(http://\\S+/in/\\S+)$`, 'm').exec(output())?.[1];
      if (!found) throw new Error(`No link was printed for ${person}: ${output()}`);
      return found;
    },
    stop: async () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Runs one command to its end. */
export async function run(command: string, args: readonly string[], settings: Settings): Promise<{ readonly code: number | null; readonly output: string }> {
  const { output, ended } = launched([command, ...args], settings);
  return { code: await ended, output: output() };
}

function launched(args: readonly string[], settings: Settings) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NAVRAAG_')));
  const child = spawn(process.execPath, [join(home, 'src/start.mjs'), ...args], { cwd: home, env: { ...clean, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => { written += chunk; });
  const ended = new Promise<number | null>((end) => child.on('close', (code) => end(code)));
  return { child, output: () => written, ended };
}

/** A folder of its own with a store in it, and a port nobody uses: all that a first start needs. */
export async function newPlace(): Promise<Disposable & { readonly folder: string; readonly file: string; readonly settings: Settings }> {
  const folder = mkdtempSync(join(tmpdir(), 'navraag-'));
  const file = join(folder, 'navraag.db');
  return { folder, file, settings: { NAVRAAG_STORE: `sqlite:${file}`, NAVRAAG_PORT: String(await freePort()) }, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

function freePort(): Promise<number> {
  return new Promise((free) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => free(port));
    });
  });
}
