import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const FOLDER = join(import.meta.dirname, 'peers');
const PEER = 'botbuilder-dialogs';

/** What is measured beside Navraag, with its version. */
export const PEER_NAME = `${PEER} ${wanted()}`;
export const PEER_PROGRAM = join(FOLDER, 'waterfall.mjs');

/** Installs the peers in their own folder, from their own lock file and without their scripts. Null when they are there, else why not. */
export function installPeers(): string | null {
  if (installed() === wanted()) return null;
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'pipe', timeout: 300_000, shell: process.platform === 'win32' });
    return null;
  } catch (error) {
    return `npm ci in test/bench/peers failed: ${(error as Error).message.split('\n')[0]}`;
  }
}

function wanted(): string {
  return (JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }).dependencies[PEER] ?? '';
}

function installed(): string | null {
  try {
    return (JSON.parse(readFileSync(join(FOLDER, 'node_modules', PEER, 'package.json'), 'utf8')) as { version: string }).version;
  } catch {
    return null;
  }
}
