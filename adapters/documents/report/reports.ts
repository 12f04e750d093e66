import { Worker } from 'node:worker_threads';
import type { Reports } from '../../../src/app/ports.ts';
import type { ReportRead } from '../../../src/domain/reading/report/report.ts';
import { LIMITS } from './limits.ts';
import type { Limits } from './limits.ts';

/** How often the memory of the program is looked at while a report is read. */
const WATCH_MS = 20;

/**
 * Reads reports one at a time, each in a thread of its own with an end to its memory and its time. Whatever a file does,
 * the answer is a reading or a reason, and the program goes on.
 */
export function workerReports(limits: Limits = LIMITS): Reports {
  let before: Promise<unknown> = Promise.resolve();
  return {
    most: limits.file,
    read: (bytes, name) => {
      if (bytes.byteLength > limits.file) return Promise.resolve({ ok: false, why: 'too-big' });
      const reading = before.then(() => readInThread(bytes, name, limits));
      before = reading;
      return reading;
    },
  };
}

function readInThread(bytes: Uint8Array, name: string, limits: Limits): Promise<ReportRead> {
  const { promise, resolve } = Promise.withResolvers<ReportRead>();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { bytes, name, limits }, env: {}, execArgv: [], stdout: true, stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(limits.memory / 1024 / 1024 / 2), maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
  // buffers do not count for the limits of a thread, so the program as a whole is watched
  const start = process.memoryUsage.rss();
  const watch = setInterval(() => { if (process.memoryUsage.rss() - start > limits.memory) end({ ok: false, why: 'bomb' }); }, WATCH_MS);
  const late = setTimeout(() => end({ ok: false, why: 'slow' }), limits.milliseconds);
  let ended = false;
  const end = (read: ReportRead): void => {
    if (ended) return;
    ended = true;
    clearInterval(watch);
    clearTimeout(late);
    void worker.terminate().then(() => resolve(read));
  };
  worker.once('message', (read: ReportRead) => end(read));
  worker.once('error', (error: NodeJS.ErrnoException) => end({ ok: false, why: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'bomb' : 'damaged' }));
  worker.once('exit', () => end({ ok: false, why: 'damaged' }));
  return promise;
}
