import type { Timer } from '../../src/app/pacing.ts';

/** `unsure`: the bytes were sent and no answer came. */
export type Put = 'done' | 'not-sent' | 'unsure';

const TRIES = 3;
const WITHIN_MS = 60_000;
/** Who accepted a file waits for it. */
const LONGEST_WAIT_MS = 30_000;

/**
 * Brings a whole file to the address that a person opened for it. That address takes these bytes once, whoever sends them
 * again changes nothing, so a call that was cut off may be made again. It is a secret by itself: no token goes along, and
 * nobody is led elsewhere. Source: Microsoft, "Upload bytes to the upload session".
 */
export async function putFile(url: string, bytes: Uint8Array, { fetch, timer }: { readonly fetch: typeof globalThis.fetch; readonly timer: Pick<Timer, 'sleep'> }): Promise<Put> {
  let cutOff = false;
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (tried > 0) await timer.sleep(1_000 * 2 ** tried);
    try {
      const response = await fetch(url, {
        method: 'PUT', body: bytes as Uint8Array<ArrayBuffer>, redirect: 'error', signal: AbortSignal.timeout(WITHIN_MS),
        headers: { 'content-type': 'application/octet-stream', 'content-range': `bytes 0-${bytes.byteLength - 1}/${bytes.byteLength}` },
      });
      await response.body?.cancel();
      if (response.status === 200 || response.status === 201) return 'done';
      if (response.status !== 429 && response.status < 500) return cutOff ? 'unsure' : 'not-sent';
      const wait = Number(response.headers.get('retry-after') ?? 0) * 1_000;
      if (wait > LONGEST_WAIT_MS) break;
      if (wait > 0) await timer.sleep(wait);
    } catch {
      cutOff = true;
    }
  }
  return cutOff ? 'unsure' : 'not-sent';
}
