import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { figureOf } from './figure.ts';
import type { Figure } from './figure.ts';

/** From the command to the line that says where the page is, and the memory in use 0.7 seconds later. Each start is a first one, on a new store. */
export async function startUpFigures(rounds = 7): Promise<readonly Figure[]> {
  const milliseconds: number[] = [];
  const megabytes: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const { ms, mb } = await oneStart();
    if (round === 0) continue;
    milliseconds.push(ms);
    if (mb !== null) megabytes.push(mb);
  }
  const memory: Figure = megabytes.length > 0
    ? figureOf('memory once ready (RSS)', 'MB', megabytes)
    : { figure: 'memory once ready (RSS)', value: null, unit: 'MB', why: 'only Linux tells it this way' };
  return [figureOf('start to ready', 'ms', milliseconds), memory];
}

async function oneStart(): Promise<{ readonly ms: number; readonly mb: number | null }> {
  const place = mkdtempSync(join(tmpdir(), 'navraag-bench-'));
  const settings = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NAVRAAG_')));
  const begin = performance.now();
  const child = spawn(process.execPath, ['src/start.mjs', 'start'], {
    cwd: resolve(import.meta.dirname, '../..'), stdio: ['ignore', 'pipe', 'inherit'], env: { ...settings, NAVRAAG_PORT: '0', NAVRAAG_STORE: `sqlite:${join(place, 'store.db')}` },
  });
  const ended = once(child, 'exit');
  try {
    let printed = '';
    for await (const chunk of child.stdout) if ((printed += String(chunk)).includes('is ready')) break;
    if (!printed.includes('is ready')) throw new Error(`The program ended before it was ready: ${printed}`);
    const ms = Math.round(performance.now() - begin);
    await setTimeout(700);
    return { ms, mb: megabytesOf(child.pid) };
  } finally {
    child.kill();
    await ended;
    rmSync(place, { recursive: true, force: true });
  }
}

function megabytesOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

if (import.meta.main) for (const figure of await startUpFigures()) console.log(JSON.stringify(figure));
