import type { IncomingMessage } from 'node:http';

/** Far above anything Teams sends: a message is at most 100 kB. */
const BYTES_ALLOWED = 512_000;

/** The body of a request as JSON. Never throws on what somebody sent. */
export async function readJson(request: IncomingMessage): Promise<{ readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly status: 400 | 413 }> {
  if (Number(request.headers['content-length'] ?? 0) > BYTES_ALLOWED) return { ok: false, status: 413 };
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > BYTES_ALLOWED) return { ok: false, status: 413 };
      parts.push(part);
    }
    return { ok: true, body: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))) };
  } catch {
    return { ok: false, status: 400 };
  }
}
