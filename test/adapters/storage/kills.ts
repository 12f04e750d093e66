import { randomFrom } from '../../support/random-from.ts';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { verified } from '../../../adapters/storage/sqlite/integrity.ts';
import { openSqliteStore } from '../../../adapters/storage/sqlite/store.ts';
import { newFolder } from './folder.ts';

export type Killed = {
  readonly kills: number;
  /** Turns and deliveries that were answered for before the kill. */
  readonly acknowledged: number;
  /** Of these, missing afterwards. */
  readonly lost: number;
  /** Turns of which only a part was kept: an event without its message, its claim or its finished delivery. */
  readonly halves: number;
  /** Stores that failed SQLite's integrity check. */
  readonly corrupted: number;
};

/** Kills a writing process with SIGKILL at random moments, one after another on one store, and looks after each what is there. */
export async function killed(kills: number, seed: number): Promise<Killed> {
  using folder = newFolder();
  const file = folder.file('store.db');
  const random = randomFrom(seed);
  const turns = new Map<string, number>();
  const deliveries = new Set<string>();
  const found = { lost: 0, halves: 0, corrupted: 0 };
  for (let life = 0; life < kills; life += 1) {
    // One in five dies while it starts.
    const lines = await linesUntilKilled(file, life, life % 5 === 4 ? 'start' : 'ready', random() * 120);
    for (const line of lines) {
      const [who = '', what = ''] = line.split(' ');
      if (who === '+') deliveries.add(what);
      else turns.set(who, Math.max(turns.get(who) ?? 0, Number(what)));
    }
    const after = await look(file, turns, deliveries);
    found.lost += after.lost;
    found.halves += after.halves;
    found.corrupted += after.corrupted;
  }
  return { kills, acknowledged: deliveries.size + [...turns.values()].reduce((sum, count) => sum + count, 0), ...found };
}

/** The whole lines a writer said before it died `delay` milliseconds after it was started, or was ready. */
function linesUntilKilled(file: string, life: number, from: 'start' | 'ready', delay: number): Promise<string[]> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('kill-child.ts', import.meta.url)), file, String(life)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const kill = () => void setTimeout(() => child.kill('SIGKILL'), delay);
  let said = '';
  let waiting = true;
  if (from === 'start') kill();
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    if (waiting && from === 'ready') kill();
    waiting = false;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => (signal === 'SIGKILL' ? resolve(said.split('\n').slice(0, -1).filter((line) => line !== 'ready')) : reject(new Error(`The writer ended by itself with ${code}`))));
  });
}

async function look(file: string, turns: ReadonlyMap<string, number>, deliveries: ReadonlySet<string>): Promise<{ lost: number; halves: number; corrupted: number }> {
  const store = await openSqliteStore(file);
  let lost = 0;
  let halves = 0;
  let kept = 0;
  const known = new Set((await store.unfinished()).map(({ delivery }) => delivery));
  const claimed = new Set((await store.claims('r')).map(({ slot }) => slot));
  for (let person = 0; person < 8; person += 1) {
    const events = await store.read(`contact/r/p${person}`, 0);
    lost += Math.max(0, (turns.get(String(person)) ?? 0) - events.length);
    const said = await store.conversation(`p${person}`);
    const answered = new Set(said.flatMap((one) => (one.by === 'navraag' ? [one.message.text] : [])));
    const done = new Set(said.flatMap((one) => (one.by === 'person' && one.state === 'done' ? [one.delivery] : [])));
    for (const id of done) known.add(id);
    for (const { event } of events) {
      const id = event.type === 'question-asked' ? event.question : '';
      if (!answered.has(id) || !done.has(id) || !claimed.has(`r/${id}`)) halves += 1;
    }
    kept += events.length;
    halves += Math.abs(answered.size - events.length) + Math.abs(done.size - events.length);
  }
  halves += Math.abs(claimed.size - kept);
  lost += [...deliveries].filter((id) => !known.has(id)).length;
  await store[Symbol.asyncDispose]();
  return { lost, halves, corrupted: isWhole(file) ? 0 : 1 };
}

function isWhole(file: string): boolean {
  try {
    verified(file);
    return true;
  } catch {
    return false;
  }
}

// `npm run kills -- 50 7`: so many kills, from this seed.
if (import.meta.main) console.log(JSON.stringify({ figure: 'journal-under-kill-9', ...await killed(Number(process.argv[2] ?? 50), Number(process.argv[3] ?? 1)) }));
