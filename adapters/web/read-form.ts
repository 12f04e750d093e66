import type { IncomingMessage } from 'node:http';

/** Far above the longest answer (800 characters), far below what hurts. */
const bytesAllowed = 64 * 1024;

export type Form = { readonly [field: string]: string };
export type ReadForm = { readonly ok: true; readonly form: Form } | { readonly ok: false; readonly status: 400 | 413 | 415 };

/** The fields of a posted form, the first of each name. 415 for another content type, 413 for too much, 400 for half a body. */
export async function readForm(request: IncomingMessage): Promise<ReadForm> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return { ok: false, status: 415 };
  if (Number(request.headers['content-length'] ?? 0) > bytesAllowed) return { ok: false, status: 413 };
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request) {
      bytes += (chunk as Buffer).length;
      if (bytes > bytesAllowed) return { ok: false, status: 413 };
      chunks.push(chunk as Buffer);
    }
  } catch {
    return { ok: false, status: 400 };
  }
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(Buffer.concat(chunks).toString('utf8'))) if (!fields.has(name)) fields.set(name, value);
  return { ok: true, form: Object.fromEntries(fields) };
}
