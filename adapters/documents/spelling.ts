import { spawn } from 'node:child_process';
import type { Spelling, Spelt } from '../../src/app/ports.ts';

/** Of so many things that may be meant the first are shown. */
const MOST_MEANT = 3;

/**
 * Spelling by Hunspell, where it is installed with a dictionary for the language (Debian: hunspell, hunspell-nl). One short run of
 * its own for each list of words, never longer than `limitMs`; without a shell, and the words go in as data.
 */
export function hunspell({ program = 'hunspell', limitMs = 10_000 }: { readonly program?: string; readonly limitMs?: number } = {}): Spelling {
  return {
    async unknown(words, locale) {
      const asked = words.filter((word) => /^[\p{L}\p{M}'’-]+$/u.test(word));
      if (asked.length === 0) return { ok: true, unknown: new Map() };
      const ended = await run(program, ['-a', '-i', 'utf-8', '-d', locale.replace('-', '_')], asked.map((word) => `^${word}\n`).join(''), limitMs);
      if (ended.why !== 'ended') return { ok: false, why: ended.why };
      return ended.code === 0 ? { ok: true, unknown: unknownIn(ended.said) } : { ok: false, why: /can't open affix or dictionary/iu.test(ended.complained) ? 'absent' : 'failed' };
    },
  };
}

/** A line a word, in the form of ispell: `& word count offset: meant, meant` and `# word offset` are not in the dictionary. */
function unknownIn(said: string): ReadonlyMap<string, readonly string[]> {
  return new Map(said.split('\n').flatMap((line): (readonly [string, readonly string[]])[] => {
    const [, word] = /^[&#] (\S+) /u.exec(line) ?? [];
    if (word === undefined) return [];
    const meant = line.startsWith('&') ? line.slice(line.indexOf(':') + 1).split(',').map((one) => one.trim()).filter((one) => one !== '') : [];
    return [[word, meant.slice(0, MOST_MEANT)]];
  }));
}

type Ended = { readonly why: 'ended'; readonly code: number | null; readonly said: string; readonly complained: string } | { readonly why: Exclude<Spelt, { ok: true }>['why'] };

function run(program: string, args: readonly string[], input: string, limitMs: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const [said, complained]: [Buffer[], Buffer[]] = [[], []];
    const child = spawn(program, args, { stdio: 'pipe', timeout: limitMs, killSignal: 'SIGKILL' });
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complained.push(chunk));
    // a program that ends before it has read everything says so by its exit
    child.stdin.on('error', () => undefined);
    child.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT' || fault.code === 'EACCES') resolve({ why: 'absent' });
      else reject(fault);
    });
    child.once('close', (code, signal) => resolve(signal === 'SIGKILL' ? { why: 'too-slow' } : { why: 'ended', code, said: Buffer.concat(said).toString(), complained: Buffer.concat(complained).toString() }));
    child.stdin.end(input);
  });
}
