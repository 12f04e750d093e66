import { parentPort, workerData } from 'node:worker_threads';
import type { Limits } from './limits.ts';
import { readFile } from './read-file.ts';

/** Reads the one file it was started for, says what came of it, and ends. It has no settings of the program and no way out. */
const { bytes, name, limits } = workerData as { readonly bytes: Uint8Array; readonly name: string; readonly limits: Limits };

globalThis.fetch = () => Promise.reject(new Error('Reading a report fetches nothing'));
parentPort?.postMessage(await readFile(bytes, name, limits));
