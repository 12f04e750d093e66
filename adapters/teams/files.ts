import { boundedBytes } from '../../src/app/bounded-bytes.ts';
import type { BringFile } from '../../src/app/sent-report.ts';
import type { SharedFile } from './delivery.ts';

/** Files that were sent lie in the sender's OneDrive; their address lets in whoever has it, for a short while. Source: Microsoft, "Send and receive files using a bot". */
export const FILE_HOSTS: readonly string[] = ['.sharepoint.com'];

const WITHIN_MS = 20_000;

/** Brings a file in, of at most so many bytes, from OneDrive only and without being led elsewhere. */
export function bringFile(file: SharedFile, { most, hosts, fetch }: { readonly most: number; readonly hosts: readonly string[]; readonly fetch: typeof globalThis.fetch }): BringFile {
  return async () => {
    if (!isFileHost(file.url, hosts)) return null;
    const response = await fetch(file.url, { redirect: 'error', signal: AbortSignal.timeout(WITHIN_MS) });
    if (!response.ok || !response.body) return null;
    if (Number(response.headers.get('content-length') ?? 0) > most) return 'too-big';
    return boundedBytes(response.body as unknown as AsyncIterable<Uint8Array>, most);
  };
}

/** A host that begins with a dot stands for those below it; one with a scheme is taken literally, as for a double on this machine. */
export function isFileHost(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  return hosts.some((host) => (host.includes('://') ? url.origin === host : url.protocol === 'https:' && url.port === '' && url.hostname.endsWith(host)));
}
